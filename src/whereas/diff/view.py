"""One side of a comparison, made ready once: its units (statements, an example put together with its caption), by principle and in order.

A unit is what is matched and judged as one. A caption and the fence behind it are one unit; a heading is none (titles are matched with their
principles, see `headings`).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from whereas.diff.lexicon import marks
from whereas.diff.named import UNNAMED
from whereas.diff.words import squeezed, stem, words

if TYPE_CHECKING:
    from whereas.diff.named import Names
    from whereas.model.constitution import Constitution, Principle, Statement
    from whereas.model.document import Place, Reference


BARRED = frozenset({"must_not", "should_not", "may"})
"""Readings of what is no order."""
STRUCTURE = frozenset({"imperative", "lead-in", "position"})
"""Evidence of a rule in whose words no force was found (annotate/evidence.py)."""
MODAL = re.compile(r"\b(?:(?:must|shall|should|may|can|will)(?: not| never)?|cannot|never)\b", re.IGNORECASE)
LEAD_CHARS = 60
"""A longer lead-in is told by its words of force alone."""
NO_NOTES: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Unit:
    """`index`: 0-based place in document order. `body`: the fence behind a caption. `words`: of the statement (and body).
    `stems`: the same without endings.
    `notes`: names of footnotes it cites that are names, not numbers. `sort`: what it is matched as: prose, example or metadata."""

    index: int
    statement: Statement
    body: Statement | None
    place: Place | None
    words: tuple[str, ...]
    stems: tuple[str, ...]
    notes: frozenset[str]
    sort: str

    @property
    def key(self) -> str:
        """Equal for equal words. Made when it is asked for: kept, it would be the whole text once more."""
        return " ".join(self.words) or squeezed(self.statement.text)

    @property
    def principle(self) -> str:
        return self.statement.principle

    @property
    def id(self) -> str:
        return self.statement.id


@dataclass
class View:
    """A constitution with the look-ups that matching needs. Built in O(length). `names`: words are matched by the names that they have now."""

    constitution: Constitution
    names: Names = UNNAMED
    units: list[Unit] = field(default_factory=list)
    by_principle: dict[str, list[Unit]] = field(default_factory=dict)
    headings: dict[str, Statement] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    """Statements that are struck out."""

    @property
    def text(self) -> str:
        return self.constitution.source.text

    @cached_property
    def principles(self) -> dict[str, Principle]:
        return {p.id: p for p in self.constitution.principles}

    @cached_property
    def children(self) -> dict[str | None, list[str]]:
        found: dict[str | None, list[str]] = {}
        for principle in self.constitution.principles:
            found.setdefault(principle.parent, []).append(principle.id)
        return found

    @cached_property
    def statements(self) -> dict[str, Statement]:
        return {s.id: s for s in self.constitution.statements}

    @cached_property
    def leads(self) -> dict[str, str]:
        """Id of a statement -> that of the lead-in it continues."""
        return {r.source: r.target for r in self.constitution.relations if r.kind == "continues"}

    @cached_property
    def unit_of(self) -> dict[str, Unit]:
        """Statement id -> its unit."""
        return {s.id: unit for unit in self.units for s in (unit.statement, unit.body) if s is not None}

    @cached_property
    def cited(self) -> dict[str, list[Reference]]:
        """Statement id -> its references in words, in order."""
        found: dict[str, list[Reference]] = {}
        for reference in self.constitution.document.references if self.constitution.document else ():
            if reference.kind == "number" and reference.statement:
                found.setdefault(reference.statement, []).append(reference)
        return found

    @cached_property
    def titles(self) -> dict[str, str]:
        return titles(self.constitution)

    @cached_property
    def heads(self) -> dict[str, str]:
        return heads(self.constitution)

    @cached_property
    def paragraphs(self) -> dict[int, str]:
        """Index of a block -> the text of the paragraph that it is."""
        found: dict[int, str] = {}
        for draft in self.constitution.document.statements if self.constitution.document else ():
            if draft.place.kind == "paragraph":
                found[draft.place.block] = f"{found[draft.place.block]} {draft.text}" if draft.place.block in found else draft.text
        return found

    def slice(self, start: int, end: int) -> str:
        """The source between two offsets; empty for a constitution that was rebuilt without its text."""
        return self.text[start:end]


def titles(constitution: Constitution, other: Constitution | None = None) -> dict[str, str]:
    """Id of a principle -> what it is called: its title, with that of its parent before it where several have the same one ("Article II, Section 2"), here
    or in the `other` version: a reader of both has all of them before them."""
    plain = {p.id: p.title or p.id for p in constitution.principles}
    counts = Counter(plain.values()) | Counter(p.title or p.id for p in (other.principles if other else ()))
    return {
        p.id: f"{plain[p.parent]}, {plain[p.id]}" if counts[plain[p.id]] > 1 and p.parent is not None and p.parent in plain else plain[p.id]
        for p in constitution.principles
    }


def heads(constitution: Constitution) -> dict[str, str]:
    """Id of a statement in a table -> the words of the first cell of its row, for those behind that cell."""
    statements = {s.id: s for s in constitution.statements}
    first: dict[int, tuple[int, str]] = {}
    found: dict[str, str] = {}
    for draft in constitution.document.statements if constitution.document else ():
        place = draft.place
        if place.kind != "table" or place.item is None or draft.id not in statements:
            continue
        block, words = first.setdefault(place.item, (place.block, statements[draft.id].text))
        if block != place.block:
            found[draft.id] = words
    return found


class LeadIns:
    """The lead-ins of a document that forbid or allow their items, where these by themselves would read as orders ("must not:" over "smoke")."""

    def __init__(self, constitution: Constitution | None = None) -> None:
        statements = {s.id: s for s in constitution.statements} if constitution else {}
        self._over: dict[str, tuple[Statement, str]] = {}
        for relation in constitution.relations if constitution else ():
            item, lead = statements.get(relation.source), statements.get(relation.target)
            if relation.kind != "continues" or item is None or lead is None or item.modality != lead.modality:
                continue
            if item.modality in BARRED and lead.text.endswith(":"):
                self._over[item.id] = item, lead.text

    def over(self, item: str) -> str:
        """The words of the lead-in of an item, by its id; "" where it has none, or says its force itself. (The lexicon is asked only where the reading's
        evidence and a modal do not settle it: loading it takes longer than all else of showing a small diff.)"""
        if item not in self._over:
            return ""
        led, lead = self._over[item]
        if not STRUCTURE.issuperset(e.cue for e in led.evidence) and marks(words(led.text), ("force",)):
            return ""
        if len(lead) <= LEAD_CHARS:
            return lead
        force = MODAL.findall(lead.lower()) or [m.words for m in marks(words(lead), ("force",))]
        return f"{force[-1]}:" if force else lead


def view(constitution: Constitution, names: Names = UNNAMED) -> View:
    """Put statements together into units."""
    found = View(constitution, names)
    drafts = constitution.document.statements if constitution.document else ()
    places: dict[str, Place] = {d.id: d.place for d in drafts}
    if constitution.document:
        from whereas.annotate.struck import struck_out  # for what only shows titles, reading and its numpy would take too long to load

        found.gone |= {drafts[at].id for at in struck_out(constitution.document)}
    caption: Statement | None = None
    for statement in constitution.statements:
        if statement.heading:
            found.headings.setdefault(statement.principle, statement)
            continue
        place = places.get(statement.id)
        if place and place.kind == "caption":
            if caption:
                _append(found, caption, None, places)
            caption = statement
        elif caption and place and place.kind == "example" and caption.principle == statement.principle:
            _append(found, caption, statement, places)
            caption = None
        else:
            if caption:
                _append(found, caption, None, places)
                caption = None
            _append(found, statement, None, places)
    if caption:
        _append(found, caption, None, places)
    return found


def _append(found: View, statement: Statement, body: Statement | None, places: dict[str, Place]) -> None:
    place = places.get(statement.id)
    read = words_of(found, statement)
    if body:
        read += words_of(found, body)
    notes = frozenset(n for n in place.cites if not n.isdigit()) if place and place.cites and body is None else NO_NOTES
    unit = Unit(len(found.units), statement, body, place, read, tuple(map(stem, read)), notes, _sort(statement, place))
    found.units.append(unit)
    found.by_principle.setdefault(unit.principle, []).append(unit)


def words_of(found: View, statement: Statement) -> tuple[str, ...]:
    return _words(found.names.now(full_text(found, statement)))


@lru_cache(maxsize=8_192)
def _words(text: str) -> tuple[str, ...]:
    """Most texts of a version are those of the one before it."""
    return words(text)


def full_text(found: View, statement: Statement) -> str:
    """A statement's words; a fence's whole source, since a long one is kept in part only."""
    if statement.text.startswith(("~~~", "```")):
        return found.slice(statement.span.start, statement.span.end) or statement.text
    return statement.text


def _sort(statement: Statement, place: Place | None) -> str:
    if place and place.kind in {"caption", "example"}:
        return "example"
    if place and place.kind == "metadata":
        return "metadata"
    if place is None and statement.roles == ("example",) and statement.text.startswith(("~~~", "```")):
        return "example"
    return "prose"
