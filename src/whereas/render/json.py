"""The public JSON: the contracts of docs/reference/json.md, to the letter, and the JSON Schemas published in docs/schemas/.

A value of the model becomes a value of the wire, which holds what the contract says and nothing else; its struct is the schema's source.
"""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any, Literal

import msgspec

# msgspec reads these annotations while it runs
from whereas.model.acceptance import AnsweredChange, AnsweredFinding
from whereas.model.change import Bump, Change, Diff, Match, Version
from whereas.model.constitution import Constitution, Principle, Relation, Statement
from whereas.model.effective import Setting
from whereas.model.finding import Coverage, FileReport, Finding, Suppression
from whereas.model.history import Blame, Log, PrincipleLog, Revision, RuleBlame
from whereas.model.rulecard import RuleCard
from whereas.model.shape import Impact, Measures
from whereas.model.source import Newline, Span
from whereas.model.step import Declared, Step, Verdict, Versions
from whereas.render.lint_lines import shortfall

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.effective import Effective

FROM_ONE, FROM_ZERO, SHARE = {"minimum": 1}, {"minimum": 0}, {"minimum": 0, "maximum": 1}
BOUNDS: dict[str, dict[str, int]] = {
    "line": FROM_ONE, "column": FROM_ONE, "end_line": FROM_ONE, "end_column": FROM_ONE, "start": FROM_ZERO, "end": FROM_ZERO,
    "norms": FROM_ZERO, "rules_read": FROM_ZERO, "explained": FROM_ZERO, "suppressed": FROM_ZERO, "accepted": FROM_ZERO, "unsure": FROM_ZERO,
    "rules": FROM_ZERO, "order": FROM_ZERO,
    "confidence": SHARE, "similarity": SHARE,
}  # fmt: skip
"""What a schema says of numbers, by the property's name."""


class WireSource(msgspec.Struct, frozen=True):
    """Which bytes were read; not the text."""

    path: str
    rev: str | None
    sha256: str
    newline: Newline
    bom: bool


class WirePrinciple(msgspec.Struct, frozen=True):
    """A principle; `statements` are ids."""

    id: str
    title: str
    parent: str | None
    kind: Literal["section", "item", "preamble"]
    authority: str | None
    attributes: dict[str, str]
    norms: int
    span: Span
    extent: Span
    statements: tuple[str, ...]


class WireConstitution(msgspec.Struct, frozen=True, tag_field="schema", tag="whereas/constitution/1"):
    """What `whereas parse --format json` writes for one document."""

    source: WireSource
    title: str
    version: str | None
    dialect: str
    language: str
    authorities: tuple[tuple[str, ...], ...] | None
    warnings: tuple[str, ...]
    principles: tuple[WirePrinciple, ...]
    statements: tuple[Statement, ...]
    relations: tuple[Relation, ...]


class WireDiff(msgspec.Struct, frozen=True, tag_field="schema", tag="whereas/diff/1"):
    """What `whereas diff --format json` writes."""

    old: Version
    new: Version
    bump: Bump
    related: bool
    principles: tuple[Match, ...]
    statements: tuple[Match, ...]
    changes: tuple[Change, ...]


class WireFile(msgspec.Struct, frozen=True):
    """What lint says of one file, and how many findings it left out and why. `shortfall`: that fewer of its rules have a reason than was asked for,
    None if not."""

    path: str
    rules_read: int
    explained: int
    findings: tuple[Finding, ...]
    suppressed: int
    accepted: int
    unsure: int
    warnings: tuple[str, ...]
    coverage: tuple[Coverage, ...]
    shortfall: str | None


class WireFindings(msgspec.Struct, frozen=True, tag_field="schema", tag="whereas/findings/1"):
    """What `whereas lint --format json` writes."""

    files: tuple[WireFile, ...]


class WireRules(msgspec.Struct, frozen=True, tag_field="schema", tag="whereas/rules/1"):
    """What `whereas rule --format json` writes."""

    rules: tuple[RuleCard, ...]


class WireSuppressed(msgspec.Struct, frozen=True):
    """What one document keeps from being reported: its `ignore` comments, the accepted findings about it, and the accepted changes of it."""

    path: str
    ignored: tuple[Suppression, ...]
    accepted: tuple[AnsweredFinding, ...]
    changes: tuple[AnsweredChange, ...]


class WireSuppressions(msgspec.Struct, frozen=True, tag_field="schema", tag="whereas/suppressions/1"):
    """What `whereas suppressions --format json` writes."""

    files: tuple[WireSuppressed, ...]


class WireSettings(msgspec.Struct, frozen=True, tag_field="schema", tag="whereas/settings/1"):
    """What `whereas config --format json` writes. `origin`: "default", or what makes the value up."""

    file: str | None
    document: str | None
    dialect: str | None
    settings: tuple[Setting, ...]
    rules: tuple[str, ...]


