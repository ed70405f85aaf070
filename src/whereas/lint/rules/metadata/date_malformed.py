"""A date that is no date.

## What it does
Finds dates in the version line or front matter (ratified, amended, adopted ...) that are not ISO 8601 (2026-11-24) or that do not exist.

## Why it matters
03/04/2026 is one day in London and another in Boston; a date that programs and people read alike settles which version was in force.

## Example
    **Ratified**: 24/11/2026

## Better
    **Ratified**: 2026-11-24

## Options
None.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from whereas.lint.rule import Context, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.finding import Finding

NAMES = frozenset({"ratified", "last amended", "amended", "last updated", "effective", "effective date", "adopted", "date"})


def check(context: Context) -> Iterator[Finding]:
    """One finding for each date that is not ISO 8601."""
    document = context.constitution.document
    for name, value, span in document.metadata if document else ():
        if name not in NAMES or value.startswith(("[", "{")) or not any(c.isdigit() for c in value):
            continue
        try:
            datetime.date.fromisoformat(value.strip("*_ ")[:10])
        except ValueError:
            yield context.finding(f"'{value}' is no ISO date: write YYYY-MM-DD", span, words=value)


RULE = Rule("date-malformed", "MET002", "metadata", "warning", "0.1.0", check)
