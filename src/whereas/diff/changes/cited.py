"""References in words whose numbers changed: whether they name the same place under its new number, or another place.

Where "6. Conduct" became "7. Conduct", "subject to Section 6" that became "subject to Section 7" says the same; where no heading changed its number, it refers
to something else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from whereas.diff.edits import edit
from whereas.diff.frame import without_numeral
from whereas.parse.citations import cited, own_names

if TYPE_CHECKING:
    from whereas.diff.changes.draft import Comparison
    from whereas.diff.view import Unit, View

SAME_WHY = "the same place under another number"


class Named(NamedTuple):
    """A reference in a text: where it stands, and the id of what it names in its version, None where that is not known."""

    begin: int
    end: int
    target: str | None


class Recited(NamedTuple):
    """Two texts that differ in nothing but the numbers they refer by. `way`: whether they name the same, another place, or nobody can say."""

    way: str
    why: str


def recited(both: Comparison, old: Unit, new: Unit, texts: tuple[str, str]) -> Recited | None:
    """What became of the references in a statement where nothing else differs; None where something does. `texts`: its words as they are compared."""
    sides = _named(both.old, old, texts[0]), _named(both.new, new, texts[1])
    if not sides[0] or len(sides[0]) != len(sides[1]):
        return None
    if not edit(*(without_numeral(_masked(text, side)) for text, side in zip(texts, sides, strict=True))).only_typography:
        return None
    pairs = [(_of_now(both, a.target), b.target, texts[0][a.begin : a.end], texts[1][b.begin : b.end]) for a, b in zip(*sides, strict=True)]
    changed = [pair for pair in pairs if pair[2] != pair[3]]
    if all(one == two for one, two, *_ in pairs if one or two) and all(one or two for one, two, *_ in changed):
        return Recited("same", SAME_WHY)
    told = next((p for p in changed if (p[0] or p[1]) and p[0] != p[1]), None)
    if told is None and not changed:
        return None
    _, _, before, after = told or changed[0]
    return Recited("other" if told else "unknown", f"it refers to '{after}', not to '{before}'")


def _named(view: View, unit: Unit, text: str) -> list[Named]:
    """The references in the words of a unit, less the label that may stand before them."""
    references = iter(view.cited.get(unit.id, ()))
    waiting = next(references, None)
    cut = len(unit.statement.text) - len(text)
    found: list[Named] = []
    for one in cited(unit.statement.text, own_names(view.constitution.title)):
        target = None
        if waiting is not None and waiting.text == unit.statement.text[one.begin : one.end]:
            target, waiting = waiting.resolved, next(references, None)
        if one.begin >= cut and not one.foreign:
            found.append(Named(one.begin - cut, one.end - cut, target))
    return found


def _of_now(both: Comparison, target: str | None) -> str | None:
    """What an old target is in the new version; its old id, marked, where it is gone."""
    if target is None:
        return None
    if (unit := both.old.unit_of.get(target)) is not None:
        mate = both.pairing.units.forth.get(unit.index)
        return both.new.units[mate].id if mate is not None else f"old {target}"
    return both.mate(target) or f"old {target}"


def _masked(text: str, named: list[Named]) -> str:
    """`text` with the same word in the place of each reference."""
    for one in reversed(named):
        text = f"{text[: one.begin]}place{text[one.end :]}"
    return text
