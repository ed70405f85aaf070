"""What the formats of findings have in common: places, counts, coverage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.render.style import clean, count, percent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.finding import FileReport, Finding, Level

SHORT = "min-explained"
"""What a missed share of explained rules is called where each finding has a name."""
COLOUR: dict[Level, str] = {"error": "red", "warning": "yellow", "info": "cyan"}


def place(path: str, finding: Finding) -> str:
    """`path:line:column`, as editors and terminals follow it."""
    return f"{clean(path)}:{finding.span.line}:{finding.span.column}"


def read(report: FileReport) -> str:
    """What was looked at: "12 principles, 31 rules, 29 explained"."""
    return f"{count(report.principles, 'principle')}, {count(report.rules_read, 'rule')}, {report.explained:,} explained"


def aside(report: FileReport) -> str:
    """How many findings are not shown, and why; empty if all are."""
    kinds = ((report.suppressed, "ignored in the document"), (report.accepted, "accepted"), (report.unsure, "less sure, see --all"))
    return "; ".join(f"{n} {what}" for n, what in kinds if n)


def coverage(reports: Sequence[FileReport]) -> str:
    """One line: "explained: 71 % of 136 rules; root 64 %, user 80 %"; levels of all files together, in the order they are first met."""
    rules, explained = sum(r.rules_read for r in reports), sum(r.explained for r in reports)
    levels: dict[str, tuple[int, int]] = {}
    for level in (c for r in reports for c in r.coverage):
        before = levels.get(level.authority, (0, 0))
        levels[level.authority] = (before[0] + level.explained, before[1] + level.rules)
    shares = ", ".join(f"{clean(name)} {percent(*figures)}" for name, figures in levels.items())
    return f"explained: {percent(explained, rules)} of {count(rules, 'rule')}" + (f"; {shares}" if shares else "")


def shortfall(report: FileReport) -> str:
    """What to say of a document of whose rules fewer have a reason than was asked for, empty of others. A share that rounded would reach what it is under
    is cut after a tenth of a percent."""
    if not report.falls_short:
        return ""
    share = percent(report.explained, report.rules_read)
    if int(share.split()[0]) >= (report.min_explained or 0):
        share = f"{1000 * report.explained // report.rules_read / 10:g} %"
    return f"{share} of {count(report.rules_read, 'rule')} {'has' if report.rules_read == 1 else 'have'} a reason, under the {report.min_explained} % asked for"


def closed(parts: Sequence[str], reports: Sequence[FileReport]) -> str:
    """The reports of all files, and under them the coverage, where it says more than each file's own last line."""
    more = len(reports) > 1 or any(r.coverage for r in reports)
    return "\n".join(parts) + (("\n" if len(reports) > 1 else "") + f"{coverage(reports)}\n" if more else "")
