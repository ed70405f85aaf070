"""An accepted finding that is there no more.

## What it does
Finds entries of `whereas.accepted.toml` for this document that no finding answers to: the rule was explained, reworded or removed since.

## Why it matters
The list of what a team lives with is only worth reading while it is true. `whereas lint --accept` drops what is stale.

## Example
An entry for "Members must wear a badge." after the document has given that rule a reason.

## Better
The file without that entry.

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
    """One finding for each such entry."""
    start = context.facts.lines.span(0, 0)
    for entry in context.outcome.stale if context.outcome else ():
        message = f'an accepted {entry.rule} is there no more: "{entry.words[:80]}"; drop it from whereas.accepted.toml'
        yield context.finding(message, start, principle=entry.principle or None, words=entry.fingerprint)


RULE = Rule("stale-acceptance", "SUP004", "suppression", "info", "0.1.0", check, afterwards=True)
