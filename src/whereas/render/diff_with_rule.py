"""Which reasons are told with a rule: the reason inside the sentence of a rule that came or went is no second change to a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whereas.model.change import Change

LONE = frozenset({"rule-added", "rule-removed"})
REASONS = frozenset({"reason-added", "reason-removed"})


def told_with_rule(changes: Iterable[Change]) -> frozenset[str]:
    """The ids of the reasons that came or went within a rule which is among the changes."""
    every = list(changes)
    rules = {c.id for c in every if c.kind in LONE}
    return frozenset(c.id for c in every if c.kind in REASONS and c.within in rules)
