"""A rule that was struck, and a sentence of mere background or a reason that came in its place: no pair, however close to each other they stand.

"Guests must not smoke." in the place of which "Smoke once ruined a harvest." stands was not put in other words: it is gone. Words that a sentence of
fact happens to share with it ("not", "should" in "what they should ask") make them alike enough for two neighbours between the same others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.changes.clauses import relative
from whereas.diff.lexicon import marks, phrase_set
from whereas.diff.roles import may_be_rule
from whereas.diff.scope import telling
from whereas.diff.words import tokens

if TYPE_CHECKING:
    from whereas.diff.lexicon import Mark
    from whereas.diff.view import Unit

BINDING = frozenset({"must", "must_not", "should", "should_not"})
SHARED = 1
"""Telling words that both may have in common. (Of 1,100 amended documents with labels only one pair of this form was called the same rule.)"""
BRIEF = 8
"""Words behind the word of force of a short rule: a reason may be the beginning of a longer one."""
SAME = 5
"""Words that both open with where one is the other with more or less behind them ("The log tells a story; each page should ...", "The log tells a story.")."""
STEM = 4
"""Letters that two forms of a verb share ("deciding", "decide")."""
OPENS = frozenset({"it", "they", "she", "he", "you", "we", "i", "this", "that", "these", "those", "here", "there", "no", "nobody", "none", "neither"})
"""What a sentence opens with that may speak of whom the rule binds, or of the rule."""


def gave_way(a: Unit, b: Unit) -> bool:
    """Whether one of two statements is a rule with a word of force, and the other a fact about something else, without any: neither who is bound nor what is
    to be done is spoken of there, nor more than one word of the rest."""
    if a.statement.is_rule == b.statement.is_rule:
        return False
    rule, fact = (a, b) if a.statement.is_rule else (b, a)
    if fact.words[:1] and (fact.words[0] in OPENS or _forced(fact) or may_be_rule(fact.statement)):
        return False
    if fact.statement.roles == ("reason",) and _other_deed(rule, fact):
        return True
    force = next(iter(_forced(rule)), None)
    if force is None or force.name not in BINDING or force.start == 0:
        return False
    told, said = [w for w in rule.words[force.end :] if not w.endswith("ly")], set(telling(fact.words))
    deed = telling(tuple(told))[:1]
    if not deed or any(word.startswith(deed[0]) or deed[0].startswith(word) for word in said):
        return False
    return said.isdisjoint(telling(rule.words[: force.start])) and len(said.intersection(telling(rule.words))) <= SHARED


def _other_deed(rule: Unit, reason: Unit) -> bool:
    """Whether a short rule allows, asks or forbids what a reason does not speak of, be it of the same things ("Boats may be lent to guests.", "Boats get
    damaged by guests.")."""
    force = next((m for m in marks(rule.words, ("force",)) if m.start), None)
    alike = next((n for n, (one, two) in enumerate(zip(rule.words, reason.words, strict=False)) if one != two), min(len(rule.words), len(reason.words)))
    if alike >= SAME and (force is None or alike < force.start):  # more than the subject
        return False
    behind = [w for w in rule.words[force.end :] if not w.endswith("ly") and w != "be"] if force else []
    deed = telling(tuple(behind))[:1] if len(behind) <= BRIEF else []
    return bool(deed) and not any(word.startswith(deed[0][:STEM]) for word in telling(reason.words))


def _forced(unit: Unit) -> list[Mark]:
    """The words of force of a statement that state no mere fact, and stand in no clause ("what they should ask")."""
    weak = phrase_set("indicative", "weak")
    found = [m for m in marks(unit.words, ("force",)) if m.words not in weak]
    return [m for m in found if not relative(tokens(unit.statement.text), m)] if found and unit.body is None else found
