"""A heading that is more than one level deeper than the one before.

## What it does
Finds, say, a level-four heading right under a level-two one.

## Why it matters
Nesting says which principle belongs to which. A skipped level leaves that to guessing, and readers of outlines and screen readers lose their way.

## Example
    ## The hall
    #### Quiet hours

## Better
    ## The hall
    ### Quiet hours

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
    """One finding for each heading that skips a level."""
    document = context.constitution.document
    if document is None:
        return
    before = 0
    for block in document.blocks:
        if block.kind != "heading":
            continue
        if before and block.level > before + 1:
            words = document.source.text[block.span.start : block.span.end]
            yield context.finding(f"a heading of level {block.level} under one of level {before}: make it level {before + 1}", block.span, words=words)
        before = block.level


RULE = Rule("skipped-heading-level", "STR005", "structure", "info", "0.1.0", check)
