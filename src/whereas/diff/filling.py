"""What an item is to the rule of its lead-in: a case in which it holds, or an exception to it ("Wren must leave if:"); and what both say together, as an item
and the title that forbids it do ("Never").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from whereas.annotate.force import calls
from whereas.annotate.leads import asked
from whereas.diff.lexicon import denies, marks
from whereas.diff.scope import telling
from whereas.diff.words import words

if TYPE_CHECKING:
    from whereas.diff.view import Unit, View

ALL = frozenset({"all", "both", "each", "every"})
"""Words of a lead-in whose cases must come together."""
ANY = frozenset({"any", "one", "either", "whenever", "cases", "circumstances", "situations"})
"""Words of a lead-in of which one case is enough."""
BANS = frozenset({"must_not", "should_not"})
AVOID = ("avoid",)
SPELT = "Never"
"""A ban that stands in a title, as the sentence under it would say it."""
POINTERS = frozenset({"following", "follows"})
STEPS = ("these", "steps")
"""What a lead-in ends with that only points to its items."""
OPENING = 2
"""Words that an item opens with in which it may deny something itself."""
PASSIVE = frozenset({"is", "are"})
"""Words of a lead-in without a word of force that says what is done to something."""


class Case(NamedTuple):
    """An item that is a case of the rule `lead`: `excepted`: an exception to it; `together`: it holds only where all of its cases do, None where nothing
    says whether one is enough."""

    lead: Unit
    excepted: bool
    together: bool | None


def case(view: View, unit: Unit) -> Case | None:
    """What an item is to the rule of its lead-in, or of the one above that; None where it is no case of a rule."""
    if unit.statement.is_rule:
        return None
    key, what = view.leads.get(unit.id), None
    while key in view.unit_of:
        lead = view.unit_of[key]
        what = what or asked(lead.statement.text)
        if lead.statement.is_rule:
            return Case(lead, what == "exception", _together(view, unit, lead, what)) if what in {"condition", "exception"} else None
        key = view.leads.get(key)
    return None


def _together(view: View, unit: Unit, lead: Unit, what: str) -> bool | None:
    """Whether all cases must come together. Where neither a word of the lead-in nor one between the items says so, any is enough to ask for something or to
    forbid it; what is allowed, or done to somebody ("is merged when:"), may as well take them all."""
    said = words(lead.statement.text)
    if ALL.intersection(said[-6:]):
        return True
    ends = [words(other.statement.text)[-1:] for other in view.by_principle[unit.principle] if view.leads.get(other.id) == view.leads.get(unit.id)]
    if ("and",) in ends or ("or",) in ends or ANY.intersection(said[-6:]) or what == "exception":
        return ("and",) in ends and ("or",) not in ends
    forces = {m.name for m in marks(said, ("force",))}
    return None if lead.statement.modality == "may" or (not forces and PASSIVE.intersection(said)) else False


def led(views: tuple[View, View], units: tuple[Unit, Unit], texts: tuple[str, str]) -> tuple[str, str]:
    """The words of a rule in two versions, of which one is an item without a word of force: those of its lead-in, a rule, before it ("Wren never: lies")."""
    leads = [view.statements.get(view.leads.get(unit.id, "")) for view, unit in zip(views, units, strict=True)]
    if not any(leads):
        return _banned(views, units, texts)
    if all(leads):
        return texts
    at = 0 if leads[0] else 1
    lead = leads[at]
    if lead is not None and not lead.is_rule and not lead.text.endswith(":"):
        return _banned(views, units, texts)  # a label alone, as a title would
    if lead is None or not lead.is_rule or not lead.text.endswith(":") or marks(words(texts[at]), ("force",)):
        return texts
    if set(telling(words(lead.text))).isdisjoint(telling(words(texts[1 - at]))) and not marks(words(texts[1 - at]), ("force",)):
        return texts  # the other version says nothing of it
    if _points(words(lead.text)) and words(texts[0])[:1] == words(texts[1])[:1]:
        return texts  # each says itself what to do
    whole = f"{lead.text[:-1]} {texts[at]}"
    return (whole, texts[1]) if at == 0 else (texts[0], whole)


def _points(said: tuple[str, ...]) -> bool:
    """Whether a lead-in only points to its items ("To open the hall, do the following:"), and sets them no condition."""
    return bool(said) and (said[-1] in POINTERS or said[-2:] == STEPS) and not marks(said) and not any(map(denies, said))


def _banned(views: tuple[View, View], units: tuple[Unit, Unit], texts: tuple[str, str]) -> tuple[str, str]:
    """The same of which one is forbidden by its title alone ("Never"), and the other says itself how it binds."""
    own = [bool(marks(words(text), ("force",))) or words(text)[:1] == AVOID for text in texts]
    if all(own) or not any(own):
        return texts
    at = own.index(False)
    bare = words(texts[at])
    if calls(_title(views[at], units[at])) not in BANS or any(denies(w) for w in bare[:OPENING]):
        return texts
    if units[at].statement.is_rule and units[at].statement.modality not in BANS:
        return texts
    whole = f"{SPELT} {texts[at]}"
    return (whole, texts[1]) if at == 0 else (texts[0], whole)


def _title(view: View, unit: Unit) -> str:
    """The title that a unit stands under; where that is the label which it opens with itself ("Edit the book: others read it"), the one above."""
    held = view.principles[unit.principle]
    above = view.principles.get(held.parent or "") if held.kind == "item" and unit.statement.text.startswith(held.title) else None
    return (above or held).title
