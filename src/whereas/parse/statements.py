"""Leaves -> statements: each sentence, item or clause with its span, its words, and the place it stands in.

A caption ("**Example**: ...") is one statement and the fence behind it another that continues it (docs/adr/0001): a reader labels them apart, and diff puts
them together again.
"""

from __future__ import annotations

import bisect
import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from whereas.model.constitution import Relation
from whereas.model.document import DraftStatement, Place
from whereas.parse import labels, metadata, sentences, series, turned
from whereas.parse.blocks import BLOCK_LIMIT
from whereas.parse.rows import several

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whereas.model.document import Context, PlaceKind
    from whereas.model.source import Lines
    from whereas.parse.blocks import Node
    from whereas.parse.inline import Prose
    from whereas.parse.outline import Entry, Outline
    from whereas.parse.rows import Row

FENCE_TEXT_LIMIT = 4_000
"""Characters of a fenced example that its statement's text keeps; its span covers all."""
CONTENTS_SHARE = 0.8
"""A block is an entry of a table of contents, or a way back to it, if links to the document itself make up at least this share of its words."""


class Part(NamedTuple):
    """Prose begin and end of one statement, its number among the clauses of its sentence, whether it is an item of a series in the sentence, and how many
    parts before it that series's lead-in stands, 0 for none."""

    begin: int
    end: int
    clause: int | None = None
    item: bool = False
    back: int = 0


SENTENCE_ENDS = (".", "!", "?")
TASK = re.compile(r"\[[ xX]\]\s+")
"""The box of a task, which says how far it is and is none of its words."""
OVER = frozenset({"paragraph", "heading", "list", "fence", "table", "quote", "admonition"})
"""Blocks of which one alone can be what the label on a line of its own before it names."""
WHOLE = frozenset({"caption", "metadata", "contents", "unread"})
"""Kinds of place that are one statement, whatever sentences they hold."""


def _protected(words: Prose) -> tuple[tuple[int, int], ...]:
    """Stretches that no sentence ends in: bare references and code."""
    return (*((k.begin, k.end) for k in words.links if words.text[k.begin : k.end] == "?"), *words.code)


def _begun(words: Prose, found: Sequence[Row]) -> tuple[int, ...]:
    """Where lines begin that are statements of their own: those that are items, and those that open with a sign such as "❌"."""
    return (*(row.begin for row in found[1:]), *(at for at in words.lines if words.text[at : at + 1] in sentences.SIGNS))


@lru_cache(4_096)
def _parts(
    text: str, protected: tuple[tuple[int, int], ...], breaks: tuple[int, ...], lines: tuple[int, ...], head: int, begun: tuple[int, ...]
) -> tuple[Part, ...]:  # fmt: skip
    """Each sentence, or its clauses or items where it has several; kept for the next version that holds the paragraph."""
    found: list[Part] = []
    for begin, end in sentences.split(text, protected, breaks, head, begun):
        listed = series.items(text, begin, end, lines)
        if listed:
            lead, *items = listed
            found += [Part(*lead)] if lead[0] < lead[1] else []
            found += [Part(a, b, item=True, back=n if lead[0] < lead[1] else 0) for n, (a, b) in enumerate(items, 1)]
            continue
        parts = sentences.clauses(text, begin, end)
        found += [Part(a, b, n if len(parts) > 1 else None) for n, (a, b) in enumerate(parts)]
    return tuple(found)


