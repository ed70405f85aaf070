"""The document as a web page shows it: its blocks as elements, its words with bold, code and links, rules and reasons marked, findings beside them.

The result is a flat list of events that the template writes down one after another (open `ul`, leaf, close `ul`): however deep a document nests, nothing
here calls itself. Elements come from a fixed list, and links only lead into the page or to the web: whatever else a document links to is shown as words.
"""

from __future__ import annotations

import bisect
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from whereas.parse.leaves import leaves
from whereas.render.report.index import marked
from whereas.render.tree import FORCE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.constitution import Statement
    from whereas.model.document import Block, Reference
    from whereas.parse.leaves import Prose
    from whereas.render.report.index import Index

OPENS = {"list": "ul", "item": "li", "quote": "blockquote", "admonition": "aside", "footnote": "aside", "table": "table", "row": "tr"}
CHUNK = {"do": "open", "tag": "div", "cls": "chunk", "title": "", "id": "", "start": None}
"""What stands between two headings: a browser lays out only the chunks that it shows."""
WEB = ("https://", "http://", "mailto:")
"""What a link of a document may begin with, other than `#`."""
FENCES = ("```", "~~~")
WHY = {"same": "reason in its own sentence", "near": "reason nearby", "section": "only its section's reason", "none": "no reason found"}


def events(index: Index) -> Iterator[dict[str, Any]]:
    """What the template writes, in document order. Empty for a constitution without its structure."""
    document = index.read.document
    if document is None:
        return
    page = _Page(index, leaves(document))
    open_: list[tuple[int, str]] = []
    yield CHUNK
    for block in document.blocks:
        while open_ and open_[-1][0] != (block.parent if block.parent is not None else -1):
            yield {"do": "close", "tag": open_.pop()[1]}
        if block.kind == "heading" and not open_:
            yield {"do": "close", "tag": "div"}
            yield CHUNK
        if block.leaf:
            yield from page.leaf(block)
        else:
            tag = "ol" if block.kind == "list" and block.ordered else OPENS[block.kind]
            yield {"do": "open", "tag": tag, **page.container(block)}
            open_.append((block.index, tag))
    while open_:
        yield {"do": "close", "tag": open_.pop()[1]}
    yield {"do": "close", "tag": "div"}


