"""Which reasons are told with a rule: the reason inside the sentence of a rule that came or went is no second change to a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.render.diff_options import stands_alone

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


def inner(changes: Iterable[Change]) -> dict[str, str]:
    """Id of a change that no reader is told of by itself -> that of the one which tells it: the whole sentence around a reason that went, the reason inside a
    rule that came. Where changes are counted, these are none."""
    every = {c.id: c for c in changes}
    reasons = told_with_rule(every.values())
    return {c.id: c.within for c in every.values() if c.within and (c.id in reasons or not stands_alone(c, every.get(c.within)))}
