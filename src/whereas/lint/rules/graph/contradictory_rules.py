"""Two rules of which one demands or allows what the other forbids.

## What it does
Finds pairs of rules with nearly the same party and action and opposite force, and no condition or exception that tells their cases apart. The message says
how alike the two are; the less alike are shown with `--all`.

## Why it matters
Whoever follows one breaks the other. In a long document the two stand far apart, and each was right when it was written.

## Example
    Members must lock the side door at night.
    ...
    Members must not lock the side door at night.

## Better
    Members must lock the side door at night, unless somebody is still in the workshop.

## Options
None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.lint.rule import Context, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.lint.norms import Norm
    from whereas.model.finding import Finding

OPPOSED = frozenset({("for", "against"), ("against", "for"), ("allow", "against"), ("against", "allow")})
SOFT_CLASH = frozenset({("may", "should_not"), ("should_not", "may")})
"""A permission to do what is advised against: no contradiction."""


def check(context: Context) -> Iterator[Finding]:
    """One finding a pair, at the later of the two."""
    for pair in context.facts.norms.pairs:
        first, second = pair.first, pair.second
        if (first.push, second.push) not in OPPOSED or (first.statement.modality, second.statement.modality) in SOFT_CLASH:
            continue
        if not pair.same_case:
            continue
        words = "\x1f".join(sorted((first.statement.text, second.statement.text)))
        message = f'{_verb(second)} what line {first.statement.span.line} {_verb(first)} ({pair.score:.0%} alike): "{first.statement.text[:90]}"'
        yield context.finding(message, second.statement.span, statement=second.statement, confidence=pair.sure, words=words)


def _verb(norm: Norm) -> str:
    return {"for": "demands", "against": "forbids", "allow": "allows", "rank": "ranks"}[norm.push]


RULE = Rule("contradictory-rules", "GRA003", "graph", "error", "0.1.0", check, confidence=0.75)
