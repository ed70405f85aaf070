"""Rules whose section got subsections, or lost them, and that said more, or less, on the way: "Label your food." under "Kitchen" is "Label your food with a
name." under "Kitchen, Before".

Such rules are too short to be as alike as rules must be that moved. What is asked for here instead is that all telling words of the shorter stand in the
longer, in their order, and in no other that was left over.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from whereas.diff.lexicon import marks
from whereas.diff.match.rows import TELLING
from whereas.diff.scope import telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from whereas.diff.view import Unit, View

LEAST, MOST = 2, 3
"""Telling words that the shorter rule has at least, and how many times as many the longer may have."""
OPENS = 2
"""Words with which a sentence, or what stands behind its word of force, opens: an adverb may be one ("always lock")."""
LIMIT = 400
"""Pairs of one section and its subsections that are compared."""


def divided(
    views: tuple[View, View], left: tuple[Iterable[Unit], Iterable[Unit]], known: tuple[Mapping[str, str], Mapping[str, str]]
) -> Iterator[tuple[Unit, Unit]]:
    """The rules among those `left` over on either side that are one in a section and its subsection. `known`: the counterparts of the principles of either
    side."""
    sides = tuple([u for u in units if u.statement.is_rule and u.sort == "prose"] for units in left)
    for at in (0, 1):  # the subsections stand in the new version, then in the old one
        below, above = _by_principle(sides[1 - at]), _by_principle(sides[at])
        groups: dict[str, list[Unit]] = defaultdict(list)
        for key, units in below.items():
            for mate in _above(views[1 - at], known[1 - at], key):
                if mate in above:
                    groups[mate] += units
        for mate, units in groups.items():
            if len(units) * len(above[mate]) <= LIMIT:
                yield from ((one, two) if at == 0 else (two, one) for one, two in _held(above[mate], units))


def _by_principle(units: Iterable[Unit]) -> dict[str, list[Unit]]:
    found: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        found[unit.principle].append(unit)
    return found


def _above(view: View, known: Mapping[str, str], key: str) -> Iterator[str]:
    """The counterparts of what a section stands in."""
    parent = view.principles[key].parent
    while parent is not None and parent in view.principles:
        if parent in known:
            yield known[parent]
        parent = view.principles[parent].parent


def _held(ones: list[Unit], twos: list[Unit]) -> list[tuple[Unit, Unit]]:
    """Pairs of which one holds all that the other tells, where neither is in another such pair."""
    told = {id(u): telling(u.words) for u in (*ones, *twos)}
    found = [
        (one, two) for one in ones for two in twos if _holds(*sorted((told[id(one)], told[id(two)]), key=len)) and not (_names(one, two) or _names(two, one))
    ]
    times = Counter(id(u) for pair in found for u in pair)
    return [pair for pair in found if all(times[id(u)] == 1 for u in pair)]


def _names(cell: Unit, sentence: Unit) -> bool:
    """Whether a cell of a few words ("Committee member") only names what a sentence outside of tables and lists speaks of ("The committee has five
    members.")."""
    row, text = cell.place, sentence.place
    if row is None or text is None or row.kind != "table" or text.kind != "paragraph" or len(cell.words) >= TELLING:
        return False
    return not (cell.statement.is_rule and cell.words[0] in _deed(sentence))  # "Lock the gate", of a sentence that says so


def _deed(sentence: Unit) -> tuple[str, ...]:
    """The words among which a sentence says what is to be done: behind its word of force, or those that it opens with."""
    force = next((m.end for m in marks(sentence.words, ("force",))), 0)
    return sentence.words[force : force + OPENS]


def _holds(short: list[str], long: list[str]) -> bool:
    """Whether all words of `short` stand in `long`, in their order."""
    if len(short) < LEAST or len(long) > MOST * len(short):
        return False
    rest = iter(long)
    return all(word in rest for word in short)
