"""What lint says (the shape of `whereas/findings/1`)."""

from __future__ import annotations

from typing import Literal

import msgspec

from whereas.model.acceptance import AnsweredFinding
from whereas.model.source import Span

Level = Literal["error", "warning", "info"]
LEVELS: tuple[Level, ...] = ("info", "warning", "error")


class Edit(msgspec.Struct, frozen=True):
    """Replace the text of `span` by `text`."""

    span: Span
    text: str


class Fix(msgspec.Struct, frozen=True):
    """Edits that mend a finding, ascending and disjoint. `safe`: they do not change what the document says."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool


class Finding(msgspec.Struct, frozen=True):
    """One finding. `rule` and `code` name the lint rule; `principle` and `statement` are ids or None; `confidence` 0..1.

    `fingerprint`: hex, of rule, principle and words but not of line numbers, so that it survives edits elsewhere.
    """

    rule: str
    code: str
    severity: Level
    message: str
    principle: str | None
    statement: str | None
    span: Span
    confidence: float
    fingerprint: str
    fix: Fix | None = None


class Coverage(msgspec.Struct, frozen=True):
    """How many rules of one authority level (its own word for it) there are, and how many of them have a reason."""

    authority: str
    rules: int
    explained: int


class Suppression(msgspec.Struct, frozen=True):
    """One `ignore` comment in a document: the rules it names, its reason (None: it has none, and ignores nothing), where it stands, and how many findings it
    keeps from being shown."""

    rules: tuple[str, ...]
    reason: str | None
    span: Span
    findings: int


class FileReport(msgspec.Struct, frozen=True):
    """What lint found in one document, and what it looked at. Findings are in document order.

    `rules_read`: rules but headings, which say again what stands under them. `suppressed`, `accepted`, `unsure`: how many findings were not shown,
    and why: ignored in the document, accepted, under the confidence. `min_explained`: the percent of its rules that should have a reason, None for any.
    """

    path: str
    principles: int
    rules_read: int
    explained: int
    findings: tuple[Finding, ...]
    suppressed: int = 0
    accepted: int = 0
    unsure: int = 0
    warnings: tuple[str, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    """By authority level, highest first; empty where the document names none."""
    suppressions: tuple[Suppression, ...] = ()
    """The `ignore` comments, in document order."""
    acceptances: tuple[AnsweredFinding, ...] = ()
    """The accepted findings of the document, in the order of their file."""
    min_explained: int | None = None
    folded: tuple[Finding, ...] = ()
    """Findings that others on the same statements tell: they are not told for themselves, but accepted with these."""

    @property
    def falls_short(self) -> bool:
        """Whether fewer of its rules have a reason than was asked for."""
        return self.min_explained is not None and 100 * self.explained < self.min_explained * self.rules_read
