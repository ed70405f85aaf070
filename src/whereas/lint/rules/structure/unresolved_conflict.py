"""A merge conflict that nobody resolved.

## What it does
Finds the marks that git leaves where two branches changed the same lines (`<<<<<<<`, `=======`, `>>>>>>>`), outside of fenced examples.

## Why it matters
Both sides stand in the document, and it is read as if it said both; the line of `=` even makes a heading of what stands above it. Other findings there are of
no document that anybody wrote.

## Example
    <<<<<<< HEAD
    You must keep the fire low, because sparks fly.
    =======
    You may keep the fire high.

and the mark that closes it.

## Better
    You must keep the fire low from June on, because sparks fly.

## Options
None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.lint.rule import Context, Rule
from whereas.parse.conflicts import TOLD, conflicts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.finding import Finding


def check(context: Context) -> Iterator[Finding]:
    """One finding for each conflict, at its first line."""
    for start, end in conflicts(context.facts.text):
        yield context.finding(TOLD, context.facts.lines.span(start, end), words=context.facts.text[start:end])


RULE = Rule("unresolved-conflict", "STR008", "structure", "error", "0.1.0", check)
