"""Last step: severity, fingerprints, ids and order. docs/severity.md explains the table."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from whereas.diff.words import words
from whereas.model.change import Change

if TYPE_CHECKING:
    from whereas.diff.changes.draft import Draft
    from whereas.model.change import Bump, ChangeKind, Severity, Side

MAJOR: frozenset[ChangeKind] = frozenset(
    {"rule-removed", "rule-reversed", "rule-strengthened", "rule-weakened", "rule-changed", "precedence-changed", "authority-raised", "authority-lowered"}
)
MINOR: frozenset[ChangeKind] = frozenset(
    {
        "rule-added", "reason-added", "definition-added", "principle-added", "rule-narrowed", "rule-widened", "reason-removed",
        "reason-changed", "definition-changed", "definition-removed", "principle-split", "principle-merged",
    }
)  # fmt: skip
RANKS: dict[Severity, int] = {"major": 0, "minor": 1, "patch": 2}
ORDER: tuple[ChangeKind, ...] = (
    "rule-reversed", "precedence-changed", "authority-lowered", "authority-raised", "principle-removed", "rule-removed", "rule-weakened",
    "rule-strengthened", "rule-changed", "authority-relabelled", "rule-narrowed", "rule-widened", "reason-removed", "reason-changed",
    "principle-split", "principle-merged", "principle-added", "principle-renamed", "principle-moved", "rule-added", "reason-added",
    "definition-removed", "definition-changed", "definition-added", "rule-moved", "reason-moved", "rule-reworded", "reason-reworded",
    "example-removed", "example-changed", "example-added", "metadata-changed", "other", "editorial",
)  # fmt: skip
"""Of one severity, the kinds that a reviewer wants to see first."""


def severity(draft: Draft) -> Severity:
    """What a change does to somebody who follows the constitution."""
    if draft.heavy or draft.kind in MAJOR or (draft.kind == "principle-removed" and draft.norms):
        return "major"
    return "minor" if draft.directed or draft.kind in MINOR else "patch"


def bump(changes: tuple[Change, ...]) -> Bump:
    """The default policy: MAJOR if a rule went, turned or changed in force or content, MINOR if anything was added or narrowed, else PATCH."""
    if not changes:
        return "none"
    return min((c.severity for c in changes), key=lambda s: RANKS[s])


def finish(drafts: list[Draft]) -> tuple[Change, ...]:
    """The changes with ids, the weightiest first, then in order of the document."""
    place = {kind: i for i, kind in enumerate(ORDER)}
    rows = sorted(drafts, key=lambda d: (RANKS[severity(d)], place[d.kind], _start(d)))
    ids = {id(draft): f"c{n}" for n, draft in enumerate(rows, 1)}
    return tuple(_change(draft, ids[id(draft)], ids) for draft in rows)


def _start(draft: Draft) -> tuple[int, int]:
    shown = draft.new or draft.old
    return (shown.span.start, shown.span.end) if shown else (0, 0)


def _change(draft: Draft, key: str, ids: dict[int, str]) -> Change:
    members = tuple(_change(m, f"{key}.{n}", ids) for n, m in enumerate(draft.members, 1))
    return Change(
        id=key, kind=draft.kind, severity=severity(draft) if not members else _weight(draft, members), principle=draft.principle,
        statement=draft.statement, moved=draft.moved, within=ids.get(id(draft.parent)) if draft.parent else None, old=draft.old,
        new=draft.new, why=draft.why, reasons=draft.reasons, rules=draft.rules, members=members, fingerprint=fingerprint(draft),
    )  # fmt: skip


def _weight(draft: Draft, members: tuple[Change, ...]) -> Severity:
    return min((severity(draft), *(m.severity for m in members)), key=lambda s: RANKS[s])


def fingerprint(draft: Draft) -> str:
    """16 hex digits of the kind, the principle and the words of both sides: the same for the same amendment wherever it stands."""
    parts = [draft.kind, draft.principle.old or "", draft.principle.new or "", _words(draft.old), _words(draft.new)]
    parts += [fingerprint(m) for m in draft.members]
    return hashlib.blake2b("\x1f".join(parts).encode(), digest_size=8).hexdigest()


def _words(shown: Side | None) -> str:
    return (" ".join(words(shown.text)) or shown.text) if shown else ""
