"""What changed places: the fewest items that must be lifted out for the rest to stand in order.

>>> lifted([0, 3, 1, 2])
[1]
>>> lifted([1, 0])
[1]
"""

from __future__ import annotations

import bisect
import itertools


def lifted(places: list[int]) -> list[int]:
    """Indexes of the items (given by their new places, in old order) that are not in a longest rising run: of two that changed places, the one that rose.

    O(n log n).
    """
    last = len(places) - 1
    return sorted(last - i for i in _outside([-place for place in reversed(places)]))


def lightest(places: list[int], weights: list[int]) -> list[int]:
    """Indexes of the fewest items that must be lifted out, those of the least weight where there is a choice: the same ones from either side. O(n log n).

    >>> lightest([1, 0], [5, 3]), lightest([1, 0], [3, 5])
    ([1], [0])
    """
    rank = {place: n for n, place in enumerate(sorted(places), 1)}
    best: list[tuple[int, int, int]] = [(0, 0, -1)] * (len(places) + 1)
    """Of the runs that end up to a place, what is best: their length, their weight, and the item that ends them (Fenwick's tree of greatest values)."""
    before: list[int] = []
    for i, place in enumerate(places):
        length, weight, last = _greatest(best, rank[place] - 1)
        before.append(last)
        at, run = rank[place], (length + 1, weight + weights[i], i)
        while at < len(best):
            best[at] = max(best[at], run)
            at += at & -at
    return _left(before, _greatest(best, len(places))[2])


def _greatest(tree: list[tuple[int, int, int]], end: int) -> tuple[int, int, int]:
    """The greatest value of a Fenwick tree up to a place."""
    found = (0, 0, -1)
    while end:
        found = max(found, tree[end])
        end &= end - 1
    return found


def _left(before: list[int], last: int) -> list[int]:
    """The items outside of the run that ends with `last`. `before`: the one before each in its run, -1 for none."""
    kept = set[int]()
    while last >= 0:
        kept.add(last)
        last = before[last]
    return [i for i in range(len(before)) if i not in kept]


def crossed(places: list[int]) -> list[int]:
    """Indexes of the items that stand on the other side of at least one other now: the same ones from either side.

    >>> crossed([0, 3, 1, 2, 4])
    [1, 2, 3]
    """
    highest = list(itertools.accumulate(places, max))
    lowest = list(itertools.accumulate(reversed(places), min))[::-1]
    return [i for i, place in enumerate(places) if highest[i] != place or lowest[i] != place]


def _outside(places: list[int]) -> list[int]:
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for i, place in enumerate(places):
        at = bisect.bisect_left(tails, place)
        before.append(ends[at - 1] if at else -1)
        if at == len(tails):
            tails.append(place)
            ends.append(i)
        else:
            tails[at], ends[at] = place, i
    return _left(before, ends[-1] if ends else -1)
