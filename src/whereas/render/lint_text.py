"""Findings for a terminal: one line a finding, the rules without a reason gathered by principle, then what was looked at."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from whereas.render import words
from whereas.render.lint_lines import COLOUR, aside, place, read
from whereas.render.style import Style, clean, clip, count

if TYPE_CHECKING:
    from whereas.model.constitution import Constitution
    from whereas.model.finding import FileReport, Finding

QUOTE_CHARS = 88
GATHERED = "unexplained-rule"


def render(report: FileReport, constitution: Constitution, *, colour: bool = False) -> str:
    """The text of one file's report. Findings that are not about missing reasons come first, in document order."""
    style = Style(colour)
    texts = words.shown(constitution)
    titles = {p.id: p.title for p in constitution.principles}
    grouped: dict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        if finding.rule == GATHERED:
            grouped[finding.principle or ""].append(finding)
    lines = [_line(f, report.path, texts, style) for f in report.findings if f.rule != GATHERED]
    for principle, group in grouped.items():
        lines.append(_group(group, titles.get(principle) or principle, report.path, style))
        lines += [_member(f, texts, style) for f in group]
    lines += [style(f"{clean(report.path)}: note: {clean(w)}", "dim") for w in report.warnings]
    lines.append(_closing(report, style))
    return "\n".join(lines) + "\n"


def _line(f: Finding, path: str, texts: dict[str, str], style: Style) -> str:
    quoted = f'  "{clip(clean(texts[f.statement]), QUOTE_CHARS)}"' if f.statement in texts else ""
    return f"{place(path, f)}: {style(f.severity, COLOUR[f.severity])} {f.rule}: {clean(f.message)}{quoted}"


def _group(group: list[Finding], title: str, path: str, style: Style) -> str:
    first = group[0]
    what = f"{count(len(group), 'rule')} in '{clean(title)}' {'has' if len(group) == 1 else 'have'} no reason: say why, beside it or in a Rationale"
    return f"{place(path, first)}: {style(first.severity, COLOUR[first.severity])} {GATHERED}: {style(what, 'bold')}"


def _member(f: Finding, texts: dict[str, str], style: Style) -> str:
    said = clip(clean(texts.get(f.statement or "", "")), QUOTE_CHARS)
    return f"    {style(f'{f.span.line}:{f.span.column}', 'dim')} {said}"


def _closing(report: FileReport, style: Style) -> str:
    tail = aside(report)
    tail = f" ({tail})" if tail else ""
    if not report.findings and report.unsure:
        return style(f"{clean(report.path)}: no sure findings", "yellow") + f": {read(report)}{tail}"
    if not report.findings:
        return style(f"{clean(report.path)}: no findings", "green") + f": {read(report)}{tail}"
    return style(f"{clean(report.path)}: {count(len(report.findings), 'finding')}", "bold") + f": {read(report)}{tail}"
