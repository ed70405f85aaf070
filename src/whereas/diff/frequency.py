"""Whether something is to be done more or less often, where an adverb or adjective says how often: "report weekly", "report monthly".

>>> from whereas.diff.edits import edit
>>> often(edit("Report weekly.", "Report monthly."), leave=False)
Verdict(direction='weakened', why="'weekly' became 'monthly'", sure=True)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.force import FORCE, read_marks
from whereas.diff.lexicon import denies, lexicon
from whereas.diff.scope import exchanged
from whereas.diff.verdict import Direction, Verdict

if TYPE_CHECKING:
    from whereas.diff.edits import Edit

TIMES = frozenset({"once", "twice", "thrice"})
KNOWN = frozenset({"the", "this", "that", "these", "those", "its", "their", "our", "your", "his", "her"})
"""Words behind which it says which one is meant ("the weekly meeting"), and not how often."""


def often(found: Edit, *, leave: bool) -> Verdict | None:
    """Stronger if a shorter period took the place of a longer one, and wider if it is leave; the mirror of it on the way back. Nothing of a ban."""
    periods = lexicon()["units"]["periods"]
    if any(map(len, exchanged(found))) and max(map(len, exchanged(found))) > 1:
        return None
    sides = found.old_words, found.new_words
    if any(denies(word) for side in sides for word in side) or any(FORCE.get(m.name, 0) < 0 for side in sides for m in read_marks(side)):
        return None
    for run in found.runs:
        one, two = found.old_words[run.old_start : run.old_end], found.new_words[run.new_start : run.new_end]
        if len(one) != 1 or len(two) != 1 or one[0] not in periods or two[0] not in periods or periods[one[0]] == periods[two[0]]:
            continue
        if KNOWN.intersection(found.new_words[max(0, run.new_start - 1) : run.new_start]):
            continue
        ways: tuple[Direction, Direction] = ("widened", "narrowed") if leave else ("strengthened", "weakened")
        return Verdict(ways[periods[two[0]] > periods[one[0]]], f"'{one[0]}' became '{two[0]}'", sure=True)
    return None


def so_often(found: Edit, *, leave: bool) -> Verdict | None:
    """Narrower if what is allowed is allowed only once or twice now, or only to those who did something so often; wider on the way back. Elsewhere than at the
    end "once" opens a clause."""
    if not leave or len(found.runs) != 1:
        return None
    run = found.runs[0]
    for words, own, gap, came in (
        (found.new_words, (run.new_start, run.new_end), (run.old_start, run.old_end), True),
        (found.old_words, (run.old_start, run.old_end), (run.new_start, run.new_end), False),
    ):
        if gap[0] == gap[1] and own[1] == len(words) and len(words[slice(*own)]) == 1 and words[own[0]] in TIMES:
            return Verdict("narrowed" if came else "widened", f"'{words[own[0]]}' {'added' if came else 'removed'}", sure=True)
    return None
