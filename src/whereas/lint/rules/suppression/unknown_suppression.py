"""An `ignore` comment that names no rule there is.

## What it does
Finds `<!-- whereas: ignore ... -->` comments that name no lint rule, or one that does not exist.

## Why it matters
A misspelt name ignores nothing, and the finding it was meant for is told again tomorrow.

## Example
    <!-- whereas: ignore unexplaned-rule -- the county prescribes it -->

## Better
    <!-- whereas: ignore unexplained-rule -- the county prescribes it -->

## Options
None.
"""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from whereas.lint.rule import Context, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.finding import Finding


def check(context: Context) -> Iterator[Finding]:
    """One finding for each such comment."""
    for ignored in context.outcome.ignored if context.outcome else ():
        if not ignored.names:
            yield context.finding("names no rule to ignore", ignored.span, words=ignored.directive.words)
        for name in ignored.unknown:
            near = difflib.get_close_matches(name, context.outcome.known if context.outcome else (), 1)
            hint = f"did you mean '{near[0]}'?" if near else "see 'whereas rule'"
            yield context.finding(f"there is no rule '{name}' to ignore: {hint}", ignored.span, words=f"{ignored.directive.words} {name}")


RULE = Rule("unknown-suppression", "SUP002", "suppression", "warning", "0.1.0", check, afterwards=True)
