"""A reason that was deleted, while its rule stands.

## What it does
Compares with an earlier version (`--since REV`, `--old FILE`) and finds reasons that are gone although a rule that they carried is still there, and has
no other reason now (of these `unexplained-rule` says nothing beside it). With `--all`, also where the rule still has another one. Permissions ("members
may ...") need no reason, and a removal that `whereas diff --accept` accepted is told no more.

## Why it matters
Reasons get lost in rewrites that were meant to shorten or to tidy up. The rule goes on to bind, and the next reader cannot tell what it is for.

## Example
Before:

    Members must wear a badge, because the guards change every month.

Now:

    Members must wear a badge.

## Better
The reason, as it was or as it is now; or neither the reason nor the rule.

## Options
None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.lint.amendment import OWN
from whereas.lint.closeness import closeness
from whereas.lint.rule import Context, Rule
from whereas.lint.stubs import rationale_stub

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.change import Change, Side
    from whereas.model.constitution import Statement
    from whereas.model.finding import Finding

QUOTE_CHARS = 80
STILL_EXPLAINED, REPLACED = 0.3, 0.6
"""How sure a finding is about a rule that still has another reason, and about one whose paragraph has been given another."""
LEFT = {"none": ", and no other is given", "section": ", and only a general one is left"}
"""What is said of the reasons that a rule has now, by how it is explained."""
SURE_RULE = 0.6
"""Under this confidence a neighbour that was read as a rule with its own reason may be this rule's reason."""


def check(context: Context) -> Iterator[Finding]:
    """One finding for all dropped reasons that the same rules rested on, at the first of these rules."""
    dropped: dict[tuple[str, ...], list[tuple[float, Side]]] = {}
    for change in context.amendment.changes:
        rules = _left(context, change) if change.kind == "reason-removed" and change.id not in context.amendment.agreed else []
        if rules and change.old is not None:
            dropped.setdefault(tuple(rule.id for _, rule in rules), []).append((rules[0][0], change.old))
    for ids, reasons in dropped.items():
        sure, reason = max(reasons, key=lambda pair: pair[0])
        first, words = context.facts.statements[ids[0]], " ".join(reason.text.split())
        quoted = words if len(words) <= QUOTE_CHARS else f"{words[: QUOTE_CHARS - 3].rstrip()}..."
        what = "its reason was" if len(reasons) == 1 else f"{len(reasons)} sentences of its reason were"
        others = f", also for {len(ids) - 1} more rule{'s' if len(ids) > 2 else ''}" if len(ids) > 1 else ""
        left = LEFT.get(first.explained or "", "")
        message = f'{what} dropped{others}{left}: "{quoted}" (line {reason.span.line} before); say why it still holds'
        fix = rationale_stub(context.facts, first) if first.explained == "none" else None
        yield context.finding(message, first.span, statement=first, words=f"{words} {first.text}", confidence=round(sure, 3), fix=fix)


def _left(context: Context, change: Change) -> list[tuple[float, Statement]]:
    """(how sure it is that it lost its reason, rule) of the rules that still stand and that the reason carried, the surest first."""
    amendment = context.amendment
    reason = amendment.before(change)
    added = (context.facts.statements.get(c.statement.new or "") for c in amendment.changes if c.kind == "reason-added")
    fresh = [context.facts.block_of(s) for s in added if s is not None and s.id in context.facts.places]
    found = []
    for key in change.rules:
        before, now = amendment.old.statements.get(key), amendment.new.statements.get(amendment.mates.get(key, ""))
        if before is None or now is None or reason is None or not now.is_rule or now.heading or now.modality == "may" or before.explained not in OWN:
            continue
        sure = min(now.confidence, before.confidence, reason.confidence) * closeness(amendment.old, before, reason)
        sure *= STILL_EXPLAINED if now.explained in OWN or _others(context, before, now, reason) else 1
        sure *= REPLACED if context.facts.block_of(now) in fresh else 1
        found.append((sure, now))
    return sorted(found, key=lambda pair: (-pair[0], pair[1].span.start))


def _others(context: Context, before: Statement, now: Statement, gone: Statement) -> bool:
    """Whether another reason of the rule still stands, or one right beside it: the reader may link a reason with its rule in one version only."""
    amendment = context.amendment
    left = [amendment.new.statements.get(amendment.mates.get(i, "")) for i in before.explained_by if i != gone.id]
    near = [s for s in context.facts.around(now) if s is not None and context.facts.block_of(s) == context.facts.block_of(now)]
    beside = [s for s in near if not s.is_rule or s.confidence < SURE_RULE]
    return any(s is not None and s.is_reason for s in (*left, *beside))


RULE = Rule("reason-dropped", "AME002", "amendment", "warning", "0.1.0", check, confidence=0.5, fix="unsafe", tells=("unexplained-rule",), needs_old=True)
