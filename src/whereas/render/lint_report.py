"""Findings in any of their formats, by name."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from whereas.model.constitution import Constitution
    from whereas.model.finding import FileReport
    from whereas.model.rulecard import RuleCard

FORMATS = {"text": ".txt", "concise": "", "grouped": "", "json": ".json", "sarif": ".sarif", "github": "", "gitlab": "", "markdown": ".md"}
"""Name -> its endings, parted by spaces."""
BESIDE_FILES = frozenset({"sarif", "github", "gitlab"})
"""Formats for those who show findings beside the files of a repository, and know these by their path from its top."""


def render(
    kind: str, reports: Sequence[FileReport], read: Sequence[Constitution], cards: Callable[[], Sequence[RuleCard]], version: str, *, colour: bool = False
) -> str:
    """The reports of all documents. `kind`: one of `FORMATS`; `read`: the documents, in the same order; `cards`: gives all lint rules;
    `version`: of whereas.

    What shows one format is imported only for it: an unchanged document is linted in the time that imports take.
    """
    if kind == "json":
        from whereas.render import json

        return json.dumps(json.findings(reports))
    if kind == "sarif":
        from whereas.render import lint_sarif

        return lint_sarif.render(reports, cards(), version)
    if kind == "markdown":
        from whereas.render import lint_markdown

        return lint_markdown.render(reports, read)
    if kind == "github":
        from whereas.render import lint_github

        return lint_github.render(reports, read)
    if kind in {"concise", "gitlab"}:
        return str(importlib.import_module(f"whereas.render.lint_{kind}").render(reports))
    from whereas.render import lint_grouped, lint_lines, lint_text

    one = lint_text.render if kind == "text" else lint_grouped.render
    return lint_lines.closed([one(r, c, colour=colour) for r, c in zip(reports, read, strict=True)], reports)
