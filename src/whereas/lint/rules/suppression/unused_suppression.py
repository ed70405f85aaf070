"""An `ignore` comment that ignores nothing.

## What it does
Finds `<!-- whereas: ignore RULE -- reason -->` comments where the rule ran and has nothing to say about what the comment governs.

## Why it matters
A comment that was needed once hides the next, different finding, and tells readers of a fault that is mended.

## Example
    <!-- whereas: ignore unexplained-rule -- the county prescribes it -->
    Members must wear a badge, because the county insures badge holders only.

## Better
    Members must wear a badge, because the county insures badge holders only.

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
        for name in ignored.idle:
            message = f"ignores nothing: there is no {name} here any more; remove it"
            yield context.finding(message, ignored.span, words=f"{ignored.directive.words} {name}")


RULE = Rule("unused-suppression", "SUP003", "suppression", "warning", "0.1.0", check, afterwards=True)
