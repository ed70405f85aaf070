"""Pairs the cells of tables: a row is known by its first cell, a cell by its row and its column, whatever stands in it.

"| Merge to main | Never |" and "| Merge to main | With leave |" are one row, and "Never" became "With leave"; the "No" of a row that went is not the "No" of
another that came.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from whereas.diff.view import Unit

Cell = list["Unit"]
TELLING = 4
"""Words from which what stands behind the first cell tells a row whose first cell got other words, and a cell tells something without its row."""

TRIED = 20
"""Rows in which a word may stand that is looked at for rows whose first cell got other words."""
HALF = 0.5


def row_of(unit: Unit) -> int | None:
    """What the cells of one row have in common; None outside of tables."""
    return unit.place.item if unit.place and unit.place.kind == "table" else None


def rows(units: Iterable[Unit]) -> dict[int, list[Cell]]:
    """The rows in order, each cell by cell; a cell may hold several statements."""
    found: dict[int, list[Cell]] = {}
    for unit in units:
        row = row_of(unit)
        if row is None or unit.place is None:
            continue
        cells = found.setdefault(row, [])
        last = cells[-1][-1].place if cells else None
        if last is not None and last.block == unit.place.block:
            cells[-1].append(unit)
        else:
            cells.append([unit])
    return found


def paired_rows(old: dict[int, list[Cell]], new: dict[int, list[Cell]]) -> dict[int, int]:
    """Old row -> the new one: the same words, else the same first cell, else the same words behind it, else most of the words
    of the first; of several alike none but those that stayed whole."""
    mates: dict[int, int] = {}
    taken: set[int] = set()
    for key in (_whole, _first, _rest):
        names = [{row: key(cells) for row, cells in side.items() if row not in known} for side, known in ((old, mates), (new, taken))]
        counts = [Counter(named.values()) for named in names]
        places: dict[str, list[int]] = {}
        for row, name in names[1].items():
            places.setdefault(name, []).append(row)
        for row, name in names[0].items():
            if name and places.get(name) and (key is _whole or counts[0][name] == counts[1][name] == 1):
                mates[row] = places[name].pop(0)
                taken.add(mates[row])
    return mates | _renamed({r: c for r, c in old.items() if r not in mates}, {r: c for r, c in new.items() if r not in taken})


def _renamed(old: dict[int, list[Cell]], new: dict[int, list[Cell]]) -> dict[int, int]:
    """Rows whose first cell kept more than half of its words, those that kept most of them first; words that stand in many rows are not looked at."""
    sides = [{row: _stems(cells[0]) for row, cells in side.items()} for side in (old, new)]
    places: list[dict[str, list[int]]] = [{}, {}]
    for place, named in zip(places, sides, strict=True):
        for at, stems in enumerate(named.values()):
            for stem in stems:
                place.setdefault(stem, []).append(at)
    keys = list(old), list(new)
    rare = [stem for stem, those in places[0].items() if stem in places[1] and max(len(those), len(places[1][stem])) <= TRIED]
    shared = {(i, j) for stem in rare for i in places[0][stem] for j in places[1][stem]}
    ranked = []
    for i, j in shared:
        one, two = sides[0][keys[0][i]], sides[1][keys[1][j]]
        kept = len(one & two) / max(len(one), len(two))
        if kept > HALF:
            ranked.append((-kept, abs(i - j), i + j, i, j))
    mates: dict[int, int] = {}
    taken: set[int] = set()
    for *_, i, j in sorted(ranked):
        if keys[0][i] not in mates and keys[1][j] not in taken:
            mates[keys[0][i]] = keys[1][j]
            taken.add(keys[1][j])
    return mates


def _stems(cell: Cell) -> set[str]:
    return {stem for unit in cell for stem in unit.stems}


def _whole(cells: list[Cell]) -> str:
    return "\n".join(_words(cell) for cell in cells)


def _first(cells: list[Cell]) -> str:
    return _words(cells[0])


def _rest(cells: list[Cell]) -> str:
    told = "\n".join(_words(cell) for cell in cells[1:])
    return told if len(told.split()) >= TELLING else ""


def _words(cell: Cell) -> str:
    return " ".join(unit.key for unit in cell)


def paired_cells(old: Sequence[Cell], new: Sequence[Cell]) -> Iterator[tuple[Unit, Unit]]:
    """The statements of two versions of a row that are the same: those of equal words in one column, and where a column holds one statement in both, that
    one. Cells whose column got another name are paired if only one is left on either side."""
    names = [Counter(_column(cell) for cell in cells) for cells in (old, new)]
    known = {_column(cell): cell for cell in new if names[1][_column(cell)] == 1}
    pairs = [(cell, known[_column(cell)]) for cell in old if names[0][_column(cell)] == 1 and _column(cell) in known]
    left = [c for c in old if all(c is not a for a, _ in pairs)], [c for c in new if all(c is not b for _, b in pairs)]
    if len(old) == len(new) and len(left[0]) == len(left[1]):
        pairs += zip(*left, strict=True)
    for one, two in pairs:
        waiting = list(two)
        rest = []
        for a in one:
            b = next((u for u in waiting if u.key == a.key and u.sort == a.sort), None)
            if b is None:
                rest.append(a)
            else:
                waiting.remove(b)
                yield a, b
        if len(rest) == len(waiting) == 1 and rest[0].sort == waiting[0].sort:
            yield rest[0], waiting[0]


def _column(cell: Cell) -> str:
    return cell[0].place.column if cell[0].place else ""
