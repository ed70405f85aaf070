"""A norm that a sentence lays down in two clauses now, or in one where it had two: "must not lie or mislead" and "should try not to lie, and it should try not
to mislead". Neither half is gone and none is new: if one half, or both, bind otherwise than the whole did, that is what became of the rule.

>>> halved(("Ada must log and report errors.", "Ada must log errors, and she should report them."), new_divided=True, parts=((0, 19), (25, 48))).direction
'weakened'
>>> halved(("Ada must log errors.", "Ada must log errors, and she should greet guests."), new_divided=True, parts=((0, 19), (25, 49))) is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.deeds import base
from whereas.diff.force import FORCE, read_marks, transition
from whereas.diff.scope import telling
from whereas.diff.verdict import Verdict
from whereas.diff.words import stem, words

if TYPE_CHECKING:
    from whereas.diff.changes.parts import Bounds
    from whereas.diff.lexicon import Mark
    from whereas.diff.verdict import Direction

OTHERS = 2
"""Telling words that may have come besides, and half as many that may have gone ("deceive", for "lie" and "mislead")."""


def halved(texts: tuple[str, str], parts: tuple[Bounds, Bounds], *, new_divided: bool) -> Verdict | None:
    """Which way a rule went whose two clauses in one version (`parts`) say the same as its one in the other; None if they do not, or bind as it does."""
    whole, divided = texts if new_divided else texts[::-1]
    said = words(whole)
    halves = [words(divided[slice(*part)]) for part in parts]
    forces = [_force(side) for side in (said, *halves)]
    if any(m is None for m in forces):
        return None
    matter = [_matter(side, mark) for side, mark in zip((said, *halves), forces, strict=True) if mark]
    both = matter[1] | matter[2]
    own = (matter[1] - matter[2]) & matter[0], (matter[2] - matter[1]) & matter[0]
    if not all(own) or len(both - matter[0]) > OTHERS or 2 * len(matter[0] - both) > OTHERS or not _joins(said, forces[0]):
        return None
    ways = {_way(said, half, one, two, forth=new_divided) for half, one, two in zip(halves, forces[:1] * 2, forces[1:], strict=True) if one and two} - {None}
    if not ways and matter[0] == both:
        return Verdict("reworded", f"{'divided into' if new_divided else 'put together from'} two clauses", sure=True)
    if len(ways) != 1 or (way := ways.pop()) is None or way == "reversed":
        return None
    return Verdict(way, f"{'divided into' if new_divided else 'put together from'} two clauses that {'bind' if new_divided else 'bound'} otherwise", sure=True)


def _force(side: tuple[str, ...]) -> Mark | None:
    """The first word of force."""
    return next((m for m in read_marks(side) if m.group == "force"), None)


def _matter(side: tuple[str, ...], mark: Mark) -> set[str]:
    """What is told behind the word of force, but for hedges."""
    hedged = {stem(word) for m in read_marks(side) if m.name in {"hedge", "rarity"} for word in m.words.split()}
    return set(telling(tuple(map(base, side[mark.end :])))) - hedged


def _joins(side: tuple[str, ...], mark: Mark | None) -> bool:
    """Whether a norm is of two things that are both asked, or both forbidden."""
    return mark is not None and ("or" if FORCE[mark.name] < 0 else "and") in side[mark.end :]


def _way(whole: tuple[str, ...], half: tuple[str, ...], one: Mark, two: Mark, *, forth: bool) -> Direction | None:
    """Which way a half went, by its force or, if that stayed, by a hedge that it alone has."""
    if one.name != two.name:
        return transition(one.name, two.name) if forth else transition(two.name, one.name)
    hedged = [any(m.name in {"hedge", "rarity"} and m.start <= mark.end for m in read_marks(side)) for side, mark in ((whole, one), (half, two))]
    if hedged[0] == hedged[1]:
        return None
    return "weakened" if hedged[1] == forth else "strengthened"
