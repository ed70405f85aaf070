"""The version line in its usual spellings, YAML front matter, and the amendment report in an HTML comment.

`**Version**: 1.1.0 | **Ratified**: 2026-01-02`, `> Version 1.3.0`, `version: 2.0` in front matter: names in lower case with the span of the value.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.source import Lines, Span
    from whereas.parse.blocks import Node
    from whereas.parse.inline import Prose

ENTRY = re.compile(
    r"(?:^|[|;,·•(]|(?<=\s))\s*(?:(?:constitution|document|charter|policy|spec)\s)?"
    r"(version|ratified|last amended|last updated|amended|effective date|effective|adopted|date|status)\b\s{0,3}(?:[:：=])?\s{0,3}(?:on\s)?",
    re.IGNORECASE,
)
VERSION = re.compile(r"v?(\d{1,6}(?:\.\d{1,6}){0,3}(?:[-+][\w.]{1,20})?|\[[A-Z_ ]+\])", re.IGNORECASE)
LINE_CHARS_MAX = 240
BLOCK_SCALARS = frozenset({"|", ">", "|-", ">-", "|+", ">+"})
"""What stands in YAML where the value's text follows on the next lines."""
REPORT = re.compile(r"(?:sync impact|amendment|change) report", re.IGNORECASE)

Entry = tuple[str, str, int, int]


def line_entries(prose: Prose) -> list[Entry]:
    """(name, value, prose begin, prose end) of a version line; [] for any other block."""
    text = prose.text
    if len(text) > LINE_CHARS_MAX:
        return []
    marks = list(ENTRY.finditer(text))
    if not marks or marks[0].start() > 0 or not _looks(text, marks):
        return []
    found: list[Entry] = []
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        begin = mark.end()
        end = following.start() if following else len(text)
        value = text[begin:end]
        trimmed = value.partition(" (")[0].strip(" |;,·•().")
        if trimmed:
            at = begin + value.index(trimmed)
            found.append((mark[1].lower(), trimmed, at, at + len(trimmed)))
    return found


def _looks(text: str, marks: Sequence[re.Match[str]]) -> bool:
    """A version line, not a sentence that happens to open with "Version" or "Date"."""
    name = marks[0][1].lower()
    rest = text[marks[0].end() :]
    if name == "version":
        return VERSION.match(rest) is not None and (len(marks) > 1 or len(rest.split()) <= 4)
    return marks[0][0].rstrip()[-1:] in {":", "："} and (len(marks) > 1 or len(rest.split()) <= 4) and any(c.isdigit() or c == "[" for c in rest)


def front_matter(node: Node, text: str, lines: Lines) -> list[tuple[str, str, Span]]:
    """The flat `name: value` pairs of YAML front matter (`name = value` of TOML, up to its first table); nested values are left out."""
    mark = "=" if text.startswith("+", node.block.span.start) else ":"
    found: list[tuple[str, str, Span]] = []
    for line in range(node.begin + 1, max(node.end - 1, node.begin + 1)):
        start, end = lines.start(line), lines.start(line + 1)
        row = text[start:end].rstrip("\n")
        if mark == "=" and row.startswith("["):
            break
        name, found_mark, value = row.partition(mark)
        words = value.split(" #")[0].strip().strip("\"'")
        if found_mark and words and words not in BLOCK_SCALARS and not name[:1].isspace() and not name.startswith(("#", "-")):
            at = start + row.index(words, len(name))
            found.append((name.strip().lower().replace("_", " ").replace("-", " "), words, lines.span(at, at + len(words))))
    return found


def version(entries: Sequence[tuple[str, str, Span]]) -> str | None:
    """The version that the document declares: the last one said, without "v"; None if there is none or it is an unfilled placeholder."""
    for name, value, _ in reversed(entries):
        match = VERSION.match(value) if name == "version" else None
        if match and not match[1].startswith("["):
            return match[1]
    return None


def is_report(comment: str) -> bool:
    """Whether an HTML comment is an amendment report."""
    return REPORT.search(comment[:400]) is not None
