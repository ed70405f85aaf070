"""A section with neither text nor subsections.

## What it does
Finds headings with nothing under them.

## Why it matters
A title without a text looks like a principle and binds nobody to anything; mostly it was left over, or its text was lost in a merge.

## Example
    ## Fair shares

    ## Quiet hours
    The hall is silent after ten, so that children sleep.

## Better
    ## Quiet hours
    The hall is silent after ten, so that children sleep.

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
    """One finding for each headed section without own text and children."""
    text = context.constitution.source.text
    parents = {p.parent for p in context.constitution.principles}
    document = context.constitution.document
    holding = sorted(b.span.start for b in document.blocks if b.leaf and b.kind not in {"heading", "comment", "break"}) if document else []
    import bisect

    for principle in context.constitution.principles:
        if principle.kind != "section" or principle.id in parents:
            continue
        at = bisect.bisect_right(holding, principle.heading.end)
        if (at >= len(holding) or holding[at] >= principle.extent.end) and text:
            yield context.finding(
                f"'{principle.title}' has no text: write it or remove the heading", principle.heading, principle=principle.id, words=principle.title
            )


RULE = Rule("empty-principle", "STR003", "structure", "warning", "0.1.0", check)
