"""Marks that came or went with a statement: the bullet, number, pipes or fence of what was added is part of that addition, and no change beside it.

>>> BORDER.fullmatch("|---|:-:|") is not None, BORDER.fullmatch("-") is None
(True, True)
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from whereas.diff.changes.draft import Comparison, Draft
    from whereas.diff.view import View

BORDER = re.compile(r"[-|:=+ ]{3,}|`{3,}.*|~{3,}.*")
"""A line of its own that opens, parts or closes what stands beside it: of a table, a fence, the front matter."""


def lone_lines(both: Comparison) -> tuple[set[int], set[int]]:
    """The lines (1-based) of either side on which a statement stands that the other side lacks."""
    units = both.pairing.units
    return _lines(both.old, units.forth), _lines(both.new, units.back)


def _lines(view: View, mates: Mapping[int, int]) -> set[int]:
    spans = (u.statement.span for u in view.units if u.index not in mates)
    return {line for span in spans for line in range(span.line, span.end_line + 1)}


def take_in(found: Iterable[Draft], quiet: Iterable[Draft]) -> None:
    """Put marks within the addition or removal on whose line they stand, or beside whose line they draw a border."""
    told: tuple[dict[int, Draft], dict[int, Draft]] = ({}, {})
    for draft in found:
        shown = _lone(draft)
        if shown is not None and draft.kind != "editorial":
            side = draft.new if shown else draft.old
            for line in range(side.span.line, side.span.end_line + 1) if side else ():
                told[shown].setdefault(line, draft)
    for draft in quiet:
        shown = _lone(draft)
        side = draft.new if shown else draft.old
        if shown is None or side is None:
            continue
        near = (0, 1, -1) if BORDER.fullmatch(side.text) else (0,)
        lines = (line + step for step in near for line in (side.span.line, side.span.end_line))
        draft.parent = next((told[shown][line] for line in lines if line in told[shown]), None)
        draft.counted = draft.parent is None


def _lone(draft: Draft) -> bool | None:
    """Whether only the new version has it; None if both have it."""
    return None if (draft.old is None) == (draft.new is None) else draft.new is not None
