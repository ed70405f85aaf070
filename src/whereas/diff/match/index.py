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


class Rarity:
    """What features weigh, the more the fewer items have them. `items`: the features of each, repeated ones counted once."""

    def __init__(self, items: Iterable[Iterable[Feature]]) -> None:
        count: Counter[Feature] = Counter()
        total = 0
        for features in items:
            count.update(frozenset(features))
            total += 1
        by_count = {n: math.log(1 + total / n) for n in set(count.values())}
        self.weights = {feature: by_count[n] for feature, n in count.items()}

    def weight(self, feature: Feature) -> float:
        """Of one feature; 0 where no item has it."""
        return self.weights.get(feature, 0.0)

    def mass(self, features: Iterable[Feature]) -> float:
        """Summed weight."""
        return sum(map(self.weights.__getitem__, features))

    def overlap(self, old: frozenset[Feature], new: frozenset[Feature]) -> tuple[float, float]:
        """How much of the one's weight the other holds, and the other way round; (0, 0) if either has no features. Both are items, or parts of them."""
        if not old or not new:
            return 0.0, 0.0
        if old == new:
            return 1.0, 1.0
        shared = self.mass(old & new)
        return shared / (self.mass(old) or 1.0), shared / (self.mass(new) or 1.0)


class Index:
    """The features of two sides. `old` and `new`: item -> its features, repeated ones counted once."""

    def __init__(self, old: Mapping[int, Iterable[Feature]], new: Mapping[int, Iterable[Feature]]) -> None:
        features: dict[Feature, Feature] = {}
        sets: dict[frozenset[Feature], frozenset[Feature]] = {}
        """Each once, however many items have it: most of two versions is the same."""

        def held(found: Iterable[Feature]) -> frozenset[Feature]:
            kept = tuple(found)
            whole = frozenset(map(features.setdefault, kept, kept))
            return sets.setdefault(whole, whole)

        self.old, self.new = ({k: held(v) for k, v in side.items()} for side in (old, new))
        self.rarity = Rarity((*self.old.values(), *self.new.values()))

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
            weight = self.rarity.weight(feature)
            for other in postings[feature][:LOOKS]:
                votes[other] = votes.get(other, 0.0) + weight
        return sorted(votes, key=lambda other: (-votes[other], other))[:KEEP]

    def overlap(self, old: int, new: int) -> tuple[float, float]:
        """How much of the old item's weight the new one holds, and the other way round; (0, 0) if either has no features."""
        return self.rarity.overlap(self.old.get(old, frozenset()), self.new.get(new, frozenset()))
