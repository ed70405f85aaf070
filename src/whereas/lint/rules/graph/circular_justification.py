"""Rules that are each other's only reason.

## What it does
Finds rules that explain one another in a circle, none of which has a reason outside the circle, and shows the circle.

## Why it matters
Each of them looks explained. Asked why, the document answers with the rule itself, one or two steps later.

## Example
    The gate is to be shut at night, since nobody may enter after dark. Nobody may enter after dark, since the gate is shut at night.

## Better
    The gate is to be shut at night, since nobody may enter after dark. Nobody may enter after dark, since the yard has no lamps.

## Options
None.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from whereas.lint.norms import stems
from whereas.lint.rule import Context, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.finding import Finding

SURE = 0.9
UNSURE = 0.4


def check(context: Context) -> Iterator[Finding]:
    """One finding a circle, at its first rule."""
    facts = context.facts
    why: dict[str, set[str]] = defaultdict(set)
    for relation in context.constitution.relations:
        if relation.kind == "explains" and relation.source != relation.target:
            why[relation.target].add(relation.source)
    mutual = [(reason, rule) for rule, reasons in why.items() for reason in reasons if rule in facts.statements and facts.statements[rule].is_rule]
    if not mutual:
        return
    from whereas.graph.cycles import cycles

    for cycle in cycles(sorted(mutual)):
        members = sorted((facts.statements[s] for s in cycle), key=lambda s: s.span.start)
        outside = any(why[s.id] - set(cycle) for s in members)
        if outside or not all(s.is_rule for s in members):
            continue
        shown = " <- ".join(f"line {s.span.line}" for s in [*members, members[0]])
        own = any(_gives_another_reason(stems(s.text), [stems(o.text) for o in members if o is not s]) for s in members)
        yield context.finding(
            f"these rules have no reason but one another: {shown}; say why the first holds", members[0].span, statement=members[0],
            confidence=UNSURE if own else SURE,
        )  # fmt: skip


def _gives_another_reason(said: frozenset[str], others: list[frozenset[str]]) -> bool:
    """Whether a rule says much that the others do not: then it may well bring a reason of its own."""
    rest = said - frozenset().union(*others)
    return len(rest) > len(said) / 3


RULE = Rule("circular-justification", "GRA002", "graph", "warning", "0.1.0", check, confidence=0.8)
