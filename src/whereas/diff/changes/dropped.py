"""The reasons that went, or came, where rules were put into one sentence, or divided.

"They must not smoke, because guests complain." that is "... and must not smoke" behind the rule before it now went on without its reason: the rule is the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.changes.draft import Draft, of_unit
from whereas.diff.changes.unreasoned import drops_reason, reasons_in
from whereas.model.change import Pair

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.diff.changes.joined import Joined
    from whereas.diff.changes.statements import StatementChanges
    from whereas.diff.view import Unit


def lone_reasons(maker: StatementChanges, one: Joined, pair: Pair) -> Iterator[Draft]:
    """The reasons of parts that the whole is without."""
    for unit in one.parts:
        for start, end in reasons_in(unit.statement.text, read=True) if drops_reason(unit, one.whole) else ():
            told = maker.part(unit, start, end, not one.new)
            if one.new:
                yield Draft("reason-removed", pair, Pair(unit.id, None), told, None, "the rule no longer says why", rules=(unit.id,))
            else:
                yield Draft("reason-added", pair, Pair(None, unit.id), None, told, "the rule now says why", rules=(unit.id,))


def told_with(unit: Unit, pair: Pair, why: str, *, came: bool) -> Draft:
    """A part, or an item, that is told with the whole: no change by itself."""
    ids, old, new = (Pair(None, unit.id), None, unit) if came else (Pair(unit.id, None), unit, None)
    return Draft("editorial", pair, ids, of_unit(old), of_unit(new), why, counted=False)
