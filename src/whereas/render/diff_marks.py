"""The words of two versions with what differs set apart, for every view of a diff."""

from __future__ import annotations

from itertools import takewhile

import msgspec

from whereas.diff.edits import Edit, Run, edit
from whereas.render.style import clip

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
    for run in (*found.runs, None):
        a = found.old[run.old_start].start if run and run.old_start < len(found.old) else len(old)
        b = found.new[run.new_start].start if run and run.new_start < len(found.new) else len(new)
        _push(sides[0], "same", old[at[0] : a])
        _push(sides[1], "same", new[at[1] : b])
        if run is not None and run.new_start == run.new_end:
            _taken_out(sides[2], found, run, at[1])
        else:
            _push(sides[2], "same", new[at[1] : b])
        if run is None:
            break
        a_end = found.old[run.old_end - 1].end if run.old_end > run.old_start else a
        b_end = found.new[run.new_end - 1].end if run.new_end > run.new_start else b
        _push(sides[0], "old", old[a:a_end])
        _push(sides[1], "new", new[b:b_end])
        if a_end > a and b_end > b:
            _push(sides[2], "old", old[a:a_end])
            _push(sides[2], "same", " ")
        _push(sides[2], "new", new[b:b_end])
        at = [a_end, b_end]
    return sides if whole else (_cut(sides[0]), _cut(sides[1]), _cut(sides[2]))


def _taken_out(both: list[Piece], found: Edit, run: Run, at: int) -> None:
    """Push what is new from `at` up to the next word, and the words that stood there on that side of its marks on which they stood: the marks that both
    versions have before and behind them stay, those that went with them are shown with them."""
    old, new = found.old_text, found.new_text
    first = (found.old[run.old_start - 1].end if run.old_start else 0), (found.new[run.new_start - 1].end if run.new_start else 0)
    a_end = found.old[run.old_end].start if run.old_end < len(found.old) else len(old)
    b_end = found.new[run.new_start].start if run.new_start < len(found.new) else len(new)
    went, marks = old[first[0] : a_end], new[first[1] : b_end]
    before = _beginning(old[first[0] : found.old[run.old_start].start], marks)
    left = marks[len(before) :]
    behind = _beginning(old[found.old[run.old_end - 1].end : a_end][::-1], left[::-1])[::-1]
    words = went[len(before) : len(went) - len(behind)]
    _push(both, "same", new[at : first[1]] + before + " " * words[:1].isspace())
    _push(both, "old", words.strip())
    _push(both, "same", " " * words[-1:].isspace() + left)


def _beginning(one: str, other: str) -> str:
    """What two texts begin with alike."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return "".join(c for c, _ in same)


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
