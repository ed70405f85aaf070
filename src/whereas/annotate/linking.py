"""The links between rules and reasons: what the model says of each pair, what form and place settle over it, and what a person said.

A pair is linked if the model thinks so and nothing tells that the reason is for another rule, or for its own alone, or if its form or place leaves no doubt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate import adjoining, announced, apart, by_turns, evenly, links, pairs, placed, siblings, unrelated
from whereas.annotate.linear import logistic
from whereas.annotate.owning import for_itself

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.corrections import Correction
    from whereas.annotate.linear import Weights
    from whereas.annotate.pairs import Pair
    from whereas.annotate.reader import Prepared
    from whereas.annotate.reading import Reading


Link = tuple[int, int, links.Geometry]
"""(rule, reason, how near they stand), by statement index."""


def link(prepared: Prepared, readings: Sequence[Reading], weights: Weights, settled: Sequence[Correction]) -> list[Link]:
    """Every link, by rule; each pair once."""
    document, cues = prepared.document, prepared.cues
    rules, given = ["rule" in r.roles for r in readings], ["reason" in r.roles for r in readings]
    reasons = [reason and not r.own for reason, r in zip(given, readings, strict=True)]
    found = _weighed(prepared, readings, (rules, reasons), weights)
    found = apart.left_alone(document, cues, prepared.parties, rules, found)
    found = evenly.made_even(document, cues, rules, found)
    found += siblings.explained(document, rules, reasons)
    found += placed.more(document, cues, rules, reasons, given)
    found += placed.before_its_rule(document, cues, rules, given, [r.modality == "may" for r in readings], found)
    found = unrelated.without(document, cues, readings, found)
    found += adjoining.more(document, cues, rules, [reason and not rule for reason, rule in zip(given, rules, strict=True)], found)
    found = _settled(prepared, rules, links.evened(document, cues, found), settled)
    nearest = {(rule, reason): geometry for rule, reason, geometry in found}  # what a person says is near, and comes last
    return [(*pair, nearest[pair]) for pair in sorted(nearest)]


def _weighed(prepared: Prepared, readings: Sequence[Reading], told: tuple[Sequence[bool], Sequence[bool]], weights: Weights) -> list[Link]:
    """The pairs that the model links and no form denies, and those that a form links whatever the model says. `told`: which statements are rules, and which
    give a reason for others."""
    document, cues, parties = prepared.document, prepared.cues, prepared.parties
    rules, reasons = told
    threshold = weights.thresholds["link"]
    heralds, turns = announced.told(document.statements, cues), by_turns.find(document, rules)

    def likely(c: links.Candidate) -> bool:
        others = links.of_another(document, cues, rules, c) or (rules[c.reason] and for_itself(cues[c.reason]))
        return _chance(prepared, c.pair, weights) >= threshold and not others

    def formed(c: links.Candidate) -> bool:
        return (
            (links.is_rationale(document, rules, c) and turns.settles(c))
            or links.cites_in_words(cues, c.rule, c.reason)
            or links.goes_on(document, cues, rules, c)
            or links.listed(document, rules, c)
            or announced.explains(document.statements, rules, heralds, c)
            or placed.settles(document, cues, rules, c)
        )

    def denied(c: links.Candidate) -> bool:
        return (
            links.titled_for_another(document, cues, parties, rules, c)
            or announced.of_another(rules, heralds, c)
            or placed.of_nearest(document, cues, rules, c)
            or placed.points_down(document, cues, rules, c)
            or turns.of_another(document, c)
        )

    pairs_near = links.candidates(document, cues, parties, rules, reasons, [(r.rule, r.reason) for r in readings])
    return [(c.rule, c.reason, c.geometry) for c in pairs_near if (likely(c) or formed(c)) and not denied(c)]


def _settled(prepared: Prepared, rules: Sequence[bool], found: Sequence[Link], settled: Sequence[Correction]) -> list[Link]:
    """The links as a person has them: those of a rule whose reasons were named, and those of a reason for a principle or a rule."""
    fixed = {c.index: c.reasons for c in settled if c.reasons is not None}
    told: list[Link] = [pair for pair in found if pair[0] not in fixed]
    told += [(rule, reason, "near") for rule, why in fixed.items() for reason in why]
    for correction in settled:
        if correction.explains:
            drafts = prepared.document.statements
            told += [(i, correction.index, "near") for i, d in enumerate(drafts) if correction.explains in (d.principle, d.id) and rules[i]]
    return told


def _chance(prepared: Prepared, pair: Pair, weights: Weights) -> float:
    """How likely the one explains the other, 0..1."""
    key = (id(weights), pair)
    found = prepared.known.links.get(key)
    if found is None:
        found = prepared.known.links[key] = logistic(weights.score(pairs.features(pair))[0])
    return found
