"""Findings as one pull request comment: coverage in sight, a collapsed list for each file, short enough to be posted.

The first line is a mark by which a bot finds its comment to update it. Text of the documents cannot format, link, ping or close anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.model.finding import LEVELS
from whereas.render import words
from whereas.render.diff_markdown import LIMIT, html, plain
from whereas.render.lint_lines import aside, coverage, read, shortfall
from whereas.render.style import clip, count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.constitution import Constitution
    from whereas.model.finding import FileReport, Finding

MARK = "<!-- whereas lint -->"
RESERVE = 400
"""Kept free for the line that says what was left out."""
QUOTE_CHARS = 160
MOST_SHORT = 20
"""Documents explained too little that are told one by one."""


def render(reports: Sequence[FileReport], constitutions: Sequence[Constitution]) -> str:
    """GitHub Markdown of fewer than `LIMIT` characters; findings that do not fit are counted."""
    total = sum(len(r.findings) for r in reports)
    errors = sum(f.severity == "error" for r in reports for f in r.findings)
    told = count(total, "finding") + (f", {count(errors, 'error')} among them" if errors else "") if total else _none(reports)
    short = [r for r in reports if r.falls_short]
    told += "; fewer rules explained than asked for" if short else ""
    text = f"{MARK}\n### whereas lint: {told}\n\n{plain(coverage(reports))}\n"
    text += "".join(f"\n**{html(clip(r.path, QUOTE_CHARS))}**: {plain(shortfall(r))}\n" for r in short[:MOST_SHORT])
    text += f"\n_and {count(len(short) - MOST_SHORT, 'more document')}_\n" if len(short) > MOST_SHORT else ""
    left = 0
    for report, constitution in zip(reports, constitutions, strict=True):
        opening = f"\n<details><summary><b>{html(report.path)}</b>: {count(len(report.findings), 'finding')}; {html(read(report))}</summary>\n\n"
        body, over = _body(report, constitution, LIMIT - RESERVE - len(text) - len(opening))
        text += f"{opening}{body}\n</details>\n" if report.findings else ""
        left += over
    return text + (f"\n_Left out, for want of space: {count(left, 'finding')}._\n" if left else "")


def _none(reports: Sequence[FileReport]) -> str:
    """That nothing is told, and how many less sure findings are not shown."""
    unsure = sum(r.unsure for r in reports)
    return f"no sure findings ({unsure:,} less sure)" if unsure else "no findings"


def _body(report: FileReport, constitution: Constitution, room: int) -> tuple[str, int]:
    """The findings, the gravest first, as far as there is room, and how many are left out."""
    texts = words.shown(constitution)
    lines = [_line(f, texts) for f in sorted(report.findings, key=lambda f: -LEVELS.index(f.severity))]
    shown, size = 0, 0
    while shown < len(lines) and size + len(lines[shown]) < room:
        size += len(lines[shown])
        shown += 1
    tail = aside(report)
    return "".join(lines[:shown]) + (f"\n_{plain(tail)}_\n" if tail and shown == len(lines) else ""), len(lines) - shown


def _line(f: Finding, texts: dict[str, str]) -> str:
    quoted = f': "{plain(clip(texts[f.statement], QUOTE_CHARS))}"' if f.statement in texts else ""
    return f"- line {f.span.line}: **{f.rule}** ({f.severity}) {plain(clip(f.message, 240))}{quoted}\n"
