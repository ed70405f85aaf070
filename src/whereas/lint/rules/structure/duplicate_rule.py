"""A rule that stands in the document twice.

## What it does
Finds pairs of rules of the same force that ask for nearly the same, in nearly the same words, with the same conditions and numbers. A step that comes
back in its numbered list ("Run the tests.") is none.

## Why it matters
The next amendment will change one of the two and not the other, and then the document contradicts itself.

## Example
    Members must lock the side door at night.
    ...
    The side door must be locked by members at night.

## Better
    Members must lock the side door at night. (And elsewhere: see [The side door](#side-door).)

## Options
- `ignore-within` (default false): say nothing where both stand in one principle.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from whereas.diff.words import words
from whereas.lint import lexicon
from whereas.lint.rule import Context, Option, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.constitution import Statement
    from whereas.model.finding import Finding

LEAST = 0.7
SHORT_WORDS = 8
"""A sentence of so few words, behind another one of its list item, mostly says something about what that one names ("Read the map. Mark [GONE] if absent.")."""


def check(context: Context) -> Iterator[Finding]:
    """One finding for each rule that was said before, at the later place."""
    told: set[str] = set()
    for pair in sorted(context.facts.norms.pairs, key=lambda p: -p.score):
        first, second = pair.first.statement, pair.second.statement
        if pair.score < LEAST or first.modality != second.modality or pair.first.push != pair.second.push or second.id in told:
            continue
        if _leans(context, first) and _leans(context, second):
            continue
        if _steps_of_one_list(context, first, second):
            continue
        within = first.principle == second.principle
        if within and context.options["ignore-within"]:
            continue
        told.add(second.id)
        how = "says again" if pair.score == 1 else f"says nearly again ({pair.score:.0%} alike)"
        home = "" if within else f" in '{context.facts.title(first.principle)}'"
        message = f"{how} what line {first.span.line}{home} says: keep one, refer to it here"
        yield context.finding(
            message,
            second.span,
            statement=second,
            confidence=round(min(msgspec.structs.replace(pair, parted=False).sure, (first.confidence + second.confidence) / 2), 3),
        )


def _steps_of_one_list(context: Context, first: Statement, second: Statement) -> bool:
    """Whether both are steps, bare commands, of one numbered list, in which a step may come back."""
    places = [context.facts.places.get(s.id) for s in (first, second)]
    if places[0] is None or places[1] is None or not all(p and p.ordered for p in places) or not (_commands(first) and _commands(second)):
        return False
    return len({context.facts.blocks[p.item].parent for p in places if p is not None and p.item is not None}) == 1


def _commands(statement: Statement) -> bool:
    """Whether a rule tells to do something without a word of force: "Run the tests.", not "You must run the tests."."""
    return statement.modality == "must" and not lexicon.words("force") & set(words(statement.text))


def _leans(context: Context, statement: Statement) -> bool:
    """Whether a short sentence stands behind another one of its list item, of which it speaks."""
    place = context.facts.places.get(statement.id)
    return place is not None and place.kind == "item" and place.number > 0 and len(statement.text.split()) <= SHORT_WORDS


RULE = Rule(
    "duplicate-rule", "STR006", "structure", "warning", "0.1.0", check, confidence=0.85,
    options=(Option("ignore-within", "say nothing where both stand in one principle", False),),
)  # fmt: skip
