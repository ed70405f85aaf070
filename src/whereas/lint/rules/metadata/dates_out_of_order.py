"""Amended before it was ratified.

## What it does
Finds a version line or front matter whose dates cannot be: amended or updated before ratified or adopted.

## Why it matters
One of the two dates is wrong, and with it every answer to the question which version was in force when.

## Example
    **Ratified**: 2026-03-01 | **Last Amended**: 2025-03-10

## Better
    **Ratified**: 2026-03-01 | **Last Amended**: 2026-03-10

## Options
None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.lint.dates import dated, read_iso
from whereas.lint.rule import Context, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.finding import Finding

FIRST = frozenset({"ratified", "adopted"})
LATER = frozenset({"last amended", "amended", "last updated"})


def check(context: Context) -> Iterator[Finding]:
    """One finding for each later date that lies before the first."""
    read = [(name, day, span) for name, value, span in dated(context.constitution) if (day := read_iso(value)) is not None]
    first = min((day for name, day, _ in read if name in FIRST), default=None)
    name_of = {day: name for name, day, _ in read if name in FIRST}
    for name, day, span in read:
        if first is not None and name in LATER and day < first:
            yield context.finding(f"{name} on {day}, before it was {name_of[first]} on {first}: correct one of them", span, words=f"{name} {day} {first}")


RULE = Rule("dates-out-of-order", "MET003", "metadata", "warning", "0.1.0", check)
