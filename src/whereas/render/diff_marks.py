"""The words of two versions with what differs set apart, for every view of a diff."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import msgspec
from rapidfuzz.distance import Postfix, Prefix

from whereas.diff.edits import Edit, Run, edit
from whereas.render.style import clip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.words import Token

Bounds: TypeAlias = tuple[int, int]
CONTEXT_WORDS = 14
"""Equal words kept on either side of a change in a long sentence."""


class Piece(msgspec.Struct, frozen=True):
    """A stretch of text: `kind` is same, old, new or gap (words left out)."""

    kind: str
    text: str


def marked(old: str, new: str, *, whole: bool = False) -> tuple[list[Piece], list[Piece], list[Piece]]:
    """The old words, the new ones, and both in one line, with what differs set apart, but for two other sentences. Long equal stretches are cut
    unless `whole`."""
    found = edit(old, new)
    if found.mostly_other:
        return [Piece("same", old)], [Piece("same", new)], [Piece("old", old), Piece("same", " "), Piece("new", new)]
    sides: tuple[list[Piece], list[Piece], list[Piece]] = ([], [], [])
    at = [0, 0]
    for run in found.runs:
        went, came = _stretches(found, run)
        words = old[slice(*went)], new[slice(*came)]
        _push(sides[0], "same", old[at[0] : went[0]])
        _push(sides[0], "old", words[0])
        _push(sides[1], "same", new[at[1] : came[0]])
        _push(sides[1], "new", words[1])
        apart = came[0] > 0 and _blank(old, went[0] - 1) and not _blank(new, came[0] - 1)
        behind = words[1] or (_blank(old, went[1]) and not _blank(new, came[1]))
        _push(sides[2], "same", new[at[1] : came[0]] + (" " if words[0] and apart else ""))
        _push(sides[2], "old", words[0])
        _push(sides[2], "same", " " if words[0] and behind else "")
        _push(sides[2], "new", words[1])
        at = [went[1], came[1]]
    for side, rest in zip(sides, (old[at[0] :], new[at[1] :], new[at[1] :]), strict=True):
        _push(side, "same", rest)
    return sides if whole else (_cut(sides[0]), _cut(sides[1]), _cut(sides[2]))


def _blank(text: str, at: int) -> bool:
    """Whether a blank stands at a place of a text."""
    return 0 <= at < len(text) and text[at].isspace()


def _stretches(found: Edit, run: Run) -> tuple[Bounds, Bounds]:
    """Where what went and what came in a run stand, without blanks at their ends: its words with those marks around them that only one version has there,
    so that whoever reads the one and leaves out the other has the text of that version."""
    old, new = (
        _Side(found.old_text, *_bounds(found.old_text, found.old, run.old_start, run.old_end)),
        _Side(found.new_text, *_bounds(found.new_text, found.new, run.new_start, run.new_end)),
    )
    before = Prefix.similarity(*(side.text[side.low : side.first] for side in (old, new)))
    behind = Postfix.similarity(*(side.text[max(side.last, side.low + before) : side.high] for side in (old, new)))
    return _bare(old.text, old.low + before, old.high - behind), _bare(new.text, new.low + before, new.high - behind)


class _Side(NamedTuple):
    """One side of a run: `low` and `high` are where the word before it ends and the one behind it begins, `first` and `last` where its own words begin and
    end; where it has none, the marks between `low` and `high` may stand before what the other side has, or behind it."""

    text: str
    low: int
    high: int
    first: int
    last: int


def _bounds(text: str, words: Sequence[Token], start: int, end: int) -> tuple[int, int, int, int]:
    low = words[start - 1].end if start else 0
    high = words[end].start if end < len(words) else len(text)
    return (low, high, words[start].start, words[end - 1].end) if end > start else (low, high, high, low)


def _bare(text: str, start: int, end: int) -> Bounds:
    """A stretch without blanks at its ends; an empty one stands where it began."""
    inner = text[start:end].strip()
    first = start + len(text[start:end]) - len(text[start:end].lstrip()) if inner else start
    return first, first + len(inner)


def around(old: str, new: str, width: int) -> tuple[str, str]:
    """Both sides cut to `width` characters, so that the first words that differ are among them.

    >>> around("Whoever is last in the house must lock it", "Whoever is last in the house should lock it", 20)
    ('… must lock it', '… should lock it')
    """
    found = edit(old, new)
    if not found.runs:
        return clip(old, width), clip(new, width)
    run = found.runs[0]
    a = found.old[run.old_start].start if run.old_start < len(found.old) else len(old)
    b = found.new[run.new_start].start if run.new_start < len(found.new) else len(new)
    a_end = found.old[run.old_end - 1].end if run.old_end > run.old_start else a
    b_end = found.new[run.new_end - 1].end if run.new_end > run.new_start else b
    return _window(old, a, a_end, width), _window(new, b, b_end, width)


def _window(text: str, start: int, end: int, width: int) -> str:
    """`text` cut to `width` characters at words, with those from `start` to `end` in sight, or as many of them as there is room for."""
    plain = clip(text, width)
    if plain == text or end < len(plain):
        return plain
    begin = max(0, min(start - width // 3, len(text) - width + len("… ")))
    blank = text.rfind(" ", 0, start) if begin >= start else text.find(" ", begin, start)
    return plain if begin == 0 else "… " + clip(text[blank + 1 if blank >= 0 else start :], width - len("… "))


def _push(side: list[Piece], kind: str, text: str) -> None:
    if text:
        side.append(Piece(kind, text))


def _cut(pieces: list[Piece]) -> list[Piece]:
    """Shorten long equal stretches to the words around what differs."""
    found: list[Piece] = []
    for i, piece in enumerate(pieces):
        words = piece.text.split(" ")
        first, last = i == 0, i == len(pieces) - 1
        limit = CONTEXT_WORDS if first or last else 2 * CONTEXT_WORDS
        if piece.kind != "same" or len(words) <= limit + 6:
            found.append(piece)
            continue
        if not first:
            _push(found, "same", " ".join(words[:CONTEXT_WORDS]))
        _push(found, "gap", " … " if not first and not last else "… " if first else " …")
        if not last:
            _push(found, "same", " ".join(words[-CONTEXT_WORDS:]))
    return found
