"""What is kept from being reported, and why: `ignore` comments by line, then accepted findings, then how many of each there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.render.style import clean, clip, count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.acceptance import Accepted
    from whereas.model.finding import FileReport, Suppression

QUOTE_CHARS = 80
STALE = "stale-acceptance"


def render(listed: Sequence[tuple[FileReport, Sequence[Accepted]]]) -> str:
    """`listed`: each document's report and the accepted findings about it."""
    lines = [line for report, accepted in listed for line in (*_comments(report), *(_accepted(report.path, a) for a in accepted))]
    comments, entries = sum(len(r.suppressions) for r, _ in listed), sum(len(a) for _, a in listed)
    total = f"{count(comments, 'ignore comment')}, {count(entries, 'accepted finding')} in {count(len(listed), 'document')}"
    return "\n".join([*lines, total]) + "\n"


def _comments(report: FileReport) -> list[str]:
    return [f"{clean(report.path)}:{s.span.line}: ignores {_names(s)} ({_reach(s)}): {clean(s.reason or 'no reason is given')}" for s in report.suppressions]


def _names(suppression: Suppression) -> str:
    return clean(", ".join(suppression.rules)) or "no rule"


def _reach(suppression: Suppression) -> str:
    return count(suppression.findings, "finding") if suppression.reason else "nothing, for want of a reason"


def _accepted(path: str, entry: Accepted) -> str:
    return f"{clean(path)}: accepted {entry.rule} in '{clean(entry.principle)}' \"{clip(clean(entry.words), QUOTE_CHARS)}\": {clean(entry.reason)}"
