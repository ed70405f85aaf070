"""Whether one of several is enough, or all of them are asked for: "and" that became "or", and "all" that became "any" in a condition or an exception.

>>> from whereas.diff.edits import edit
>>> choice(edit("Ask the clerk and the cook.", "Ask the clerk or the cook."), ("must", "must"), ("weakened", "strengthened")).direction
'weakened'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.lexicon import marks
from whereas.diff.reach import needs_all
from whereas.diff.scope import exchanged, telling
from whereas.diff.verdict import Direction, Verdict
from whereas.diff.zones import Stretch, clause_mark, saves, zone

if TYPE_CHECKING:
    from whereas.diff.edits import Edit
    from whereas.model.constitution import Modality

Ways = tuple[Direction, Direction]
WIDER: Ways = ("widened", "narrowed")
ANY, ALL = frozenset({"any", "one", "either"}), frozenset({"all", "both"})
"""Of the cases that a condition names, one is enough, or they must come together."""


def choice(found: Edit, modality: tuple[Modality | None, Modality | None], excepted: Ways) -> Verdict | None:
    """ "And" became "or", or the other way about, and hardly a word else: of two things asked for, one is enough now. `excepted`: the ways of a
    rule whose exception is wider, or narrower."""
    runs = [r for r in found.runs if telling(found.old_words[r.old_start : r.old_end]) or telling(found.new_words[r.new_start : r.new_end])]
    told = [r for r in found.runs if {found.old_words[r.old_start : r.old_end], found.new_words[r.new_start : r.new_end]} == {("and",), ("or",)}]
    if len(told) != 1 or any(exchanged(found)) or len(runs) > 1:
        return None
    eased = found.new_words[told[0].new_start] == "or"
    part = Stretch(found.new_text, found.new, told[0].new_start, told[0].new_end, new=True)
    mark = clause_mark(part)
    if mark and saves(mark):
        what = "widened" if eased else "narrowed"
        return Verdict(excepted[not eased], f"exception {what}: '{'or' if eased else 'and'}'", sure=True) if needs_all(part, mark) else None
    if mark:
        return Verdict("widened" if eased else "narrowed", f"condition {'widened' if eased else 'narrowed'}: '{'or' if eased else 'and'}'", sure=True)
    forces = {m.name for words in (found.old_words, found.new_words) for m in marks(words, ("force",))} or {m or "" for m in modality}
    if not forces or not forces <= {"must", "should"}:
        return None
    return Verdict("weakened" if eased else "strengthened", f"'{'and' if eased else 'or'}' became '{'or' if eased else 'and'}'", sure=True)


def together(found: Edit) -> Verdict | None:
    """Of several cases any was enough, and all are asked for now, or the other way about: a condition holds in fewer cases, an exception as well."""
    for run in found.runs:
        one, two = found.old_words[run.old_start : run.old_end], found.new_words[run.new_start : run.new_end]
        fewer = bool(ANY.intersection(one[:1])) and bool(ALL.intersection(two[:1]))
        if not set().union(*exchanged(found)) <= ANY | ALL or not (fewer or (ALL.intersection(one[:1]) and ANY.intersection(two[:1]))):
            continue
        place = zone(Stretch(found.new_text, found.new, run.new_start, run.new_start + 1, new=True))
        if place:
            ways: tuple[Direction, Direction] = WIDER if place == "condition" else ("weakened", "strengthened")
            return Verdict(ways[fewer], f"{place} {'narrowed' if fewer else 'widened'}: '{one[0]}' became '{two[0]}'", sure=True)
    return None
