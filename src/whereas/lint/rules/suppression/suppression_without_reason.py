"""An `ignore` comment that does not say why.

## What it does
Finds `<!-- whereas: ignore RULE -->` without ` -- the reason`. Such a comment ignores nothing.

## Why it matters
Whoever meets the comment next year must know whether it still holds. A tool that asks others for reasons asks for this one too.

## Example
    <!-- whereas: ignore unexplained-rule -->

## Better
    <!-- whereas: ignore unexplained-rule -- the county prescribes this rule and its words -->

## Options
None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.lint.rule import Context, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.finding import Finding


def check(context: Context) -> Iterator[Finding]:
    """One finding for each such comment."""
    for ignored in context.outcome.ignored if context.outcome else ():
        if not ignored.directive.reason:
            message = "does not say why, and so ignores nothing: add ' -- the reason' before '-->'"
            yield context.finding(message, ignored.span, words=ignored.directive.words)


RULE = Rule("suppression-without-reason", "SUP001", "suppression", "warning", "0.1.0", check, afterwards=True)
