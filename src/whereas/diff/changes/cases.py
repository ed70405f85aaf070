"""The cases and the exceptions that a rule tells in a list: what one of them that came, went or changed does to the rule.

"Wren must refuse, except when:" with one more item is weaker; "Wren must refuse if:" with one more speaks of more cases, and "if all of these hold:" of fewer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.changes.draft import Draft, of_unit
from whereas.diff.filling import case
from whereas.diff.judge import judge
from whereas.diff.roles import reading
from whereas.diff.words import words
from whereas.model.change import Pair

if TYPE_CHECKING:
    from whereas.diff.changes.draft import Comparison
    from whereas.diff.filling import Case
    from whereas.diff.verdict import Direction
    from whereas.diff.view import Unit
    from whereas.model.change import ChangeKind


def lone_case(both: Comparison, old: Unit | None, new: Unit | None) -> Draft | None:
    """The change of a rule that got a case, or lost one; None where that is no case of a rule that stands in both versions."""
    unit, view = (new, both.new) if old is None else (old, both.old)
    assert unit is not None
    found = case(view, unit)
    units = both.pairing.units
    mate = None if found is None else (units.back if old is None else units.forth).get(found.lead.index)
    if found is None or mate is None:
        return None
    other = (both.old if old is None else both.new).units[mate]
    if not other.statement.is_rule:
        return None
    ids = Pair(old.id if old else None, new.id if new else None)
    pair = Pair(other.principle, unit.principle) if old is None else Pair(unit.principle, other.principle)
    what = "exception" if found.excepted else "condition" if found.together else "case"
    kind: ChangeKind = f"rule-{_way(found, came=old is None)}"  # type: ignore[assignment]
    why = f"{what} {'added' if old is None else 'removed'} under '{found.lead.statement.text}'"
    if found.together is None:
        why += ", which does not say whether one is enough"
    return Draft(kind, pair, ids, of_unit(old), of_unit(new), why)


def _way(found: Case, *, came: bool) -> Direction:
    """Which way a rule goes with one more case, or one fewer."""
    if found.together is None:
        return "changed"
    more = came != found.together
    if not found.excepted:
        return "widened" if more else "narrowed"
    if found.lead.statement.modality == "may":
        return "narrowed" if more else "widened"
    return "weakened" if more else "strengthened"


def changed_case(both: Comparison, old: Unit, new: Unit) -> tuple[ChangeKind, str] | None:
    """What other words of a case do to the rule of its lead-in, and the words that tell; None where it is a case in one version at most."""
    one, two = case(both.old, old), case(both.new, new)
    if one is None or two is None:
        return None
    ends = words(old.statement.text)[-1:], words(new.statement.text)[-1:]
    if {*ends[0], *ends[1]} == {"and", "or"}:
        eased, what = ends[1] == ("or",), "exception" if two.excepted else "condition"
        way = _way(two._replace(together=False), came=eased)
        return f"rule-{way}", f"{what} {'widened' if eased else 'narrowed'}: '{ends[1][0]}'"  # type: ignore[return-value]
    told = min(one.lead.statement, two.lead.statement, key=lambda lead: lead.text)  # the same from either side
    lead, force = both.names.now(told.text.rstrip(": ")), reading(told)
    verdict = judge(f"{lead} {both.names.now(old.statement.text)}", f"{lead} {new.statement.text}", (force, force))
    if verdict.direction == "typography":
        return None
    direction = "changed" if verdict.direction in {"reversed", "precedence"} else verdict.direction
    return f"rule-{direction}", verdict.why  # type: ignore[return-value]
