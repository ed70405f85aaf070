"""Orders of rank that need no word such as "priority": "Serve these aims in the order in which they are listed.", "Accuracy over speed.", "The stronger duty
should outweigh the weaker one.", "Where the two differ, the log is authoritative.".

All nine labelled rules that are nothing but one value over another rank; where techniques or things stand there ("Rem units over pixels", "Composition over
inheritance") they are orders or advice like others. Doing steps in an order ("Run the checks in the order given") ranks nothing.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from whereas.annotate.lexicon import word_sets
from whereas.annotate.once import once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues

RANKERS = frozenset(
    ["prioritize", "prioritise", "prioritizes", "prioritises", "weigh", "weighs", "serve", "serves", "rank", "ranks", "honor", "honour", "honors", "honours",
     "follow", "follows", "obey", "obeys"]
)  # fmt: skip
"""Verbs of what somebody does for aims, and for those who give orders; "follow" and the like do it for other things too (`WEIGHED`)."""
WEIGHED = frozenset(
    ["aims", "goals", "principles", "priorities", "values", "duties", "users", "operators", "instructions", "interests", "properties", "objectives", "wishes",
     "considerations", "virtues", "commitments", "obligations", "orders", "needs", "them"]
)  # fmt: skip
"""What is ranked by the order in which it is served; links, dishes and ballots are only taken in turn."""
SORTING = frozenset({"list", "lists", "sort", "sorts", "print", "prints", "order", "show", "shows"})
LISTED = frozenset({"listed", "given", "named", "stated", "presented", "written"})
MANNER = frozenset({"roughly", "exactly", "strictly", "about", "precisely", "just"})
"""Words between "in" and "the order"."""
GIVEN = frozenset({"given", "listed", "below", "above", "stated", "shown", "named", "in"})
"""Words right behind "order" with which a text speaks of an order that it gives."""
RANKED = frozenset({"precedence", "priority", "importance", "rank"})
"""What an order of is one of rank, whatever is done."""
GREATER, STANDING = frozenset({"greater", "more", "higher"}), frozenset({"trust", "weight", "importance", "priority", "credence"})
SIDE_MOST = 3
"""Words of a value."""
OVER = frozenset({"over", ">", "before"})
SAID = frozenset({"say", "says", "said", "antipattern", "anti-pattern", "wants", "smell"})
"""Words with which a motto is told of others, or as a fault."""
ENDS = frozenset({".", "!", ":", "—", "–", "-", "--", ",", ";", "("})
"""What may stand behind one value over another."""
SURE = frozenset({"outrank", "outranks", "trump", "trumps"})
COSTS = frozenset({"benefit", "benefits", "cost", "costs", "risk", "risks", "gain", "gains", "weight"})
BEATING = frozenset({"outweigh", "outrank", "trump", "dominate", "outweighs", "outranks", "trumps", "dominates"})
MODALS = frozenset({"must", "should", "shall", "ought"})
ADVERBS_MOST = 2
APART = frozenset({"differ", "disagree", "disagrees", "conflict", "conflicts", "contradict", "contradicts", "diverge", "clash", "differs", "diverges"})
WHEN = frozenset({"where", "when", "whenever", "if"})


@once
def ranks(cues: Cues) -> bool:
    """Whether a statement ranks things by the order in which they stand, value over value, by what outweighs what, or by what is authoritative in doubt."""
    if cues.shape == "question" or cues.negated:
        return False
    return _by_order(cues) or _value_over_value(cues) or _beats(cues) or _authoritative(cues)


def _by_order(cues: Cues) -> bool:
    lower = cues.lower
    at = next((n for n, pair in enumerate(pairwise(lower)) if n > cues.main and pair[1] == "order" and pair[0] in {"the", "this", "that"}), -1)
    if at < 1 or lower[at - 1 - (lower[at - 1] in MANNER)] != "in" or lower[cues.verb : cues.verb + 1] in {("may",), ("can",)}:
        return False
    doing = lower[cues.verb : at]
    if lower[at + 2 : at + 3] == ("of",) and not RANKED.isdisjoint(lower[at + 3 : at + 5]):
        return SORTING.isdisjoint(doing)
    if lower[at] != "the" or GIVEN.isdisjoint(lower[at + 2 : at + 3]):
        return False
    if lower[at + 2] == "in" and LISTED.isdisjoint(lower[at + 3 : at + 8]):
        return False
    greater = any(one in GREATER and two in STANDING for one, two in pairwise(lower[cues.main : at]))
    return greater or (not RANKERS.isdisjoint(doing[: 2 + ADVERBS_MOST]) and not (WEIGHED | word_sets("values")["values"]).isdisjoint(doing))


def _value_over_value(cues: Cues) -> bool:
    """Whether a statement, or its main clause behind a label, opens with a value above another and says no more than that before a mark, or its end."""
    first = next((n for n, word in enumerate(cues.lower) if word.isalpha()), 0)
    orders = cues.shape == "imperative" and cues.lower[cues.main] != "prefer"  # "Choose speed over comfort" is labelled as an order
    return any(_opens_with_values(cues.lower, start) for start in {first, cues.main} if not (orders and start == cues.main))


def _opens_with_values(lower: Sequence[str], start: int) -> bool:
    at = next((n for n in range(start + 1, min(start + 1 + SIDE_MOST, len(lower))) if lower[n] in OVER), -1)
    if at < 0:
        return False
    end = next((n for n in range(at + 1, len(lower)) if lower[n] in ENDS), len(lower))
    if not SAID.isdisjoint(lower[end:]):
        return False
    return at < end <= at + 1 + SIDE_MOST and _is_value(lower[start:at]) and _is_value(lower[at + 1 : end])


def _is_value(words: Sequence[str]) -> bool:
    return bool(words) and words[-1] in word_sets("values")["values"] and all(word.replace("-", "").isalpha() for word in words)


def _beats(cues: Cues) -> bool:
    """Whether a value or duty is said to outweigh another; that benefits must outweigh costs is a test, and a logo dominates a page."""
    lower, at = cues.lower, cues.verb
    if at < 0 or lower[at] not in MODALS or not COSTS.isdisjoint(lower):
        return False
    found = BEATING.intersection(lower[at + 1 : at + 2 + ADVERBS_MOST])
    return bool(found) and (found <= SURE or not (WEIGHED | word_sets("values")["values"] | {"higher-priority", "duty"}).isdisjoint(cues.subject))


def _authoritative(cues: Cues) -> bool:
    """Whether a statement says which text is right where two differ."""
    lower, at = cues.lower, cues.verb
    if at < cues.main or cues.main < 2 or lower[0] not in WHEN or cues.shape == "imperative" or APART.isdisjoint(lower[: cues.main]):
        return False
    stands = lower[at] in {"is", "are", "remains", "stays"} or lower[at : at + 2] in {("must", "be"), ("shall", "be"), ("must", "remain")}
    return stands and "authoritative" in lower[at + 1 : at + 5]
