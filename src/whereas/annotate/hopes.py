"""What the authors hope and wish that a governed party be or do: "We hope Wren will not flatter.", "It matters to us that Wren is honest.", "We'd love for Wren
to be curious.". It is wanted of the party, and so recommended: of 7 labelled hopes for a named one all are rules. "We hope to give Wren more room" and "we
hope that trade picks up" are hopes of the authors'.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.clauses import SUBORDINATING
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

AUTHORS = frozenset({"we", "they"})
WANTING_BESIDE = frozenset({"also", "therefore", "still", "generally", "really", "currently", "do", "would", "especially", "just", "however", "always", *NOT})
"""Words between the authors and "want"."""
OPENS_MAIN = frozenset({",", ";", "but", "and", ":", "—", "–", "so"})
"""What stands before the authors where what they want is a main clause of its own."""
LEADING_MOST = 4
"""Words of a phrase that opens a sentence without a comma behind it ("In most cases we want ...")."""
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


@once
def wants(cues: Cues, parties: Parties) -> bool:
    """Whether the authors say in a main clause that they want, or do not want, a governed party to do or be something ("We don't want Wren to take sides.",
    "..., but we also want Wren to use judgment"): all 30 labelled such statements are rules. "We invoke it because we want Wren to ..." gives a reason."""
    lower = cues.lower
    if "want" not in lower or cues.shape == "question":
        return False
    return any(_wants_at(lower, at, parties) for at in range(len(lower) - 3) if lower[at] in AUTHORS and _is_main(cues, at))


def _wants_at(lower: tuple[str, ...], at: int, parties: Parties) -> bool:
    at += 1
    while lower[at : at + 1] and lower[at] in WANTING_BESIDE:
        at += 1
    return lower[at : at + 1] == ("want",) and bool(lower[at + 1 : at + 2]) and lower[at + 1] in parties.governed and lower[at + 2 : at + 3] == ("to",)


def _is_main(cues: Cues, at: int) -> bool:
    """Whether the pronoun at `at` opens a main clause: the statement's own, one behind a mark or a join, or one behind a phrase that opens the sentence."""
    lower = cues.lower
    if at in {0, cues.main}:
        return True
    if not SUBORDINATING.isdisjoint(lower[at - 2 : at]):
        return False
    if lower[at - 1] in OPENS_MAIN:
        return lower[0] not in SUBORDINATING or at > cues.main
    return at <= LEADING_MOST and lower[0] in {"in", "for", "at", "on"}
