"""What an item is to the rule of its lead-in: a case in which it holds, or an exception to it ("Wren must leave if:"); and what both say together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from whereas.annotate.leads import asked
from whereas.diff.lexicon import marks
from whereas.diff.words import words

if TYPE_CHECKING:
    from whereas.diff.view import Unit, View

ALL = frozenset({"all", "both", "each", "every"})
"""Words of a lead-in whose cases must come together."""


class Case(NamedTuple):
    """An item that is a case of the rule `lead`: `excepted`: an exception to it; `together`: it holds only where all of its cases do."""

    lead: Unit
    excepted: bool
    together: bool


def case(view: View, unit: Unit) -> Case | None:
    """What an item is to the rule of its lead-in, or of the one above that; None where it is no case of a rule."""
    if unit.statement.is_rule:
        return None
    key, what = view.leads.get(unit.id), None
    while key in view.unit_of:
        lead = view.unit_of[key]
        what = what or asked(lead.statement.text)
        if lead.statement.is_rule:
            return Case(lead, what == "exception", _together(view, unit, lead)) if what in {"condition", "exception"} else None
        key = view.leads.get(key)
    return None


def _together(view: View, unit: Unit, lead: Unit) -> bool:
    said = words(lead.statement.text)
    if ALL.intersection(said[-6:]):
        return True
    ends = [words(other.statement.text)[-1:] for other in view.by_principle[unit.principle] if view.leads.get(other.id) == view.leads.get(unit.id)]
    return ("and",) in ends and ("or",) not in ends


def led(views: tuple[View, View], units: tuple[Unit, Unit], texts: tuple[str, str]) -> tuple[str, str]:
    """The words of a rule in two versions, of which one is an item without a word of force: those of its lead-in, a rule, before it ("Wren never: lies")."""
    leads = [view.statements.get(view.leads.get(unit.id, "")) for view, unit in zip(views, units, strict=True)]
    if all(leads) or not any(leads):
        return texts
    at = 0 if leads[0] else 1
    lead = leads[at]
    if lead is None or not lead.is_rule or not lead.text.endswith(":") or marks(words(texts[at]), ("force",)):
        return texts
    whole = f"{lead.text[:-1]} {texts[at]}"
    return (whole, texts[1]) if at == 0 else (texts[0], whole)
