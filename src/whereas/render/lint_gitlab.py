"""Findings as a GitLab Code Quality report: a JSON list, one entry a finding, known from run to run by its fingerprint."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from whereas.render.lint_lines import SHORT, shortfall

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.finding import FileReport, Level

SEVERITY: dict[Level, str] = {"error": "major", "warning": "minor", "info": "info"}


def render(reports: Sequence[FileReport]) -> str:
    """The list as JSON. A fingerprint that a document has twice is numbered, as GitLab wants each but once."""
    seen: Counter[str] = Counter()
    entries = []
    for report in reports:
        for finding in report.findings:
            mark = f"{report.path}:{finding.fingerprint}"
            seen[mark] += 1
            entries.append(
                {
                    "check_name": finding.rule,
                    "description": finding.message,
                    "severity": SEVERITY[finding.severity],
                    "fingerprint": mark if seen[mark] == 1 else f"{mark}:{seen[mark]}",
                    "location": {"path": report.path.removeprefix("./"), "lines": {"begin": finding.span.line, "end": finding.span.end_line}},
                }
            )
        if report.falls_short:
            entries.append(
                {
                    "check_name": SHORT,
                    "description": shortfall(report),
                    "severity": SEVERITY["error"],
                    "fingerprint": f"{report.path}:{SHORT}",
                    "location": {"path": report.path.removeprefix("./"), "lines": {"begin": 1, "end": 1}},
                }
            )
    return json.dumps(entries, indent=2, ensure_ascii=False) + "\n"
