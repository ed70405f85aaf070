"""An id that now names another principle.

## What it does
Compares with an earlier version (`--since REV`, `--old FILE`) and finds permanent ids (`{#id}`, `PARAM-01`) whose principle has neither the title nor the
words of the one that bore the id before.

## Why it matters
References, histories, acceptances and people's memory hold on to ids. One that is given to something else makes all of them point to the wrong rule, and
nothing looks broken.

## Example
Before:

    ## Quiet hours {#night}

Now, after that section was deleted:

    ## Night shifts {#night}

## Better
    ## Night shifts {#night-shifts}

## Options
None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.lint.rule import Context, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.finding import Finding

STRANGERS = 0.15
"""How alike two principles are at most that have nothing to do with each other (measured in diff.match.principles)."""


def check(context: Context) -> Iterator[Finding]:
    """One finding for each id that changed hands."""
    amendment = context.amendment
    for match in amendment.diff.principles:
        if match.how != "id" or match.similarity > STRANGERS or match.old is None or match.new is None:
            continue
        old, new = amendment.old.principles[match.old], amendment.new.principles[match.new]
        if old.title.casefold() == new.title.casefold() != new.id.casefold():
            continue
        named = f"'{old.title}'" if old.title != new.title else "something else"
        message = f"the id '{new.id}' named {named} in the earlier version: give this principle its own"
        yield context.finding(message, new.heading, principle=new.id, words=f"{new.id} {old.title} {new.title}")


RULE = Rule("reused-id", "AME008", "amendment", "error", "0.1.0", check, needs_old=True)
