"""A duty or leave said by two negations.

## What it does
Finds rules such as "must not fail to", "may not refuse to", "never neglect to", "no member shall fail to", "not permitted
not to" and "not un..."; "should not avoid" with `--all` only.

## Why it matters
Readers and models alike lose one of two negations under load, and then do the opposite of what was meant.

## Example
    The keeper must not fail to ring the bell.

## Better
    The keeper must ring the bell.

## Options
None.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whereas.lint.rule import Context, Rule
from whereas.lint.spots import spot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.finding import Finding

NEGATION = r"(?:not|never|cannot|nor|don't|don’t|mustn't|mustn’t|shouldn't|shouldn’t|can't|can’t|won't|won’t|no one may|nobody may)"
TWICE = re.compile(
    rf"\b{NEGATION} (?:ever )?(?:fail(?:s|ed)? to|neglect to|omit to|refuse to|not )"
    rf"|\b{NEGATION} (?:be )?(?:un(?:able|willing|lawful|clear|aware|fair)|impossible|dishonest|without reason)\b"
    rf"|\b{NEGATION} (?:\w{{2,20}} ){{0,2}}without (?:no|not)\b"
    r"|\b(?:(?:must|shall|should|may) (?:not|never)|mustn['’]t|shouldn['’]t|never) (?:avoid|decline to)\b"
    r"|\bno (?:\w{2,20} ){1,5}(?:must|shall|should|may) (?:ever )?(?:fail|neglect|omit|refuse|decline) to\b"
    r"|\bnot (?:permitted|allowed|acceptable|lawful) (?:for [\w ]{2,30} )?not to\b",
    re.IGNORECASE,
)
PLAIN = re.compile(r"\b(?:fail|neglect|omit|decline|refuse) to", re.IGNORECASE)
MEANT = re.compile(r"\bavoid$", re.IGNORECASE)
MEANT_SURE = 0.4
"""How sure it is that "should not avoid" had better be said otherwise: often nothing else says it as shortly."""


def check(context: Context) -> Iterator[Finding]:
    """One finding a doubled negation in a rule."""
    for rule in context.facts.rules:
        for match in TWICE.finditer(rule.text):
            words = match[0].strip()
            hint = "say what is to be done instead" if PLAIN.search(words) else "say it without the two negations"
            sure = min(MEANT_SURE, rule.confidence) if MEANT.search(words) else rule.confidence
            yield context.finding(f"'{words}' negates twice: {hint}", spot(context.facts, rule, *match.span()), statement=rule, confidence=sure)


RULE = Rule("double-negative", "WOR005", "wording", "info", "0.1.0", check, confidence=0.5)
