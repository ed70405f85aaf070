"""Which member of a list came or went, where all others stayed: parted by commas, "and", "or" and letters in brackets, whatever joins the rest now.

>>> from whereas.diff.edits import edit
>>> lone_member(edit("Keep the books, the minutes and the accounts.", "Keep the books and the minutes.")).shown
'the accounts'
>>> lone_member(edit("Ring if it (a) burns or (b) leaks.", "Ring if it (a) burns, (b) smokes or (c) leaks.")).shown
'smokes'
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from whereas.diff.scope import telling
from whereas.diff.zones import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.diff.edits import Edit
    from whereas.diff.words import Token

JOINS = frozenset({"and", "or", "nor"})
STOPS = ",;"
MANY, LEFT = 3, 2
"""Members that make a list, and how many of them must have stayed."""


class Member(NamedTuple):
    """The telling words of a member, and its words `start` to `end` (exclusive)."""

    matter: tuple[str, ...]
    start: int
    end: int


def lone_member(found: Edit) -> Stretch | None:
    """The first member that only one version has, if the other has no member of its own and both begin alike."""
    sides = list(_members(found.old_text, found.old)), list(_members(found.new_text, found.new))
    new = len(sides[1]) > len(sides[0])
    longer, shorter = sides[new], sides[not new]
    if len(longer) < MANY or len(shorter) < LEFT or longer[0].matter != shorter[0].matter:
        return None
    counts = Counter(m.matter for m in longer), Counter(m.matter for m in shorter)
    if counts[1] - counts[0] or not (more := counts[0] - counts[1]):
        return None
    member = next(m for m in reversed(longer) if m.matter in more)
    text, tokens = (found.new_text, found.new) if new else (found.old_text, found.old)
    return Stretch(text, tokens, member.start, member.end, new)


def _members(text: str, side: list[Token]) -> Iterator[Member]:
    start = 0
    for at in range(len(side) + 1):
        inside = at < len(side)
        parted = at and inside and any(stop in text[side[at - 1].end : side[at].start] for stop in STOPS)
        aside = inside and (side[at].word in JOINS or _label(text, side, at))
        if not inside or parted or aside:
            matter = tuple(telling(tuple(t.word for t in side[start:at])))
            if matter:
                yield Member(matter, start, at)
            start = at + 1 if aside else at


def _label(text: str, side: list[Token], at: int) -> bool:
    """Whether a word is the letter or number of a member: "(b)"."""
    opened = text[side[at - 1].end if at else 0 : side[at].start].endswith("(")
    return opened and len(side[at].word) <= MANY and text[side[at].end : side[at].end + 1] == ")"
