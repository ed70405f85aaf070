"""Text and positions in it.

Offsets are code points into the decoded text after a byte-order mark, with every newline as LF; lines and columns are 1-based.
"""

from __future__ import annotations

import bisect
from typing import Literal

import msgspec

Newline = Literal["lf", "crlf", "cr", "mixed"]


class Span(msgspec.Struct, frozen=True, order=True, gc=False):
    """A stretch of the text: `start`/`end` in code points (end exclusive), with the same as 1-based line and column."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int

    def __len__(self) -> int:
        return self.end - self.start


class Source(msgspec.Struct, frozen=True):
    """One version of one file. `text` has LF newlines and no byte-order mark; `rev` is a git revision as the user named it, or None.

    `sha256`: hex digest of the bytes as they were read. `newline` and `bom` say how to write the text back as it was.
    """

    path: str
    text: str
    rev: str | None = None
    sha256: str = ""
    newline: Newline = "lf"
    bom: bool = False


class Lines:
    """Turns offsets into spans. Built once a text: O(length); each span O(log lines).

    >>> Lines("ab\\ncd").span(3, 5)
    Span(start=3, end=5, line=2, column=1, end_line=2, end_column=3)
    """

    def __init__(self, text: str) -> None:
        self.starts = [0]
        find, at = text.find, text.find("\n")
        while at >= 0:
            self.starts.append(at + 1)
            at = find("\n", at + 1)
        self.length = len(text)

    def start(self, line: int) -> int:
        """Offset of the first character of a 0-based line; the text's length for any line after the last."""
        return self.starts[line] if line < len(self.starts) else self.length

    def span(self, start: int, end: int) -> Span:
        """The span from offset `start` to `end` (0 <= start <= end <= length)."""
        first = bisect.bisect_right(self.starts, start)
        last = bisect.bisect_right(self.starts, end)
        return Span(start, end, first, start - self.starts[first - 1] + 1, last, end - self.starts[last - 1] + 1)
