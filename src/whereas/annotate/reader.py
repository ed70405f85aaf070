"""A first reader by key words; the trained one takes its place."""

from __future__ import annotations

import re
from collections import Counter

import msgspec

from whereas.model.constitution import Constitution, Evidence, Modality, Relation, Role, Statement
from whereas.model.document import Document, DraftStatement
from whereas.model.settings import ReadSettings
from whereas.model.source import Lines

_MODAL = re.compile(r"\b(must|shall|should|may|never|cannot|required|do not|does not|avoid|always|want|needs? to)\b( not)?", re.I)
_REASON = re.compile(r"\b(because|since|so that|in order to|to (?:ensure|avoid|prevent|protect)|otherwise|therefore|matters)\b", re.I)


def annotate(document: Document, settings: ReadSettings = ReadSettings()) -> Constitution:
    """Read the statements of `document`; result in document order."""
    lines = Lines(document.source.text)
    read: list[Statement] = []
    relations = list(document.relations)
    by_block: dict[int, list[int]] = {}
    for at, draft in enumerate(document.statements):
        read.append(_read(draft, lines))
        by_block.setdefault(draft.place.block, []).append(at)
    done: list[Statement] = []
    for at, statement in enumerate(read):
        if not statement.is_rule or statement.is_reason:
            done.append(statement)
            continue
        block = document.statements[at].place.block
        near = [read[i].id for i in by_block[block] if read[i].roles == ("reason",)]
        if not near:
            near = [read[i].id for i in by_block.get(block + 1, []) if read[i].roles == ("reason",)]
        relations += [Relation(reason, statement.id, "explains") for reason in near]
        done.append(msgspec.structs.replace(statement, explained="near" if near else "none", explained_by=tuple(near)))
    norms = Counter(s.principle for s in done if s.is_rule)
    principles = tuple(msgspec.structs.replace(p, norms=norms[p.id]) for p in document.principles)
    return Constitution(
        source=document.source, title=document.title, version=document.version, dialect=document.dialect, language=document.language,
        authorities=document.authorities, warnings=document.warnings, principles=principles, statements=tuple(done),
        relations=tuple(relations), document=document,
    )  # fmt: skip


def _read(draft: DraftStatement, lines: Lines) -> Statement:
    modal, reason = _MODAL.search(draft.text), _REASON.search(draft.text)
    roles: tuple[Role, ...] = (("rule",) if modal else ()) + (("reason",) if reason or draft.place.context == "rationale" else ())
    evidence = tuple(Evidence(m[0].lower(), lines.span(draft.span.start, draft.span.end)) for m in (modal, reason) if m)
    modality: Modality | None = _force(modal) if modal else None
    return Statement(
        id=draft.id, principle=draft.principle, roles=roles or ("other",), modality=modality,
        explained=("same" if "reason" in roles else "none") if modal else None, explained_by=(), heading=draft.heading,
        span=draft.span, text=draft.text, confidence=0.5, evidence=evidence,
    )  # fmt: skip


def _force(modal: re.Match[str]) -> Modality:
    word, negated = modal[1].lower(), bool(modal[2])
    if word in {"never", "cannot", "do not", "does not", "avoid"}:
        return "must_not"
    if word == "may":
        return "must_not" if negated else "may"
    if word in {"should", "want"}:
        return "should_not" if negated else "should"
    return "must_not" if negated else "must"
