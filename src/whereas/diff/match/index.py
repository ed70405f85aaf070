"""An index over features of many items, so that each finds its likely counterparts without looking at all of them.

Each item asks with its rarest features first and stops after a fixed number of looks (`LOOKS`), so the cost is linear in the number of items
whatever the text is like. Words that recur everywhere come last and so do not blind it.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence

LOOKS = 400
"""Postings that one item may look at. Beyond it the item is left to its title and its neighbours."""
KEEP = 8
"""Candidates kept for each item."""

Feature = Hashable


class Index:
    """The features of two sides. `old` and `new`: item -> its features, repeated ones counted once."""

    def __init__(self, old: Mapping[int, Iterable[Feature]], new: Mapping[int, Iterable[Feature]]) -> None:
        self.old = {k: frozenset(v) for k, v in old.items()}
        self.new = {k: frozenset(v) for k, v in new.items()}
        count: Counter[Feature] = Counter()
        for side in (self.old, self.new):
            for features in side.values():
                count.update(features)
        total = len(self.old) + len(self.new)
        self.weight: dict[Feature, float] = {f: math.log(1 + total / n) for f, n in count.items()}
        self.count = count

    def candidates(self, old: Collection[int] | None = None, new: Collection[int] | None = None) -> dict[int, list[int]]:
        """Old item -> the new items that share most with it or that it shares most with, at most `KEEP` each way, in order of the new side.

        Asked from both sides, so that turning the versions round finds the same pairs. `old`, `new`: the items that ask, all where they are not given.
        """
        found: dict[int, set[int]] = {item: set() for item in self.old}
        for item, others in self._asked(self.old, self.new, old).items():
            found[item].update(others)
        for item, others in self._asked(self.new, self.old, new).items():
            for other in others:
                found[other].add(item)
        return {item: sorted(others) for item, others in found.items()}

    def _asked(self, every: Mapping[int, frozenset[Feature]], held: Mapping[int, frozenset[Feature]], chosen: Collection[int] | None) -> dict[int, list[int]]:
        askers = every if chosen is None else {item: every[item] for item in chosen}
        if not askers:
            return {}
        wanted = frozenset[Feature]().union(*askers.values())
        postings: dict[Feature, list[int]] = {}
        for item, features in held.items():
            for feature in features & wanted:
                postings.setdefault(feature, []).append(item)
        return {item: self._ask(features, postings) for item, features in askers.items()}

    def _ask(self, features: frozenset[Feature], postings: Mapping[Feature, Sequence[int]]) -> list[int]:
        votes: dict[int, float] = {}
        looks = 0
        known = [(len(postings[f]), f) for f in features if f in postings]
        known.sort(key=lambda pair: (pair[0], str(pair[1])))
        for length, feature in known:
            if looks + length > LOOKS and looks:
                break
            looks += length
            for other in postings[feature][:LOOKS]:
                votes[other] = votes.get(other, 0.0) + self.weight[feature]
        return sorted(votes, key=lambda other: (-votes[other], other))[:KEEP]

    def mass(self, features: Iterable[Feature]) -> float:
        """Summed weight."""
        weight = self.weight
        return sum(weight.get(f, 0.0) for f in features)

    def overlap(self, old: int, new: int) -> tuple[float, float]:
        """How much of the old item's weight the new one holds, and the other way round; (0, 0) if either has no features."""
        a, b = self.old.get(old, frozenset()), self.new.get(new, frozenset())
        if not a or not b:
            return 0.0, 0.0
        if a == b:
            return 1.0, 1.0
        shared = self.mass(a & b)
        return shared / (self.mass(a) or 1.0), shared / (self.mass(b) or 1.0)
