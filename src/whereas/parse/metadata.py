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
"""Of a version line; a longer block is one only if each of its lines opens with a label ("Version: ...", "Summary of the amendment: ...")."""
BLOCK_CHARS_MAX = 4_000
LABELLED = re.compile(r"[^\W\d_][\w /-]{0,40}[:：]")
BLOCK_SCALARS = frozenset({"|", ">", "|-", ">-", "|+", ">+"})
"""What stands in YAML where the value's text follows on the next lines."""
NORM = re.compile(r"[.!] [A-Z][^.:|]{2,200}\b(?:must|shall|should|never)\b[^:|]{3,}")
REPORT = re.compile(r"(?:sync impact|amendment|change) report", re.IGNORECASE)

Entry = tuple[str, str, int, int]


def line_entries(prose: Prose, source: str) -> list[Entry]:
    """(name, value, prose begin, prose end) of a version line, or of a block of labelled lines that opens with one; [] for any other block.
    `source`: the text of the document."""
    text = prose.text
    if len(text) > BLOCK_CHARS_MAX or ENTRY.match(text) is None:
        return []
    starts = _line_starts(prose, source)
    labelled = [at for at in starts if LABELLED.match(text, at)]
    if len(text) > LINE_CHARS_MAX and not 1 < len(starts) == len(labelled):
        return []
    others = [at for at in labelled if ENTRY.match(text, at) is None]
    marks = [mark for mark in ENTRY.finditer(text) if not _within(mark.start(), labelled, others)]
    if not marks or marks[0].start() > 0 or not _looks(text, marks):
        return []
    ends = sorted({*(mark.start() for mark in marks), *others, len(text)})
    found: list[Entry] = []
    for mark in marks:
        begin = mark.end()
        end = next(at for at in ends if at >= begin)
        trimmed = text[begin:end].partition(" (")[0].strip(" |;,·•().")
        if trimmed:
            at = text.index(trimmed, begin)
            found.append((mark[1].lower(), trimmed, at, at + len(trimmed)))
    return found


def holds_norms(text: str) -> bool:
    """Whether a block that opens as a version line goes on with sentences that lay something down ("Version 3, adopted in May. Members must not joke.")."""
    return NORM.search(text) is not None


def _line_starts(prose: Prose, source: str) -> list[int]:
    """Prose offsets at which a line of the source begins."""
    text = prose.text
    breaks = [at + 1 for at, c in enumerate(text[:-1]) if c == " " and "\n" in source[prose.source(at) : prose.source(at + 1)]]
    return [0, *breaks]


def _within(at: int, labelled: Sequence[int], others: Sequence[int]) -> bool:
    """Whether a place stands in a line that opens with a label of another sort, such as a summary, which may speak of versions and dates."""
    line = max((start for start in labelled if start <= at + 1), default=-1)
    return line in others


def _looks(text: str, marks: Sequence[re.Match[str]]) -> bool:
    """A version line, not a sentence that happens to open with "Version" or "Date"."""
    name = marks[0][1].lower()
    rest = text[marks[0].end() :]
    if name == "version":
        told = VERSION.match(rest) is not None or (len(marks) > 1 and marks[0][0].rstrip()[-1:] in {":", "："})
        return told and (len(marks) > 1 or len(rest.split()) <= 4)
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
        if match and not match[1].startswith("[") and not re.match(r"[\w.]", value[match.end() :]):
            return match[1]
    return None


def unread(entries: Sequence[tuple[str, str, Span]]) -> tuple[str, Span] | None:
    """The last version said, with its place, where it is none ("spring", "1.x") and no other is declared; an unfilled placeholder is not told.

    >>> from whereas.model.source import Lines
    >>> unread([("version", "1.x", Lines("").span(0, 0))])[0]
    '1.x'
    """
    if version(entries) is not None:
        return None
    return next(((value, span) for name, value, span in reversed(entries) if name == "version" and not value.startswith("[")), None)


def is_report(comment: str) -> bool:
    """Whether an HTML comment is an amendment report."""
    return REPORT.search(comment[:400]) is not None
