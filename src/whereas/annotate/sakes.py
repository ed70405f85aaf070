"""Whether a rule says in a mere phrase, at its beginning or end, what cause or good it has: "Owing to the frost, taps must stay open.", "For safety, ...".

"For the children, the small door is used." says for whom, "Ask the clerk for clarity about fees." what is asked for, "Check the wheel for safety." what is
looked at, and "Members may leave early for health reasons." in which case. All 13 labelled rules that open so give a reason, and 6 of 8 that end so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.lexicon import word_sets
from whereas.annotate.once import once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues
    from whereas.model.constitution import Modality

LONGEST = 16
"""Tokens of a phrase that opens a rule, its comma included."""
LEAST = 2
"""Tokens that stand before a phrase that ends a rule, or behind one that opens it."""
JOINS = frozenset({",", "and", "or", "&"})
BECAUSE = frozenset({"reasons", "reason", "purposes", "sake"})
POINTING = frozenset({"this", "that", "these", "those"})
"""Words that name the reason told before ("Due to this, ...")."""
CLOSING = frozenset({".", "!", ")"})
LED_IN = frozenset({"so", "and", "but", "also", "then"})


@once
def names_its_sake(cues: Cues, force: Modality | None) -> bool:
    """Whether a rule of some `force` opens or ends with a phrase that gives its cause, or the good that it serves."""
    return force != "may" and (_opens(cues.lower) or _ends(cues.lower))


def _opens(lower: Sequence[str]) -> bool:
    begin = 1 if lower[:1] and lower[0] in LED_IN else 0
    stop = min(len(lower) - LEAST, begin + LONGEST)
    good = _good(lower, begin)
    if good and lower[good : good + 1] == (",",):
        return lower[good + 1] not in word_sets("grounds")["elsewhere"]
    comma = next((at for at in range(begin, stop) if lower[at] == ","), 0)
    opening = f"{' '.join(lower[begin:comma])} "
    return comma > begin + LEAST and lower[comma - 1] not in POINTING and any(opening.startswith(f"{phrase} ") for phrase in word_sets("grounds")["fronted"])


def _ends(lower: Sequence[str]) -> bool:
    stop = len(lower)
    while stop and lower[stop - 1] in CLOSING:
        stop -= 1
    for at in range(LEAST, stop - 1):
        if lower[at] == "for" and _good(lower, at) == stop:
            return word_sets("grounds")["seeking"].isdisjoint(lower[:at])
    return False


def _good(lower: Sequence[str], at: int) -> int:
    """Where "for safety", "for fairness and clarity", "for privacy reasons" ends that begins at a token; 0 if none does."""
    goods = word_sets("grounds")["goods"]
    if lower[at : at + 1] != ("for",):
        return 0
    begin = at + 1 + (lower[at + 2 : at + 3] != () and lower[at + 2] in goods and lower[at + 1].isalpha() and lower[at + 1] in word_sets("grounds")["degrees"])
    if lower[begin : begin + 1] == () or lower[begin] not in goods:
        return 0
    end = begin + 1
    while end + 1 < len(lower) and lower[end] in JOINS and (behind := end + 1 + (lower[end : end + 2] == (",", "and"))) < len(lower) and lower[behind] in goods:
        end = behind + 1
    return end + (lower[end : end + 1] != () and lower[end] in BECAUSE)
