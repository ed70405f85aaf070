"""What is kept from being reported, and why: `ignore` comments by line, then accepted findings and changes, then how many of each there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.render.style import clean, clip, count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.acceptance import AnsweredChange, AnsweredFinding
    from whereas.model.finding import FileReport, Suppression

QUOTE_CHARS = 80


def render(listed: Sequence[tuple[FileReport, Sequence[AnsweredChange]]]) -> str:
    """`listed`: each document's report and the accepted changes of it."""
    lines = []
    for report, changes in listed:
        lines += _comments(report)
        lines += [_entry(report.path, a, a.rule, _answers(a)) for a in report.acceptances]
        lines += [_entry(report.path, c, f"the change {c.kind}", "stale: the words have moved on since" if c.stale else "") for c in changes]
    comments, entries = sum(len(r.suppressions) for r, _ in listed), sum(len(r.acceptances) for r, _ in listed)
    changed = sum(len(changes) for _, changes in listed)
    stale = sum(a.stale for r, _ in listed for a in r.acceptances) + sum(a.stale for _, changes in listed for a in changes)
    parts = [count(comments, "ignore comment"), count(entries, "accepted finding"), *([count(changed, "accepted change")] if changed else ())]
    return "\n".join([*lines, f"{', '.join(parts)} in {count(len(listed), 'document')}" + (f"; {stale:,} stale" if stale else "")]) + "\n"


def _comments(report: FileReport) -> list[str]:
    return [f"{clean(report.path)}:{s.span.line}: ignores {_names(s)} ({_reach(s)}): {clean(s.reason or 'no reason is given')}" for s in report.suppressions]


def _names(suppression: Suppression) -> str:
    return clean(", ".join(suppression.rules)) or "no rule"


def _reach(suppression: Suppression) -> str:
    return count(suppression.findings, "finding") if suppression.reason else "nothing, for want of a reason"


def _answers(entry: AnsweredFinding) -> str:
    if entry.stale:
        return "stale: it answers to nothing"
    return "its rule did not run" if entry.findings is None else count(entry.findings, "finding")


def _entry(path: str, entry: AnsweredFinding | AnsweredChange, what: str, state: str) -> str:
    told = f" ({state})" if state else ""
    return f"{clean(path)}: accepted {what} in '{clean(entry.principle)}'{told} \"{clip(clean(entry.words), QUOTE_CHARS)}\": {clean(entry.reason)}"
