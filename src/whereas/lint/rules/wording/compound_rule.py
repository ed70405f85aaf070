"""One sentence that lays down several rules.

## What it does
Finds sentences with two or more modals of their own ("must ... and must not ..."), each with its own action.

## Why it matters
A rule of its own can be cited, explained, amended and traced. Of two rules in one sentence, the second is easily missed, and a reason given for the sentence
may hold for one of them only.

## Example
    Members must lock the side door and should water the plants, and guests may not smoke.

## Better
    - Members must lock the side door.
    - Members should water the plants.
    - Guests may not smoke.

## Options
- `most` (default 1): how many modals one sentence may have.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whereas.lint.clauses import SUBORDINATE
from whereas.lint.rule import Context, Option, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.finding import Finding

MODAL = re.compile(r"(?<![\w'’-])(?:must|shall|should|may)(?: (?:not|never))?(?= [a-z]+)(?! (?:be|have) (?:noted|said|seen)\b)", re.IGNORECASE)
SURE, LESS_SURE = 0.9, 0.6


def check(context: Context) -> Iterator[Finding]:
    """One finding a sentence with more modals than allowed."""
    most = context.options["most"]
    for rule in context.facts.rules:
        own = [m for m in MODAL.finditer(rule.text) if not SUBORDINATE.search(rule.text[: m.start()])]
        if len(own) > most:
            said = ", ".join(f"'{m[0].lower()}'" for m in own)
            different = len({m[0].lower() for m in own}) > 1
            message = f"lays down {len(own)} rules at once ({said}): give each a sentence or an item"
            yield context.finding(message, rule.span, statement=rule, confidence=min(rule.confidence, SURE if different else LESS_SURE))


RULE = Rule(
    "compound-rule", "WOR002", "wording", "info", "0.1.0", check, on=False, confidence=0.6,
    options=(Option("most", "how many modals one sentence may have", 1),),
)  # fmt: skip
