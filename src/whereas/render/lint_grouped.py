"""Findings gathered under their file and principle, for whoever goes through a document from top to bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.render import words
from whereas.render.lint_lines import COLOUR, aside, read
from whereas.render.style import Style, clean, clip, count

if TYPE_CHECKING:
    from whereas.model.constitution import Constitution
    from whereas.model.finding import FileReport, Finding

QUOTE_CHARS = 96
NOWHERE = "the document"


def render(report: FileReport, constitution: Constitution, *, colour: bool = False) -> str:
    """One file: its name, then each principle that has findings, then they."""
    style = Style(colour)
    texts = words.shown(constitution)
    titles = {p.id: p.title or p.id for p in constitution.principles}
    groups: dict[str | None, list[Finding]] = {}
    for finding in report.findings:
        groups.setdefault(finding.principle, []).append(finding)
    lines = [style(clean(report.path), "underline")]
    for principle, group in groups.items():
        lines.append(f"  {style(clean(titles.get(principle or '', NOWHERE)), 'bold')} ({count(len(group), 'finding')})")
        for f in group:
            lines.append(f"    {style(f'{f.span.line}:{f.span.column}', 'dim')} {style(f.code, COLOUR[f.severity])} {clean(f.message)}")
            if f.statement in texts:
                lines.append(f'        "{clip(clean(texts[f.statement]), QUOTE_CHARS)}"')
    tail = aside(report)
    lines.append(f"  {count(len(report.findings), 'finding')}: {read(report)}" + (f" ({tail})" if tail else ""))
    return "\n".join(lines) + "\n"
