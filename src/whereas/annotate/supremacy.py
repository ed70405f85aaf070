"""Which sentences rank the document itself, or another text of rules: "This constitution supersedes all other practices."

"The closest AGENTS.md wins." and "When sections conflict: Truth > Scope > Tone." do so too. They hold no word of force, and are norms all the same: who is
told two things knows from them which to follow.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from whereas.annotate.lexicon import supremacy
from whereas.annotate.once import once
from whereas.annotate.precedence import DENYING

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues

SUBJECT_MOST, OBJECT_MOST = 8, 6
"""Words of what is ranked, and of what it is ranked against, that are looked at."""
POINTING = frozenset({"this", "these", "the", "our"})
STOPS = frozenset({",", ";", ":", "(", "."})
SOURCE = ".md"
"""Ending of the name of a text of rules."""

RANKED = frozenset({"conflict", "conflicts", "clash", "priority", "priorities", "precedence", "rank", "ranking"})
"""Words before a chain of names which tell that it ranks them; "File > Export > Print" is a way."""
NAME_MOST, CHAIN_LEAST = 4, 2
"""Words of one name, and signs in a chain."""


@once
def chains(cues: Cues) -> bool:
    """Whether a statement ranks what it names by signs, and says so before them ("Priorities: correctness > clarity > speed.")."""
    lower = cues.lower
    if lower.count(">") < CHAIN_LEAST or "imperative" in cues.shape or ":" not in lower:
        return False
    start = lower.index(":") + 1
    parts = " ".join(lower[start:]).rstrip(" .!").split(" > ")
    named = all(0 < len(part.split()) <= NAME_MOST and part[0].isalpha() and part[-1].isalpha() for part in parts)
    return named and not RANKED.isdisjoint(lower[:start]) and len(parts) > CHAIN_LEAST


def ranks_text(cues: Cues) -> bool:
    """Whether a statement says that this document, or a text of rules that it names, goes before another, or behind it. What replaced an older version of
    itself ("This policy supersedes the policy of 2019") ranks nothing."""
    lower, words = cues.lower, supremacy()
    at = next((at for at, word in enumerate(lower[: SUBJECT_MOST + 1]) if word in words["verbs"] | words["alone"]), 0)
    if not at or STOPS.intersection(lower[:at]) or not DENYING.isdisjoint(lower[:at]) or lower[at - 1] in words["unlike"]:
        return False
    end = next((n for n, word in enumerate(lower[at:], at) if word in STOPS), len(lower))
    sides = lower[:at], lower[at + 1 : min(end, at + 1 + OBJECT_MOST)]
    if not words["older"].isdisjoint(lower[at:end]) or any(word.isdigit() for word in lower[at:end]):
        return False
    itself = [_itself(side) for side in sides]
    if lower[at] in words["alone"]:
        return itself[0] and lower[at + 1 : at + 2] in {(), (".",), (",",), ("over",), ("when",), ("where",), ("if",)}
    return any(itself) and all(_names_norms(side) for side in sides)


def _itself(side: tuple[str, ...]) -> bool:
    """Whether words name the document ("this file"), or a file of rules by its name."""
    named = supremacy()["itself"]
    return any(word.endswith(SOURCE) for word in side) or any(one in POINTING and two in named for one, two in pairwise(side))


def _names_norms(side: tuple[str, ...]) -> bool:
    """Whether words name texts that tell what to do, or what is done by custom."""
    return any(word.endswith(SOURCE) for word in side) or not (supremacy()["itself"] | supremacy()["norms"]).isdisjoint(side)
