"""How sure, how much and how often, by words that differ in degree alone: "if the harm is certain" became "likely" (more cases), "a high priority" became
"some priority" (weaker), "should usually" became "should sometimes" (weaker), "clearly harmful advice" became "harmful advice" (more of it).

The words of a scale stand in rows, from the least to the most (`lexicons/direction.toml`); without any of them a thing is of the degree between. Only where
all else stayed is a degree compared: a rule that was written anew is not judged by it.

>>> from whereas.diff.edits import edit
>>> by_degree(edit("Wait if rain is certain.", "Wait if rain is likely."), False, ("weakened", "strengthened"))
Verdict(direction='widened', why="condition widened: 'certain' became 'likely'", sure=True)
>>> by_degree(edit("Give great weight to age.", "Give some weight to age."), False, ("weakened", "strengthened"))
Verdict(direction='weakened', why="'great weight' became 'some weight'", sure=True)
>>> by_degree(edit("Make certain that it is shut.", "Make sure that it is shut."), False, ("weakened", "strengthened")) is None
True
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

from whereas.diff.edits import ARTICLES
from whereas.diff.force import FORCE, PREPOSITIONS, read_marks
from whereas.diff.lexicon import denies, lexicon, phrase_set
from whereas.diff.looked_after import DETERMINERS
from whereas.diff.verdict import Verdict
from whereas.diff.zones import Stretch, clause_mark, saves

if TYPE_CHECKING:
    from whereas.diff.edits import Edit
    from whereas.diff.verdict import Direction

BEING = frozenset({"is", "are", "was", "were", "be", "being", "seems", "seem", "appears", "appear", "becomes"})
PRONOUNS = frozenset({"that", "which", "who"})
BEFORE_KINDS = BEING | PRONOUNS | DETERMINERS | PREPOSITIONS
"""Words behind which an adverb tells of what kind something is, and not how to do it."""
NONE = ("", 2.5)
"""The degree of what no word of the scale stands before: between "likely" and "clearly", between "some" and "great"."""
NEAR = 3
"""Words behind a relative pronoun in which a degree is told of the noun before it."""
MORE = 0.25
"""What "very" adds to a rung."""


class Part(NamedTuple):
    """The words of one version that tell a degree: from `start` to `end` (exclusive), how they are `shown`, and the `rung`."""

    start: int
    end: int
    shown: str
    rung: float


def by_degree(found: Edit, leave: bool, excepted: tuple[Direction, Direction]) -> Verdict | None:
    """Which way a rule went of which nothing but a degree differs. `leave`: whether it only permits; `excepted`: its ways where an exception is wider or
    narrower. O(words that differ) where none of them tells a degree."""
    if _known().isdisjoint(found.removed) and _known().isdisjoint(found.added):
        return None
    return _chance(found, excepted) or (None if leave else _weight(found) or _frequency(found))


@functools.cache
def _known() -> frozenset[str]:
    """All words that tell a degree."""
    return frozenset(_rungs("chance")) | frozenset(_rungs("evidence")) | frozenset(_rungs("weight")) | frozenset(_rungs("frequency")) | _stressing()


@functools.cache
def _rungs(scale: str) -> dict[str, float]:
    """Word -> its rung: 1 for the least."""
    return {word: float(rung) for rung, row in enumerate(lexicon()["degrees"][scale], 1) for word in row}


def _stressing() -> frozenset[str]:
    return phrase_set("degrees", "stress")


def _parted(found: Edit, scale: str, at: tuple[int, int]) -> tuple[Part, Part] | None:
    """The words of a scale right before a place of either version; None unless all else is the same."""
    sides = []
    for words, end in zip((found.old_words, found.new_words), at, strict=True):
        start, rung, told = end, NONE[1], False
        while start and (words[start - 1] in _rungs(scale) or words[start - 1] in _stressing() or words[start - 1] in ARTICLES):
            start -= 1
            word = words[start]
            if word in _rungs(scale):
                if told:
                    return None
                rung, told = rung - NONE[1] + _rungs(scale)[word], True
            elif word in _stressing():
                rung += MORE
        sides.append(Part(start, end, " ".join(w for w in words[start:end] if w not in ARTICLES), rung))
    one, two = sides
    same = found.old_words[: one.start] == found.new_words[: two.start] and found.old_words[one.end :] == found.new_words[two.end :]
    return (one, two) if same and one.rung != two.rung else None


def _ends(found: Edit) -> tuple[int, int]:
    """Where the words behind the last difference begin."""
    last = found.runs[-1]
    return last.old_end, last.new_end


def _chance(found: Edit, excepted: tuple[Direction, Direction]) -> Verdict | None:
    """How sure something must be to be meant: the surer, the fewer cases."""
    ends = _ends(found)
    for scale in ("chance", "evidence"):
        step = 1 if {*found.old_words[slice(ends[0], ends[0] + 1)]} & _rungs(scale).keys() else 0  # "[very] likely"
        sides = _parted(found, scale, (ends[0] + step, ends[1] + step))
        if sides is None or (scale == "chance" and not all(part.rung != NONE[1] for part in sides)):
            continue
        one, two = sides
        stretches = [
            Stretch(text, side, part.start, part.end, new)
            for text, side, part, new in ((found.old_text, found.old, one, False), (found.new_text, found.new, two, True))
            if part.end > part.start
        ]
        if any(map(_no_case, stretches)):
            continue
        opened = [clause_mark(part) for part in stretches]
        mark, part = opened[0], stretches[0]
        if bool(mark) != bool(opened[-1]) or (not mark and not _of_kind(tuple(t.word for t in part.tokens), part.start, part.end)):
            continue
        fewer = two.rung > one.rung
        told = f"'{one.shown}' became '{two.shown}'" if one.shown and two.shown else f"'{one.shown or two.shown}' {'removed' if one.shown else 'added'}"
        if mark and saves(mark):
            return Verdict(excepted[fewer], f"exception {'narrowed' if fewer else 'widened'}: {told}", sure=True)
        return Verdict(
            "narrowed" if fewer else "widened", f"{'condition ' if mark else ''}{'narrowed' if fewer else 'widened'}: {told}" if mark else told, sure=True
        )
    return None


def _no_case(part: Stretch) -> bool:
    """Whether a word tells no case by its degree: "certain" that only says which ("certain rules"), and a hedge behind the word of force of a duty, which a
    condition need not end before ("if it rains they should [probably] wait")."""
    words = tuple(t.word for t in part.tokens)
    before, behind = words[max(0, part.start - 1) : part.start], words[part.end : part.end + 1]
    if words[part.end - 1] == "certain" and BEING.isdisjoint(before) and not phrase_set("words", "function").issuperset(behind):
        return True
    return any(m.group == "force" and m.end == part.start and m.name != "may" for m in read_marks(words))


def _of_kind(words: tuple[str, ...], start: int, end: int) -> bool:
    """Whether a degree is told of a kind of thing ("clearly harmful advice", "acts that are likely to hurt"), and not of what is to be done ("must be clearly
    visible", "state clearly", "make certain that")."""
    behind, before = words[end : end + 1], words[start - 1 : start]
    while start and words[start - 1] in ARTICLES:
        start -= 1
    if not behind or not start:
        return False
    forces = [m for m in read_marks(words) if m.group == "force"]
    if any(m.end in {start, start - 1} for m in forces) and before and before[0] in BEING:
        return False
    if any(word in PRONOUNS for word in words[max(0, start - NEAR) : start]):
        return True
    plain = behind[0] not in phrase_set("words", "function") and not behind[0].endswith(("ed", "ing"))
    of_object = any(m.end == start - 1 for m in forces)
    return plain and (before[0] in BEFORE_KINDS - BEING or of_object)


def _weight(found: Edit) -> Verdict | None:
    """How much weight a rule gives, or how strong a duty is: the more, the stronger. Not of a ban, nor in a condition."""
    ends = _ends(found)
    for step in (0, 1):
        heads = found.old_words[ends[0] + step : ends[0] + step + 1]
        if not heads or heads[0] not in phrase_set("degrees", "weighed"):
            continue
        sides = _parted(found, "weight", (ends[0] + step, ends[1] + step))
        if sides is None:
            return None
        before = found.old_words[: sides[0].start]
        if any(map(denies, before)) or any(m.name in {"condition", "exception"} or FORCE.get(m.name, 0) < 0 for m in read_marks(before)):
            return None
        told = [f"{part.shown} {heads[0]}".strip() for part in sides]
        return Verdict("strengthened" if sides[1].rung > sides[0].rung else "weakened", f"'{told[0]}' became '{told[1]}'", sure=True)
    return None


def _frequency(found: Edit) -> Verdict | None:
    """How often, by one adverb beside the word of force in the place of another."""
    scale = _rungs("frequency")
    if len(found.removed) != 1 or len(found.added) != 1 or not {*found.removed, *found.added} <= scale.keys():
        return None
    one, two = found.removed[0], found.added[0]
    at = found.new_words.index(two)
    if scale[one] == scale[two] or not any(m.group == "force" and m.start - 1 <= at <= m.end for m in read_marks(found.new_words)):
        return None
    return Verdict("strengthened" if scale[two] > scale[one] else "weakened", f"'{one}' became '{two}'", sure=True)
