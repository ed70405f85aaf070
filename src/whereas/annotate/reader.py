"""Document -> Constitution: cues of each statement, then roles, force, reasons and their links, then what a person settled.

A linear model, from a statement's cues, its place and the cues around it, and a network, from what it and its neighbours mean, decide roles together. A
second linear model decides the force of each rule, a third which reason explains which rule. (A second pass over what the first thought of the neighbours
did worse on documents left out: docs/accuracy.md.)
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from whereas.annotate import (
    answers,
    asked,
    conventions,
    corrections,
    counterfactual,
    emphasis,
    evidence,
    facts,
    faults,
    features,
    force,
    forms,
    headwords,
    leads,
    lending,
    linking,
    modality,
    of_it,
    parties,
    places,
    precedence,
    promises,
    stating,
    tables,
)
from whereas.annotate.chances import decide, mixed, together
from whereas.annotate.clauses import force_words
from whereas.annotate.conclusions import of_conduct
from whereas.annotate.forms import FIXED
from whereas.annotate.grounded import ends_with_its_ground
from whereas.annotate.grounds import settle as settle_reasons
from whereas.annotate.linear import load
from whereas.annotate.memory import Known
from whereas.annotate.misconduct import named_conduct
from whereas.annotate.naming import only_names, ranks_items
from whereas.annotate.net import shipped as shipped_net
from whereas.annotate.persons import addresses, speaks
from whereas.annotate.pipeline import statement_cues
from whereas.annotate.reading import SURE, Reading, correct, explained, fill, relieve
from whereas.annotate.signs import limits, reason_sign
from whereas.annotate.telling import only_likely, only_tells
from whereas.model.constitution import Constitution, Modality, Relation, Role, Statement
from whereas.model.settings import ReadSettings
from whereas.model.source import Lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from whereas.annotate.corrections import Correction
    from whereas.annotate.cues import Cues
    from whereas.annotate.linear import Weights
    from whereas.annotate.links import Geometry
    from whereas.annotate.memory import Memory, Said
    from whereas.annotate.net import Net, Score
    from whereas.annotate.parties import Parties
    from whereas.model.document import Document, DraftStatement
    from whereas.model.readings import Readings

CALLED_RULES = ("must_not", "should_not", "should")
CALLED_SURE = SURE
"""What a lead-in calls wrong, or right, is a rule: "Unacceptable conduct includes: - shouting" (25 of 25 labelled items that only name something)."""
PORTRAYED_SURE = 0.6
"""What is a rule by what it says of somebody (`stating`), so surely."""
ANSWERED_SURE = 0.8
"""A question that the document answers is no rule; the yes or no to what one may or must do is one."""


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
    found = _read(prepared, using, settled)
    linked = linking.link(prepared, found, using.links, settled)
    for at, reading in enumerate(found):
        reading.evidence = _evidence(prepared, at, reading.roles, using.roles)
    del prepared  # its cues are the largest of all that a reading needs, and not needed any more
    return _assemble(document, found, linked, settled, warnings)


def _read(prepared: Prepared, using: Models, settled: Sequence[Correction]) -> list[Reading]:
    """Roles and force of every statement, in order: lead-ins come before the items that inherit their force. What persons said comes first."""
    corrections_of: dict[int, list[Correction]] = defaultdict(list)
    for correction in settled:
        corrections_of[correction.index].append(correction)
    soft = modality.is_soft(prepared.cues)
    drafts = prepared.document.statements
    settled_by_form = forms.settle(prepared.document, prepared.cues)
    cells = tables.read(prepared.document, prepared.cues)
    said = iter(_by_models(prepared, using, [at for at, reading in enumerate(settled_by_form) if reading is None]))
    answered = answers.find(drafts, prepared.cues, prepared.parties)
    refusals = asked.refusals(prepared.document, prepared.cues)
    filling = leads.told(prepared.document, prepared.cues)
    likely = only_likely(drafts, prepared.cues, prepared.parties) | facts.found(drafts, prepared.cues, prepared.parties)
    supposed = counterfactual.found(drafts, prepared.cues, prepared.parties) | facts.sayings(drafts, prepared.cues, prepared.parties)
    likely |= promises.has_come(drafts, prepared.cues) | supposed | faults.found(drafts, prepared.cues, prepared.parties)
    idle = places.not_in_force(prepared.document) | (cells.bare - answered.forces.keys()) | answered.bare | only_tells(drafts, prepared.cues) | likely
    idle |= emphasis.idle(drafts, prepared.cues, prepared.parties) | headwords.found(drafts)
    kept = conventions.found(drafts)
    found: list[Reading] = []
    for at, draft in enumerate(drafts):
        reading = settled_by_form[at] or Reading(*next(said))
        if reading.roles == ("reason",) and settled_by_form[at] is None and promises.promises(prepared.cues[at]):
            reading = Reading(("other",), confidence=SURE)
        if (at in answered.questions or at in refusals.questions) and "rule" in reading.roles:
            reading = Reading(("other",), confidence=ANSWERED_SURE)
        elif at in answered.forces and "rule" not in reading.roles and at not in idle:
            reading = Reading(("rule",), ANSWERED_SURE, confidence=ANSWERED_SURE)
        stated = settled_by_form[at] is None and stating.states(prepared.cues[at])
        if settled_by_form[at] is None and at not in idle and of_conduct(prepared.cues[at], prepared.parties):
            stated, reading.roles = True, ("other",)
        stated = stated or (settled_by_form[at] is None and stating.asks_of_a_party(prepared, at))
        shown = settled_by_form[at] is None and stating.shows_conduct(prepared, at, reading)
        refused = refusals.forces.get(at) if settled_by_form[at] is None else None
        told = (
            stated
            or (refused and at in refusals.deeds)
            or at in cells.lent
            or at in kept
            or ranks_items(draft)
            or _called_a_rule(prepared, found, at)
            or _limits(prepared, found, at)
        )
        based = settled_by_form[at] is None and stating.is_grounded(prepared, at, reading)
        if "rule" in reading.roles and at in idle:
            relieve(reading, of_reason=at not in likely)
            if at in supposed and at and "rule" in found[at - 1].roles and drafts[at].place.block == drafts[at - 1].place.block:
                reading.roles, reading.reason = ("reason",), SURE
        elif at in idle and reading.roles == ("other",):
            reading.confidence = SURE
        elif told and "rule" not in reading.roles and at not in idle:
            grounded = reason_sign(prepared.cues[at]) == "because" or ("reason" in reading.roles and ends_with_its_ground(prepared.cues[at]))
            why: tuple[Role, ...] = ("reason",) if grounded else ()
            reading.roles, reading.rule, reading.confidence = ("rule", *why), CALLED_SURE, CALLED_SURE
        elif based and "rule" not in reading.roles and at not in idle:
            reading.roles, reading.rule, reading.confidence = ("rule", "reason"), PORTRAYED_SURE, PORTRAYED_SURE
        elif shown and "rule" not in reading.roles and at not in idle:
            reading.roles, reading.rule, reading.confidence = ("rule",), PORTRAYED_SURE, PORTRAYED_SURE
        if settled_by_form[at] is None and at not in idle and of_it.explains(drafts, prepared.cues, found, at, reading, stands=prepared.stands[at]):
            relieve(reading)
            reading.roles, reading.reason = ("reason",), SURE
        if at in filling:
            filled, what = filling[at]
            of_rule = filled in filling or "rule" in found[filled].roles
            fill(reading, what, of_rule=of_rule, kept=what == "condition" and _permitted(prepared, found, at))
        if "rule" in reading.roles and ranks_items(draft):
            reading.modality = "precedence"
        for correction in corrections_of[at]:
            correct(reading, correction)
        if "rule" in reading.roles and reading.modality is None:
            held = lending.lent(prepared, found, at, refused or cells.lent.get(at))
            lead = None if draft.place.lead_in is None else drafts[draft.place.lead_in]
            if draft.heading:
                reading.modality = modality.guess(prepared.cues[at], prepared.parties.governed, held, soft)
            elif (taken := lending.taken_up(prepared, found, at)) is not None:
                reading.modality = taken
            elif (settled_by_place := lending.settled(held, draft, prepared.cues[at], lead)) is not None:
                reading.modality = settled_by_place
            elif at in answered.forces and not any(w.main for w in force_words(prepared.cues[at])):
                reading.modality = answered.forces[at]
            else:
                reading.modality = _force(prepared, at, held, soft, using.force)
        found.append(reading)
    for at in only_names(prepared.document, prepared.cues, [r.modality for r in found], lambda lead: lending.of_lead(prepared, found, lead) is not None):
        if not found[at].by_author:
            relieve(found[at])
    settle_reasons(drafts, prepared.cues, found)
    return found


def _permitted(prepared: Prepared, found: Sequence[Reading], at: int) -> bool:
    """Whether an item names a deed that its lead-in permits ("The name may be used when: - teaching"); "the bell rings" tells when."""
    lead = prepared.document.statements[at].place.lead_in
    return lead is not None and lead < at and found[lead].modality == "may" and prepared.cues[at].shape == "gerund"


def _called_a_rule(prepared: Prepared, found: Sequence[Reading], at: int) -> bool:
    """Whether a statement only names what its lead-in calls wrong, or right."""
    place = prepared.document.statements[at].place
    lead = place.lead_in
    if lead is None or lead >= at or place.number or place.kind in FIXED:
        return False
    if lending.taken_up(prepared, found, lead) in CALLED_RULES:
        return True
    names = prepared.cues[at].shape in force.NAMING or named_conduct(prepared.document.statements[lead].text) in CALLED_RULES
    return names and force.lent(prepared.document.statements[lead].text, prepared.cues[lead], prepared.parties) in CALLED_RULES


def _limits(prepared: Prepared, found: Sequence[Reading], at: int) -> bool:
    """Whether a statement limits what the rule just before it permits."""
    drafts = prepared.document.statements
    follows = at > 0 and drafts[at].place.block == drafts[at - 1].place.block
    return follows and found[at - 1].modality == "may" and limits(prepared.cues[at], prepared.cues[at - 1])


def _by_models(prepared: Prepared, using: Models, asked: Sequence[int]) -> list[Said]:
    """What the linear model and the network say together of the statements `asked` for, in that order."""
    known = prepared.known.roles
    keys = [(id(using.roles), *prepared.keys(at)) for at in asked]
    new = {key: at for key, at in zip(keys, asked, strict=True) if key not in known}
    for (key, at), score in zip(new.items(), meanings(prepared, using, list(new.values())), strict=True):
        chance = together(dict(zip(using.roles.heads, using.roles.score(prepared.own[at]), strict=True)), score)
        sign, place = reason_sign(prepared.cues[at]), prepared.document.statements[at].place
        known[key] = decide(mixed(chance, sign, place), using.roles.thresholds)
    return [known[key] for key in keys]


def meanings(prepared: Prepared, using: Models, asked: Sequence[int]) -> Iterable[Score | None]:
    """The network's scores of the statements `asked` for, None without one."""
    if prepared.meant is not None:
        return [prepared.meant[at] for at in asked]
    if using.net is None:
        return [None] * len(asked)
    return using.net.scores(prepared.document, prepared.cues, prepared.parties, prepared.around, asked)


def _force(prepared: Prepared, at: int, held: Modality | None, soft: bool, weights: Weights) -> Modality:
    key = (id(weights), held, soft, *prepared.keys(at))
    draft, known = prepared.document.statements[at], prepared.known.forces.get(key)
    if known is None:
        known = prepared.known.forces[key] = force.decide(
            prepared.own[at], prepared.cues[at], prepared.parties, held, soft, force.under(draft), weights, _own_label(draft)
        )
    return known


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


def _own_label(draft: DraftStatement) -> str:
    """The label that opens a statement's own words; "" where it has none."""
    label = draft.place.label
    return label if label and draft.text.startswith(label) else ""


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
