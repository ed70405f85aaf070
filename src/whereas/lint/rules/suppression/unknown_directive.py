"""A comment to whereas that cannot be understood.

## What it does
Finds `<!-- whereas: ... -->` comments that are none of those there are: `ignore RULE -- reason`, `rule FORCE` (`must`, `must_not`, `should`, `should_not`,
`may`, `precedence`), `not-a-rule`, `not-a-reason` and `reason for #id`. Such a comment does nothing; the rest of the document is read as ever.

## Why it matters
Somebody wrote it to settle how a rule is read, or to keep a finding from being told, and believes that it does.

## Example
    <!-- whereas: ruel should -->
    The keeper sings at dusk.

## Better
    <!-- whereas: rule should -->
    The keeper sings at dusk.

## Options
None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.corrections import misunderstood
from whereas.lint.rule import Context, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.finding import Finding


def check(context: Context) -> Iterator[Finding]:
    """One finding for each such comment."""
    document = context.constitution.document
    for directive in document.directives if document else ():
        fault = misunderstood(directive)
        if fault:
            yield context.finding(fault, directive.span, words=directive.words)


RULE = Rule("unknown-directive", "SUP005", "suppression", "warning", "0.1.0", check, afterwards=True)
