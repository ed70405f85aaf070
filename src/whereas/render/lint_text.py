"""Findings for a terminal: what was looked at, then one line a finding, the rules without a reason gathered by principle."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from whereas.render.style import Style, clean, clip, count

if TYPE_CHECKING:
    from whereas.model.constitution import Constitution
    from whereas.model.finding import FileReport, Finding

COLOUR = {"error": "red", "warning": "yellow", "info": "cyan"}
QUOTE_CHARS = 88


def render(report: FileReport, constitution: Constitution, *, colour: bool = False) -> str:
    """The text of one file's report. Findings that are not about missing reasons come first, in document order."""
    style = Style(colour)
    texts = {s.id: s.text for s in constitution.statements}
    titles = {p.id: p.title for p in constitution.principles}
    single = [f for f in report.findings if f.rule != "unexplained-rule"]
    grouped: dict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        if finding.rule == "unexplained-rule":
            grouped[finding.principle or ""].append(finding)
    lines = [_line(f, report.path, texts, style) for f in single]
    for principle, group in grouped.items():
        lines.append(_group(group, titles.get(principle, principle), report.path, style))
        lines += [_member(f, report.path, texts, style) for f in group]
    lines += [style(f"{report.path}: note: {clean(w)}", "dim") for w in report.warnings]
    lines.append(_closing(report, style))
    return "\n".join(lines) + "\n"


def _line(f: Finding, path: str, texts: dict[str, str], style: Style) -> str:
    words = f'  "{clip(clean(texts[f.statement]), QUOTE_CHARS)}"' if f.statement in texts else ""
    return f"{path}:{f.span.line}:{f.span.column}: {style(f.severity, COLOUR[f.severity])} {f.rule}: {clean(f.message)}{words}"


def _group(group: list[Finding], title: str, path: str, style: Style) -> str:
    first = group[0]
    what = f"{count(len(group), 'rule')} in '{clean(title)}' {'has' if len(group) == 1 else 'have'} no reason: say why, beside it or in a Rationale"
    return f"{path}:{first.span.line}:{first.span.column}: {style(first.severity, COLOUR[first.severity])} unexplained-rule: {style(what, 'bold')}"


def _member(f: Finding, path: str, texts: dict[str, str], style: Style) -> str:
    words = clip(clean(texts.get(f.statement or "", "")), QUOTE_CHARS)
    return f"    {style(f'{f.span.line}:{f.span.column}', 'dim')} {words}"


def _closing(report: FileReport, style: Style) -> str:
    seen = f"{count(report.principles, 'principle')}, {count(report.rules_read, 'rule')}, {report.explained:,} explained"
    aside = [
        f"{n} {what}"
        for n, what in ((report.suppressed, "ignored in the document"), (report.accepted, "accepted"), (report.unsure, "less sure, see --all"))
        if n
    ]
    tail = f" ({'; '.join(aside)})" if aside else ""
    if not report.findings:
        return style(f"{report.path}: no findings", "green") + f": {seen}{tail}"
    return style(f"{report.path}: {count(len(report.findings), 'finding')}", "bold") + f": {seen}{tail}"
