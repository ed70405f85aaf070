"""How many findings of which rule, and how many rules have a reason."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from whereas.render.lint_lines import coverage
from whereas.render.style import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.finding import FileReport


def render(reports: Sequence[FileReport]) -> str:
    """A line for each rule with findings, the most frequent first, then coverage."""
    found = Counter((f.rule, f.code) for r in reports for f in r.findings)
    lines = [f"{n:>6} {code} {rule}" for (rule, code), n in sorted(found.items(), key=lambda one: (-one[1], one[0]))]
    total = count(sum(found.values()), "finding") + f" in {count(len(reports), 'document')}"
    return "\n".join([*lines, total, coverage(reports)]) + "\n"
