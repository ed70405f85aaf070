"""Blocks -> principles: headed sections and labelled items, each with its id, its parent and its extent.

A sole leading H1 is the document's title; with several, each is a section. Text before the first section is a principle of kind `preamble`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from whereas.parse import labels, metadata, numbering
from whereas.parse.rows import rows, several
from whereas.parse.slugs import Names, slug

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.document import Context
    from whereas.parse.blocks import Node
    from whereas.parse.inline import Prose
    from whereas.parse.rows import Row


PLAIN_LIST_MIN = 2
"""Items that a list has at least whose labels without bold name principles."""
PLAIN_CONTEXTS = frozenset({"definition", "rationale", "example"})
"""Sections of these sorts hold terms, reasons or examples under their labels, not principles."""


@dataclass(slots=True)
class Entry:
    """A principle on its way. `start`/`end` are its extent; `statements` fills as they are read; `context`: what its title says it is for."""

    id: str
    title: str
    parent: Entry | None
    kind: Literal["section", "item", "preamble"]
    start: int
    end: int
    heading: tuple[int, int]
    level: int = 0
    attributes: dict[str, str] = field(default_factory=dict)
    explicit: bool = False
    context: Context = ""
    statements: list[str] = field(default_factory=list)
    titles: tuple[str, ...] = ()


@dataclass(slots=True)
class Outline:
    """All principles in document order, and for each block the innermost one it stands in."""

    title: str
    entries: list[Entry]
    home: list[Entry | None]
    labels: dict[int, labels.Label]
    """Label of a leaf block by its index."""
    rows: dict[int, tuple[Row, ...]]
    """Lines of a paragraph that are items, by its index."""


def read_outline(nodes: Sequence[Node], prose: dict[int, Prose], text: str, extra: tuple[str, ...] = ()) -> Outline:
    """The principles of a document. `prose`: of each leaf with words, by block index. `extra`: further labels that open a block of reasons."""
    return _Reader(nodes, prose, text, extra).run()


class _Reader:
    def __init__(self, nodes: Sequence[Node], prose: dict[int, Prose], text: str, extra: tuple[str, ...]) -> None:
        self.nodes, self.prose, self.text, self.extra = nodes, prose, text, extra
        self.names = Names(node.attributes["id"] for node in nodes if node.attributes.get("id"))  # permanent: slugs give way
        self.entries: list[Entry] = []
        self.sections: list[Entry] = []
        self.items: list[Entry] = []
        self.found: dict[int, labels.Label] = {}
        self.plain: dict[int, labels.Label] = {}
        self.rows: dict[int, tuple[Row, ...]] = {}
        self.firsts = _first_paragraphs(nodes)
        self.title = ""
        tops = [n for n in nodes if n.block.kind == "heading"]
        sole = [n for n in tops if n.block.level == 1]
        self.title_node = sole[0] if len(sole) == 1 and tops[0] is sole[0] else None

    def run(self) -> Outline:
        home: list[Entry | None] = []
        for node in self.nodes:
            while self.items and node.block.span.start >= self.items[-1].end:
                self.items.pop()
            if node.block.kind == "heading":
                self._heading(node)
            elif node.block.kind == "list":
                self._plain_labels(node)
            elif node.block.leaf and node.block.kind not in {"comment", "html", "front_matter", "break"}:
                self._leaf(node)
            home.append(self._here())
        for entry in self.entries:
            entry.end = max(entry.end, entry.start)
        return Outline(self.title, self.entries, home, self.found, self.rows)

    def _here(self) -> Entry | None:
        return self.items[-1] if self.items else self.sections[-1] if self.sections else None

    def _id(self, wanted: str, explicit: bool) -> str:
        return self.names.own(wanted) if explicit else self.names.take(wanted)

    def _heading(self, node: Node) -> None:
        words = self.prose[node.block.index]
        title = words.text
        span = node.block.span
        self.items.clear()
        heading = (words.source(0), words.source(len(title) - 1) + 1) if title else (span.start, span.end)
        if node is self.title_node and not node.attributes.get("id"):
            self.title = title
            return
        if node is self.title_node:
            self.title = title
        level = node.block.level
        while self.sections and (self.sections[-1].level >= level or self.sections[-1].kind == "preamble"):
            self.sections.pop()
        parent = self.sections[-1] if self.sections else None
        explicit = node.attributes.get("id")
        kind: Literal["section", "preamble"] = "preamble" if node is self.title_node else "section"
        entry = Entry(
            self._id(explicit or slug(title), bool(explicit)), title, parent, kind, span.start, self._section_end(node), heading, level,
            node.attributes, bool(explicit), labels.heading_context(title, self.extra) or (parent.context if parent else ""),
            titles=(*(parent.titles if parent else ()), title),
        )  # fmt: skip
        self.entries.append(entry)
        self.sections.append(entry)

    def _section_end(self, node: Node) -> int:
        level = 7 if node is self.title_node else node.block.level
        for at in range(node.block.index + 1, len(self.nodes)):
            later = self.nodes[at]
            if later.block.kind == "heading" and (later.block.level <= level or node is self.title_node):
                return later.block.span.start
        return len(self.text)

    def _preamble(self, start: int) -> None:
        """Text before the first section: a principle of its own."""
        end = next(
            (n.block.span.start for n in self.nodes if n.block.kind == "heading" and n is not self.title_node),
            len(self.text),
        )
        node = self.title_node
        words = self.prose[node.block.index] if node and node.block.span.start < start else None
        begin = node.block.span.start if node and words else start
        heading = (words.source(0), words.source(len(words.text) - 1) + 1) if words and words.text else (begin, begin)
        titles = (self.title,) if self.title else ()
        entry = Entry(self._id("preamble", False), self.title or "Preamble", None, "preamble", begin, end, heading, titles=titles)
        self.entries.append(entry)
        self.sections.append(entry)

    def _leaf(self, node: Node) -> None:
        index = node.block.index
        words = self.prose.get(index)
        if words is None or not words.text:
            if node.block.kind == "fence" and not self.sections:
                self._preamble(node.block.span.start)
            return
        if not self.sections:
            self._preamble(node.block.span.start)
        if node.block.kind != "paragraph" or node.block.info in {"cell", "column"}:
            return
        if found := rows(words):
            self.rows[index] = found
        label = labels.find(words) or self.plain.get(index)
        if label is None:
            return
        self.found[index] = label
        if not several(found) and self._names_item(node, words, label):
            self._item(node, words, label)

    def _plain_labels(self, node: Node) -> None:
        """A list all of whose items open with a label names principles, bold or not."""
        opening = {at: labels.plain(self.prose[at].text) for at in self.firsts.get(node.block.index, ()) if at in self.prose}
        found = {at: label for at, label in opening.items() if label is not None}
        if len(found) == len(opening) >= PLAIN_LIST_MIN and len({label.text for label in found.values()}) == len(found):
            self.plain |= found

    def _names_item(self, node: Node, words: Prose, label: labels.Label) -> bool:
        """Whether a label names a principle: not what its block is for, not how what follows binds, not a version line, not a term that is merely defined,
        not a sentence."""
        name = label.text.strip()
        if not label.marked or labels.context(name, self.extra) or name.lower().strip(" :.") in labels.METADATA:
            return False
        if metadata.line_entries(words, self.text) or words.linked() >= len(words.text):
            return False
        here = self._here()
        if here is not None and here.context in PLAIN_CONTEXTS:
            return False
        if label.token:
            return True
        rest = words.text[label.end :].strip()
        closing = words.text[label.end - 1 : label.end]
        if rest and (labels.binds(name) or labels.is_aside(name)):
            return False
        if closing == "." and labels.MODAL.search(name):
            return False
        if not rest and closing == "." and len(name.split()) > 1 and not numbering.heads(name):
            return False
        if node.block.parent is not None and self.nodes[node.block.parent].block.kind in {
            "admonition",
            "footnote",
            "quote",
        }:
            return False
        return not _defines(rest) and any(c.isalpha() for c in name)

    def _item(self, node: Node, words: Prose, label: labels.Label) -> None:
        holder = self._holder(node)
        start, end = (holder.block.span.start, holder.block.span.end) if holder else (node.block.span.start, node.block.span.end)
        if holder is None:
            end = self._paragraph_end(node, words, label)
        parent = self._here()
        explicit = bool(label.token and "-" in label.token)
        name = label.text.strip()
        stop = words.source(min(len(words.text), label.end) - 1) + 1
        entry = Entry(
            self._id(label.token if explicit else slug(name), explicit), name, parent, "item", start, end,
            (words.source(0), min(stop, words.source(len(label.text) - 1) + 1)), 0, {}, explicit, parent.context if parent else "",
            titles=parent.titles if parent else (),
        )  # fmt: skip
        self.entries.append(entry)
        self.items.append(entry)

    def _holder(self, node: Node) -> Node | None:
        """The list item that this paragraph opens, if it is its first block."""
        parent = node.block.parent
        if parent is None or self.nodes[parent].block.kind != "item":
            return None
        return self.nodes[parent] if node.block.index == parent + 1 else None

    def _paragraph_end(self, node: Node, words: Prose, label: labels.Label) -> int:
        """Where a labelled paragraph's item ends: with itself, with the list it leads into, or, if it is a label alone, with the next such or heading."""
        alone = not words.text[label.end :].strip()
        end = node.block.span.end
        parent = node.block.parent
        limit = len(self.text) if parent is None else self.nodes[parent].block.span.end
        for at in range(node.block.index + 1, len(self.nodes)):
            block = self.nodes[at].block
            if block.kind == "heading" or block.span.start >= limit:
                break
            if block.parent != parent:
                continue
            if alone:
                other = labels.find(self.prose[block.index]) if block.index in self.prose and block.kind == "paragraph" else None
                if other is not None and other.marked and not labels.context(other.text, self.extra) and not self._within(label, other, block.index):
                    break
            elif block.kind != "list" or not words.text.endswith(":"):
                break
            end = block.span.end
            if not alone:
                break
        limit = self.items[-1].end if self.items else self.sections[-1].end if self.sections else len(self.text)
        return min(end, limit)

    def _within(self, label: labels.Label, other: labels.Label, index: int) -> bool:
        """Whether a later label stands in the part of the document that `label` heads: a section in an article, or a label with words of its own behind it."""
        depth = numbering.heads(label.text)
        below = numbering.heads(other.text)
        return 0 < depth < below or bool(depth and not below and self.prose[index].text[other.end :].strip())


def _first_paragraphs(nodes: Sequence[Node]) -> dict[int, list[int]]:
    """For each list the blocks that open its items."""
    found: dict[int, list[int]] = {}
    for node in nodes:
        block = node.block
        if block.parent is not None and block.parent == block.index - 1:
            item = nodes[block.parent].block
            if item.kind == "item" and item.parent is not None:
                found.setdefault(item.parent, []).append(block.index)
    return found


def _defines(rest: str) -> bool:
    """Whether what follows a label merely says what the label means: a noun phrase that opens with a lower-case article or "means"."""
    words = rest.split(None, 8)
    if not words:
        return False
    head = words[0].lower().strip("*_")
    if head in {"means", "refers", "denotes"}:
        return True
    return head in {"a", "an", "the", "any"} and not words[0][:1].isupper() and not labels.MODAL.search(" ".join(words[:8]))
