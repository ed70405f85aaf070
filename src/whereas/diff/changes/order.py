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
    kept = set()
    i = ends[-1] if ends else -1
    while i >= 0:
        kept.add(i)
        i = before[i]
    return [i for i in range(len(places)) if i not in kept]