class WireLog(msgspec.Struct, frozen=True, tag_field="schema", tag="whereas/log/1"):
    """What `whereas log --format json` writes."""

    path: str
    cut: bool
    revisions: tuple[Revision, ...]
    principles: tuple[PrincipleLog, ...]


class WireBlame(msgspec.Struct, frozen=True, tag_field="schema", tag="whereas/blame/1"):
    """What `whereas blame --format json` writes."""

    path: str
    rev: str
    cut: bool
    revisions: tuple[Revision, ...]
    rules: tuple[RuleBlame, ...]


class WireBump(msgspec.Struct, frozen=True, tag_field="schema", tag="whereas/bump/1"):
    """What `whereas bump --format json` writes."""

    bump: Bump
    declared: Versions
    step: Declared
    verdict: Verdict
    next: str | None
    because: tuple[Change, ...]


SCHEMAS: dict[str, type[msgspec.Struct]] = {
    "constitution-1": WireConstitution, "diff-1": WireDiff, "findings-1": WireFindings, "log-1": WireLog, "blame-1": WireBlame, "bump-1": WireBump,
    "rules-1": WireRules, "settings-1": WireSettings, "suppressions-1": WireSuppressions,
    "measures-1": Measures, "impact-1": Impact,
}  # fmt: skip
"""Name of the published schema file -> what it describes."""


def dumps(value: Any, *, indent: int = 0) -> str:
    """Compact JSON with a final newline, or indented for people."""
    data = msgspec.json.encode(value)
    return (msgspec.json.format(data, indent=indent) if indent else data).decode() + "\n"


def constitution(value: Constitution) -> WireConstitution:
    """`whereas/constitution/1`."""
    s = value.source
    return WireConstitution(
        WireSource(s.path, s.rev, s.sha256, s.newline, s.bom), value.title, value.version, value.dialect, value.language, value.authorities,
        value.warnings, tuple(map(_principle, value.principles)), value.statements, value.relations,
    )  # fmt: skip


def _principle(p: Principle) -> WirePrinciple:
    return WirePrinciple(p.id, p.title, p.parent, p.kind, p.authority, p.attributes, p.norms, p.span, p.extent, p.statements)


def diff(value: Diff) -> WireDiff:
    """`whereas/diff/1`."""
    return WireDiff(value.old, value.new, value.bump, value.related, value.principles, value.statements, value.changes)


def findings(reports: Sequence[FileReport]) -> WireFindings:
    """`whereas/findings/1`."""
    return WireFindings(tuple(map(_file, reports)))


def _file(r: FileReport) -> WireFile:
    return WireFile(r.path, r.rules_read, r.explained, r.findings, r.suppressed, r.accepted, r.unsure, r.warnings, r.coverage, shortfall(r) or None)


def rules(cards: Sequence[RuleCard]) -> WireRules:
    """`whereas/rules/1`."""
    return WireRules(tuple(cards))


def suppressions(listed: Sequence[tuple[FileReport, Sequence[AnsweredChange]]]) -> WireSuppressions:
    """`whereas/suppressions/1`, of each document's report and the accepted changes of it."""
    return WireSuppressions(tuple(WireSuppressed(r.path, r.suppressions, r.acceptances, tuple(changes)) for r, changes in listed))


def settings(value: Effective) -> WireSettings:
    """`whereas/settings/1`."""
    return WireSettings(value.file, value.document, value.dialect, value.settings, value.rules)


def log(value: Log) -> WireLog:
    """`whereas/log/1`."""
    principles = tuple(PrincipleLog(p.id, p.title, p.gone, p.known_as, p.events) for p in value.principles)
    return WireLog(value.path, value.cut, value.revisions, principles)


def blame(value: Blame) -> WireBlame:
    """`whereas/blame/1`."""
    return WireBlame(value.path, value.rev, value.cut, value.revisions, value.rules)


def bump(value: Step) -> WireBump:
    """`whereas/bump/1`."""
    return WireBump(value.bump, value.declared, value.step, value.verdict, value.next, value.because)


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of one name of `SCHEMAS`. Every property is required: what is unknown is null or empty, never left out."""
    (reference,), parts = msgspec.json.schema_components([SCHEMAS[name]], ref_template="#/$defs/{name}")
    for part in parts.values():
        if "description" in part:
            part["description"] = inspect.cleandoc(part["description"])
        if "properties" in part:
            part["required"] = list(part["properties"])
            for key, property_ in part["properties"].items():
                property_.pop("default", None)
                if property_.get("type") in {"integer", "number"}:
                    property_.update(BOUNDS.get(key, {}))
    title = f"whereas/{name.replace('-', '/')}"
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **reference, "$defs": parts}
