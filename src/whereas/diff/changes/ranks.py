"""Statements that changed places within their principle: in a ranked list that is a change of precedence, elsewhere only of order."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from whereas.diff.changes.draft import Comparison, Draft, of_unit
from whereas.diff.changes.order import lifted
from whereas.diff.lexicon import marks
from whereas.model.change import Pair

if TYPE_CHECKING:
    from whereas.diff.view import Unit


def order_changes(both: Comparison) -> tuple[list[Draft], list[Draft]]:
    """(changes of precedence, mere changes of order), in order of the old document."""
    groups: dict[tuple[str, str, int | None, int | None], list[Unit]] = defaultdict(list)
    units = both.pairing.units.forth
    for unit in both.old.units:
        mate = units.get(unit.index)
        if mate is None:
            continue
        other = both.new.units[mate]
        if not both.moved(unit, other):
            groups[unit.principle, other.principle, _list(unit), _list(other)].append(unit)
    ranked: list[Draft] = []
    plain: list[Draft] = []
    for members in groups.values():
        out = lifted([units[u.index] for u in members])
        if not out:
            continue
        drafts = [_draft(both, members[i], both.new.units[units[members[i].index]]) for i in out]
        if _ranks(both, members[0], both.new.units[units[members[0].index]]):
            ranked.append(drafts[0] if len(drafts) == 1 else _fold(drafts))
        else:
            plain += drafts
    return ranked, plain


def _list(unit: Unit) -> int | None:
    """What list a statement is an item of: known by its lead-in or, without one, that it is numbered."""
    place = unit.place
    if place is None or place.kind != "item" or place.item is None:
        return None
    return place.lead_in if place.lead_in is not None else -1


def _ranks(both: Comparison, old: Unit, new: Unit) -> bool:
    """Whether the list that two statements are items of says what goes before what."""
    for unit, view in ((old, both.old), (new, both.new)):
        place = unit.place
        if place is None or place.kind != "item":
            return False
        document = view.constitution.document  # its statements are those that places count, headings and all
        told = document is not None and place.lead_in is not None and _tells_order(document.statements[place.lead_in].text)
        if not place.ordered and not told:
            return False
    return True


def _tells_order(text: str) -> bool:
    words = tuple(text.lower().replace(":", " ").replace(",", " ").split())
    return bool(marks(words, ("precedence",))) or any(
        w in {"order", "priority", "priorities", "rank", "ranked", "ranking", "precedence", "importance", "hierarchy"} for w in words
    )


def _draft(both: Comparison, old: Unit, new: Unit) -> Draft:
    before = both.new.units[new.index - 1] if new.index else None
    where = f"after '{_short(before)}'" if before and before.principle == new.principle else "first"
    return Draft("precedence-changed", Pair(old.principle, new.principle), Pair(old.id, new.id), of_unit(old), of_unit(new), f"now stands {where}")


def _fold(drafts: list[Draft]) -> Draft:
    first = drafts[0]
    why = f"the list is in another order: {len(drafts)} items changed places"
    return Draft(first.kind, first.principle, first.statement, first.old, first.new, why, members=drafts)


def _short(unit: Unit) -> str:
    words = unit.statement.text.split()
    return " ".join(words[:6]) + (" ..." if len(words) > 6 else "")
