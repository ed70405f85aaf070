"""Principles that each stand above the next, round in a circle.

## What it does
Finds principles that override one another in a cycle, by sentences such as "Safety takes precedence over [candour](#candour)", and shows the cycle.

## Why it matters
A precedence is written for the case in which two principles collide. In a circle the case is decided both ways, and whoever follows the text may pick.

## Example
    ## Quiet hours
    Quiet hours take precedence over Festivals.

    ## Festivals
    Festivals take precedence over Quiet hours.

## Better
    ## Quiet hours
    Quiet hours take precedence over Festivals.

    ## Festivals
    Festivals yield to Quiet hours.

## Options
None.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from whereas.lint.rule import Context, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.finding import Finding


def check(context: Context) -> Iterator[Finding]:
    """One finding a cycle, where its first principle is set above the second."""
    facts = context.facts
    edges = {(r.source, r.target): r.span for r in reversed(context.constitution.relations) if r.kind == "overrides"}
    if not edges:
        return
    from whereas.graph.cycles import cycles

    for cycle in cycles(reversed(edges)):
        steps = [*cycle, cycle[0]]
        names = " > ".join(f"'{facts.title(p)}'" for p in steps)
        lines = ", ".join(str(span.line) for a, b in itertools.pairwise(steps) if (span := edges[a, b]))
        span = edges[steps[0], steps[1]] or facts.principles[cycle[0]].heading
        message = f"precedence goes round in a circle: {names} (lines {lines}); strike one of these sentences or turn it round"
        yield context.finding(message, span, principle=cycle[0], words=" > ".join(sorted(cycle)))


RULE = Rule("precedence-cycle", "GRA001", "graph", "error", "0.1.0", check)
