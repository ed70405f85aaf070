"""Links and references in words of the document to itself: each resolves to a principle (one in words also to a statement), or is a finding for lint."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from whereas.model.constitution import Relation
from whereas.model.document import Reference
from whereas.parse.citations import read_citations
from whereas.parse.inline import ANCHOR
from whereas.parse.slugs import github, key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from whereas.model.document import DraftStatement
    from whereas.model.source import Lines
    from whereas.parse.blocks import Node
    from whereas.parse.inline import Prose
    from whereas.parse.outline import Entry, Outline


def targets(entries: Sequence[Entry], anchors: dict[str, str]) -> dict[str, str]:
    """What a reference may say -> principle id: ids first, then GitHub slugs of whole titles, then HTML `anchors`, then ids and titles with
    punctuation ignored."""
    found: dict[str, str] = {}
    for entry in entries:
        found.setdefault(entry.id, entry.id)
    for entry in entries:
        found.setdefault(github(entry.title), entry.id)
    for name, principle in anchors.items():
        found.setdefault(name, principle)
    for entry in entries:
        for name in (entry.id, entry.title):
            if key(name):
                found.setdefault("~" + key(name), entry.id)
    return found


def read_references(
    nodes: Sequence[Node],
    prose: dict[int, Prose],
    outline: Outline,
    statements: Sequence[DraftStatement],
    text: str,
    lines: Lines,
) -> tuple[list[Reference], list[Relation]]:
    """All references, links before those in words, both in document order, and the relations they make between principles, and from statements to them."""
    known = targets(outline.entries, _anchors(nodes, prose, outline, text))
    top = outline.entries[0].id if outline.entries else None
    notes = {n.block.info for n in nodes if n.block.kind == "footnote"}
    by_block: dict[int, list[DraftStatement]] = {}
    for draft in statements:
        by_block.setdefault(draft.place.block, []).append(draft)
    found: list[Reference] = []
    for node in nodes:
        index = node.block.index
        home = outline.home[index]
        for link in prose[index].links if index in prose else ():
            span = lines.span(link.source_start, link.source_end)
            holder = next((s for s in by_block.get(index, ()) if s.span.start <= link.source_start < s.span.end), None)
            words = prose[index].text[link.begin : link.end]
            principle, statement = home.id if home else None, holder.id if holder else None
            if link.footnote:
                found.append(
                    Reference(
                        "footnote",
                        link.target,
                        link.target if link.target in notes else None,
                        span,
                        principle,
                        statement,
                    )
                )
            elif link.target.startswith("#") and len(link.target) > 1:
                target = unquote(link.target[1:])
                resolved = known.get(target) or known.get("~" + key(target)) or (top if target == github(outline.title) else None)
                found.append(Reference("id", target, resolved, span, principle, statement, words))
    links = sorted((link.source_start, link.source_end) for words in prose.values() for link in words.links)
    found += read_citations(outline.entries, statements, links, outline.title, lines)
    return found, _relations(found, {draft.id: draft.principle for draft in statements})


def _relations(references: Sequence[Reference], homes: Mapping[str, str]) -> list[Relation]:
    """What refers to which principle. `homes`: the principle of each statement."""
    found: list[Relation] = []
    for one in references:
        target = homes.get(one.resolved, one.resolved) if one.resolved and one.kind != "footnote" else None
        if target and one.principle and target != one.principle:
            found.append(Relation(one.principle, target, "refers-to", one.span))
        if target and one.statement and (one.kind == "id" or target != one.principle):
            found.append(Relation(one.statement, target, "refers-to", one.span))
    return found


def _anchors(nodes: Sequence[Node], prose: dict[int, Prose], outline: Outline, text: str) -> dict[str, str]:
    """Name of an HTML anchor -> the principle it stands in; one alone before a heading belongs to that heading."""
    found: dict[str, str] = {}
    waiting: list[str] = []
    for node in nodes:
        block = node.block
        words = prose.get(block.index)
        names = words.anchors if words else ANCHOR.findall(text, block.span.start, block.span.end) if block.kind == "html" else []
        home = outline.home[block.index]
        if block.leaf and (block.kind == "html" or (words and not words.text)):
            waiting += names
            names = []
        elif block.leaf:
            names, waiting = [*waiting, *names], []
        if home:
            for name in names:
                found.setdefault(name, home.id)
    last = outline.entries[-1].id if outline.entries else ""
    return dict.fromkeys(waiting, last) | found if last else found
