"""A duty that leaves it to the reader whether it holds.

## What it does
Finds words such as "as appropriate", "where possible", "in a timely manner" in duties and prohibitions (must, must not).

## Why it matters
"Must, where appropriate" sounds like a duty and reads like leave. Two readers will draw the line in two places, and both have the text on their side.

## Example
    The keeper must report losses in a timely manner.

## Better
    The keeper must report losses within two days.

## Options
- `allow` (default []): phrases that this document uses on purpose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.lint import lexicon
from whereas.lint.rule import Context, Option, Rule
from whereas.lint.spots import spot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.finding import Finding


def check(context: Context) -> Iterator[Finding]:
    """One finding a phrase in a strict rule."""
    allowed = {phrase.lower() for phrase in context.options["allow"]}
    for rule in context.facts.rules:
        if rule.modality not in {"must", "must_not"}:
            continue
        for match in lexicon.pattern("vague").finditer(rule.text):
            if match[0].lower() not in allowed:
                message = f"'{match[0]}' leaves it to the reader when this holds: say when, or make it a 'should'"
                yield context.finding(message, spot(context.facts, rule, *match.span()), statement=rule, confidence=rule.confidence)


RULE = Rule(
    "vague-qualifier", "WOR004", "wording", "info", "0.1.0", check, on=False, confidence=0.6,
    options=(Option("allow", "phrases that this document uses on purpose", []),),
)  # fmt: skip
