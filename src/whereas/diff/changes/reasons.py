"""What happened to the reasons of a rule, and which rules a reason carries: the two axes of an amendment seen from each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.changes.carried import ALIKE, alike, carried, plain
from whereas.diff.changes.clauses import reason_clauses
from whereas.diff.changes.grounds import grounds
from whereas.diff.changes.inside import reason_kind
from whereas.diff.edits import edit

if TYPE_CHECKING:
    from whereas.diff.changes.draft import Comparison, Draft
    from whereas.model.change import ReasonFate
    from whereas.model.constitution import Statement

_WEIGHT: dict[ReasonFate, int] = {"none": 0, "unchanged": 1, "reworded": 2, "added": 3, "removed": 4, "changed": 5}


def fill(both: Comparison, drafts: list[Draft]) -> None:
    """Set `reasons` of rule changes and `rules` of reason changes."""
    rules = carried(both.old), carried(both.new)
    for draft in drafts:
        head = draft.kind.split("-")[0]
        if head == "rule" or draft.kind == "precedence-changed":
            draft.reasons = _fate(both, draft)
        elif head == "reason" and not draft.rules:
            old, new = draft.statement.old, draft.statement.new
            draft.rules = tuple(rules[1].get(new, ()) if new else rules[0].get(old or "", ()))


def _fate(both: Comparison, draft: Draft) -> ReasonFate:
    old = both.old.statements.get(draft.statement.old or "")
    new = both.new.statements.get(draft.statement.new or "")
    if draft.old and draft.new and (old is None) != (new is None):  # told of one statement and of several that say the same
        told = old or new
        fates: list[ReasonFate] = ["unchanged" if told and told.is_reason else "none"]
    else:
        fates = [_own(old, new)]
    before = list(old.explained_by) if old else []
    after = list(new.explained_by) if new else []
    if old and new and fates[0] in {"removed", "added"}:
        fates = [_outside(both, old, new, fates[0], before, after)]
    if old is None or new is None:
        fates += _alone(both, before, after)
    else:
        fates += _compared(both, before, after)
    return max(fates, key=lambda fate: _WEIGHT[fate])


def _alone(both: Comparison, before: list[str], after: list[str]) -> list[ReasonFate]:
    """Fates of the reasons of a rule that came or went: those that stand in both versions did not come or go with it."""
    units = both.pairing.units
    gone = (both.old.unit_of.get(key) for key in before)
    come = (both.new.unit_of.get(key) for key in after)
    fates: list[ReasonFate] = ["unchanged" if unit and unit.index in units.forth else "removed" for unit in gone]
    return fates + ["unchanged" if unit and unit.index in units.back else "added" for unit in come]


def _own(old: Statement | None, new: Statement | None) -> ReasonFate:
    """The reason in the rule's own sentence, which one version may be read as giving and the other not though it is there."""
    one, two = _clauses(old, new)
    if not one and not two:
        return "none"
    if not one or not two:
        return "added" if two else "removed"
    words = edit(one, two)
    if words.only_typography:
        return "unchanged"
    return "changed" if reason_kind(words)[0] == "reason-changed" else "reworded"


def _outside(both: Comparison, old: Statement, new: Statement, fate: ReasonFate, before: list[str], after: list[str]) -> ReasonFate:
    """The fate of a reason that left the rule's own sentence, or came into it: it may stand beside the rule in the other version, and is taken from the reasons
    that stand there then."""
    own = "".join(_clauses(old, new))
    view, beside = (both.new, after) if fate == "removed" else (both.old, before)
    best = max(beside, key=lambda key: alike(own, view.statements[key].text), default=None)
    if best is None or alike(own, view.statements[best].text) < ALIKE:
        return fate
    beside.remove(best)
    words = edit(plain(own), plain(view.statements[best].text))
    return "unchanged" if words.only_typography else "changed" if reason_kind(words)[0] == "reason-changed" else "reworded"


def _clauses(old: Statement | None, new: Statement | None) -> tuple[str, str]:
    """The reasons in the sentences of a rule, if either was read as giving one, or says so without words of reason; "" for none."""
    if not any(s.is_reason or grounds(s.text) for s in (old, new) if s is not None):
        return "", ""
    one, two = (" ".join(s.text[a:b] for a, b in reason_clauses(s.text, read=True)) if s is not None else "" for s in (old, new))
    return one, two


def _compared(both: Comparison, before: list[str], after: list[str]) -> list[ReasonFate]:
    """Fates of the reasons beside the rule. The reader may link an unchanged neighbour in one version only: a reason that stands in both
    versions word for word was neither added nor removed."""
    fates: list[ReasonFate] = []
    matched: set[str] = set()
    units = both.pairing.units
    for key in before:
        unit = both.old.unit_of.get(key)
        mate = units.forth.get(unit.index) if unit else None
        if unit is None or mate is None:
            fates.append("removed")
            continue
        other = both.new.units[mate]
        matched.add(other.id)
        if key in both.handed and other.id not in after:
            fates.append("removed")
            continue
        words = edit(unit.statement.text, other.statement.text)
        if words.only_typography:
            fates.append("unchanged")
        else:
            fates.append("changed" if reason_kind(words)[0] == "reason-changed" else "reworded")
    for key in after:
        unit = both.new.unit_of.get(key)
        if key not in matched:
            here = unit is not None and unit.index in units.back and both.old.units[units.back[unit.index]].id not in both.handed
            fates.append("unchanged" if here else "added")
    return fates
