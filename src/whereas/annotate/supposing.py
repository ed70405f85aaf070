"""Cases that the reader is asked to picture, which are examples and no commands: "Consider a request for a poem.", "For example, suppose a guest asks for a
loan.". "Consider a rope for long climbs" commends one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.once import once

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues

OPENING = frozenset({"for", "example", "instance", ",", "or", "now", "but", "and", "also", "then", "next", "again", ":"})
PICTURING = frozenset({"consider", "imagine", "take", "picture"})
CASES = frozenset({"case", "request", "situation", "scenario", "example", "conversation", "dialogue", "exchange", "hypothetical"})
BETWEEN = frozenset({"a", "an", "the", "this", "following", "another", "second", "similar", "simple", "different", "opposite", "user's", "first"})
REACH = 6


@once
def pictures_a_case(cues: Cues) -> bool:
    """Whether a statement only asks the reader to picture a case."""
    lower = cues.lower
    at = next((n for n, word in enumerate(lower[:REACH]) if word not in OPENING), -1)
    if at < 0 or lower[at + 1 : at + 2] == ():
        return False
    if lower[at] == "suppose":
        return lower[at + 1] not in {",", "."}
    named = lower[at + 1] in {"a", "an", "this", "another"} or lower[at + 1 : at + 3] == ("the", "following")
    if lower[at] not in PICTURING or not named:
        return False
    noun = next((n for n in range(at + 1, min(at + REACH, len(lower))) if lower[n] not in BETWEEN), len(lower))
    return lower[noun : noun + 1] != () and lower[noun] in CASES
