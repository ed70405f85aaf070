"""Examples: one change each, told by the caption if that changed, else by the first lines that differ; the rest is part of it."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, NamedTuple

from whereas.diff.changes.draft import Draft, of_statement, of_unit
from whereas.diff.edits import edit
from whereas.diff.words import squeezed
from whereas.model.change import Pair, Side

if TYPE_CHECKING:
    from whereas.diff.changes.statements import StatementChanges
    from whereas.diff.view import Unit, View
    from whereas.model.change import ChangeKind

LINES = 1_000
"""Lines of two examples together that are compared line by line; longer ones are told as a whole."""


def example_changes(maker: StatementChanges, old: Unit, new: Unit, moved: bool) -> None:
    """The changes between two versions of an example with its fence."""
    both = maker.both
    pair, ids = Pair(old.principle, new.principle), Pair(old.id, new.id)
    parts = [*_caption(old, new, ids), *_lines(maker, old, new)]
    loud = [p for p in parts if not p.quiet]
    draft: Draft | None = None
    if loud:
        draft = Draft("example-changed", pair, loud[0].ids, loud[0].old, loud[0].new, loud[0].why, moved=moved)
        maker.found.append(draft)
        maker.found += [Draft("other", pair, p.ids, p.old, p.new, p.why, parent=draft) for p in loud[1:]]
    elif moved:
        why = f"example moved from {both.name(old.principle, False)} to {both.name(new.principle, True)}"
        draft = Draft("other", pair, ids, of_unit(old), of_unit(new), why, moved=True, parent=maker.parent_of(old, new))
        maker.found.append(draft)
    maker.typography += [Draft("editorial", pair, p.ids, p.old, p.new, p.why) for p in parts if p.quiet]
    _whole(maker, old, new, pair, draft)


def _whole(maker: StatementChanges, old: Unit, new: Unit, pair: Pair, parent: Draft | None) -> None:
    """The whole fence beside the lines that differ, so that the changes alone give the new text."""
    if old.body is None and new.body is None:
        return
    a, b = old.body or old.statement, new.body or new.statement
    same = maker.both.old.slice(a.span.start, a.span.end) == maker.both.new.slice(b.span.start, b.span.end)
    if same and old.body and new.body and not (parent and parent.moved):
        return
    kind: ChangeKind = "other" if parent else "editorial"
    draft = Draft(kind, pair, Pair(a.id, b.id), of_statement(a), of_statement(b), "the whole example", parent=parent, counted=False)
    (maker.found if parent else maker.typography).append(draft)


class Part(NamedTuple):
    """A part of an example that differs. `quiet`: in typography only."""

    ids: Pair
    old: Side | None
    new: Side | None
    why: str
    quiet: bool


def _caption(old: Unit, new: Unit, ids: Pair) -> list[Part]:
    titled = [u.place is not None and u.place.kind == "caption" for u in (old, new)]
    if titled == [True, False]:
        return [Part(Pair(ids.old, None), of_unit(old), None, "the example's title removed", False)]
    if titled == [False, True]:
        return [Part(Pair(None, ids.new), None, of_unit(new), "the example's title added", False)]
    if not all(titled) or old.statement.text == new.statement.text:
        return []
    words = edit(old.statement.text, new.statement.text)
    return [Part(ids, of_unit(old), of_unit(new), "the example's title changed", words.only_typography)]


def _lines(maker: StatementChanges, old: Unit, new: Unit) -> list[Part]:
    """Blocks of lines that differ in the fences."""
    a, b = old.body or old.statement, new.body or new.statement
    ids = Pair(a.id, b.id)
    left = _split(maker.both.old, a.span.start, a.span.end)
    right = _split(maker.both.new, b.span.start, b.span.end)
    if len(left) + len(right) > LINES or not left or not right:
        same = [t for _, _, t in left] == [t for _, _, t in right]
        return [] if same else [Part(ids, of_statement(a), of_statement(b), "the example's words changed", False)]
    found = []
    matcher = difflib.SequenceMatcher(None, [t for _, _, t in left], [t for _, _, t in right], autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            continue
        one = maker.both.old_side(left[i][0], left[j - 1][1]) if i < j else None
        two = maker.both.new_side(right[k][0], right[m - 1][1]) if k < m else None
        quiet = squeezed(one.text if one else "").lower() == squeezed(two.text if two else "").lower()
        words = edit(one.text, two.text).only_typography if one and two else False
        found.append(Part(ids, _folded(one), _folded(two), "the example's words changed", quiet or words))
    return found


def _folded(shown: Side | None) -> Side | None:
    return Side(" ".join(shown.text.split()), shown.span) if shown else None


def _split(view: View, start: int, end: int) -> list[tuple[int, int, str]]:
    """The lines of a stretch that are not blank: (start, end, text without blanks around it)."""
    found = []
    at = start
    for line in view.slice(start, end).split("\n"):
        if line.strip():
            found.append((at, at + len(line), line.strip()))
        at += len(line) + 1
    return found
