"""What happened to the reasons of a rule, and which rules a reason carries: the two axes of an amendment seen from each other."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from whereas.diff.changes.clauses import reason_clauses
from whereas.diff.changes.inside import reason_kind
from whereas.diff.edits import edit

if TYPE_CHECKING:
    from whereas.diff.changes.draft import Comparison, Draft
    from whereas.diff.view import View
    from whereas.model.change import ReasonFate
    from whereas.model.constitution import Statement

_WEIGHT: dict[ReasonFate, int] = {"none": 0, "unchanged": 1, "reworded": 2, "added": 3, "removed": 4, "changed": 5}


def fill(both: Comparison, drafts: list[Draft]) -> None:
    """Set `reasons` of rule changes and `rules` of reason changes."""
    carried = _carried(both.old), _carried(both.new)
    for draft in drafts:
        head = draft.kind.split("-")[0]
        if head == "rule" or draft.kind == "precedence-changed":
            draft.reasons = _fate(both, draft)
        elif head == "reason" and not draft.rules:
            old, new = draft.statement.old, draft.statement.new
            draft.rules = tuple(carried[1].get(new, ()) if new else carried[0].get(old or "", ()))


def _carried(view: View) -> dict[str, list[str]]:
    """Reason -> the rules it explains, by statement ids."""
    found: dict[str, list[str]] = defaultdict(list)
    for statement in view.constitution.statements:
        for reason in statement.explained_by:
            found[reason].append(statement.id)
    return found


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
    """The reason in the rule's own sentence."""
    one = _clause(old) if old and old.is_reason else ""
    two = _clause(new) if new and new.is_reason else ""
    if not one and not two:
        return "none"
    if not one or not two:
        return "added" if two else "removed"
    words = edit(one, two)
    if words.only_typography:
        return "unchanged"
    return "changed" if reason_kind(words)[0] == "reason-changed" else "reworded"


def _clause(statement: Statement) -> str:
    clauses = reason_clauses(statement.text, read=True)
    return " ".join(statement.text[a:b] for a, b in clauses)


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
        words = edit(unit.statement.text, other.statement.text)
        if words.only_typography:
            fates.append("unchanged")
        else:
            fates.append("changed" if reason_kind(words)[0] == "reason-changed" else "reworded")
    for key in after:
        unit = both.new.unit_of.get(key)
        if key not in matched:
            fates.append("added" if unit is None or unit.index not in units.back else "unchanged")
    return fates
