"""Rules of our own for markdown-it's blocks: what other renderers write around Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

TOML_FENCE = "+++"
COLONS = re.compile(r":{3,}[^:{\n]*(?:\{[^}\n]*\}[^\n]*)?")
"""A line that opens or closes a block of other renderers (":::warning"): a mark, like the quotes of a quotation."""


def toml_front_matter(state: StateBlock, begin: int, end: int, silent: bool) -> bool:
    """Block rule: front matter in TOML, between two lines of `+++` at the document's very beginning (as Hugo writes it)."""
    if begin != 0 or state.getLines(0, 1, 0, False).rstrip() != TOML_FENCE:
        return False
    close = next((line for line in range(1, end) if state.getLines(line, line + 1, 0, False).rstrip() == TOML_FENCE), None)
    if close is None:
        return False
    if not silent:
        token = state.push("front_matter", "", 0)
        token.map = [0, close + 1]
        token.markup = TOML_FENCE
        state.line = close + 1
    return True


def colons(state: StateBlock, begin: int, end: int, silent: bool) -> bool:
    """Block rule: a line such as ":::warning" or ":::", which is a mark alone; what stands between two of them is read like any text."""
    if state.is_code_block(begin) or COLONS.fullmatch(state.src, state.bMarks[begin] + state.tShift[begin], state.eMarks[begin]) is None:
        return False
    if not silent:
        token = state.push("colons", "", 0)
        token.map = [begin, begin + 1]
        state.line = begin + 1
    return True
