"""An exception to, or precedence over, a principle of higher authority.

## What it does
Finds principles that claim an exception to a principle of a higher authority level, or precedence over it. It runs where the document or the settings
rank the levels.

## Why it matters
An authority level promises that nothing below can undo it. An exception written below it either breaks the promise or binds nobody; both surprise.

## Example
    ## Festivals {#festivals authority=guideline}
    As an exception to [Quiet hours](#quiet), members may sing all night.

    ## Quiet hours {#quiet authority=root}

## Better
    ## Quiet hours {#quiet authority=root}
    The hall is silent after ten, except at festivals.

## Options
None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.lint.rule import Context, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.finding import Finding

CLAIMS = {"exception-to": "an exception to", "overrides": "precedence over"}


def check(context: Context) -> Iterator[Finding]:
    """One finding a claim that reaches too high."""
    facts = context.facts
    for relation in context.constitution.relations:
        if relation.kind not in CLAIMS or relation.source not in facts.principles or relation.target not in facts.principles:
            continue
        low, high = facts.authority(relation.source), facts.authority(relation.target)
        low_rank, high_rank = facts.rank(low), facts.rank(high)
        if low_rank is None or high_rank is None or low_rank <= high_rank:
            continue
        message = (
            f"'{facts.title(relation.source)}' ({low}) claims {CLAIMS[relation.kind]} '{facts.title(relation.target)}' ({high}), which ranks above it:"
            f" make the exception there, or raise this one"
        )
        span = relation.span or facts.principles[relation.source].heading
        yield context.finding(message, span, principle=relation.source, words=f"{relation.kind} {relation.target}")


RULE = Rule("exception-above-its-authority", "GRA004", "graph", "warning", "0.1.0", check)
