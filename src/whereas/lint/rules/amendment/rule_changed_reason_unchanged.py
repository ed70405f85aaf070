"""A rule that became another one, with the reason of the old.

## What it does
Compares with an earlier version (`--since REV`, `--old FILE`) and finds rules that were strengthened, weakened, reversed or changed in what they ask,
while the reason that stands with them is word for word what it was.

## Why it matters
A reason justifies one rule. If the rule is another one now, either its reason changed too and nobody wrote it down, or it never carried the rule. The
amendment is the moment at which somebody knows which.

## Example
Before:

    You must lock the shed, because the tools are borrowed at night.

Now:

    You may lock the shed, because the tools are borrowed at night.

## Better
    You may lock the shed, because most of the tools have gone to the workshop, which has a guard.

## Options
None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.lint.rule import Context, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.finding import Finding

DONE = {
    "rule-strengthened": "was strengthened",
    "rule-weakened": "was weakened",
    "rule-reversed": "was turned into its opposite",
    "rule-changed": "asks something else",
}
"""Change kind -> what to say of the rule."""


def check(context: Context) -> Iterator[Finding]:
    """One finding for each such rule, by the weightiest of its changes."""
    told: set[str] = set()
    for change in context.amendment.changes:
        rule, before = context.amendment.rule(change), context.amendment.before(change)
        if change.kind not in DONE or change.reasons != "unchanged" or rule is None or before is None or rule.id in told:
            continue
        kept = context.amendment.kept(rule, before)
        if not kept:
            continue
        told.add(rule.id)
        reason, close = kept[0]
        where = "in its own sentence" if reason.id == rule.id else f"on line {reason.span.line}"
        message = f"{DONE[change.kind]} ({change.why}), but its reason ({where}) is still that of the old rule: amend it too"
        sure = round(context.amendment.sure(change) * close, 3)
        yield context.finding(message, rule.span, statement=rule, words=f"{before.text} {rule.text}", confidence=sure)


RULE = Rule("rule-changed-reason-unchanged", "AME001", "amendment", "warning", "0.1.0", check, confidence=0.5, needs_old=True)
