"""The public JSON: the contracts of docs/reference/json.md, to the letter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.change import Change, Diff, Pair, Side
    from whereas.model.constitution import Constitution
    from whereas.model.finding import FileReport


def dumps(value: Any, *, indent: int = 0) -> str:
    """Compact JSON with a final newline, or indented for people."""
    data = msgspec.json.encode(value)
    return (msgspec.json.format(data, indent=indent) if indent else data).decode() + "\n"


def constitution(value: Constitution) -> dict[str, Any]:
    """`whereas/constitution/1`."""
    source = value.source
    return {
        "schema": "whereas/constitution/1",
        "source": {"path": source.path, "rev": source.rev, "sha256": source.sha256, "newline": source.newline, "bom": source.bom},
        "title": value.title,
        "version": value.version,
        "dialect": value.dialect,
        "language": value.language,
        "authorities": value.authorities,
        "warnings": value.warnings,
        "principles": [
            {
                "id": p.id, "title": p.title, "parent": p.parent, "kind": p.kind, "authority": p.authority, "attributes": p.attributes,
                "norms": p.norms, "span": p.span, "extent": p.extent, "statements": p.statements,
            }
            for p in value.principles
        ],
        "statements": value.statements,
        "relations": value.relations,
    }  # fmt: skip


def diff(value: Diff) -> dict[str, Any]:
    """`whereas/diff/1`."""
    return {
        "schema": "whereas/diff/1",
        "old": value.old,
        "new": value.new,
        "bump": value.bump,
        "related": value.related,
        "principles": value.principles,
        "statements": value.statements,
        "changes": [change(c) for c in value.changes],
    }


def change(value: Change) -> dict[str, Any]:
    """One change of `whereas/diff/1`, its members included."""
    return {
        "id": value.id, "kind": value.kind, "severity": value.severity, "principle": _pair(value.principle), "statement": _pair(value.statement),
        "moved": value.moved, "within": value.within, "old": _side(value.old), "new": _side(value.new), "why": value.why,
        "reasons": value.reasons, "rules": value.rules, "members": [change(m) for m in value.members], "fingerprint": value.fingerprint,
    }  # fmt: skip


def _pair(pair: Pair) -> dict[str, str | None]:
    return {"old": pair.old, "new": pair.new}


def _side(side: Side | None) -> dict[str, Any] | None:
    return None if side is None else {"text": side.text, "span": msgspec.to_builtins(side.span)}


def findings(reports: Sequence[FileReport]) -> dict[str, Any]:
    """`whereas/findings/1`."""
    return {
        "schema": "whereas/findings/1",
        "files": [
            {
                "path": r.path, "rules_read": r.rules_read, "explained": r.explained, "findings": r.findings, "suppressed": r.suppressed,
                "accepted": r.accepted, "unsure": r.unsure, "warnings": r.warnings,
            }
            for r in reports
        ],
    }  # fmt: skip
