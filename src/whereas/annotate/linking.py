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


def link(prepared: Prepared, readings: Sequence[Reading], weights: Weights, settled: Sequence[Correction]) -> list[tuple[int, int, links.Geometry]]:
    """(rule, reason, geometry) of every link, by rule; each pair once."""
    rules = ["rule" in r.roles for r in readings]
    reasons = ["reason" in r.roles and not r.own for r in readings]
    likely = [(r.rule, r.reason) for r in readings]
    threshold = weights.thresholds["link"]
    told = announced.told(prepared.document.statements, prepared.cues)
    turns = by_turns.find(prepared.document, rules)
    found = [
        (c.rule, c.reason, c.geometry)
        for c in links.candidates(prepared.document, prepared.cues, prepared.parties, rules, reasons, likely)
        if (
            (
                _chance(prepared, c.pair, weights) >= threshold
                and not links.of_another(prepared.document, prepared.cues, rules, c)
                and not (rules[c.reason] and for_itself(prepared.cues[c.reason]))
            )
            or (links.is_rationale(prepared.document, rules, c) and turns.settles(c))
            or links.cites_in_words(prepared.cues, c.rule, c.reason)
            or links.goes_on(prepared.document, prepared.cues, rules, c)
            or links.listed(prepared.document, rules, c)
            or announced.explains(prepared.document.statements, rules, told, c)
            or placed.settles(prepared.document, prepared.cues, rules, c)
        )
        and not links.titled_for_another(prepared.document, prepared.cues, prepared.parties, rules, c)
        and not announced.of_another(rules, told, c)
        and not placed.of_nearest(prepared.document, prepared.cues, rules, c)
        and not placed.points_down(prepared.document, prepared.cues, rules, c)
        and not turns.of_another(prepared.document, c)
    ]
    found = apart.left_alone(prepared.document, prepared.cues, prepared.parties, rules, found)
    found = evenly.made_even(prepared.document, prepared.cues, rules, found)
    found += siblings.explained(prepared.document, rules, reasons)
    found += placed.more(prepared.document, prepared.cues, rules, reasons, ["reason" in r.roles for r in readings])
    given, permits = ["reason" in r.roles for r in readings], [r.modality == "may" for r in readings]
    found += placed.before_its_rule(prepared.document, prepared.cues, rules, given, permits, found)
    found = unrelated.without(prepared.document, prepared.cues, readings, found)
    pure = [reason and not rule for reason, rule in zip(given, rules, strict=True)]
    found += adjoining.more(prepared.document, prepared.cues, rules, pure, found)
    fixed = {c.index: c.reasons for c in settled if c.reasons is not None}
    found = [p for p in links.evened(prepared.document, prepared.cues, found) if p[0] not in fixed]
    found += [(rule, reason, "near") for rule, why in fixed.items() for reason in why]
    for correction in settled:
        if correction.explains:
            drafts = prepared.document.statements
            found += [(i, correction.index, "near") for i, d in enumerate(drafts) if correction.explains in (d.principle, d.id) and rules[i]]
    nearest = {(rule, reason): geometry for rule, reason, geometry in found}  # what a person says is near, and comes last
    return [(*pair, nearest[pair]) for pair in sorted(nearest)]


def _chance(prepared: Prepared, pair: Pair, weights: Weights) -> float:
    """How likely the one explains the other, 0..1."""
    key = (id(weights), pair)
    found = prepared.known.links.get(key)
    if found is None:
        found = prepared.known.links[key] = logistic(weights.score(pairs.features(pair))[0])
    return found
