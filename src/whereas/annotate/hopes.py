"""What the authors hope and wish that a governed party be or do: "We hope Wren will not flatter.", "It matters to us that Wren is honest.", "We'd love for Wren
to be curious.". It is wanted of the party, and so recommended: of 7 labelled hopes for a named one all are rules. "We hope to give Wren more room" and "we
hope that trade picks up" are hopes of the authors'.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.cues import NOT
from whereas.annotate.once import once

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues
    from whereas.annotate.parties import Parties
    from whereas.model.constitution import Modality

OPENING = (
    ("we", "hope"), ("we", "wish"), ("we", "'d", "love"), ("we", "’d", "love"), ("we", "would", "love"), ("we", "'d", "like"), ("we", "’d", "like"),
    ("we", "would", "like"), ("it", "matters", "to", "us"), ("it", "is", "important", "to", "us"), ("our", "hope", "is"), ("our", "wish", "is"),
    ("our", "hope", "for"), ("our", "wish", "for"),
)  # fmt: skip
BETWEEN = frozenset({"that", "for", "if", "the", "our", ",", "then", "also", "very", "much", "a", "lot"})
"""Words between the hope and whom it is for."""
BETWEEN_MOST = 4
DENIED_MOST = 4
"""Tokens behind the party in which a negation denies what it does ("will not flatter", "not to flatter")."""
ENDS = frozenset({",", ";", ".", ":", "and", "but", "or", "that", "which", "who"})
KNOWING = frozenset({"know", "understand", "see"})
"""Verbs with which a hope only tells the party something ("we would like Wren to know that calm is no order")."""

FARING = frozenset({"well", "luck", "all", "like", "likes", "enjoy", "enjoys", "thrive", "thrives"})
"""What is wished of how the party fares, and not of what it does ("We wish Wren well.", "We hope Wren likes it here.")."""


@once
def wanted(cues: Cues, parties: Parties) -> Modality | None:
    """`should`, or `should_not`, of a statement that opens with what its authors hope of a governed party; None of any other."""
    lower = cues.lower
    start = next((len(words) for words in OPENING if lower[: len(words)] == words), 0)
    if not start or cues.shape == "question":
        return None
    at = start
    while at < min(start + BETWEEN_MOST, len(lower)) and lower[at] in BETWEEN:
        at += 1
    if lower[at : at + 1] == () or lower[at] not in parties.governed or lower[at + 1 : at + 2] in {("'s",), ("’s",), ("and",)}:
        return None
    behind = lower[at + 1 : at + 1 + DENIED_MOST]
    stop = next((n for n, word in enumerate(behind) if word in ENDS), len(behind))
    if not KNOWING.isdisjoint(behind[:2]) or not FARING.isdisjoint(behind[:2]):
        return None
    return "should" if NOT.isdisjoint(behind[:stop]) else "should_not"
