"""The whole of parse: bytes -> Document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.model.constitution import Principle, Relation
from whereas.model.document import Document
from whereas.model.settings import ReadSettings
from whereas.model.source import Lines, Span
from whereas.parse import conflicts, dialects, language, metadata
from whereas.parse.blocks import Node, read_blocks
from whereas.parse.directives import read_directives
from whereas.parse.inline import read_prose
from whereas.parse.ladder import read_ladder
from whereas.parse.outline import Entry, Outline, read_outline
from whereas.parse.references import read_references
from whereas.parse.slugs import slug
from whereas.parse.source import decode
from whereas.parse.statements import StatementReader

if TYPE_CHECKING:
    from collections.abc import Sequence

LANGUAGE_WARNING = "not written in English{}: its structure is read, but rules and reasons are read in English only"


def parse(data: bytes | str, *, path: str = "", rev: str | None = None, settings: ReadSettings = ReadSettings()) -> Document:
    """Read the structure of a Markdown document.

    `data`: UTF-8 bytes, or text. `path`, `rev`: names for messages. Result: blocks, principles, statements and references in document order.
    Raises InputError (path, or path:line:column) for what is not UTF-8 text; anything else is read as far as possible and told in `warnings`.
    """
    source = decode(data, path=path, rev=rev)
    text = source.text
    lines = Lines(text)
    nodes, warnings = read_blocks(text, lines)
    prose = {n.block.index: read_prose(n, text, lines) for n in nodes if n.block.kind in {"heading", "paragraph"}}
    outline = read_outline(nodes, prose, text, settings.labels)
    reader = StatementReader(nodes, prose, outline, text, lines, settings.labels)
    reader.run()
    references, relations = read_references(nodes, prose, outline, reader.statements, text, lines)
    entries = _metadata(nodes, reader, text, lines)
    tongue = language.guess(" ".join(s.text for s in reader.statements if s.place.kind != "example")[: language.SAMPLE_CHARS])
    if tongue != "en":
        warnings.append(LANGUAGE_WARNING.format(f" (it seems to be {language.NAMES[tongue]})" if tongue in language.NAMES else ""))
    if not reader.statements:
        warnings.append("holds no text to read")
    warnings += [f"line {lines.span(*place).line}: {conflicts.TOLD}" for place in conflicts.conflicts(text)]
    report = next(
        (n.block.span for n in nodes if n.block.kind == "comment" and metadata.is_report(text[n.block.span.start :])),
        None,
    )
    return Document(
        source=source,
        title=_title(outline, entries),
        version=metadata.version(entries),
        dialect=settings.dialect or dialects.detect(outline, [p.text for p in prose.values()]),
        language=tongue,
        authorities=settings.authorities or read_ladder(nodes, prose, outline),
        blocks=tuple(n.block for n in nodes),
        principles=tuple(_principle(e, lines, ends) for e, ends in zip(outline.entries, _own_ends(outline), strict=True)),
        statements=tuple(reader.statements),
        relations=(*_contains(outline), *reader.relations, *relations, *_defines(reader)),
        references=tuple(references),
        directives=tuple(read_directives(nodes, prose, text, lines)),
        metadata=tuple(entries),
        report=report,
        warnings=tuple(warnings),
    )


def _title(outline: Outline, entries: Sequence[tuple[str, str, Span]]) -> str:
    """The sole H1, else the title in the front matter, else the first H1 of several; "" for a document that has none."""
    declared = next((value for name, value, _ in entries if name == "title"), "")
    first = outline.entries[0] if outline.entries else None
    return outline.title or declared or (first.title if first and first.level == 1 else "")


def _metadata(nodes: Sequence[Node], reader: StatementReader, text: str, lines: Lines) -> list[tuple[str, str, Span]]:
    found = [entry for n in nodes if n.block.kind == "front_matter" for entry in metadata.front_matter(n, text, lines)]
    return found + [(name, value, lines.span(start, end)) for name, value, start, end in reader.metadata]


def _own_ends(outline: Outline) -> list[int]:
    """Where each principle's own text ends: at its first child, or at its extent's end."""
    first: dict[int, int] = {}
    for entry in outline.entries:
        if entry.parent is not None:
            first.setdefault(id(entry.parent), entry.start)
    return [min(first.get(id(e), e.end), e.end) for e in outline.entries]


def _principle(entry: Entry, lines: Lines, own_end: int) -> Principle:
    return Principle(
        id=entry.id, title=entry.title, parent=entry.parent.id if entry.parent else None, kind=entry.kind,
        authority=entry.attributes.get("authority"), attributes=entry.attributes, norms=0,
        span=lines.span(entry.start, max(own_end, entry.start)), extent=lines.span(entry.start, max(entry.end, entry.start)),
        statements=tuple(entry.statements), heading=lines.span(*entry.heading), level=entry.level, explicit=entry.explicit,
    )  # fmt: skip


def _contains(outline: Outline) -> list[Relation]:
    return [Relation(e.parent.id, e.id, "contains") for e in outline.entries if e.parent is not None]


def _defines(reader: StatementReader) -> list[Relation]:
    """Statements that define a term: labelled, in a section of definitions or with a label that is merely explained."""
    found = []
    for statement in reader.statements:
        place = statement.place
        label = reader.outline.labels.get(place.block)
        if label and label.marked and place.number == 0 and place.context == "definition":
            found.append(Relation(statement.id, f"term:{slug(label.text)}", "defines", statement.span))
    return found
