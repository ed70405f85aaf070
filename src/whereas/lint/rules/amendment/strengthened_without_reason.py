"""A rule that binds more than before, without a word why.

## What it does
Compares with an earlier version (`--since REV`, `--old FILE`) and finds rules that were strengthened ("should" became "must", an exception went) and
have no reason: neither before nor now (of these `unexplained-rule` says nothing beside it).

## Why it matters
Somebody had a reason to tighten the rule: an incident, a law, a complaint. It is known on the day of the amendment and forgotten a year later, when
somebody asks whether the rule may be loosened again.

## Example
Before:

    Members should sign the book.

Now:

    Members must sign the book.

## Better
    Members must sign the book, because the fire brigade counts heads by it.

## Options
- `inherit` (default true): a general reason of the rule's section is enough.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.lint.amendment import OWN
from whereas.lint.rule import Context, Option, Rule
from whereas.lint.stubs import rationale_stub

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.finding import Finding


def check(context: Context) -> Iterator[Finding]:
    """One finding for each such rule."""
    enough = OWN | {"section"} if context.options["inherit"] else OWN
    for change in context.amendment.changes:
        rule, before = context.amendment.rule(change), context.amendment.before(change)
        if change.kind != "rule-strengthened" or rule is None or before is None or rule.explained in enough or change.reasons in {"added", "changed"}:
            continue
        message = f"was strengthened ({change.why}), and nothing says why: give the reason, here or in a Rationale beside it"
        yield context.finding(
            message, rule.span, statement=rule, words=f"{before.text} {rule.text}", confidence=round(context.amendment.sure(change), 3),
            fix=rationale_stub(context.facts, rule),
        )  # fmt: skip


RULE = Rule(
    "strengthened-without-reason", "AME003", "amendment", "warning", "0.1.0", check, confidence=0.65, fix="unsafe", tells=("unexplained-rule",), needs_old=True,
    options=(Option("inherit", "a general reason of the section is enough", True),),
)  # fmt: skip
