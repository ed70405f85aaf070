"""Phrases that take a limit away: "at any time", "for any reason", "with anyone" tell no case, and a rule of which they say something holds in all of them.

>>> from whereas.diff.edits import edit
>>> from whereas.diff.force import read_marks
>>> def looked(old, new):
...     found = edit(old, new)
...     return freed(found, read_marks(found.old_words), read_marks(found.new_words), (None, None), ("weakened", "strengthened"))
>>> looked("Guests may leave.", "Guests may leave at any time.").direction, looked("Never lend a key.", "Never lend a key to anyone.").direction
('widened', 'strengthened')
>>> looked("Guests may leave at any time.", "Guests may leave at the end of a week.").direction
'narrowed'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.force import FORCE, read_marks
from whereas.diff.lexicon import Mark, denies, marks
from whereas.diff.scope import telling
from whereas.diff.verdict import Direction, Verdict
from whereas.diff.zones import Stretch, clause_mark, saves

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.edits import Edit, Run
    from whereas.model.constitution import Modality

Ways = tuple[Direction, Direction]
GROUP = "freeing"
NOT_EVEN = ("not", "even")
ONE = frozenset({"a", "an"})
EACH = frozenset({"every", "each", "any"})
"""Words that make all of one."""
FREER: Ways = ("widened", "narrowed")
HARDER: Ways = ("strengthened", "weakened")


def freed(found: Edit, before: Sequence[Mark], after: Sequence[Mark], modality: tuple[Modality | None, Modality | None], excepted: Ways) -> Verdict | None:
    """A ban is stronger of which such a phrase came and nothing else that tells; any other rule is wider, and one in which it stands in the place of a limit;
    the mirror of it where it went. `excepted`: the ways of a rule whose exception is wider, or narrower."""
    told = [run for run in found.runs if telling(found.old_words[run.old_start : run.old_end]) or telling(found.new_words[run.new_start : run.new_end])]
    if len(told) != 1:
        return None
    run = told[0]
    banned = bans(before, modality[0]) and bans(after, modality[1])
    if not banned and any(map(denies, (*found.old_words[: run.old_start], *found.new_words[: run.new_start]))):
        return None  # "nobody is asked to ..." frees as well
    added = run.old_start == run.old_end or run.new_start == run.new_end  # in the place of a limit, a ban speaks of more
    if not added and any(_clause(*_side(found, run, new=new)) for new in (True, False)):
        return None  # an exception or a condition took its place, and says more
    for new in (True, False):
        one, two = _side(found, run, new=new), _side(found, run, new=not new)
        if (_frees(*one, banned=banned) and not _frees(*two, banned=banned)) or _all_of_one(*one, two[0][two[1] : two[2]]):
            return Verdict(_way(found, one[1:], new, HARDER if banned and added else FREER, excepted), _why(found, run), sure=True)
    return None


def _side(found: Edit, run: Run, *, new: bool) -> tuple[tuple[str, ...], int, int]:
    return (found.new_words, run.new_start, run.new_end) if new else (found.old_words, run.old_start, run.old_end)


def _clause(words: tuple[str, ...], start: int, end: int) -> bool:
    """Whether a stretch holds what opens an exception or a condition."""
    phrases = marks(words, (GROUP,))
    return any(m.group == "marks" and start <= m.start < end and not any(p.start <= m.start < p.end for p in phrases) for m in read_marks(words))


def bans(found: Sequence[Mark], read: Modality | None) -> bool:
    """Whether a rule forbids something, by its words of force or else as it was read."""
    forces = [m.name for m in found if m.group == "force"]
    return FORCE.get(forces[-1], 0) < 0 if forces else read in {"must_not", "should_not"}


def _frees(words: tuple[str, ...], start: int, end: int, *, banned: bool) -> bool:
    """Whether all that a stretch tells belongs to such phrases, a word of which may stand beside it ("[with] anyone")."""
    if banned and words[start : start + len(NOT_EVEN)] == NOT_EVEN:
        return True
    phrases = [m for m in marks(words, (GROUP,)) if m.start < end and start < m.end and not (banned and m.name == "leave")]
    held = {at for m in phrases for at in range(m.start, m.end)}
    return bool(phrases) and not telling(tuple(words[at] for at in range(start, end) if at not in held and words[at] not in {"and", "or"}))


def _all_of_one(words: tuple[str, ...], start: int, end: int, other: tuple[str, ...]) -> bool:
    """Whether "a" became "every"."""
    return end == start + 1 and words[start] in EACH and len(other) == 1 and other[0] in ONE


def _way(found: Edit, span: tuple[int, int], new: bool, ways: Ways, excepted: Ways) -> Direction:
    """Which way the rule went whose limit came or went, by the clause that it stands in."""
    text, side = (found.new_text, found.new) if new else (found.old_text, found.old)
    mark = clause_mark(Stretch(text, side, *span, new))
    if mark and saves(mark):
        return excepted[not new]
    return (FREER if mark else ways)[not new]


def _why(found: Edit, run: Run) -> str:
    """The words that came, went or took the place of others."""
    one, two = found.old_words[run.old_start : run.old_end], found.new_words[run.new_start : run.new_end]
    if one and two:
        return f"'{' '.join(one)}' became '{' '.join(two)}'"
    return f"limit {'removed' if two else 'set'}: '{' '.join(one or two)}'"
