"""Findings, one line each, as grep and editors read them: `path:line:column: CODE message`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.render.lint_lines import place
from whereas.render.style import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.finding import FileReport


def render(reports: Sequence[FileReport]) -> str:
    """One line a finding, nothing if there is none."""
    return "".join(f"{place(r.path, f)}: {f.code} {clean(f.message)}\n" for r in reports for f in r.findings)
