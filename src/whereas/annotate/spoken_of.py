"""Words of a ban that only say which things or persons a rule speaks of: "Forbidden words may be quoted.", "A member who was banned may come back."

They stand before a noun, or in a clause about it, and a modal or a command beside them is what binds. "Shouting is forbidden here.", "Prohibited: shouting."
and "Prohibited uses are those that may harm a guest." forbid.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.lexicon import inflected

if TYPE_CHECKING:
    from collections.abc import Sequence

BANNED = frozenset({"banned", "forbidden", "prohibited", "rejected", "disallowed"})
HITS = BANNED | {f"{be} {word}" for be in ("is", "are") for word in BANNED}
MODALS = frozenset({"must", "shall", "should", "may", "can"})
BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "has", "have", "'s", "’s"})
ABOUT = frozenset({"who", "which", "that", "where", "what"})
"""Words that open a clause about a thing or a place."""
BEFORE = frozenset(
    ["the", "a", "an", "any", "all", "these", "those", "their", "its", "our", "your", "his", "her", "some", "each", "every", "of", "in", "on", "for", "with",
     "to", "from", "about", "by", "at", "into", "or", "and", "such"]
)  # fmt: skip
"""Words behind which a word of a ban is an attribute."""
NO_NOUNS = BEFORE | MODALS | BE | frozenset(
    ["unless", "if", "when", "where", "as", "because", "under", "during", "here", "but", "who", "that", "which", "without", "until", "while", "outside",
     "inside", "everywhere", "anywhere", "too", "again", "before", "after", "except", "whatever", "not", "it", "him", "them", "you", "us"]
)  # fmt: skip
"""Words behind it that are no noun."""
REACH, CLAUSE_MOST = 9, 3
"""Tokens behind a noun in which its modal is looked for, and of a clause up to the word of a ban."""


def said_of_a_thing(lower: Sequence[str], start: int, end: int) -> bool:
    """Whether the word of a ban in the tokens from `start` to `end` of a text only says what is spoken of there."""
    return _attribute(lower, start, end) if end - start == 1 and _attributive(lower, start) else _in_a_clause(lower, start, end)


def _attributive(lower: Sequence[str], at: int) -> bool:
    """Whether a noun stands behind the word at `at`, and no verb or adverb before it."""
    behind = "".join(lower[at + 1 : at + 2])
    if not behind.isalpha() or behind in NO_NOUNS or behind.endswith("ly"):
        return False
    before = lower[at - 1] if at else ""
    return not before.isalpha() or before in BEFORE or inflected().get(before) in {"base", "ing"}


def _attribute(lower: Sequence[str], at: int, end: int) -> bool:
    """Whether a modal, or the command that opens the text, binds what the attribute at `at` names."""
    if MODALS.isdisjoint(lower):
        return at > 0 and inflected().get(lower[0]) == "base" and lower[1] != "of" and {",", ":", ";"}.isdisjoint(lower[:at])
    first = next((n for n in range(end, min(end + REACH, len(lower))) if lower[n] in MODALS | BE | ABOUT), 0)
    return (lower[first] in MODALS) if first else not MODALS.isdisjoint(lower[:at]) and lower[at - 1].isalpha()


def _in_a_clause(lower: Sequence[str], start: int, end: int) -> bool:
    """Whether the word of a ban closes a clause about a noun ("a member who was banned", "rooms where it is not forbidden"), and a modal stands outside it."""
    if MODALS.isdisjoint(lower):
        return False
    be = next((n for n in range(end - 1, max(0, end - 2 - CLAUSE_MOST), -1) if lower[n] in BE), 0)
    opens = next((n for n in range(be - 1, max(0, be - CLAUSE_MOST), -1) if lower[n] in ABOUT), 0)
    if not be or opens < 1 or not lower[opens - 1].isalpha() or not MODALS.isdisjoint(lower[opens:end]):
        return False
    if lower[opens] in {"what", "that"} and (lower[opens - 1] in BE or opens + 1 != be):
        return False
    denied = "not" in lower[be + 1 : end] or lower[opens] != "where"
    return denied and (not MODALS.isdisjoint(lower[:opens]) or (lower[opens + 1 : be] == lower[:0] and "".join(lower[end : end + 1]) in MODALS))
