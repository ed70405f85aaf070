"""`<!-- whereas: ... -->` comments: what they ask, why, and which block they govern."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.model.document import Directive
from whereas.parse.html import CLOSE, OPEN, comments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.source import Lines
    from whereas.parse.blocks import Node
    from whereas.parse.inline import Prose

MARK = "whereas:"


def read_directives(nodes: Sequence[Node], prose: dict[int, Prose], text: str, lines: Lines) -> list[Directive]:
    """All directives in document order. One inside a block governs it; one on its own governs the next block with words."""
    found: list[Directive] = []
    following = _following(nodes)
    for node in nodes:
        at = node.block.index
        if node.block.kind in {"comment", "html"}:
            begin = node.block.span.start
            held, governs = [(begin + start, begin + end) for start, end in comments(text[begin : node.block.span.end])], following[at]
        else:
            held, governs = prose[at].comments if at in prose else [], at
        found += [d for start, end in held if (d := _read(text, start, end, lines, governs))]
    return found


def _read(text: str, start: int, end: int, lines: Lines, governs: int | None) -> Directive | None:
    body = text[start:end].strip().removeprefix(OPEN).removesuffix(CLOSE).strip()
    if not body.lower().startswith(MARK):
        return None
    words, _, reason = body[len(MARK) :].partition(" -- ")
    return Directive(" ".join(words.split()).removesuffix("--").strip(), " ".join(reason.split()), lines.span(start, end), governs)


def _following(nodes: Sequence[Node]) -> list[int | None]:
    """For each block the next one with words, or None."""
    found: list[int | None] = []
    after: int | None = None
    for node in reversed(nodes):
        found.append(after)
        if node.block.leaf and node.block.kind not in {"comment", "html", "break", "front_matter"}:
            after = node.block.index
    return found[::-1]
