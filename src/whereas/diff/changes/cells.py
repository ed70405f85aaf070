"""Cells of tables: what a short one says it says of its row, and a row that came or went is one change.

The "Never" of the row "Merge to main" is a ban; where "With leave" stands now, the ban is weaker. The row "Read secrets | No" that went is one rule that went.
The row "1.x | yes" under "Supported" is no rule, but background that turned where it says "no" now, or is gone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.fixed import CROSSED, TICKED
from whereas.annotate.tables import answer, settles
from whereas.diff.changes.draft import Comparison, Draft, of_unit
from whereas.diff.changes.graded import grade, tiers
from whereas.diff.edits import edit
from whereas.diff.force import transition
from whereas.diff.judge import judge
from whereas.diff.lexicon import marks
from whereas.diff.match.rows import TELLING, row_of
from whereas.diff.roles import reading, subject
from whereas.diff.scope import telling
from whereas.diff.verdict import Verdict
from whereas.model.change import Pair

if TYPE_CHECKING:
    from whereas.diff.changes.statements import StatementChanges
    from whereas.diff.view import Unit
    from whereas.model.constitution import Modality

YES = frozenset({"yes", "y", "true", "always", "supported", ":white_check_mark:", ":heavy_check_mark:", ":ballot_box_with_check:", ":+1:"}) | TICKED
NO = frozenset({"no", "n", "false", "never", "unsupported", ":x:", ":no_entry:", ":no_entry_sign:", ":heavy_multiplication_x:", ":-1:"}) | CROSSED
"""What a cell opens with that answers the head of its column."""
DOTTED = ("y. ", "n. ", "no. ")
"""What opens a name or a number, and answers nothing ("N. Smith", "No. 4")."""
UNTIL = frozenset({"until", "till", "expires", "eol", "deadline", "due"})
"""Words of a head under which a cell says how long what its row names holds ("Fixes until")."""
HEAD_CHARS = 60
"""Characters of the first cell that a why repeats."""


def answered(both: Comparison, old: Unit, new: Unit) -> Verdict | None:
    """Which way a row went whose cell gives another answer ("Yes" became "No"), by how the two were read; None if the words of force tell it themselves,
    or it is no such cell. A cell that is no rule itself ("SHOULD" under "Level") tells it of the rule that its row is."""
    if old.id not in both.old.heads or new.id not in both.new.heads or min(len(old.words), len(new.words)) >= TELLING:
        return None
    if set(telling(old.words)) & set(telling(new.words)):
        return _settled(old, new)
    read = reading(old.statement), reading(new.statement)
    if not any(read):
        read = answer(old.statement.text, _column(old)), answer(new.statement.text, _column(new))
        read = read if all(read) else _row_reading(both, old, new)
    elif marks(old.words, ("force",)) and marks(new.words, ("force",)):
        return None
    way = transition(*(force or "" for force in read))
    if way is None:
        return _settled(old, new) if read[0] is None or read[0] != read[1] else None
    return Verdict(way, f"'{old.statement.text}' became '{new.statement.text}'", sure=True)


def _settled(old: Unit, new: Unit) -> Verdict | None:
    """That a cell settles something else of its row, under a head that says so ("Quorum"); None under another head, and for other words for the same."""
    if not (settles(_column(old)) and settles(_column(new))) or edit(old.statement.text, new.statement.text).only_typography:
        return None
    verdict = judge(old.statement.text, new.statement.text)
    if verdict.direction == "reworded" and set(telling(old.words)) & set(telling(new.words)):
        return verdict
    return Verdict("changed", f"'{old.statement.text}' became '{new.statement.text}'")


def turned_cell(both: Comparison, old: Unit, new: Unit) -> str:
    """How the cell of a row that is no rule turned: it answers otherwise ("yes", "no"), or names another end of what holds; "" if it did not."""
    if old.id not in both.old.heads or new.id not in both.new.heads:
        return ""
    texts = old.statement.text, new.statement.text
    says = _answers(texts[0]), _answers(texts[1])
    if (None not in says and says[0] != says[1]) or (_ends(old) and _ends(new)):
        return f"'{texts[0]}' became '{texts[1]}'"
    return ""


def _answers(text: str) -> bool | None:
    """What a cell answers: yes, no, or nothing.

    >>> _answers("Yes (until May)"), _answers(":x:"), _answers("North")
    (True, False, None)
    """
    said = text.lower().split()[0].rstrip(",.;!") if text.split() else ""
    if text.lower().startswith(DOTTED):
        return None
    return True if said in YES or said[:1] in TICKED else False if said in NO or said[:1] in CROSSED else None


def _ends(unit: Unit) -> bool:
    """Whether a cell says how long what its row names holds."""
    head = _column(unit).lower()
    return "due to" not in head and not UNTIL.isdisjoint(head.split()) and any(char.isdigit() for char in unit.statement.text)


def _column(unit: Unit) -> str:
    return unit.place.column if unit.place else ""


def _row_reading(both: Comparison, old: Unit, new: Unit) -> tuple[Modality | None, Modality | None]:
    """How the rule was read that a row is, beside a cell that is none itself. Nones where the row holds none, or another one, or one with other words of
    force, of which it is told by itself; and for a cell that gives a reason: in other words it says why, and not how the rule binds."""
    if old.statement.is_reason or new.statement.is_reason:
        return None, None
    rules = [
        [u for cell in side[row] for u in cell if subject(u.statement) == "rule"]
        for side, unit in zip(both.rows, (old, new), strict=True)
        if (row := row_of(unit)) is not None
    ]
    if [len(side) for side in rules] != [1, 1] or both.pairing.units.forth.get(rules[0][0].index) != rules[1][0].index:
        return None, None
    own = [[mark.name for mark in marks(side[0].words, ("force",))] for side in rules]
    if own[0] != own[1]:
        return None, None
    return reading(rules[0][0].statement), reading(rules[1][0].statement)


def in_row(both: Comparison, old: Unit | None, new: Unit | None) -> str:
    """Which row a cell stands in, to be said behind a why; "" for what is none, and for the first cell."""
    head = both.new.heads.get(new.id) if new else both.old.heads.get(old.id) if old else None
    if head is None:
        return ""
    return f", in the row '{head if len(head) <= HEAD_CHARS else head[:HEAD_CHARS].rsplit(maxsplit=1)[0] + ' ...'}'"


def lone_rows(maker: StatementChanges) -> tuple[set[str], set[str]]:
    """Rows of which no cell is in the other version: each rule of some words is told, or the row as one rule; its other words are part of that. Returns the
    ids of both sides that this tells of."""
    told: tuple[set[str], set[str]] = (set(), set())
    units = maker.both.pairing.units
    for came, found, known in ((False, maker.both.rows[0], units.forth), (True, maker.both.rows[1], units.back)):
        for row in found.values():
            cells = [unit for cell in row for unit in cell]
            rules = [u for u in cells if subject(u.statement) == "rule"]
            if len(row) == 1 or any(u.index in known for u in cells):
                continue
            if not rules:
                told[came].update(_bare_row(maker, cells, came=came))
                continue
            full = [u for u in rules if len(u.words) >= TELLING] or [rules[-1]]
            folded = [u for u in cells if u not in full and subject(u.statement) in {"rule", "other"}]
            at = len(maker.found)
            for unit in full:
                maker.lone(None if came else unit, unit if came else None)
            first = maker.found[at]
            for unit in folded:
                old, new = (None, unit) if came else (unit, None)
                ids = Pair(old.id if old else None, new.id if new else None)
                maker.found.append(Draft("other", first.principle, ids, of_unit(old), of_unit(new), "another cell of its row", parent=first))
            told[came].update(u.id for u in (*full, *folded))
    return told


def grades_of_rules(maker: StatementChanges) -> tuple[set[str], set[str]]:
    """Cells that only say how the rule of their row binds, where that rule stood outside of tables, or stands there now: part of its form. How it binds
    is told of the rule, if its words stayed. Returns the ids of both sides that this tells of."""
    told: tuple[set[str], set[str]] = (set(), set())
    pairs = maker.both.pairing.units
    for old, new in pairs.forth.items():
        units = maker.both.old.units[old], maker.both.new.units[new]
        if units[0].key != units[1].key or tiers(maker.both, *units) is None:
            continue
        for came, known in enumerate((pairs.forth, pairs.back)):
            cell = grade(maker.both, units[came], new=bool(came))
            if cell is None or cell.index in known or cell.id in told[came]:
                continue
            sides = (None, cell) if came else (cell, None)
            ids = Pair(*(side.id if side else None for side in sides))
            where = Pair(None, cell.principle) if came else Pair(cell.principle, None)
            why = "says in its row what stood above the rule" if came else "said in its row what stands above the rule"
            maker.found.append(Draft("other", where, ids, of_unit(sides[0]), of_unit(sides[1]), why))
            told[came].add(cell.id)
    return told


def _bare_row(maker: StatementChanges, cells: list[Unit], *, came: bool) -> set[str]:
    """A row of which no cell is a rule, told by its first cell, and the ids that this tells of: a rule under heads such as "Quorum", else background."""
    first, rest = cells[0], [unit for unit in cells[1:] if subject(unit.statement) == "other"]
    if subject(first.statement) != "other":
        return set()
    at = len(maker.found)
    maker.lone(None if came else first, first if came else None)
    head = maker.found[at]
    if any(settles(_column(unit)) for unit in cells):
        head.kind, head.why = ("rule-added", "row added") if came else ("rule-removed", "row removed")
        head.why += f" under {maker.both.name(first.principle, came)}"
    elif answers := [unit for unit in rest if _answers(unit.statement.text) is not None or _ends(unit)]:
        head.directed = True
        told = ", ".join(f"'{unit.statement.text}' under '{_column(unit)}'" for unit in answers[:TELLING])
        head.why = f"row {'added' if came else 'removed'} under {maker.both.name(first.principle, came)}: {told}"
    for unit in rest:
        old, new = (None, unit) if came else (unit, None)
        ids = Pair(old.id if old else None, new.id if new else None)
        maker.found.append(Draft("other", head.principle, ids, of_unit(old), of_unit(new), "another cell of its row", parent=head))
    return {unit.id for unit in (first, *rest)}
