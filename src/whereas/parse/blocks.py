"""Text -> blocks, by markdown-it-py and its plugins: headings, paragraphs, lists, fences, admonitions, footnotes, comments, tables.

Each block knows its lines; each leaf its inline content as markdown-it gives it. Leaves do not overlap, and what lies between them is
marks and blank lines, so the text can be put together again.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from whereas.model.document import Block, BlockKind
from whereas.parse import admonitions, unclosed
from whereas.parse.block_rules import colons, toml_front_matter
from whereas.parse.html import APART, CLOSE, CODE, OPEN, TAGS, block_rule, hides_words, summaries, without_comments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from whereas.model.source import Lines

INLINE_LIMIT = 50_000
"""Characters of one block whose inline marks are read; a longer block is one run of plain text (markdown-it's inline rules can be quadratic)."""
BRACKET_LIMIT = 2_000
"""Opening brackets of one block whose inline marks are read; with more, links are not looked for."""
BLOCK_LIMIT = 200_000
"""Characters of one block whose sentences are read; a longer one is no paragraph, and is kept whole as one statement that nobody reads."""
PIPE = "\\|"
"""How a pipe is written in a table cell."""
HIDDEN = "line {}: text inside HTML is not read; put it between lines of its own tags, or outside of them"

_CONTAINERS: dict[str, BlockKind] = {
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "list_item_open": "item",
    "blockquote_open": "quote",
    "admonition_open": "admonition",
    "footnote_reference_open": "footnote",
    "table_open": "table",
    "tr_open": "row",
}
_CLOSING = frozenset(name.replace("_open", "_close") for name in _CONTAINERS)


@dataclass(slots=True)
class Node:
    """A block on its way: `begin`/`end` are 0-based lines (end exclusive), `content` the inline source of a leaf, `inline` its inline tokens;
    `apart`: it holds no bracket, or the document defines no link, so that its tokens rest on nothing else of it, and `inline_tokens` makes them when
    they are asked for."""

    block: Block
    begin: int
    end: int
    content: str = ""
    inline: list[Token] = field(default_factory=list)
    attributes: dict[str, str] = field(default_factory=dict)
    apart: bool = False


@functools.cache
def reader() -> MarkdownIt:
    """markdown-it as we use it: CommonMark with tables, front matter, footnotes in place and admonitions; inline rules run by `read_blocks`.

    A footnote mark is one even where its footnote is not in the document: `[^8a]` is no word of the sentence.
    """
    md = MarkdownIt("commonmark").enable("table")
    md.use(front_matter_plugin).use(footnote_plugin, inline=False, move_to_end=False, always_match_refs=True).use(admon_plugin)
    md.block.ruler.after("front_matter", "toml_front_matter", toml_front_matter)
    md.block.ruler.at("html_block", block_rule, {"alt": ["paragraph", "reference", "blockquote"]})
    md.block.ruler.before("fence", "colons", colons, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    md.block.ruler.before("colons", "directives", admonitions.admonition, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    md.block.ruler.before("colons", "marked", admonitions.marked)
    md.disable(["inline", "text_join"])
    return md


def read_blocks(text: str, lines: Lines) -> tuple[list[Node], list[str]]:
    """The blocks of `text` in document order, containers before what they hold, and warnings about what was not read."""
    md = reader()
    env: dict[str, Any] = {}
    walk = _Walk(md, env, text, lines)
    walk.run(md.parse(text, env))
    return walk.nodes, walk.warnings


def inline_tokens(content: str) -> list[Token]:
    """The inline tokens of a leaf's content that stands `apart`."""
    found: list[Token] = []
    reader().inline.parse(content, reader(), {}, found)
    return found


class _Walk:
    """One pass over the tokens of a document."""

    def __init__(self, md: MarkdownIt, env: dict[str, Any], text: str, lines: Lines) -> None:
        self.md, self.env, self.text, self.lines = md, env, text, lines
        self.nodes: list[Node] = []
        self.warnings: list[str] = []
        self.open: list[int] = []
        self.ordered: list[bool] = []
        self.row_end = self.column = 0

    def run(self, tokens: Sequence[Token]) -> None:
        skip_inline = False
        for at, token in enumerate(tokens):
            kind = token.type
            if kind in _CONTAINERS:
                self._container(token)
            elif kind in _CLOSING:
                self.open.pop()
                if kind in {"bullet_list_close", "ordered_list_close"}:
                    self.ordered.pop()
            elif kind == "admonition_title_open":
                skip_inline = True
            elif kind == "inline":
                if not skip_inline:
                    self._inline(tokens[at - 1], token)
                skip_inline = False
            elif kind in {"fence", "code_block"}:
                self._code(token)
            elif kind == "html_block":
                self._html(token)
            elif kind in {"colons", "remark"}:
                self._leaf("html" if kind == "colons" else "comment", token)
            elif kind == "hr":
                self._leaf("break", token)
            elif kind == "front_matter":
                self._leaf("front_matter", token)

    def _container(self, token: Token) -> None:
        kind = _CONTAINERS[token.type]
        begin, end = token.map or (0, 0)
        number: int | None = None
        info = ""
        level = 0
        if kind == "list":
            self.ordered.append(token.type == "ordered_list_open")
        if kind in {"list", "item"}:
            level = len(self.ordered)
        if kind == "item" and token.info.isdigit():
            number = int(token.info[:9])
        if kind == "admonition":
            info = token.info.strip()
        if kind == "footnote":
            info = str(token.meta.get("label", ""))
        if kind == "row":
            self.row_end = self.column = 0
        ordered = bool(self.ordered and self.ordered[-1]) if kind in {"list", "item"} else False
        self._add(
            kind,
            begin,
            end,
            *self._bounds(begin, end),
            level=level,
            ordered=ordered,
            number=number,
            info=info,
            leaf=False,
        )
        self.open.append(len(self.nodes) - 1)

    def _leaf(self, kind: BlockKind, token: Token, info: str = "") -> None:
        begin, end = token.map or (0, 0)
        self._add(kind, begin, end, *self._bounds(begin, end), info=info)

    def _code(self, token: Token) -> None:
        begin, end = token.map or (0, 0)
        self._leaf("fence", token, info=token.info.strip())
        if token.type == "fence" and not (end > begin + 1 and unclosed.closes(self.text[self.lines.start(end - 1) : self.lines.start(end)], token.markup)):
            above, *rows = (self.text[self.lines.start(n) : self.lines.start(n + 1)].rstrip("\n") if n >= 0 else "" for n in range(begin - 1, end))
            self._warn(unclosed.fence(rows, token.markup, above, begin + 1))

    def _warn(self, told: str) -> None:
        if told:
            self.warnings.append(told)

    def _html(self, token: Token) -> None:
        """A comment, or HTML: what stands between lines that are nothing but tags ("<rules>", "<details>") is read as Markdown, other text in it is told of."""
        body = token.content.strip()
        bare = without_comments(body)
        if body.startswith(OPEN) and (CLOSE not in body or not bare.strip() or APART.search(bare) is None):
            self._comment(token, bare)
            return
        begin, end = token.map or (0, 0)
        rows = token.content.split("\n")[: end - begin]
        held = [n for n, row in enumerate(rows) if row.strip() and not TAGS.fullmatch(row)]
        if not held or APART.search(bare):
            if held and hides_words(body):
                self.warnings.append(HIDDEN.format(begin + held[0] + 1))
            self._warn(unclosed.element(body, begin + 1))
            self._leaf("html", token) if held or CODE.search(bare) else self._tags(begin, end)
            return
        first, last = held[0], held[-1] + 1
        inner = "\n".join(rows[first:last])
        tokens = self.md.parse(inner, self.env) if first and TAGS.search(rows[held[0]]) is None else []
        if not tokens or any(t.type == "html_block" and without_comments(t.content).strip() for t in tokens):
            self.warnings.append(HIDDEN.format(begin + first + 1))
            self._leaf("html", token)
            return
        for t in tokens:
            if t.map:
                t.map = [t.map[0] + begin + first, t.map[1] + begin + first]
        self._tags(begin, begin + first)
        self.run(tokens)
        if begin + last < end:
            self._tags(begin + last, end)

    def _tags(self, begin: int, end: int) -> None:
        """Lines that are nothing but tags; a summary among them that says something is a paragraph."""
        start, stop = self._bounds(begin, end)
        for first, last in summaries(self.text, start, stop):
            line = self.text.count("\n", 0, first)
            self._add("html", begin, line + 1, start, first)
            self._words(self._add("paragraph", line, line + 1, first, last), self.text[first:last])
            begin, start = line, last
        self._add("html", begin, end, start, stop)

    def _comment(self, token: Token, bare: str) -> None:
        """A comment, and what stands behind it in its last line, which is a paragraph. `bare`: the block without its comments."""
        begin, end = token.map or (0, 0)
        if CLOSE not in token.content:
            self.warnings.append(unclosed.comment(begin + 1))
            self._leaf("html", token)
        elif not bare.strip():
            self._leaf("comment", token)
        else:
            start, stop = self._bounds(begin, end)
            line = self.lines.start(end - 1)
            close = self.text.index(CLOSE, max(line, start)) + len(CLOSE)
            self._add("comment", begin, end, start, close)
            close = self._skip_space(close, stop)
            self._words(self._add("paragraph", end - 1, end, close, stop), self.text[close:stop])

    def _inline(self, opener: Token, token: Token) -> None:
        begin, end = token.map or (0, 0)
        content = token.content
        if opener.type in {"td_open", "th_open"}:
            start, stop = self._cell(begin, content)
            kind = "cell" if opener.type == "td_open" else "column"
            node = self._add("paragraph", begin, end, start, stop, number=self.column, info=kind)
            self.column += 1
        elif opener.type == "heading_open" and not self._emptied(opener):
            start, stop = self._bounds(begin, end)
            node = self._add("heading", begin, end, start, stop, level=int(opener.tag[1:]), info=opener.markup)
        else:
            start, stop = self._bounds(begin, end)
            deep = _too_deep(content)
            node = self._add("heading" if deep else "paragraph", begin, end, start, stop, level=7 if deep else 0)
            if deep:
                content = content.lstrip("#").strip()
                self.warnings.append(f"line {begin + 1}: a heading has at most six '#'; read as a seventh level")
        if node.block.kind == "heading":
            content, node.attributes = _attributes(content)
        self._words(node, content)

    def _words(self, node: Node, content: str) -> None:
        """Give a leaf its inline content."""
        node.content = content
        if len(content) > INLINE_LIMIT or content.count("[") > BRACKET_LIMIT:
            self.warnings.append(_left_out(node.begin + 1, len(content)))
            return
        node.apart = bool(content) and ("[" not in content or not self.env.get("references"))
        if not node.apart:
            self.md.inline.parse(content, self.md, self.env, node.inline)

    def _emptied(self, opener: Token) -> bool:
        """Whether a heading is one only because a single dash stands below it: a list item that lost its words, not a line drawn by hand."""
        end = opener.map[1] if opener.map else 0
        return opener.markup == "-" and self.text[self.lines.start(end - 1) : self.lines.start(end)].strip(" \t\n>") == "-"

    def _cell(self, line: int, content: str) -> tuple[int, int]:
        """Where a table cell's words begin and end: searched in its row, from the end of the cell before."""
        low, high = max(self.lines.start(line), self.row_end), self.lines.start(line + 1)
        written = content.replace("|", PIPE)
        at = self.text.find(written, low, high) if content else -1
        self.row_end = min(low, high) if at < 0 else at + len(written)
        return (self.row_end, self.row_end) if at < 0 else (at, self.row_end)

    def _bounds(self, begin: int, end: int) -> tuple[int, int]:
        """Offsets of lines `begin` to `end` without blank edges."""
        start, stop = self.lines.start(begin), self.lines.start(end)
        while stop > start and self.text[stop - 1] in " \t\n":
            stop -= 1
        while start < stop and self.text[start] in " \t\n":
            start += 1
        return start, stop

    def _add(
        self, kind: BlockKind, begin: int, end: int, start: int, stop: int, *, level: int = 0, ordered: bool = False,
        number: int | None = None, info: str = "", leaf: bool = True,
    ) -> Node:  # fmt: skip
        if leaf:
            start = self._after_marks(begin, start, stop, kind)
        parent = self.open[-1] if self.open else None
        block = Block(
            len(self.nodes), kind, self.lines.span(start, max(start, stop)), parent, level, ordered, number, info, leaf
        )  # fmt: skip
        node = Node(block, begin, end)
        self.nodes.append(node)
        return node

    def _after_marks(self, begin: int, start: int, stop: int, kind: BlockKind) -> int:
        """A leaf's first character behind the list, quote and footnote marks of its line."""
        if kind == "front_matter" or not self.open:
            return start
        at = start
        for index in self.open:
            holder = self.nodes[index]
            if holder.begin != begin and holder.block.kind != "quote":
                continue
            match holder.block.kind:
                case "item":
                    at = self._skip_item_mark(at, stop)
                case "quote":
                    if at < stop and self.text[at] == ">":
                        at = self._skip_space(at + 1, stop)
                case "footnote":
                    close = self.text.find("]:", at, stop)
                    if self.text.startswith("[^", at) and close > 0:
                        at = self._skip_space(close + 2, stop)
                case "admonition":
                    at = self._skip_space(max(at, self.text.find("}", at, stop) + 1), stop)
                case _:
                    pass
        return at

    def _skip_item_mark(self, at: int, stop: int) -> int:
        mark = at
        while mark < stop and self.text[mark].isdigit():
            mark += 1
        if mark < stop and self.text[mark] in "-*+.)" and (mark > at or self.text[mark] in "-*+"):
            return self._skip_space(mark + 1, stop)
        return at

    def _skip_space(self, at: int, stop: int) -> int:
        while at < stop and self.text[at] in " \t\n":
            at += 1
        return at


def _left_out(line: int, size: int) -> str:
    if size > BLOCK_LIMIT:
        return f"line {line}: a block of {size:,} characters is kept whole, and nothing in it is read (limit: {BLOCK_LIMIT:,} characters)"
    return (
        f"line {line}: a block of {size:,} characters is read as plain text, its links and emphasis are not "
        f"(limits: {INLINE_LIMIT:,} characters, {BRACKET_LIMIT:,} brackets)"
    )


def _too_deep(content: str) -> bool:
    return content.startswith("#######") and "\n" not in content and content.lstrip("#")[:1] == " "


def _attributes(content: str) -> tuple[str, dict[str, str]]:
    """A heading's words and its `{#id key=value .class}`; classes are kept under "class".

    >>> _attributes("Be kind {#kind authority=user}")
    ('Be kind', {'id': 'kind', 'authority': 'user'})
    """
    bare = content.rstrip()
    at = bare.rfind("{")
    if not bare.endswith("}") or at < 0:
        return content, {}
    found: dict[str, str] = {}
    for word in bare[at + 1 : -1].split():
        name, equals, value = word.partition("=")
        if word.startswith("#") and len(word) > 1:
            found["id"] = word[1:]
        elif equals and name:
            found[name] = value.strip("\"'")
        elif word.startswith(".") and len(word) > 1:
            found["class"] = f"{found.get('class', '')} {word[1:]}".strip()
        else:
            return content, {}
    return (bare[:at].rstrip(), found) if found else (content, {})
