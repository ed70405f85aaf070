"""Examples: one change each, told by the caption if that changed, else by the first lines that differ; the rest is part of it."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from whereas.diff.changes.draft import Draft, of_statement, of_unit
from whereas.diff.edits import edit
from whereas.diff.words import squeezed
from whereas.model.change import Pair, Side

if TYPE_CHECKING:
    from whereas.diff.changes.statements import StatementChanges
    from whereas.diff.view import Unit, View

LINES = 1_000
"""Lines of two examples together that are compared line by line; longer ones are told as a whole."""


def example_changes(maker: StatementChanges, old: Unit, new: Unit, moved: bool) -> None:
    """The changes between two versions of an example with its fence."""
    both = maker.both
    pair, ids = Pair(old.principle, new.principle), Pair(old.id, new.id)
    parts = [*_caption(old, new), *_lines(maker, old, new)]
    loud = [p for p in parts if not p[3]]
    if loud:
        one, two, why, _ = loud[0]
        draft = Draft("example-changed", pair, ids, one, two, why, moved=moved)
        maker.found.append(draft)
        for one, two, why, _ in loud[1:]:
            maker.found.append(Draft("other", pair, ids, one, two, why, parent=draft))
    elif moved:
        why = f"example moved from {both.name(old.principle, False)} to {both.name(new.principle, True)}"
        draft = Draft("other", pair, ids, of_unit(old), of_unit(new), why, moved=True, parent=maker.parent_of(old, new))
        maker.found.append(draft)
        if old.body and new.body:
            bodies = Pair(old.body.id, new.body.id)
            maker.found.append(Draft("other", pair, bodies, of_statement(old.body), of_statement(new.body), why, moved=True, parent=draft))
    for one, two, why, quiet in parts:
        if quiet:
            maker.typography.append(Draft("editorial", pair, ids, one, two, why))


def _caption(old: Unit, new: Unit) -> list[tuple[Side | None, Side | None, str, bool]]:
    words = edit(old.statement.text, new.statement.text)
    if old.statement.text == new.statement.text or old.body is None or new.body is None:
        return []
    return [(of_unit(old), of_unit(new), "the example's title changed", words.only_typography)]


def _lines(maker: StatementChanges, old: Unit, new: Unit) -> list[tuple[Side | None, Side | None, str, bool]]:
    """Blocks of lines that differ in the fence: (old, new, why, only typography)."""
    a, b = old.body or old.statement, new.body or new.statement
    left = _split(maker.both.old, a.span.start, a.span.end)
    right = _split(maker.both.new, b.span.start, b.span.end)
    if len(left) + len(right) > LINES or not left or not right:
        same = [t for _, _, t in left] == [t for _, _, t in right]
        return [] if same else [(of_statement(a), of_statement(b), "the example's words changed", False)]
    found = []
    matcher = difflib.SequenceMatcher(None, [t for _, _, t in left], [t for _, _, t in right], autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            continue
        one = maker.both.old_side(left[i][0], left[j - 1][1]) if i < j else None
        two = maker.both.new_side(right[k][0], right[m - 1][1]) if k < m else None
        quiet = squeezed(one.text if one else "").lower() == squeezed(two.text if two else "").lower()
        words = edit(one.text, two.text).only_typography if one and two else False
        found.append((one, two, "the example's words changed", quiet or words))
    return found


def _split(view: View, start: int, end: int) -> list[tuple[int, int, str]]:
    """The lines of a stretch that are not blank: (start, end, text without blanks around it)."""
    found = []
    at = start
    for line in view.slice(start, end).split("\n"):
        if line.strip():
            found.append((at, at + len(line), line.strip()))
        at += len(line) + 1
    return found
