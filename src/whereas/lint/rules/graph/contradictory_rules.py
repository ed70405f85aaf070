"""Two rules of which one demands or allows what the other forbids.

## What it does
Finds pairs of rules with nearly the same party and action and opposite force ("must" and "must not", "may" and "must not", "must" and "need not"), and no
condition or exception that tells their cases apart. The message says how alike the two are; the less alike are shown with `--all`, as are those under
headings, or in rows of a table, that name two cases ("In summer" and "In winter", "Phase 1" and "Phase 2").

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

    from whereas.lint.facts import Facts
    from whereas.lint.norms import Likeness, Norm
    from whereas.model.finding import Finding

OPPOSED = frozenset({("for", "against"), ("against", "for"), ("allow", "against"), ("against", "allow"), ("for", "lift"), ("lift", "for")})
SOFT_CLASH = frozenset({("may", "should_not"), ("should_not", "may"), ("may", "should"), ("should", "may")})
"""A permission to do what is advised against, and not to do what is advised: no contradiction."""


def check(context: Context) -> Iterator[Finding]:
    """One finding a pair, at the later of the two."""
    for pair in clashes(context.facts):
        first, second = pair.first, pair.second
        if not first.statement.text[:1].isupper() and not second.statement.text[:1].isupper():
            continue  # neither is a sentence of its own: "are allowed:", before examples
        words = "\x1f".join(sorted((first.statement.text, second.statement.text)))
        message = f'{_verb(second)} what line {first.statement.span.line} {_verb(first)} ({pair.score:.0%} alike): "{first.statement.text[:90]}"'
        yield context.finding(message, second.statement.span, statement=second.statement, confidence=pair.sure, words=words)


def clashes(facts: Facts) -> Iterator[Likeness]:
    """Pairs of opposed rules about one case, however sure it is that they speak of one matter; the graph asks for them too."""
    for pair in facts.norms.pairs:
        forces = pair.first.statement.modality, pair.second.statement.modality
        if (pair.first.push, pair.second.push) in OPPOSED and forces not in SOFT_CLASH:
            yield pair


def _verb(norm: Norm) -> str:
    return {"for": "demands", "against": "forbids", "allow": "allows", "lift": "does not ask for", "rank": "ranks"}[norm.push]


RULE = Rule("contradictory-rules", "GRA003", "graph", "error", "0.1.0", check, confidence=0.8)
