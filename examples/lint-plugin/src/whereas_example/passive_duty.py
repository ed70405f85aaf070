"""A duty that names nobody who has it.

## What it does
Finds rules in the passive voice without an agent ("the gate must be locked").

## Why it matters
What everybody must see to, nobody does.

## Example
    The gate must be locked at night.

## Better
    The last member to leave must lock the gate.

## Options
- `allow` (default []): verbs that may stay in the passive voice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whereas.lint import Context, Option, Rule
from whereas.model.finding import Finding

PASSIVE = re.compile(r"\b(?:must|shall|should) (?:not )?be (\w+ed)\b(?! by\b)", re.IGNORECASE)


def check(context: Context) -> Iterator[Finding]:
    """One finding for each rule that says what is to be done and not by whom."""
    for rule in context.facts.rules:
        match = PASSIVE.search(rule.text)
        if match and match[1] not in context.options["allow"]:
            yield context.finding(f"nobody is named who is to see that it is {match[1]}", rule.span, statement=rule)


RULE = Rule(
    "passive-duty", "EXA001", "example", "info", "1.0.0", check, options=(Option("allow", "verbs that may stay in the passive voice", []),),
)  # fmt: skip
