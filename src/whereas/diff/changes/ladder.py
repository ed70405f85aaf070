"""What stands in an order told item by item ("the following order applies: 1. Applicable law 2. The bylaws"): what joins it, leaves it or takes another's place
changes the order, though the items themselves lay down nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.lexicon import marks
from whereas.diff.scope import telling

if TYPE_CHECKING:
    from whereas.diff.changes.draft import Comparison
    from whereas.diff.view import Unit

ORDERED = frozenset({"order", "orders", "ordered", "highest", "lowest", "rank", "ranks", "ranked", "ranking"})
"""Words of a lead-in that puts its items in an order; others only say that what is told takes precedence ("these rules override the default:")."""


def ranking(both: Comparison, old: Unit | None, new: Unit | None) -> str:
    """How the order changed of which a statement is an item that only names something, on one side alone or in other words on both; "" if none did."""
    sides = [unit for unit in (old, new) if unit is not None]
    if not all(_ranked(both, unit, came=unit is new) for unit in sides):
        return ""
    if old is not None and new is not None:
        shared = set(telling(old.words)) & set(telling(new.words))
        return "" if shared else f"'{old.statement.text}' became '{new.statement.text}' in the order"
    return f"'{sides[0].statement.text}' {'left' if new is None else 'joined'} the order"


def _ranked(both: Comparison, unit: Unit, *, came: bool) -> bool:
    """Whether a statement is an item that lays down nothing but its place, behind a rule of precedence that stands in both versions. `came`: it is of the
    new one."""
    view, known = (both.new, both.pairing.units.back) if came else (both.old, both.pairing.units.forth)
    lead = view.unit_of.get(view.leads.get(unit.id, ""))
    if unit.sort != "prose" or marks(unit.words, ("force", "precedence")) or lead is None or lead.index not in known:
        return False
    if unit.statement.is_rule and ORDERED.isdisjoint(lead.words):
        return False
    return lead.statement.modality == "precedence" and unit.place is not None and unit.place.item is not None and unit.place.count == 1
