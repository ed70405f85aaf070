"""Lead-ins that only one version has, and whose items both have: spelled out in these, or put otherwise above them.

"Members must not:" over "- smoke" says what "- Members must not smoke" says; nothing was removed. Where "Never:" became "Members must not:" above the same
items, that is one rule in other words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.changes.draft import Draft, of_unit
from whereas.diff.roles import reading
from whereas.model.change import Pair

if TYPE_CHECKING:
    from collections.abc import Mapping

    from whereas.diff.changes.draft import Comparison
    from whereas.diff.changes.statements import StatementChanges
    from whereas.diff.view import Unit, View

SPELLED_WHY = "said in each of its items"


def lead_ins(maker: StatementChanges) -> tuple[set[str], set[str]]:
    """Tell of all of them; result: their ids, old and new."""
    both = maker.both
    told: tuple[set[str], set[str]] = (set(), set())
    for old, new in _exchanged(both):
        maker.pair(old, new)
        told[0].add(old.id)
        told[1].add(new.id)
    for view, other, came in ((both.old, both.new, False), (both.new, both.old, True)):
        mates = both.pairing.units.back if came else both.pairing.units.forth
        for lead, items in _items(view).items():
            unit = view.unit_of[lead]
            sides = (None, of_unit(unit)) if came else (of_unit(unit), None)
            if unit.index in mates or lead in told[came] or not unit.statement.is_rule or not unit.statement.text.endswith(":"):
                continue
            if all(_says(other, item, mates) for item in items):
                ids = Pair(None, lead) if came else Pair(lead, None)
                pair = Pair(None, unit.principle) if came else Pair(unit.principle, None)
                maker.typography.append(Draft("editorial", pair, ids, sides[0], sides[1], SPELLED_WHY, counted=False))
                told[came].add(lead)
    return told


def _exchanged(both: Comparison) -> list[tuple[Unit, Unit]]:
    """Two lead-ins without a counterpart that stand above all the same items, in either version."""
    units = both.pairing.units
    items = _items(both.old), _items(both.new)
    found = []
    for lead, held in items[0].items():
        above = {both.new.leads.get(both.new.units[units.forth[u.index]].id) if u.index in units.forth else None for u in held}
        other = next(iter(above))
        if len(above) != 1 or other is None or len(items[1].get(other, ())) != len(held):
            continue
        one, two = both.old.unit_of[lead], both.new.unit_of[other]
        if one.index not in units.forth and two.index not in units.back and one.statement.is_rule and two.statement.is_rule:
            found.append((one, two))
    return found


def _says(other: View, unit: Unit, mates: Mapping[int, int]) -> bool:
    """Whether an item stands in the other version under no lead-in, in more words or fewer, and binds as much."""
    mate = other.units[mates[unit.index]] if unit.index in mates else None
    bound = reading(unit.statement)
    return mate is not None and mate.id not in other.leads and bound is not None and bound == reading(mate.statement) and mate.key != unit.key


def _items(view: View) -> dict[str, list[Unit]]:
    """Id of a lead-in -> what stands under it."""
    found: dict[str, list[Unit]] = {}
    for unit in view.units:
        if unit.id in view.leads and view.leads[unit.id] in view.unit_of:
            found.setdefault(view.leads[unit.id], []).append(unit)
    return found
