"""A reason that was deleted, while its rule stands.

## What it does
Compares with an earlier version (`--since REV`, `--old FILE`) and finds reasons that are gone although a rule that they carried is still there, and has
no other reason now. With `--all`, also where the rule still has another one.

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
from whereas.lint.rule import Context, Rule
from whereas.lint.stubs import rationale_stub

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.change import Change
    from whereas.model.constitution import Statement
    from whereas.model.finding import Finding

QUOTE_CHARS = 80
STILL_EXPLAINED = 0.3
"""How sure a finding is about a rule that still has another reason."""


def check(context: Context) -> Iterator[Finding]:
    """One finding for each dropped reason, at the first rule that it carried."""
    for change in context.amendment.changes:
        if change.kind != "reason-removed" or change.old is None:
            continue
        rules = _left(context, change)
        if rules:
            first = rules[0]
            words = " ".join(change.old.text.split())
            quoted = words if len(words) <= QUOTE_CHARS else f"{words[: QUOTE_CHARS - 3].rstrip()}..."
            others = f", and that of {len(rules) - 1} more" if len(rules) > 1 else ""
            bare = first.explained not in OWN
            message = f'its reason was dropped{others}: "{quoted}" (line {change.old.span.line} before); say why it still holds'
            yield context.finding(
                message, first.span, statement=first, words=f"{words} {first.text}", confidence=first.confidence * (1 if bare else STILL_EXPLAINED),
                fix=rationale_stub(context.facts, first) if first.explained == "none" else None,
            )  # fmt: skip


def _left(context: Context, change: Change) -> list[Statement]:
    """The rules that still stand and that the reason carried, those without any reason of their own first."""
    amendment = context.amendment
    found = []
    for key in change.rules:
        before = amendment.old.statements.get(key)
        now = amendment.new.statements.get(amendment.mates.get(key, ""))
        if before is not None and now is not None and now.is_rule and not now.heading and before.explained in OWN:
            found.append(now)
    return sorted(found, key=lambda rule: (rule.explained in OWN, rule.span.start))


RULE = Rule("reason-dropped", "AME002", "amendment", "warning", "0.1.0", check, confidence=0.5, fix="unsafe", needs_old=True)
