"""A leaf's inline tokens -> prose: its words without Markdown marks, with a way back to the source for every character.

"**Be** [kind](#k)." becomes "Be kind."; `[?](#id)` stays "?". White space is folded. Offsets are kept as (prose, source) pairs between which both
run alike.
"""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from whereas.parse.blocks import inline_tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from whereas.model.source import Lines
    from whereas.parse.blocks import Node

LINK_CHARS_MAX = 2_000
"""Characters of a link's target that are looked through for its end."""
ANCHOR = re.compile(r"<[a-z][a-z0-9]{0,9} [^<>]{0,200}?\b(?:name|id) ?= ?[\"']([^\"'<>]{1,120})[\"']", re.IGNORECASE)
"""An HTML tag that a link may lead to."""
KEPT_MOST, KEPT_CHARS = 2_000, 4_000
"""Leaves whose prose is kept for the next version of a document, and the characters that one of them has at most."""
_RUN = re.compile(r"\S+(?: \S+)*|\s+")
"""Words parted by single spaces, or white space to fold."""


Place = tuple[int, int, int]
"""Where a line of a leaf begins in its content, where in the source, and where it ends in the content."""


@dataclass(slots=True)
class Link:
    """A link or footnote mark: `target` as written, prose offsets of its words, source offsets of the whole."""

    target: str
    begin: int
    end: int
    source_start: int
    source_end: int
    footnote: bool = False


@dataclass(slots=True)
class Prose:
    """`text` with its `offsets`; `links` in order; `strong`: prose stretches set bold or italic at the beginning, for labels;
    `code`: prose stretches that are code; `lines`: where a line of the source begins, the first left out; `breaks`: where one was ended on purpose;
    `comments`: source stretches of inline HTML comments; `anchors`: names of HTML anchors in it."""

    text: str = ""
    offsets: list[tuple[int, int]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    strong: list[tuple[int, int]] = field(default_factory=list)
    code: list[tuple[int, int]] = field(default_factory=list)
    comments: list[tuple[int, int]] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)

    def source(self, at: int) -> int:
        """Source offset of the prose character `at`."""
        index = bisect.bisect_right(self.offsets, (at, 1 << 62)) - 1
        prose, source = self.offsets[max(index, 0)]
        return source + at - prose

    def linked(self) -> int:
        """How many of its characters are words of links to the document itself."""
        return sum(k.end - k.begin for k in self.links if k.target.startswith("#"))


