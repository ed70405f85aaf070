"""Findings as SARIF 2.1.0 (OASIS, 2020), which code scanning services read: one run, the rules described, fingerprints and fixes with each result."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from whereas.render.lint_lines import SHORT, shortfall

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.finding import FileReport, Finding, Fix, Level
    from whereas.model.rulecard import RuleCard
    from whereas.model.source import Span

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVEL: dict[Level, str] = {"error": "error", "warning": "warning", "info": "note"}


def render(reports: Sequence[FileReport], cards: Sequence[RuleCard], version: str) -> str:
    """The log as JSON. `cards`: all rules there are, of which those with results are described; `version`: that of whereas."""
    told = {f.rule for r in reports for f in r.findings}
    rules = [c for c in cards if c.name in told]
    index = {c.name: at for at, c in enumerate(rules)}
    short = [r for r in reports if r.falls_short]
    described = [_rule(c) for c in rules] + [{"id": SHORT, "shortDescription": {"text": "Fewer rules have a reason than was asked for."}}] * bool(short)
    run = {
        "tool": {"driver": {"name": "whereas", "semanticVersion": version, "rules": described}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(r.path, f, index[f.rule]) for r in reports for f in r.findings] + [_shortfall(r, len(rules)) for r in short],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=False) + "\n"


def _rule(card: RuleCard) -> dict[str, Any]:
    return {
        "id": card.code,
        "name": "".join(part.capitalize() for part in card.name.split("-")),
        "shortDescription": {"text": f"{card.summary}."},
        "help": {"text": card.page, "markdown": f"# {card.name}\n\n{card.page}"},
        "defaultConfiguration": {"level": LEVEL[card.severity], "enabled": card.on},
        "properties": {"tags": [card.family]},
    }


def _result(path: str, finding: Finding, index: int) -> dict[str, Any]:
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": {"uri": _uri(path)}, "region": _region(finding.span)}}
    if finding.principle:
        location["logicalLocations"] = [{"name": finding.principle, "kind": "principle"}]
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": LEVEL[finding.severity],
        "message": {"text": finding.message},
        "locations": [location],
        "partialFingerprints": {"whereas/v1": finding.fingerprint},
        "rank": round(100 * finding.confidence, 1),
    }
    if finding.fix:
        result["fixes"] = [_fix(path, finding.fix)]
    return result


def _shortfall(report: FileReport, index: int) -> dict[str, Any]:
    """That a document is explained too little, told at its first line."""
    return {
        "ruleId": SHORT,
        "ruleIndex": index,
        "level": LEVEL["error"],
        "message": {"text": shortfall(report)},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(report.path)}, "region": {"startLine": 1}}}],
        "partialFingerprints": {"whereas/v1": SHORT},
    }


def _fix(path: str, fix: Fix) -> dict[str, Any]:
    changes = [{"deletedRegion": _region(e.span), "insertedContent": {"text": e.text}} for e in fix.edits]
    return {"description": {"text": fix.title}, "artifactChanges": [{"artifactLocation": {"uri": _uri(path)}, "replacements": changes}]}


def _region(span: Span) -> dict[str, int]:
    return {"startLine": span.line, "startColumn": span.column, "endLine": span.end_line, "endColumn": span.end_column}


def _uri(path: str) -> str:
    """A relative reference; a path that looks like a scheme is kept from being one."""
    found = quote(path.replace("\\", "/"), safe="/~!$&'()*+,;=@")
    return found.removeprefix("./")
