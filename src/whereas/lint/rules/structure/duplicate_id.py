"""Two principles with one permanent id.

## What it does
Finds a second heading with the same `{#id}`, or a second item with the same token (`PARAM-01`).

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

from typing import TYPE_CHECKING

from whereas.lint.rule import Context, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.finding import Finding


def check(context: Context) -> Iterator[Finding]:
    """One finding for each principle after the first with an id."""
    seen: dict[str, int] = {}
    for principle in context.constitution.principles:
        if not principle.explicit:
            continue
        wanted = principle.attributes.get("id") or next(iter(principle.title.split()), principle.id)
        first = seen.setdefault(wanted.lower(), principle.heading.line)
        if first != principle.heading.line:
            message = f"the id '{wanted}' is taken by line {first}: give this one its own"
            yield context.finding(message, principle.heading, principle=principle.id, words=f"{wanted} {principle.title}")


RULE = Rule("duplicate-id", "STR002", "structure", "error", "0.1.0", check)
