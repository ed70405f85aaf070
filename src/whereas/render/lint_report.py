"""Findings in any of their formats, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.render import json, lint_concise, lint_github, lint_gitlab, lint_grouped, lint_lines, lint_markdown, lint_sarif, lint_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from whereas.model.constitution import Constitution
    from whereas.model.finding import FileReport
    from whereas.model.rulecard import RuleCard

FORMATS = {"text": ".txt", "concise": "", "grouped": "", "json": ".json", "sarif": ".sarif", "github": "", "gitlab": "", "markdown": ".md"}
"""Name -> its endings, parted by spaces."""
OF_REPORTS: dict[str, Callable[[Sequence[FileReport]], str]] = {
    "concise": lint_concise.render, "github": lint_github.render, "gitlab": lint_gitlab.render, "json": lambda reports: json.dumps(json.findings(reports)),
}  # fmt: skip


def render(kind: str, reports: Sequence[FileReport], read: Sequence[Constitution], cards: Sequence[RuleCard], version: str, *, colour: bool = False) -> str:
    """The reports of all documents. `kind`: one of `FORMATS`; `read`: the documents, in the same order; `cards`: all lint rules; `version`: of whereas."""
    if kind in OF_REPORTS:
        return OF_REPORTS[kind](reports)
    if kind == "sarif":
        return lint_sarif.render(reports, cards, version)
    if kind == "markdown":
        return lint_markdown.render(reports, read)
    one = lint_text.render if kind == "text" else lint_grouped.render
    return lint_lines.closed([one(r, c, colour=colour) for r, c in zip(reports, read, strict=True)], reports)
