"""Findings as annotations of a GitHub run: workflow commands, one a finding, the gravest first.

GitHub shows ten of a sort for each step; the rules of one principle that lack a reason are one annotation, so that they do not use up the ten.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.render import lint_lines
from whereas.render.lint_lines import SHORT, coverage
from whereas.render.style import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.constitution import Constitution
    from whereas.model.finding import FileReport, Finding, Level

COMMAND: dict[Level, str] = {"error": "error", "warning": "warning", "info": "notice"}
ORDER: tuple[Level, ...] = ("error", "warning", "info")
MOST = 50
"""Annotations that are written at all."""
GATHERED = "unexplained-rule"


def render(reports: Sequence[FileReport], read: Sequence[Constitution] = ()) -> str:
    """Workflow commands, one a line, first of what is explained too little; the last says what was read and what is not shown.
    `read`: the documents, in the same order, by whose titles principles are named."""
    titles = {(r.path, p.id): p.title for r, c in zip(reports, read, strict=False) for p in c.principles if p.title}
    found = [(r.path, group) for r in reports for group in _groups(r)]
    found.sort(key=lambda one: ORDER.index(one[1][0].severity))
    lines = [_annotation(path, group, titles.get((path, group[0].principle or ""), group[0].principle or "")) for path, group in found[:MOST]]
    short = [r for r in reports if r.falls_short]
    lines = [f"::error file={_property(r.path)},line=1,title={SHORT}::{_data(lint_lines.shortfall(r))}\n" for r in short] + lines
    left = f"; {count(len(found) - MOST, 'more annotation')} not shown here" if len(found) > MOST else ""
    lines.append(f"::notice title=whereas lint::{_data(coverage(reports) + left)}\n")
    return "".join(lines)


def _groups(report: FileReport) -> list[list[Finding]]:
    """The findings, those of one principle about missing reasons together."""
    groups: dict[tuple[str, str | None, int], list[Finding]] = {}
    for at, finding in enumerate(report.findings):
        key = (finding.rule, finding.principle, -1) if finding.rule == GATHERED else (finding.rule, finding.principle, at)
        groups.setdefault(key, []).append(finding)
    return list(groups.values())


def _annotation(path: str, group: list[Finding], title: str) -> str:
    first = group[0]
    span = first.span
    message = first.message
    if len(group) > 1:
        lines = ", ".join(str(f.span.line) for f in group)
        message = f"{count(len(group), 'rule')} of '{title}' have no reason (lines {lines})"
    columns = f",col={span.column},endColumn={span.end_column}" if span.line == span.end_line else ""
    where = f"file={_property(path)},line={span.line},endLine={span.end_line}{columns},title={_property(f'{first.code} {first.rule}')}"
    return f"::{COMMAND[first.severity]} {where}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
