"""Document -> Constitution: cues of each statement, then roles, force, reasons and their links, then what a person settled.

A linear model, from a statement's cues, its place and the cues around it, and a network, from what it and its neighbours mean, decide roles together. A
second linear model decides the force of each rule, a third which reason explains which rule. (A second pass over what the first thought of the neighbours
changed reasons by less than .01: docs/what-was-tried.md.)
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from whereas.annotate import (
    corrections,
    evidence,
    features,
    linking,
    parties,
    precedence,
    unlinked,
)
from whereas.annotate.in_order import InOrder
from whereas.annotate.linear import load
from whereas.annotate.memory import Known
from whereas.annotate.net import shipped as shipped_net
from whereas.annotate.persons import addresses, speaks
from whereas.annotate.pipeline import statement_cues
from whereas.annotate.reading import Reading, correct, explained
from whereas.model.constitution import Constitution, Relation, Role, Statement
from whereas.model.settings import ReadSettings
from whereas.model.source import Lines

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from whereas.annotate.corrections import Correction
    from whereas.annotate.cues import Cues
    from whereas.annotate.linear import Weights
    from whereas.annotate.links import Geometry
    from whereas.annotate.memory import Memory
    from whereas.annotate.net import Net, Score
    from whereas.annotate.parties import Parties
    from whereas.model.document import Document
    from whereas.model.readings import Readings


@dataclass(slots=True)
class Prepared:
    """A document with everything the models look at; also what the training script works on. `stands`: whether a statement's "it" or "she" is a governed party;
    `keys`: equal where all that they look at is. `known`: what they said before.
    `addressed`: whether it tells its reader who that is; `speaks`: who speaks in it. `meant`: what a network says of each statement that saw none of their
    labels, in training."""

    document: Document
    cues: list[Cues]
    parties: Parties
    around: list[features.Surroundings]
    own: Sequence[list[str]]
    stands: Sequence[bool]
    keys: Callable[[int], tuple[object, ...]]
    known: Known
    addressed: bool = False
    speaks: bool = False
    meant: Sequence[Score] | None = None


def prepare(document: Document, settings: ReadSettings = ReadSettings(), memory: Memory | None = None) -> Prepared:
    """The cues, parties and first-pass features of each statement, in order."""
    cues = statement_cues(document.statements, settings, memory, document.source.text)
    who = parties.learn(cues, settings.parties, settings.authors, document.source.text)
    known = memory.known((who.governed, who.authors)) if memory is not None else Known()
    around = features.surroundings(document)
    own = features.StatementFeatures(document, cues, who, around, known.signs)
    return Prepared(document, cues, who, around, own, own.stands, own.key, known, addresses(document), speaks(document))


@dataclass(frozen=True, slots=True)
class Models:
    """The trained models of one reader; `shipped()` are ours. `net`: None where a network's scores come with the document."""

    roles: Weights
    force: Weights
    links: Weights
    net: Net | None = None


def shipped() -> Models:
    """The models that come with whereas."""
    return Models(load("roles"), load("force"), load("links"), shipped_net())


def annotate(
    document: Document,
    settings: ReadSettings = ReadSettings(),
    *,
    readings: Readings | None = None,
    models: Models | None = None,
    memory: Memory | None = None,
) -> Constitution:
    """Read a document's rules and reasons.

    `readings`: what was settled beside the document. `models`: others than the shipped ones, as when a document is left out of the making.
    `memory`: cues met before, which need no tokenising.
    Result: the same principles and statements in the same order, headings that are no norms left out.
    Raises SettingsError for a pipeline that is not installed.
    """
    settled, warnings = corrections.from_directives(document)
    if readings is not None:
        more, stale = corrections.from_readings(document, readings)
        settled, warnings = settled + more, warnings + stale
    if document.language != "en":
        return _assemble(document, [Reading(("other",)) for _ in document.statements], [], settled, warnings)
    return read_prepared(prepare(document, settings, memory), models or shipped(), settled, warnings)


