"""A rule whose words stayed and whose force did not: it stands under another lead-in or title, which lends it another, or a person settled another.

"- open letters" under "The keeper must never:" is a ban; under "The keeper must always:" it is a duty. A sentence under a title that is a norm of its own
("Never lie") is none of its items. What was settled in both versions has that force, whatever its words say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.force import asks_leave, calls, titled
from whereas.diff.changes.graded import regraded, tiers
from whereas.diff.changes.titles import asks_itself, says_itself
from whereas.diff.deeds import same_deed
from whereas.diff.force import transition
from whereas.diff.lexicon import marks
from whereas.diff.match.rows import row_of
from whereas.diff.roles import reading, subject
from whereas.diff.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.changes.draft import Comparison
    from whereas.diff.edits import Edit
    from whereas.diff.roles import Subject
    from whereas.diff.verdict import Direction
    from whereas.diff.view import Unit, View
    from whereas.model.constitution import Modality, Statement

BANS: dict[Modality, Modality] = {"must": "must_not", "should": "should_not"}
"""What a title that asks for something makes of a rule that forbids it."""
DUTIES = frozenset({"do", "dos", "do's", "do’s", "always"})
"""Titles that ask for what stands under them, opposite to one that forbids it ("Do not")."""
SHOWN = 60
"""Characters of a lead-in that a why repeats."""


MILD = frozenset({"reworded", "narrowed", "widened"})
"""What other words do to a rule that counts for less than another force."""


def deed_subject(old: Unit, new: Unit, words: Edit) -> Subject:
    """What a statement in two versions is: of an item that names the same deed in another form of its verb ("Deleting old branches.") a rule if one of them was
    read as one."""
    return "rule" if (old.statement.is_rule or new.statement.is_rule) and same_deed(words) else subject(old.statement, new.statement)


def settled(old: Statement, new: Statement) -> Verdict | None:
    """Which way a rule went whose force a person settled in both versions; None where it is the same, or one of them was left to be read."""
    before, after = reading(old), reading(new)
    if not (old.by_author and new.by_author and before and after):
        return None
    way = transition(before, after)
    return Verdict(way, f"settled as {before}, now {after}", sure=True) if way else None


def lent_anew(both: Comparison, old: Unit, new: Unit, said: Verdict) -> Verdict:
    """`said` of a rule in other words, or the way it went with its place where that counts for more: "Edit the lock file" under "Never" that is "Editing the
    lock file by hand" under "Ask first" now; or the way that its settled force went."""
    if force := settled(old.statement, new.statement):
        return said if said.direction in {force.direction, "reversed"} else force
    if said.direction not in MILD or marks(new.words, ("force",)) or row_of(old) or row_of(new):
        return said
    lent = lent_otherwise(both, old, new)
    if lent is None:
        return said
    return lent if said.direction == "reworded" else lent._replace(why=f"{lent.why}, {said.why}")


def lent_otherwise(both: Comparison, old: Unit, new: Unit) -> Verdict | None:
    """Which way a rule without a word of force of its own, or that was settled, went with its words unchanged; None if its place stayed, or lends the same."""
    if verdict := settled(old.statement, new.statement) or regraded(both, old, new):
        return verdict
    read = [_bound(both.old, old), _bound(both.new, new)]
    if not all(read) or marks(old.words, ("force",)):
        return None
    rows = None
    leads = both.old.leads.get(old.id), both.new.leads.get(new.id)
    if all(leads):
        units = both.old.unit_of[leads[0] or ""], both.new.unit_of[leads[1] or ""]
        stayed = both.pairing.units.forth.get(units[0].index) == units[1].index
    else:
        rows = tiers(both, old, new)
        titles = rows or [view.principles[unit.principle].title for view, unit in ((both.old, old), (both.new, new))]
        if not any(leads) and says_itself(new) and any(map(asks_itself, titles)):
            return None
        named = [titled(title) for title in titles]
        stayed = any(leads) or named[0] == named[1]
        read = [force or said for force, said in zip(_toward(named, read), read, strict=True)]
    above = list(rows or ()) or [_above(view, unit, lead) for view, unit, lead in ((both.old, old, leads[0]), (both.new, new, leads[1]))]
    way = _leave(above, read) or transition(*read)
    if stayed or way is None:
        return None
    shown = [_stand(text) for text in above]
    return Verdict(way, f"'{shown[0]}' became '{shown[1]}' above it", sure=True)


def _bound(view: View, unit: Unit) -> str:
    """How an item binds: as it was read or, where it was read as no rule, as its title says; "" where neither says so."""
    title = view.principles[unit.principle].title
    said = reading(unit.statement)
    if said or unit.place is None or unit.place.kind != "item" or unit.place.number:
        return said or ""
    asked = "must" if title.lower().strip(" :.!") in DUTIES or asks_leave(title) else ""
    return calls(title) or asked


def _toward(named: Sequence[Modality | None], read: Sequence[str]) -> list[Modality | None]:
    """The forces `named` by two titles, as they bear on a rule that was `read` so: one that forbids by itself ("Avoid default exports") still does under
    "Recommended", less strongly."""
    bans = any(said in BANS.values() and force not in BANS.values() for force, said in zip(named, read, strict=True))
    return [BANS.get(force, force) if bans and force else force for force in named]


def _leave(above: Sequence[str], read: Sequence[str]) -> Direction | None:
    """Which way a rule went that stands under words which make it ask for leave ("Ask first") in one version only: it was freer before, or is now, unless
    the other version forbids it."""
    asks = [asks_leave(text) for text in above]
    if asks[0] == asks[1]:
        return None
    bans = read[asks.index(False)] in BANS.values()
    return "weakened" if asks[0] != bans else "strengthened"


def _above(view: View, unit: Unit, lead: str | None) -> str:
    """What a rule stands under: its lead-in, else the title of its principle."""
    return view.statements[lead].text if lead else view.principles[unit.principle].title


def _stand(text: str) -> str:
    return text if len(text) <= SHOWN else text[:SHOWN].rsplit(maxsplit=1)[0] + " ..."
