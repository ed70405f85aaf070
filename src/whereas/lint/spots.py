"""From a place in a statement's words to the place in the source."""

from __future__ import annotations

import bisect
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whereas.lint.facts import Facts
    from whereas.model.constitution import Statement
    from whereas.model.source import Span


def spot(facts: Facts, statement: Statement, begin: int, end: int) -> Span:
    """The source span of the words from `begin` to `end` of a statement; its whole span for a constitution without its structure."""
    place = facts.places.get(statement.id)
    if place is None or not place.offsets:
        return statement.span
    start = _source(place.offsets, begin)
    return facts.lines.span(start, max(start, _source(place.offsets, end - 1) + 1))


def _source(offsets: tuple[tuple[int, int], ...], at: int) -> int:
    text, source = offsets[max(0, bisect.bisect_right(offsets, (at, 1 << 62)) - 1)]
    return source + at - text
