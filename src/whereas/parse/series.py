"""Lettered items within a sentence -> statements: "The treasurer shall: (a) keep the accounts; and (b) pay the bills." is a lead-in and two items.

A series counts from its first letter or number on, two items at least of two words each, each but the first behind `;`, `,` or the beginning of a line. What
stands before it must end as a lead-in does: with a colon, or with a modal that the items go on with. "Under (a) or (b)" and "consists of (a) the chair" stay
whole.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

MARK = re.compile(r"(?<!\S)(?:\((?P<both>[a-z]|[ivx]{1,5}|\d{1,2})\)|(?P<one>[a-z]|[ivx]{1,5})(?P<close>[).]))\s+(?=\S)")
"""What numbers an item: "(a)", "(ii)", "(3)", "b)", "c."."""
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx")
PARTED = re.compile(r"[;,](?: (?:and|or|and/or))?$")
"""How what stands before the mark of a further item ends."""
ITEM_WORDS_MIN = 2
STARTS_MOST = 6
"""First marks of a sentence from which a series is counted; further ones are references."""
JOINING = frozenset({"and", "or", "and/or"})
COMPLETED = frozenset({"must", "shall", "should", "may", "will", "can", "cannot", "not", "never"})
"""Words that end a lead-in without a colon: the items go on with them."""
OBLIGED = frozenset(
    ["required", "obliged", "has", "have", "need", "needs", "ought", "permitted", "allowed", "entitled", "authorised", "authorized", "bound", "expected"]
)  # fmt: skip
"""Words before a "to" that ends one."""
FORCE = COMPLETED | OBLIGED
DASHES = ("—", "–", "--")
"""Signs that end a lead-in as a colon does ("A holder must not—")."""
OPEN_ENDED = re.compile(r"\b(?:must|shall|should|may|will|can)(?: not| never)?$|\b(?:agrees?|promises?) (?:not )?to$", re.IGNORECASE)
"""The end of a paragraph that a list goes on with, though no sign says so ("I understand this and will not")."""


def opens(text: str) -> bool:
    """Whether a paragraph opens with the mark of an item."""
    return MARK.match(text) is not None


def left_open(text: str) -> bool:
    """Whether a list goes on with a paragraph: it ends with a sign that says so, or with a modal.

    >>> left_open("Guests must not:"), left_open("A holder must not—"), left_open("I know and will NOT"), left_open("These are the rules.")
    (True, True, True, False)
    """
    said = text.rstrip("*_ ")
    return said.endswith((":", ";", *DASHES)) or OPEN_ENDED.search(said) is not None


def items(text: str, begin: int, end: int, lines: Collection[int] = ()) -> list[tuple[int, int]]:
    """(begin, end) of the lead-in of a sentence, empty where it has none, and of the items of its series; [] where it holds no series. `lines`: where lines
    begin.

    >>> [text[a:b] for text in ["It shall (a) ask me; or (b) go on."] for a, b in items(text, 0, len(text))]
    ['It shall', '(a) ask me; or', '(b) go on.']
    """
    marks = list(MARK.finditer(text, begin, end))
    for at in [at for at, mark in enumerate(marks) if _value(mark) in {"a", "i", "1"}][:STARTS_MOST]:
        found = _series(text, marks[at:], end, lines)
        if found:
            start = marks[at].start()
            return [(begin, _before(text, begin, start)), *found] if _leads(text[begin:start], start in lines) else []
    return []


def _value(mark: re.Match[str]) -> str:
    return str(mark["both"] or mark["one"])


def _series(text: str, marks: Sequence[re.Match[str]], end: int, lines: Collection[int]) -> list[tuple[int, int]]:
    """The items that the marks count from the first of them on, those of another make passed over; [] where they are too few or too short."""
    first = marks[0]
    names = ROMAN if _value(first) == "i" else [chr(n) for n in range(ord("a"), ord("z") + 1)] if _value(first) == "a" else [str(n) for n in range(1, 21)]
    chosen = [first]
    for mark in marks[1:]:
        if len(chosen) < len(names) and _value(mark) == names[len(chosen)] and mark["close"] == first["close"]:
            chosen.append(mark)
    starts = [mark.start() for mark in chosen]
    found = [(a, _before(text, a, b)) for a, b in zip(starts, [*starts[1:], end], strict=True)]
    parted = all(
        b in lines or (first["close"] != "." and PARTED.search(text, _before(text, a, b) - 9, _before(text, a, b)))
        for (a, _), b in zip(found, starts[1:], strict=False)
    )
    long = all(len([w for w in text[a:b].split()[1:] if w not in JOINING]) >= ITEM_WORDS_MIN for a, b in found)
    return found if len(found) > 1 and parted and long else []


def _before(text: str, begin: int, at: int) -> int:
    """Where the words before a place end."""
    while at > begin and text[at - 1].isspace():
        at -= 1
    return at


def _leads(before: str, over: bool) -> bool:
    """Whether the words before a series are its lead-in, or there are none. `over`: they stand in lines above it, where any colon leads in; in the line of its
    first item they must speak of force."""
    words = re.findall(r"[\w'’]+|[:—–]|--", before.lower())
    if not words:
        return True
    if words[-1] in {":", *DASHES}:
        return over or not FORCE.isdisjoint(words)
    return words[-1] in COMPLETED or (words[-1] == "to" and words[-2:-1] != [] and words[-2] in OBLIGED)
