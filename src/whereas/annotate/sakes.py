"""Whether a rule says in a mere phrase, at its beginning or end, what cause or good it has: "Owing to the frost, taps must stay open.", "For safety, ...",
"..., out of respect for the dead.", "..., partly to save time.".

"For the children, the small door is used." says for whom, "Ask the clerk for clarity about fees." what is asked for, "Check the wheel for safety." what is
looked at, and "Members may leave early for health reasons." in which case. All 13 labelled rules that open so give a reason, and 6 of 8 that end so.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from whereas.annotate.lexicon import inflected, word_sets
from whereas.annotate.once import once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues
    from whereas.model.constitution import Modality

LONGEST = 16
"""Tokens of a phrase that opens a rule, its comma included."""
PHRASE_MOST = 6
"""Words of a phrase of cause or good."""
LEAST = 2
"""Tokens that stand before a phrase that ends a rule, or behind one that opens it."""
JOINS = frozenset({",", "and", "or", "&"})
BECAUSE = frozenset({"reasons", "reason", "purposes", "sake"})
POINTING = frozenset({"this", "that", "these", "those"})
"""Words that name the reason told before ("Due to this, ...")."""
CLOSING = frozenset({".", "!", ")"})
PARTING = frozenset({",", "—", "–", "--"})
CLAUSAL = frozenset({"that", "as"})
"""Last words of a phrase behind which a clause tells a case where it speaks of "a" or "some"."""
THAT, STATES = frozenset({"that", "how", "which", "who"}), frozenset({"is", "are", "has", "have", "does", "do", "was", "were"})
"""Verbs that make what "given the" opens a clause, which supposes a case ("Given the gate is shut, the bell must ring."), unless it is "the fact that"."""
LED_IN = frozenset({"so", "and", "but", "also", "then"})


@once
def names_its_sake(cues: Cues, force: Modality | None) -> bool:
    """Whether a rule of some `force` opens or ends with a phrase that gives its cause, or the good that it serves."""
    return force != "may" and (_opens(cues) or _ends(cues.lower) or _ends_apart(cues))


def _opens(cues: Cues) -> bool:
    lower = cues.lower
    begin = 1 if lower[:1] and lower[0] in LED_IN else 0
    stop = min(len(lower) - LEAST, begin + LONGEST)
    good = _good(lower, begin)
    if good and lower[good : good + 1] == (",",):
        return lower[good + 1] not in word_sets("grounds")["elsewhere"]
    if "".join(lower[begin : begin + 1]) not in _first("fronted"):
        return False
    comma = next((at for at in range(begin, stop) if lower[at] == ","), 0)
    if comma <= begin + LEAST or lower[comma - 1] in POINTING or (lower[begin] == "given" and "imperative" in cues.shape):  # "Given the sum, split it."
        return False
    end = _phrase(lower, begin, "fronted")
    case = lower[end - 1] in CLAUSAL or lower[begin] == "given"
    supposed = lower[begin] == "given" and THAT.isdisjoint(lower[begin:comma]) and not STATES.isdisjoint(lower[end:comma])
    return 0 < end < comma and not supposed and not (case and lower[end] in word_sets("grounds")["cases"])


def _ends_apart(cues: Cues) -> bool:
    """Whether a phrase of cause or good ends a rule behind a comma: "..., out of respect for the dead.", "..., partly to save time."."""
    lower, first, sets = cues.lower, _first("ending") | word_sets("grounds")["partly"] | {"thereby"}, word_sets("grounds")
    for at in range(cues.main + 2, len(lower) - LEAST):
        if lower[at - 1] not in PARTING or lower[at] not in first:
            continue
        if _phrase(lower, at, "ending") or (lower[at] == "thereby" and lower[at + 1].endswith("ing")):
            return True
        if lower[at] in sets["partly"] and lower[at + 1] == "to" and inflected().get(lower[at + 2]) == "base":
            return True
    return False


@cache
def _first(kind: str) -> frozenset[str]:
    """The words with which the phrases of a kind begin."""
    return frozenset(phrase.split(" ", 1)[0] for phrase in word_sets("grounds")[kind])


def _phrase(lower: Sequence[str], at: int, kind: str) -> int:
    """Where a phrase of a kind ends that begins at a token; 0 if none does."""
    said = f"{' '.join(lower[at : at + PHRASE_MOST])} "
    return max((at + phrase.count(" ") + 1 for phrase in word_sets("grounds")[kind] if said.startswith(f"{phrase} ")), default=0)


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
