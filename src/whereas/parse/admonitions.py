"""MyST's admonitions: what stands between "```{warning}" (or ":::{warning}") and its closing marks is text of the document, and no example of code.

"```{important}", "Members must not lend the key.", "```"   ->    an admonition "important" that holds a paragraph
"```{note} Ring twice.", "```"                              ->    the same: what stands behind the name of a note opens its text
":::{admonition} Keys", ":class: warning", ..., ":::"       ->    an admonition 'warning "Keys"': of these it is a title
"```{code-block} sh", "```python"                           ->    code

The rules of closing are those of a fence (https://mystmd.org/guide/directives): as many marks or more, alone on a line. One that is never closed is left to
the rule of fences, which tells of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

NOTES = frozenset({"note", "warning", "important", "attention", "caution", "danger", "error", "hint", "tip", "seealso"})
"""Directives of prose whose argument is the beginning of what they hold."""
VERSIONED = frozenset({"versionadded", "versionchanged", "deprecated"})
"""The same behind a version, which is their title."""
TITLED = frozenset({"admonition", "dropdown", "topic", "sidebar", "margin", "card", "tab-set", "tab-item"})
"""Directives of prose whose argument is a title."""
TODO = "todo"
"""The directive of an author's note to himself, which is a comment."""
NAMES = NOTES | VERSIONED | TITLED | {TODO}
MYST = re.compile(r"^[ \t>]*(?:`{3,}|~{3,}|:{3,})[ \t]*\{[a-z]|\{[a-z][a-z:-]*\}`|^\([^()\s][^()\n]*\)=[ \t]*$", re.MULTILINE)
"""A directive, a role or a target: signs of a document in MyST."""
OPENS = re.compile(r"(`{3,}|~{3,}|:{3,})[ \t]*\{([a-z-]+)\}[ \t]*([^\n]*)")
OPTION = re.compile(r":([\w-]+):(?:[ \t]+([^\n]*))?")
"""A line between the head and the text that says how a directive is shown (":class: warning")."""
VERSION = re.compile(r"(\S+)[ \t]*")
RULED = "---"
"""What options in YAML stand between."""
TARGET = re.compile(r"\([^()\s][^()\n]*\)=")
"""A line that names the place behind it, for links to lead there."""
COMMENT = "%"
BREAK = re.compile(r"\+\+\+(?:[ \t]+\{[^\n]*\})?")
"""A line that parts a page into blocks of a notebook."""


def admonition(state: StateBlock, begin: int, end: int, silent: bool) -> bool:
    """Block rule: a directive of prose is a container of blocks; its head, options and closing line are marks."""
    if state.is_code_block(begin):
        return False
    opened = OPENS.fullmatch(state.src, _at(state, begin), state.eMarks[begin])
    if opened is None or opened[2] not in NAMES or (opened[1][0] == "`" and "`" in opened[3]):
        return False
    close = _close(state, begin, end, opened[1])
    if close is None or silent:
        return close is not None
    if opened[2] == TODO:
        state.push("remark", "", 0).map = [begin, close + 1]
        state.line = close + 1
        return True
    kind, title, text = opened[2], opened[3].strip(), _text(state, begin, close)
    opening = opened.start(3) if title and kind in NOTES else -1
    if kind in VERSIONED and (version := VERSION.match(opened[3])):
        title, opening = version[1], opened.start(3) + version.end() if version.end() < len(opened[3].rstrip()) else -1
    for line in range(begin + 1, text):
        option = OPTION.fullmatch(_line(state, line))
        if option and option[1] == "class" and kind not in NOTES:
            kind = next((name for name in (option[2] or "").split() if name in NOTES), kind)
    before = state.parentType, state.lineMax, state.bMarks[begin], state.tShift[begin]
    state.parentType = "admonition"
    token = state.push("admonition_open", "div", 1)
    token.map, token.markup, token.block = [begin, close + 1], opened[1], True
    token.info = f'{kind} "{title}"' if title and opened[2] in TITLED | VERSIONED else kind
    if opening >= 0:
        state.bMarks[begin], state.tShift[begin] = opening, 0
        _read(state, begin, close if text == begin + 1 else begin + 1)
        text = close if text == begin + 1 else text
    _read(state, text, close)
    state.push("admonition_close", "div", -1).markup = opened[1]
    state.parentType, state.lineMax, state.bMarks[begin], state.tShift[begin] = before
    state.line = close + 1
    return True


def marked(state: StateBlock, begin: int, end: int, silent: bool) -> bool:
    """Block rule: a line that names the place behind it ("(keys)="), that parts blocks ("+++"), or, in a document in MyST, comments ("% to do"), where no
    paragraph is open."""
    if state.is_code_block(begin):
        return False
    line = _line(state, begin)
    kind = "hr" if BREAK.fullmatch(line) else "colons" if TARGET.fullmatch(line) else ""
    if line.split(None, 1)[:1] == [COMMENT] and _is_myst(state):
        kind = "remark"
    if not kind or silent:
        return bool(kind)
    last = begin + 1
    while kind == "remark" and last < end and _line(state, last).startswith(COMMENT) and state.sCount[last] >= state.blkIndent:
        last += 1
    state.push(kind, "", 0).map = [begin, last]
    state.line = last
    return True


def _is_myst(state: StateBlock) -> bool:
    """Whether a document shows signs of MyST; elsewhere "% ls" is a prompt, and "% of members" text."""
    found = state.env.get("myst")
    if found is None:
        found = state.env["myst"] = MYST.search(state.src) is not None
    return bool(found)


def _at(state: StateBlock, line: int) -> int:
    """Where the words of a line begin."""
    return state.bMarks[line] + state.tShift[line]


def _line(state: StateBlock, line: int) -> str:
    """A line without what stands around it."""
    return state.src[_at(state, line) : state.eMarks[line]].rstrip()


def _close(state: StateBlock, begin: int, end: int, markup: str) -> int | None:
    """The line that closes what was opened with `markup`; None if there is none in the item or quotation around it."""
    for line in range(begin + 1, end):
        words = _line(state, line)
        if words and state.sCount[line] < state.blkIndent:
            return None
        if words.startswith(markup) and not words.strip(markup[0]) and not state.is_code_block(line):
            return line
    return None


def _text(state: StateBlock, begin: int, close: int) -> int:
    """The first line behind the head and the options."""
    at = begin + 1
    if at < close and _line(state, at) == RULED:
        ruled = next((line for line in range(at + 1, close) if _line(state, line) == RULED), None)
        return at if ruled is None else ruled + 1
    while at < close and OPTION.fullmatch(_line(state, at)):
        at += 1
    return at


def _read(state: StateBlock, begin: int, end: int) -> None:
    """Read the lines as blocks of what is open."""
    state.lineMax = end
    state.md.block.tokenize(state, begin, end)