class _Page:
    def __init__(self, index: Index, prose: dict[int, Prose]) -> None:
        self.index, self.prose, self.text = index, prose, index.read.source.text
        self.said: dict[int, list[Statement]] = defaultdict(list)
        for s in index.read.statements:
            if s.id in index.places:
                self.said[index.places[s.id].block].append(s)
        rules = [r for r in index.read.rules if not r.heading]
        self.rules = Counter(r.principle for r in rules)
        self.explained = Counter(r.principle for r in rules if r.explained != "none")
        self.anchors: dict[int | None, list[int]] = defaultdict(list)
        for p in index.read.principles:
            self.anchors[index.leaf(p.heading.start if p.heading.end > p.heading.start else p.span.start)].append(index.principle[p.id])
        self.references: dict[int, Reference] = {r.span.start: r for r in index.read.document.references} if index.read.document else {}
        self.footnotes = {b.info: f"f{b.index}" for b in index.blocks if b.kind == "footnote"}

    def container(self, block: Block) -> dict[str, Any]:
        title, cls, anchor = "", "", ""
        if block.kind == "admonition":
            parts = block.info.split(None, 1)
            title, cls = parts[1].strip("\"'") if len(parts) > 1 else block.info, "admonition"
        elif block.kind == "footnote":
            title, cls, anchor = block.info, "footnote", self.footnotes[block.info]
        return {"title": title, "cls": cls, "id": anchor, "start": block.number if block.kind == "item" and block.ordered else None}

    def leaf(self, block: Block) -> Iterator[dict[str, Any]]:
        kind = block.kind
        common: dict[str, Any] = {
            "do": "leaf",
            "anchors": self.anchors.get(block.index, []),
            "notes": self._notes(block.index),
            "line": block.span.line,
            "head": None,
        }
        if kind == "break":
            yield {**common, "tag": "hr"}
        elif kind in {"comment", "front_matter", "html"}:
            yield {**common, "tag": "details", "name": kind.replace("_", " "), "raw": self.text[block.span.start : block.span.end]}
        elif kind == "fence":
            yield {**common, "tag": "pre", "raw": self._code(block)}
        elif kind in {"heading", "paragraph"}:
            tag = "td" if block.info == "cell" else f"h{min(block.level + 1, 6)}" if kind == "heading" else "p"
            head = self._head(common["anchors"]) if kind == "heading" else None
            yield {**common, "tag": tag, "head": head, "segments": list(self._segments(block))}

    def _head(self, anchors: list[int]) -> dict[str, Any] | None:
        """What stands behind a heading: its id, its authority, how many of its rules have a reason."""
        if not anchors:
            return None
        p = self.index.read.principles[anchors[-1]]
        return {"id": p.id, "authority": p.authority or "", "rules": self.rules[p.id], "explained": self.explained[p.id], "n": anchors[-1]}

    def _code(self, block: Block) -> str:
        lines = self.text[block.span.start : block.span.end].split("\n")
        if lines[0].lstrip().startswith(FENCES):
            lines = lines[1:-1] if len(lines) > 1 and lines[-1].lstrip().startswith(FENCES) else lines[1:]
        return "\n".join(lines)

    def _notes(self, block: int) -> list[dict[str, Any]]:
        return [
            {"rule": f.rule, "code": f.code, "severity": f.severity, "message": f.message, "anchor": self.index.anchor(f.statement)}
            for f in self.index.findings.get(block, [])
        ]

    def _segments(self, block: Block) -> Iterator[dict[str, Any]]:
        """The words of a leaf, cut at its statements: those that are marked, and what stands between them."""
        prose = self.prose.get(block.index)
        if prose is None:
            yield {"mark": None, "parts": [{"text": self.text[block.span.start : block.span.end]}]}
            return
        styles = self._styles(prose)
        at = 0
        for s in self.said.get(block.index, []):
            begin = max(_prose_at(prose, self.index.places[s.id].offsets[0][1]), at)
            end = max(min(begin + len(s.text), len(prose.text)), begin)
            if not marked(s):
                continue
            if begin > at:
                yield {"mark": None, "parts": _parts(prose.text, at, begin, styles)}
            yield {"mark": self._mark(s), "parts": _parts(prose.text, begin, end, styles)}
            at = end
        if at < len(prose.text) or at == 0:
            yield {"mark": None, "parts": _parts(prose.text, at, len(prose.text) + 1, styles)}

    def _mark(self, s: Statement) -> dict[str, Any]:
        why = s.explained or ""
        reasons = [f"s{self.index.statement[r]}" for r in s.explained_by if r in self.index.statement]
        rules = [f"s{self.index.statement[r]}" for r in self.index.rules_of.get(s.id, [])]
        return {
            "n": self.index.statement[s.id], "rule": s.is_rule, "reason": s.is_reason, "force": FORCE[s.modality or "must"] if s.is_rule else "",
            "cls": (s.modality or "").replace("_", "-"), "why": why, "told": WHY.get(why, ""), "to": next(iter(reasons or rules), ""),
        }  # fmt: skip

    def _styles(self, prose: Prose) -> list[tuple[int, int, str, str]]:
        """(begin, end, what, value) of all that sets words apart: strong, em, code, link (its address), note (of a footnote)."""
        found: list[tuple[int, int, str, str]] = []
        for begin, end in prose.strong:
            source = prose.source(begin)
            found.append((begin, end, "strong" if self.text[max(source - 2, 0) : source] in {"**", "__"} else "em", ""))
        found += [(begin, end, "code", "") for begin, end in prose.code]
        for link in prose.links:
            if link.footnote:
                found.append((link.begin, link.begin, "note", f"{self.footnotes.get(link.target, '')} {link.target}"))
            elif link.target.startswith("#"):
                reference = self.references.get(link.source_start)
                to = self.index.anchor(reference.resolved) if reference else None
                title = self.index.titles.get(reference.resolved or "", "") if reference and reference.text == "?" else ""
                found.append((link.begin, link.end, "link", f"#{to} {title}" if to else f" {title}"))
            elif link.target.lower().startswith(WEB):
                found.append((link.begin, link.end, "link", f"{link.target} "))
        return found


def _prose_at(prose: Prose, source: int) -> int:
    """The place in the words of what stands at an offset of the source."""
    index = max(bisect.bisect_right([s for _, s in prose.offsets], source) - 1, 0)
    begin, start = prose.offsets[index]
    return min(max(begin + source - start, 0), len(prose.text))


def _parts(text: str, begin: int, end: int, styles: list[tuple[int, int, str, str]]) -> list[dict[str, Any]]:
    """The words from `begin` to `end`, cut wherever a style begins or ends."""
    inside = [s for s in styles if s[0] < end and s[1] >= begin]
    cuts = sorted({begin, min(end, len(text)), *(c for b, e, _, _ in inside for c in (b, e) if begin < c < end)})
    parts: list[dict[str, Any]] = []
    for note in (s for s in inside if s[2] == "note" and s[0] == begin and begin < end):
        parts.append(_note(note))
    for low, high in pairwise(cuts):
        on = {what: value for b, e, what, value in inside if b <= low and high <= e and b < e}
        href, _, title = on.get("link", "").partition(" ")
        parts.append(
            {"text": title or text[low:high], "strong": "strong" in on, "em": "em" in on, "code": "code" in on, "href": href, "out": not href.startswith("#")}
        )
        parts += [_note(s) for s in inside if s[2] == "note" and s[0] == high and begin < high < end]
    return parts


def _note(style: tuple[int, int, str, str]) -> dict[str, str]:
    anchor, _, label = style[3].partition(" ")
    return {"note": label, "href": f"#{anchor}" if anchor else ""}
