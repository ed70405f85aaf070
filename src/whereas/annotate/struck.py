"""Which statements are struck out, by `~~` or by HTML: "~~Members must wear a tie.~~", "<del>Members must wear a tie.</del>". They hold no more."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whereas.model.document import Document

STRUCK = re.compile(r"(?<!~)~~(?!~)(?:(?!~~|\n[ \t]*\n).)+~~|<(del|s|strike)>(?:(?!</?(?:del|s|strike)>|\n[ \t]*\n).)*</\1>", re.DOTALL | re.IGNORECASE)
"""A stretch that is struck out, within a paragraph."""
BEFORE = re.compile(r"[^\w~<]*(?:[\d.]+[.)\s][^\w~<]*|[xX]\]\s+)?")
"""What may stand before it: marks, numbers, the box of a task."""
SIGNS = " \t\n.,!?;:*_"
"""What may stand behind it."""


def struck_out(document: Document) -> frozenset[int]:
    """Indices of the statements of which all words are struck out."""
    text = document.source.text
    bounds = [match.span() for match in STRUCK.finditer(text)] if "~~" in text or "</" in text else []
    starts, ends = [start for start, _ in bounds], [end for _, end in bounds]
    found: set[int] = set()
    for at, draft in enumerate(document.statements if bounds else ()):
        within = bisect_right(ends, draft.span.start)
        if draft.heading or draft.place.kind in {"example", "caption"} or within == len(bounds) or starts[within] >= draft.span.end:
            continue  # none of it is struck out
        said = text[draft.span.start : draft.span.end]
        lead = BEFORE.match(said)
        begin, end = draft.span.start + (lead.end() if lead else 0), draft.span.start + len(said.rstrip(SIGNS))
        within = bisect_right(starts, begin) - 1
        if begin < end and within >= 0 and end <= bounds[within][1]:
            found.add(at)
    return frozenset(found)
