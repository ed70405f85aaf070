"""Marks of a merge that nobody finished: both sides of a conflict stand in the text, and are read as if the document said both.

"<<<<<<< HEAD", "You must rest.", "=======", "You may rest.", ">>>>>>> side"    ->    "line 1: unresolved merge conflict; finish the merge"

All three marks are asked for, each at the start of a line and in this order; what a fence quotes is an example.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

OPENS, PARTS, CLOSES = re.compile(r"<{7}(?: .*)?"), re.compile(r"={7}[ \t]*"), re.compile(r">{7}(?: .*)?")
FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
TOLD = "unresolved merge conflict; finish the merge"


def conflicts(text: str) -> Iterator[tuple[int, int]]:
    """Where the first line of each conflict starts and ends in `text` (newlines as LF), in order. Linear in its length.

    >>> list(conflicts("<<<<<<< HEAD\\nyes\\n=======\\nno\\n>>>>>>> side\\n")), list(conflicts("Hours\\n=======\\n"))
    ([(0, 12)], [])
    """
    if "<<<<<<<" not in text:
        return
    fence, begun, parted, at = "", None, False, 0
    for line in text.split("\n"):
        if begun is not None:
            if PARTS.fullmatch(line):
                parted = True
            elif parted and CLOSES.fullmatch(line):
                yield begun
                begun, parted = None, False
        elif marks := FENCE.match(line):
            if not fence:
                fence = marks[1]
            elif marks[1].startswith(fence) and not line.strip(f" {fence[0]}"):
                fence = ""
        elif not fence and OPENS.fullmatch(line):
            begun = at, at + len(line)
        at += len(line) + 1