class _Builder:
    """Collects pieces of prose; runs of white space become one space."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.offsets: list[tuple[int, int]] = []
        self.expected = -1
        self.spaced = True

    def add(self, text: str, source: int) -> None:
        """Append `text`, whose first character stands at `source`, all of it verbatim there."""
        for match in _RUN.finditer(text):
            piece = match[0]
            if piece.isspace():
                if not self.spaced:
                    self._put(" ", source + match.start())
            else:
                self._put(piece, source + match.start())
            self.spaced = piece.isspace()

    def _put(self, text: str, source: int) -> None:
        if source != self.expected:
            self.offsets.append((self.length, source))
        self.parts.append(text)
        self.length += len(text)
        self.expected = source + len(text)


def read_prose(node: Node, text: str, lines: Lines) -> Prose:
    """The prose of a leaf with inline content."""
    places = _content_lines(node, text, lines)
    if not node.apart:
        return _read(node.content, node.inline, places)
    start = min(source for _, source, _ in places)
    beside = tuple((begin, source - start, end) for begin, source, end in places)
    return _moved((_kept if len(node.content) <= KEPT_CHARS else _alone)(node.content, beside), start)


def _alone(content: str, places: tuple[Place, ...]) -> Prose:
    """The prose of a leaf whose words rest on nothing else of the document, as if it began at its very beginning."""
    return _read(content, inline_tokens(content), places)


_kept = lru_cache(KEPT_MOST)(_alone)


def _moved(prose: Prose, by: int) -> Prose:
    """The same prose further on in the source."""
    links = [Link(k.target, k.begin, k.end, k.source_start + by, k.source_end + by, k.footnote) for k in prose.links]
    return Prose(
        prose.text, [(at, source + by) for at, source in prose.offsets], links, prose.strong, prose.code,
        [(begin + by, end + by) for begin, end in prose.comments], prose.anchors, prose.breaks, prose.lines,
    )  # fmt: skip


def _read(content: str, inline: Sequence[Token], places: Sequence[Place]) -> Prose:
    """The prose of a leaf's content with its inline tokens. `places`: of each of its lines where it begins in the content and in the source, and its end."""
    prose = Prose()
    build = _Builder()
    if not inline:
        for begin, source, end in places:
            build.add(content[begin:end] + "\n", source)
        return _finish(prose, build, places)
    cursor = 0

    def src(at: int) -> int:
        index = bisect.bisect_right(places, (at, 1 << 62, 0)) - 1
        begin, source, _ = places[max(index, 0)]
        return source + at - begin

    def put(words: str, at: int) -> None:
        stop = at + len(words)
        cuts = places[bisect.bisect_right(places, (at, 1 << 62, 0)) : bisect.bisect_left(places, (stop, -1, 0))]
        for begin, end in pairwise([at, *(cut for cut, _, _ in cuts), stop]):
            build.add(words[begin - at : end - at], src(begin))

    strong: list[int] = []
    links: list[tuple[str, int, int]] = []
    for token in inline:
        kind = token.type
        if kind == "text":
            words = token.content
            if words:
                at = content.find(words, cursor)
                if at < 0:
                    at = cursor
                put(words, at)
                cursor = min(at + len(words), len(content))
        elif kind == "text_special":
            at = content.find(token.markup, cursor)
            at = cursor if at < 0 else at
            put(token.content if len(token.content) == 1 else "·", at)
            cursor = at + len(token.markup)
        elif kind in {"softbreak", "hardbreak"}:
            at = content.find("\n", cursor)
            at = cursor if at < 0 else at
            build.add("\n", src(at))
            prose.lines.append(build.length)
            if kind == "hardbreak":
                prose.breaks.append(build.length)
            cursor = at + 1
        elif kind == "code_inline":
            at = content.find(token.markup, cursor)
            at = (cursor if at < 0 else at) + len(token.markup)
            close = content.find(token.markup, at)
            inner = content[at : close if close >= 0 else len(content)]
            begin = build.length
            put(inner, at)
            prose.code.append((begin, build.length))
            cursor = at + len(inner) + len(token.markup)
        elif kind in {"strong_open", "em_open"}:
            at = content.find(token.markup, cursor)
            cursor = (cursor if at < 0 else at) + len(token.markup)
            strong.append(build.length)
        elif kind in {"strong_close", "em_close"}:
            at = content.find(token.markup, cursor)
            cursor = (cursor if at < 0 else at) + len(token.markup)
            if strong:
                prose.strong.append((strong.pop(), build.length))
        elif kind == "link_open":
            mark = "<" if token.info == "auto" else "["
            at = content.find(mark, cursor)
            at = cursor if at < 0 else at
            links.append((str(token.attrs.get("href", "")), build.length, at))
            cursor = at + 1
        elif kind == "link_close":
            cursor = _link_end(content, cursor)
            if links:
                target, begin, at = links.pop()
                prose.links.append(Link(target, begin, build.length, src(at), src(cursor - 1) + 1))
        elif kind == "footnote_ref":
            label = str(token.meta.get("label", ""))
            mark = f"[^{label}]"
            at = content.find(mark, cursor)
            if at >= 0:
                prose.links.append(Link(label, build.length, build.length, src(at), src(at) + len(mark), footnote=True))
                cursor = at + len(mark)
        elif kind == "html_inline":
            at = content.find(token.content, cursor)
            at = cursor if at < 0 else at
            if token.content.startswith("<!--"):
                prose.comments.append((src(at), src(at) + len(token.content)))
            elif token.content.lower().startswith("<br"):
                build.add(" ", src(at))
                prose.breaks.append(build.length)
                prose.lines.append(build.length)
            else:
                prose.anchors += ANCHOR.findall(token.content)
            cursor = at + len(token.content)
        elif kind == "image":
            at = content.find("![", cursor)
            at = cursor if at < 0 else at
            put(token.content, at + 2)
            cursor = _link_end(content, at + 2 + len(token.content))
    return _finish(prose, build, places)


def _finish(prose: Prose, build: _Builder, places: Sequence[Place]) -> Prose:
    text = "".join(build.parts)
    prose.text = text.rstrip()
    prose.offsets = build.offsets or [(0, places[0][1] if places else 0)]
    return prose


def _link_end(content: str, at: int) -> int:
    """Behind the `](...)`, `][...]`, `]` or `>` that closes a link whose words end at `at`."""
    close = at
    while close < len(content) and content[close] not in "]>":
        close += 1
    if close >= len(content) or content[close] == ">":
        return min(close + 1, len(content))
    after = content[close + 1 : close + 2]
    if after == "(":
        depth = 0
        for index in range(close + 1, min(len(content), close + 1 + LINK_CHARS_MAX)):
            char = content[index]
            depth += (char == "(") - (char == ")")
            if depth == 0:
                return index + 1
    if after == "[":
        end = content.find("]", close + 2)
        return end + 1 if end >= 0 else close + 1
    return close + 1


def _content_lines(node: Node, text: str, lines: Lines) -> list[Place]:
    """(content begin, source offset, content end) of each line of a leaf's content: markdown-it strips marks and indentation, never the words."""
    found: list[Place] = []
    at = 0
    floor = node.block.span.start
    line = node.begin
    if node.block.info in {"cell", "column"}:
        return _cell_parts(node.content, floor)
    for part in node.content.split("\n"):
        low, high = max(lines.start(line), floor), lines.start(line + 1)
        source = text.find(part, low, high) if part else low
        if source < 0 and (bare := text.find(part.strip(), low, high)) >= 0:
            source = max(bare - (len(part) - len(part.lstrip())), 0)  # its indentation is of tabs in the document
        found.append((at, source if source >= 0 else low, at + len(part)))
        at += len(part) + 1
        line += 1
    return found


def _cell_parts(content: str, start: int) -> list[Place]:
    """The same for a table cell that begins at `start`: its parts between pipes, each of which has a backslash before it in the source."""
    pipes = [at for at, char in enumerate(content) if char == "|"]
    bounds = [0, *pipes, len(content)]
    return [(begin, start + begin + n, end) for n, (begin, end) in enumerate(pairwise(bounds))]
