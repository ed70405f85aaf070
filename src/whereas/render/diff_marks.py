"""The words of two versions with what differs set apart, for every view of a diff."""

from __future__ import annotations

import msgspec

from whereas.diff.edits import edit

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
        _push(sides[2], "same", new[at[1] : b])
        if run is None:
            break
        a_end = found.old[run.old_end - 1].end if run.old_end > run.old_start else a
        b_end = found.new[run.new_end - 1].end if run.new_end > run.new_start else b
        _push(sides[0], "old", old[a:a_end])
        _push(sides[2], "old", old[a:a_end])
        _push(sides[1], "new", new[b:b_end])
        if a_end > a and b_end > b:
            _push(sides[2], "same", " ")
        _push(sides[2], "new", new[b:b_end])
        if a_end > a and b_end == b:
            _push(sides[2], "same", " ")
        at = [a_end, b_end]
    return sides if whole else (_cut(sides[0]), _cut(sides[1]), _cut(sides[2]))


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