class StatementReader:
    """Reads the statements of one document in one pass over its blocks."""

    def __init__(
        self,
        nodes: Sequence[Node],
        prose: dict[int, Prose],
        outline: Outline,
        text: str,
        lines: Lines,
        extra: tuple[str, ...],
    ) -> None:
        self.nodes, self.prose, self.outline, self.text, self.lines, self.extra = (
            nodes,
            prose,
            outline,
            text,
            lines,
            extra,
        )
        self.statements: list[DraftStatement] = []
        self.relations: list[Relation] = []
        self.metadata: list[tuple[str, str, int, int]] = []
        self.contexts: dict[int, Context] = {}
        self.over: dict[int | None, Context] = {}
        """Parent block -> what the label that fills the paragraph just read in it says the next block is for ("**Rationale**")."""
        self.leads: dict[int, int] = {}
        self.alerts: set[int] = set()
        """Quotations that are shown as a note or a warning: what stands in them is not quoted."""
        self.columns: dict[tuple[int, int], str] = {}
        """(table, number of the column) -> what its head says."""
        self.turned = turned.find(nodes, prose)
        self.last_in: dict[int | None, int] = {}
        """Parent block -> index of the last statement of its last leaf: what a list behind it may continue."""

    def run(self) -> None:
        for node in self.nodes:
            block = node.block
            self.contexts[block.index] = self._context(node)
            home = self.outline.home[block.index]
            if block.kind == "list":
                self._open_list(node)
            elif home is None or not block.leaf:
                continue
            elif block.kind == "heading":
                self.last_in.pop(block.parent, None)
                self._heading(node, home)
            elif block.kind == "fence":
                self._fence(node, home)
            elif block.kind == "paragraph":
                self._paragraph(node, home)

    def _context(self, node: Node) -> Context:
        """What a block is for: its own label, the label of its item, admonition or list, or its section's title."""
        block = node.block
        label = self.outline.labels.get(block.index)
        over = self.over.pop(block.parent, "") if block.kind in OVER else ""
        if label:
            own = labels.context(label.text, self.extra)
            if own == "rationale" and label.marked and label.end >= len(self.prose[block.index].text):
                self.over[block.parent] = own
            if own:
                holder = self.nodes[block.parent].block.kind if block.parent is not None else ""
                if block.parent is not None and (holder == "item" or (holder == "quote" and self._heads_alert(block.index, label))):
                    self.contexts[block.parent] = own
                return own
        if over and block.kind == "paragraph" and label is None:
            return over
        if block.kind == "admonition":
            words = block.info.split(None, 1)
            title = words[1].strip("\"'") if len(words) > 1 else words[0] if words else ""
            return labels.context(title, self.extra) or labels.context(words[0] if words else "", self.extra)
        if block.parent is not None:
            return self.contexts.get(block.parent, "")
        home = self.outline.home[block.index]
        return home.context if home else ""

    def _heads_alert(self, index: int, label: labels.Label) -> bool:
        """Whether a block is the head of a quotation that is a note or a warning."""
        text = self.prose[index].text
        return labels.ALERT.match(text) is not None or (label.end >= len(text.rstrip()) and labels.opens_alert(text, label))

    def _open_list(self, node: Node) -> None:
        """A list continues the lead-in before it, or the item that it stands in where that is no sentence of its own, and serves what a label alone before it
        says ("**Rationale:**" and bullets)."""
        lead = self.last_in.get(node.block.parent)
        if lead is None:
            return
        before = self.statements[lead]
        label = self.outline.labels.get(before.place.block)
        alone = label is not None and before.place.count == 1 and len(before.text) <= label.end + 1
        nested = node.block.parent is not None and self.nodes[node.block.parent].block.kind == "item" and before.place.count == 1
        open_end = nested and not before.text.rstrip("*_ ").endswith(SENTENCE_ENDS)
        if open_end or series.left_open(before.text) or (alone and not before.text.rstrip("*_ ").endswith(SENTENCE_ENDS)):
            self.leads[node.block.index] = lead
            if alone and label and labels.context(label.text, self.extra):
                self.contexts[node.block.index] = labels.context(label.text, self.extra)

    def _heading(self, node: Node, home: Entry) -> None:
        words = self.prose[node.block.index]
        if home.kind == "preamble" or home.start != node.block.span.start or len(words.text.split()) < 2:
            return
        start, end = home.heading
        place = Place(node.block.index, 0, 1, "heading", titles=home.titles[:-1], offsets=self._offsets(words, 0, len(words.text)))
        statement = DraftStatement(f"{home.id}/0", home.id, True, self.lines.span(start, end), words.text, place)
        self.statements.append(statement)

    def _fence(self, node: Node, home: Entry) -> None:
        span = node.block.span
        body = " ".join(self.text[span.start : min(span.end, span.start + FENCE_TEXT_LIMIT)].split())
        if not body:
            return  # nothing but white space, of whatever script
        before = self.last_in.get(node.block.parent)
        lead = before if before is not None and self.statements[before].place.kind == "caption" else None
        place = Place(
            node.block.index, 0, 1, "example", *self._list_place(node), lead_in=lead, context="example", titles=home.titles,
            offsets=((0, span.start),),
        )  # fmt: skip
        self._add(home, span.start, span.end, body, place)
        self.last_in[node.block.parent] = len(self.statements) - 1

    def _paragraph(self, node: Node, home: Entry) -> None:
        index = node.block.index
        words = self.prose[index]
        label = self.outline.labels.get(index)
        alert = labels.ALERT.match(words.text)
        holder = node.block.parent
        if holder is not None and self.nodes[holder].block.kind == "quote" and holder not in self.last_in and labels.opens_alert(words.text, label):
            self.alerts.add(holder)
        if not words.text or (alert and alert.end() == len(words.text)):
            return
        entries = metadata.line_entries(words, self.text)
        self.metadata += [(n, v, words.source(a), words.source(b - 1) + 1) for n, v, a, b in entries]
        kind = self._kind(node, words, label, bool(entries) and not metadata.holds_norms(words.text))
        head = label.end if label and label.alone else 0
        listed = self.outline.rows.get(index, ())
        parts = (
            (Part(0, len(words.text)),) if kind in WHOLE
            else _parts(words.text, _protected(words), tuple(words.breaks), tuple(words.lines), head, _begun(words, listed))
        )  # fmt: skip
        mark = alert or (TASK.match(words.text) if kind == "item" else None)
        if mark and mark.end() < parts[0].end:
            parts = (parts[0]._replace(begin=mark.end()), *parts[1:])
        bounds = self._bounds(node, words, parts)
        cites = [(link.begin, link.target) for link in words.links if link.footnote]
        depth, ordered, ordinal, item = self._list_place(node)
        lead, column = self._lead(node, words), self._column(node, words)
        context = labels.column_context(column, self.extra) or self.contexts[index]
        named = label.text if label and not alert else ""
        own = {row.begin: row.label for row in listed} if several(listed) else {}
        for number, (part, (start, stop)) in enumerate(zip(parts, bounds, strict=True)):
            begin, end = part.begin, part.end
            led = len(self.statements) - part.back if part.back else lead
            if begin in own:
                named = own[begin] or named
                context = labels.context(named, self.extra) or (home.context if node.block.parent is None else context)
            place = Place(
                index, number, len(bounds), kind, depth, ordered, ordinal, item, led, named, context,
                home.titles, tuple(t for at, t in cites if begin <= at <= end and (at > begin or at == 0)), self._footnote(node), part.clause,
                self._offsets(words, begin, end), column,
            )  # fmt: skip
            self._add(home, start, stop, words.text[begin:end], place)
            if led is not None and (number == 0 or part.item):
                self.relations.append(Relation(self.statements[-1].id, self.statements[led].id, "continues"))
        self.last_in[node.block.parent] = len(self.statements) - 1

    def _kind(self, node: Node, words: Prose, label: labels.Label | None, versioned: bool) -> PlaceKind:
        index = node.block.index
        if len(words.text) > BLOCK_LIMIT:
            return "unread"
        if versioned:
            return "metadata"
        if label and labels.context(label.text) == "example" and label.end < len(words.text):
            following = self.nodes[index + 1].block if index + 1 < len(self.nodes) else None
            if following and following.kind == "fence" and following.parent == node.block.parent:
                return "caption"
        if node.block.info in {"cell", "column"}:
            return "table" if index in self.turned.cells or (node.block.info == "cell" and index not in self.turned.heads) else "column"
        kinds = [self.nodes[at].block.kind for at in self._around(node) if at not in self.alerts]
        if "footnote" in kinds:
            return "footnote"
        if words.text.strip("?") and words.linked() >= CONTENTS_SHARE * len(words.text):
            return "contents"
        return "item" if "item" in kinds else "quote" if "quote" in kinds else "paragraph"

    def _around(self, node: Node) -> Iterator[int]:
        """The blocks around one, innermost first."""
        at = node.block.parent
        while at is not None:
            yield at
            at = self.nodes[at].block.parent

    def _footnote(self, node: Node) -> str | None:
        at = node.block.parent
        while at is not None:
            if self.nodes[at].block.kind == "footnote":
                return self.nodes[at].block.info
            at = self.nodes[at].block.parent
        return None

    def _list_place(self, node: Node) -> tuple[int, bool, int | None, int | None]:
        """(depth, ordered, ordinal, item block) of the innermost list item, or table row, around a leaf."""
        at = self.turned.cells[node.block.index][0] if node.block.index in self.turned.cells else node.block.parent
        while at is not None:
            block = self.nodes[at].block
            if block.kind == "item":
                return block.level, block.ordered, block.number, block.index
            if block.kind == "row" or node.block.index in self.turned.cells:
                return 0, False, None, block.index
            at = block.parent
        return 0, False, None, None

    def _column(self, node: Node, words: Prose) -> str:
        """What the head of a table cell's column, or of its row in one that is turned on its side, says; "" elsewhere."""
        block = node.block
        if block.index in self.turned.cells:
            return self.turned.cells[block.index][1]
        if block.info not in {"cell", "column"} or block.parent is None:
            return ""
        key = self.nodes[block.parent].block.parent or 0, block.number or 0
        if block.info == "column":
            self.columns[key] = words.text
            return ""
        return self.columns.get(key, "")

    def _lead(self, node: Node, words: Prose) -> int | None:
        """The lead-in that a block continues: of its list, or of a run of paragraphs that end in `;`."""
        parent = node.block.parent
        if parent is not None and self.nodes[parent].block.kind == "item" and node.block.index == parent + 1:
            return self.leads.get(self.nodes[parent].block.parent or 0)
        before = self.last_in.get(parent)
        if before is None or self.nodes[self.statements[before].place.block].block.parent != parent:
            return None
        said = self.statements[before].text
        open_end = said.endswith((";", ":", "; and", "; or", ",")) or (said.endswith(series.DASHES) and series.opens(words.text))
        if open_end and (words.text[:1].islower() or words.text.startswith("To ") or series.opens(words.text)):
            held = self.statements[before].place.lead_in
            return before if held is None else held
        return None

    def _bounds(self, node: Node, words: Prose, pieces: Sequence[Part]) -> list[tuple[int, int]]:
        """Source bounds of the parts of a block: marks between two of them go with the side they touch."""
        block = node.block.span
        bounds: list[tuple[int, int]] = []
        start = block.start
        for before, after in pairwise(pieces):
            left, right = words.source(before.end - 1) + 1, words.source(after.begin)
            gap = self.text[left:right]
            space = next((i for i, c in enumerate(gap) if c.isspace()), len(gap))
            rest = gap[space:]
            tail = len(rest) - len(rest.rstrip()) if rest and rest[-1].isspace() else 0
            word = rest[: len(rest) - tail].rfind(" ") if tail else max(rest.rfind(" "), rest.rfind("\n"))
            bounds.append((start, left + space))
            start = right if tail else right - (len(rest) - word - 1 if rest else 0)
        bounds.append((start, block.end))
        return bounds

    def _offsets(self, words: Prose, begin: int, end: int) -> tuple[tuple[int, int], ...]:
        low = bisect.bisect_right(words.offsets, (begin, 1 << 62))
        high = bisect.bisect_left(words.offsets, (end, -1))
        return ((0, words.source(begin)), *((p - begin, s) for p, s in words.offsets[low:high]))

    def _add(self, home: Entry, start: int, end: int, text: str, place: Place) -> None:
        home.statements.append("")
        identity = f"{home.id}/{len(home.statements)}"
        home.statements[-1] = identity
        self.statements.append(DraftStatement(identity, home.id, False, self.lines.span(start, end), text, place))
