"""A reason in a Rationale or Commentary block that supports no rule.

## What it does
Finds blocks that are labelled as reasons (Rationale, Why, Commentary) in a section that holds no rule, neither itself nor below it. A section that is
headed so ("Rationale", "Why do you ask?") gives the reasons of the document, or answers a question: it is left alone, and so are tables.

## Why it matters
Mostly the rule was deleted and its reason was left behind; the next reader guesses a rule from it.

## Example
    ## Lamps
    **Rationale**: The yard is dark and the steps are steep.

## Better
    ## Lamps
    Members must carry a lamp after sunset.

    **Rationale**: The yard is dark and the steps are steep.

## Options
None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.lint.rule import Context, Rule
from whereas.parse import labels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.lint.facts import Facts
    from whereas.model.document import Place
    from whereas.model.finding import Finding

LABELLED = frozenset({"rationale", "commentary"})


def check(context: Context) -> Iterator[Finding]:
    """One finding for each block of reasons in a section without rules."""
    facts = context.facts
    holding = _holding(facts)
    explaining = {r.source for r in context.constitution.relations if r.kind == "explains"}
    told: set[int] = set()
    for statement in context.constitution.statements:
        place = facts.places.get(statement.id)
        if (
            place is None
            or place.kind == "table"
            or place.context not in LABELLED
            or _headed(place)
            or not statement.is_reason
            or statement.is_rule
            or place.block in told
        ):
            continue
        if statement.id in explaining or statement.principle in holding:
            continue
        told.add(place.block)
        message = f"a reason for no rule: '{facts.title(statement.principle)}' lays down none; add the rule or strike the reason"
        yield context.finding(message, statement.span, statement=statement, confidence=statement.confidence)


def _headed(place: Place) -> bool:
    """Whether it is a section's heading, not a label, that says "Rationale"."""
    return any(labels.heading_context(title) in LABELLED for title in place.titles)


def _holding(facts: Facts) -> set[str]:
    """Principles with a rule in their own text, below them, or in the section around them."""
    found = {r.principle for r in facts.constitution.rules}
    for principle in list(found):
        at = facts.principles[principle].parent
        while at is not None:
            found.add(at)
            at = facts.principles[at].parent
    around = {p.id for p in facts.constitution.principles if p.kind == "item" and p.parent in found}
    return found | around


RULE = Rule("orphaned-reason", "REA004", "reasons", "info", "0.1.0", check, confidence=0.6)
