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

from typing import TYPE_CHECKING

from whereas.lint.dates import dated, read_iso, reread
from whereas.lint.rule import Context, Rule
from whereas.model.finding import Edit, Fix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.finding import Finding


def check(context: Context) -> Iterator[Finding]:
    """One finding for each date that is not ISO 8601; the fix writes it so where only one day can be meant."""
    for _, value, span in dated(context.constitution):
        if read_iso(value) is None:
            day = reread(value)
            fix = Fix(f"write {day}", (Edit(span, day.isoformat()),), safe=True) if day else None
            hint = f"write {day}" if day else "write YYYY-MM-DD"
            yield context.finding(f"'{value}' is no ISO date: {hint}", span, words=value, fix=fix)


RULE = Rule("date-malformed", "MET002", "metadata", "warning", "0.1.0", check, fix="safe")
