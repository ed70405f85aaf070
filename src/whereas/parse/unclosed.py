"""What opens and never closes: code, a comment, a script. CommonMark lets it run to the end of the document (or of its list item or quotation), so nothing
in it is read; here is what somebody has to be told, and how to mend it.

"```sh", "make", "", "You must rest."    ->    "line 1: code that is never closed begins here; nothing in it is read: close it with a line '```'"
"Hours", "~~~~~", "", "You must rest."   ->    "line 2: ... : write the heading above it with '#'": other renderers' underline is a fence in Markdown
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

TOLD = "line {}: {} that is never closed begins here; nothing in it is read: {}"
SWALLOWING = re.compile(r"<(script|style|pre|textarea)(?:[\s>]|$)", re.IGNORECASE)
"""Elements that end at their own closing tag only, and at no blank line."""
MARKS = " \t>"
"""What may stand before a fence in its line: an indent, marks of a quotation."""


def fence(rows: Sequence[str], markup: str, above: str, line: int) -> str:
    """What to tell of a fence that holds words and is never closed; "" for any other. `rows`: its lines as they stand in the document; `markup`: its marks
    as they were opened; `above`: the line before it; `line`: its own, 1-based."""
    if (len(rows) > 1 and closes(rows[-1], markup)) or not any(row.strip(MARKS) for row in rows[1:]):
        return ""
    underline = markup[0] == "~" and rows[0].strip() == markup and bool(above.strip()) and len(markup) >= len(above.strip()) - 2
    return TOLD.format(line, "code", "write the heading above it with '#'" if underline else f"close it with a line '{markup}'")


def closes(row: str, markup: str) -> bool:
    """Whether a line closes the fence that was opened with `markup`."""
    last = row.rstrip("\n").strip(MARKS)
    return len(last) >= len(markup) and not last.strip(markup[0])


def element(body: str, line: int) -> str:
    """What to tell of HTML that opens a script or the like which is never closed; "" for any other."""
    opened = SWALLOWING.match(body)
    if opened is None or f"</{opened[1].lower()}" in body.lower() or "\n" not in body:
        return ""
    return TOLD.format(line, f"<{opened[1].lower()}>", f"close it with </{opened[1].lower()}>")


def comment(line: int) -> str:
    """What to tell of a comment that is never closed."""
    return TOLD.format(line, "a comment", "close it with -->")