def read_prepared(prepared: Prepared, using: Models, settled: Sequence[Correction] = (), warnings: Sequence[str] = ()) -> Constitution:
    """Read a document that is prepared already. `settled`: what persons said of its statements; `warnings`: those to add to the document's own."""
    document = prepared.document
    found = InOrder(prepared, using, settled).read()
    linked = linking.link(prepared, found, using.links, settled)
    unlinked.let_go(document.statements, found, linked)
    for at, reading in enumerate(found):
        reading.evidence = _evidence(prepared, at, reading.roles, using.roles)
    del prepared  # its cues are the largest of all that a reading needs, and not needed any more
    return _assemble(document, found, linked, settled, warnings)


def _evidence(prepared: Prepared, at: int, roles: tuple[Role, ...], weights: Weights) -> tuple[evidence.Found, ...]:
    """What spoke for the roles of a statement."""
    if "rule" not in roles and "reason" not in roles:
        return ()
    draft, known = prepared.document.statements[at], prepared.known.evidence
    place = draft.place
    key = (id(weights), roles, draft.text, place.label if place.number == 0 else "", place.context, place.lead_in is None, draft.heading, place.kind)
    if (found := known.get(key)) is None:
        found = known[key] = evidence.of(draft, prepared.cues[at], roles, weights)
    return found


def _assemble(
    document: Document,
    readings: list[Reading],
    linked: list[tuple[int, int, Geometry]],
    settled: Sequence[Correction],
    warnings: Sequence[str],
) -> Constitution:
    if document.language != "en":
        for correction in settled:
            correct(readings[correction.index], correction)
    lines = Lines(document.source.text)
    reasons: dict[int, list[tuple[int, Geometry]]] = defaultdict(list)
    for rule, reason, geometry in linked:
        reasons[rule].append((reason, geometry))
    statements: list[Statement] = []
    relations = list(document.relations)
    for at, (draft, reading) in enumerate(zip(document.statements, readings, strict=True)):
        is_rule = "rule" in reading.roles
        if draft.heading and not is_rule:
            continue
        why = reasons.get(at, [])
        statements.append(
            Statement(
                id=draft.id,
                principle=draft.principle,
                roles=reading.roles,
                modality=(reading.modality or "must") if is_rule else None,
                explained=explained(reading, [geometry == "near" for _, geometry in why]) if is_rule else None,
                explained_by=tuple(document.statements[r].id for r, _ in why),
                heading=draft.heading,
                span=draft.span,
                text=draft.text,
                confidence=reading.confidence,
                evidence=tuple(evidence.located(draft, e, lines) for e in reading.evidence),
                by_author=reading.by_author,
            )
        )
        relations += [Relation(document.statements[r].id, draft.id, "explains") for r, _ in why]
    norms = Counter(s.principle for s in statements if s.is_rule)
    held: dict[str, list[str]] = defaultdict(list)
    for statement in statements:
        held[statement.principle].append(statement.id)
    relations += _illustrations(statements)
    relations += precedence.relations(document, statements)
    return Constitution(
        source=document.source, title=document.title, version=document.version, dialect=document.dialect, language=document.language,
        authorities=document.authorities, warnings=(*document.warnings, *warnings),
        principles=tuple(msgspec.structs.replace(p, norms=norms[p.id], statements=tuple(held[p.id])) for p in document.principles),
        statements=tuple(statements), relations=tuple(relations), document=document,
    )  # fmt: skip


def _illustrations(statements: Sequence[Statement]) -> list[Relation]:
    """Each example illustrates the rule before it in its principle."""
    found: list[Relation] = []
    last: dict[str, str] = {}
    for statement in statements:
        if statement.is_rule:
            last[statement.principle] = statement.id
        elif "example" in statement.roles and statement.principle in last:
            found.append(Relation(statement.id, last[statement.principle], "illustrates"))
    return found
