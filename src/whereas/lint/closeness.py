"""How surely a reason is the reason of one rule, by where the two stand: 1 in the rule's own sentence or right beside it, less with what lies between.

The reader links a rule with reasons up to the next paragraph, as a person would allow for; to say that an amendment left *the* reason behind, more is asked.

>>> # "Close the gate. The goats wander."      1: the sentences are neighbours
>>> # "Close the gate. Wear boots. The goats wander."  0.6: another rule stands between
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whereas.lint.facts import Facts
    from whereas.model.constitution import Statement

BESIDE, BLOCK, LABEL, ELSEWHERE = 1.0, 0.6, 0.9, 0.3
"""Neighbours, or parted by reasons only; the same paragraph; a Rationale of the same section, or a Commentary where it has few rules; anywhere else."""
FEW = 6


def closeness(facts: Facts, rule: Statement, reason: Statement) -> float:
    """0..1. `reason`: one of those that explain the rule."""
    if reason.id == rule.id:
        return BESIDE
    one, two = facts.places.get(rule.id), facts.places.get(reason.id)
    if one is None or two is None:
        return ELSEWHERE
    if two.footnote is not None and two.footnote in one.cites:
        return BESIDE
    if one.block == two.block:
        return BESIDE if _neighbours(facts, rule, reason) else BLOCK
    if two.context == "rationale" and _section(facts, rule) == _section(facts, reason):
        return LABEL
    if two.context == "commentary" and rule.principle == reason.principle and facts.principles[rule.principle].norms <= FEW:
        return LABEL
    return ELSEWHERE


def _neighbours(facts: Facts, rule: Statement, reason: Statement) -> bool:
    """Whether nothing but reasons stands between the two."""
    every = facts.constitution.statements
    first, last = sorted((facts.order[rule.id], facts.order[reason.id]))
    return all(s.is_reason and not s.is_rule for s in every[first + 1 : last])


def _section(facts: Facts, statement: Statement) -> str | None:
    """The headed section that a statement stands in."""
    at: str | None = statement.principle
    while at is not None and facts.principles[at].kind == "item":
        at = facts.principles[at].parent
    return at
