"""Two principles with one permanent id.

## What it does
Finds a second heading with the same `{#id}`, or a second item with the same token (`PARAM-01`) where tokens are counted (there is a `PARAM-02`): a name such as
`GATE-2` that opens two items is none.

## Why it matters
An id is what references, histories and acceptances hold on to; with two bearers nobody can say which one is meant.

## Example
    ## Quiet hours {#quiet}
    ## Silence {#quiet}

## Better
    ## Quiet hours {#quiet}
    ## Silence {#silence}

## Options
None.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from whereas.lint.rule import Context, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.constitution import Principle
    from whereas.model.finding import Finding


SERIES = 2
"""Tokens that differ in their numbers alone for them to be ids."""


def check(context: Context) -> Iterator[Finding]:
    """One finding for each principle after the first with an id."""
    seen: dict[str, int] = {}
    explicit = [p for p in context.constitution.principles if p.explicit]
    counted = Counter(_stem(i) for i in {_wanted(p).lower() for p in explicit})
    for principle in explicit:
        wanted = _wanted(principle)
        if "id" not in principle.attributes and counted[_stem(wanted.lower())] < SERIES:
            continue
        first = seen.setdefault(wanted.lower(), principle.heading.line)
        if first != principle.heading.line:
            message = f"the id '{wanted}' is taken by line {first}: give this one its own"
            yield context.finding(message, principle.heading, principle=principle.id, words=f"{wanted} {principle.title}")


def _wanted(principle: Principle) -> str:
    """The id as it was asked for, before a second bearer was given another."""
    return principle.attributes.get("id") or next(iter(principle.title.split()), principle.id)


def _stem(token: str) -> str:
    return token.rstrip("0123456789")


RULE = Rule("duplicate-id", "STR002", "structure", "error", "0.1.0", check)
