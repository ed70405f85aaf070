"""The words of each leaf block once more, with their marks, for those who show a document and not only read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.model.source import Lines
from whereas.parse.blocks import read_blocks
from whereas.parse.inline import Prose, read_prose

if TYPE_CHECKING:
    from whereas.model.document import Document

__all__ = ["Prose", "leaves"]


def leaves(document: Document) -> dict[int, Prose]:
    """Index in `document.blocks` -> its words with bold, code and links, for each heading and paragraph."""
    text = document.source.text
    lines = Lines(text)
    nodes, _ = read_blocks(text, lines)
    return {n.block.index: read_prose(n, text, lines) for n in nodes if n.block.kind in {"heading", "paragraph"}}
