"""Statements that changed places within their principle: in a ranked list that is a change of precedence, elsewhere only of order.

Where a list is numbered but does not rank (steps, a checklist), a rule that changed places in it is told as moved.
"""

from __future__ import annotations

from collections import defaultdict
from hashlib import blake2b
from typing import TYPE_CHECKING

from whereas.diff.changes.draft import Comparison, Draft, of_unit
from whereas.diff.changes.order import crossed, lifted, lightest
from whereas.diff.changes.ranking import listed, ranks
from whereas.diff.match.rows import row_of
from whereas.diff.roles import subject
from whereas.model.change import Pair

if TYPE_CHECKING:
    from whereas.diff.view import Unit


def order_changes(both: Comparison) -> tuple[list[Draft], list[Draft]]:
    """(changes of precedence and steps that moved, mere changes of order), in order of the old document."""
    groups: dict[tuple[str, str, int | None, int | None], list[Unit]] = defaultdict(list)
    units = both.pairing.units.forth
    for unit in both.old.units:
        mate = units.get(unit.index)
        if mate is None or (unit.id in both.handed and _list(unit) is None):
            continue  # a reason that went to another rule is told as that, from either side
        other = both.new.units[mate]
        if not both.moved(unit, other):
            groups[unit.principle, other.principle, _list(unit), _list(other)].append(unit)
    ranked: list[Draft] = []
    plain: list[Draft] = []
    for members in groups.values():
        pairs = [(u, both.new.units[units[u.index]]) for u in members]
        places = [new.index for _, new in pairs]
        out = lifted(places)
        if not out:
            continue
        rows, told = _rows(both, [members[i] for i in out])
        if rows:
            ranked.append(rows[0] if len(rows) == 1 else _fold(rows))
        ranking = _ranks(both, *pairs[0])
        merely = not ranking and not all(_step(*pairs[i]) for i in crossed(places))
        if merely and not rows:
            out = lightest(places, [_weight(*pair) for pair in pairs])
        drafts = [_draft(old, new, _before(both, new)) for old, new in (pairs[i] for i in out) if old.id not in told]
        if merely or not drafts:
            plain += drafts
            continue
        for draft in drafts if not ranking else ():
            draft.kind, draft.moved = "rule-moved", True
        ranked.append(drafts[0] if len(drafts) == 1 else _fold(drafts))
    return ranked, plain


def _weight(old: Unit, new: Unit) -> int:
    """What a statement weighs against others that changed places with it, in either direction: the same words more than what is told of anyhow, more words
    more than fewer, and of as many words whatever tells them apart."""
    texts = sorted(unit.statement.text for unit in (old, new))
    apart = int.from_bytes(blake2b("\n".join(texts).encode(), digest_size=8).digest())
    return (texts[0] == texts[1]) << 120 | len(old.words + new.words) << 90 | apart


def _step(old: Unit, new: Unit) -> bool:
    """Whether a statement is a rule in the same words, and an item of a numbered list in both versions."""
    numbered = all(unit.place is not None and unit.place.kind == "item" and unit.place.ordered for unit in (old, new))
    return numbered and old.words == new.words and subject(old.statement, new.statement) == "rule"


def _list(unit: Unit) -> int | None:
    """What list a statement is an item of: known by its lead-in or, without one, that it is numbered."""
    place = unit.place
    if place is None or place.kind != "item" or place.item is None:
        return None
    return place.lead_in if place.lead_in is not None else -1


def _ranks(both: Comparison, old: Unit, new: Unit) -> bool:
    """Whether the list that two statements are items of says what goes before what."""
    return all(unit.place is not None and unit.place.kind == "item" and ranks(view, unit.place) for unit, view in ((old, both.old), (new, both.new)))


def _rows(both: Comparison, moved: list[Unit]) -> tuple[list[Draft], set[str]]:
    """The rows that changed places in tables that rank, each told once, by its first cell; and the old ids of all their statements that moved."""
    units = both.pairing.units
    found: dict[int, Draft] = {}
    told: set[str] = set()
    for old in moved:
        new = both.new.units[units.forth[old.index]]
        row, other = row_of(old), row_of(new)
        if row is None or other is None:
            continue
        head, mate = both.rows[0][row][0][0], both.rows[1][other][0][0]
        if units.forth.get(head.index) != mate.index or not (ranks(both.old, head.place) and ranks(both.new, mate.place)):
            continue
        told.add(old.id)
        if row not in found:
            found[row] = _draft(head, mate, _row_above(both, other))
    return list(found.values()), told


def _row_above(both: Comparison, row: int) -> Unit | None:
    """The first cell of the row above one of the new version, in its table."""
    rows = both.rows[1]
    order = list(rows)
    above = rows[order[order.index(row) - 1]][0][0] if row != order[0] else None
    here = rows[row][0][0].place
    same = above is not None and above.place is not None and here is not None and listed(both.new, above.place) == listed(both.new, here)
    return above if same else None


def _draft(old: Unit, new: Unit, before: Unit | None) -> Draft:
    where = f"after '{_short(before)}'" if before and before.principle == new.principle else "first"
    return Draft("precedence-changed", Pair(old.principle, new.principle), Pair(old.id, new.id), of_unit(old), of_unit(new), f"now stands {where}")


def _before(both: Comparison, new: Unit) -> Unit | None:
    """The unit before one of the new version; of an item none that stands before its whole list."""
    before = both.new.units[new.index - 1] if new.index else None
    whole = listed(both.new, new.place) if new.place is not None and new.place.kind == "item" else None
    outside = before is not None and before.place is not None and whole is not None and before.place.block < whole
    return None if outside else before


def _fold(drafts: list[Draft]) -> Draft:
    first = drafts[0]
    why = f"the list is in another order: {len(drafts)} items changed places"
    return Draft(first.kind, first.principle, first.statement, first.old, first.new, why, members=drafts)


def _short(unit: Unit) -> str:
    words = unit.statement.text.split()
    return " ".join(words[:6]) + (" ..." if len(words) > 6 else "")
