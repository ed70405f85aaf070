"""What there is to know of a lint rule without running it: for its documentation page, and for reports that describe their rules."""

from __future__ import annotations

import msgspec

from whereas.model.finding import Level


class RuleCard(msgspec.Struct, frozen=True):
    """One lint rule. `summary`: the page's first line without its full stop. `page`: the rest, Markdown with sections of level 2. `on`: runs by default.
    `confidence`: 0..1, what is less sure is shown with `--all` only. `fix`: "none", "safe" or "unsafe"."""

    name: str
    code: str
    family: str
    severity: Level
    since: str
    summary: str
    page: str
    on: bool
    confidence: float
    fix: str
