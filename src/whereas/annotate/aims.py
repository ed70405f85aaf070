"""Sentences behind a rule that say who wants it, what came before it, or what these rules are for: reasons by their form, though they hold words of force.

"Millers must sign the book. The fire guard requires it.", "Keys must rotate. This is required by law." and "The purpose of these rules is to keep threads
short." say why; "The clerk must require it.", "We require it.", "The badge requires a pin." and "The purpose of the board is to keep order." do not. A
purpose told before any rule explains none (of 49 labelled ones under "Purpose" 45 do not).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from whereas.annotate.cues import MODALS, NOT
from whereas.annotate.general import says_source
from whereas.annotate.lexicon import third_person, word_sets
from whereas.annotate.once import once

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues

IT = frozenset({"it", "this", "that", "so"})
ENDS = frozenset({".", "!", ";", "too"})
THESE = frozenset({"these", "this", "those", "the", "our", "such"})
POINTING = frozenset({"these", "those"})
LONGEST = 14
"""Tokens of a sentence that says who demands a rule."""
SUBJECT_MOST = 6
"""Tokens of whoever demands it."""
PASSIVE = (("is", "required"), ("is", "demanded"), ("is", "prescribed"), ("is", "mandated"))
BY = frozenset({"by", "under", "in"})


@once
def tells_aim(cues: Cues) -> bool:
    """Whether a sentence says who demands what the one before it asks, or what all these rules are for."""
    return demands_it(cues) or of_rules(cues) or says_source(cues)


@once
def demands_it(cues: Cues) -> bool:
    """Whether a sentence says only who or what demands the rule before it, or after what it was made: "The law requires it.", "This is required by law."."""
    lower = cues.lower
    if not 3 < len(lower) <= LONGEST or cues.shape == "question" or not (MODALS | NOT | {"if", "when", "unless", "who"}).isdisjoint(lower):
        return False
    sets = word_sets("aims")
    if lower[0] in IT and tuple(lower[1:3]) in PASSIVE:
        return lower[3] in BY
    if lower[0] in THESE and lower[1] in sets["norms"] and lower[2] in {"was", "were"} and lower[3] in sets["made"]:
        return lower[4:5] in {("after",), ("because",), ("following",)}
    at = next((n for n in range(1, min(len(lower), SUBJECT_MOST)) if lower[n] in sets["demands"]), 0)
    if not at or lower[0] in sets["nobody"]:
        return False
    at += lower[at + 1 : at + 2] in {("for",), ("on",), ("upon",)}
    return lower[at + 1 : at + 2] != () and lower[at + 1] in IT and all(w in ENDS for w in lower[at + 2 :])


@once
def of_rules(cues: Cues) -> bool:
    """Whether a sentence says what these rules are for, or what comes of them: "The purpose of these rules is to ...", "These rules keep threads short."."""
    lower, sets = cues.lower, word_sets("aims")
    if len(lower) < SUBJECT_MOST - 1 or not MODALS.isdisjoint(lower):
        return False
    if lower[0] in {"the", "our"} and lower[1] in sets["aims"]:
        if lower[2] not in {"of", "behind"} or lower[3] not in THESE:
            return False
        named = lower[4] in sets["norms"]
        at = 4 + named
        told = lower[at : at + 1] == ("is",) and not {"to", "that"}.isdisjoint(lower[at:])
        return told and (named or lower[3] in IT)
    begin = 1 if lower[0] in sets["heeding"] else 0
    if lower[begin] not in POINTING or (begin and lower[begin + 1] not in sets["norms"]):
        return False
    verb = lower[begin + 2] if lower[begin + 1] in sets["norms"] else lower[begin + 1]
    return verb in _effects() and (begin == 0 or verb.endswith("s"))


@cache
def _effects() -> frozenset[str]:
    """Verbs that say what good or harm comes of something, in both forms."""
    good = word_sets("aims")["does_good"]
    return frozenset({*good, *(third_person(verb) for verb in good)}) | word_sets("behind")["brings"]
