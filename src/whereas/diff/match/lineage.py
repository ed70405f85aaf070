"""What became of principles that have no counterpart, or more than one: merged into another, split over several.

A link is drawn from an old to a new principle that are not a pair, when enough of the statements of one went to the other, and the old one's name is gone
or the new one's is fresh: both, where each has a counterpart, for a section that still stands and gave a rule to another that still stands is neither merged
nor split, whatever the other is called now. Its mirror is the link from the new to the old.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from whereas.diff.match.titles import title_key

if TYPE_CHECKING:
    from whereas.diff.match.principles import PrincipleMatcher, PrinciplePairs
    from whereas.diff.match.units import UnitPairs
    from whereas.diff.view import View
    from whereas.model.change import How

FEW, MANY = 0.1, 0.3
"""Share of a principle's statements that make a link: `FEW` where at least two went, `MANY` for a single one."""
MOST = 0.4
"""The same as `MANY` where the other principle still stands: one that got, or gave, one rule of three is a new one, or gone."""
THIRD = 1 / 3
"""Share of its words that makes such a one a part nevertheless: its other rules were there, too, in other words (an amendment of ours was labelled so)."""
KEPT = 0.5
"""Share of a principle's prose or examples that makes a link by itself."""


class Link(NamedTuple):
    """`old` lives on in `new` besides or instead of its pair. `how`: split (the old over several) or merge (several into the new).
    `prose`, `examples`: shares of the old's that the new holds."""

    old: str
    new: str
    how: How
    prose: float
    examples: float


def links(old: View, new: View, pairs: PrinciplePairs, units: UnitPairs, matcher: PrincipleMatcher) -> list[Link]:
    """All links, in order of the old document."""
    moved: Counter[tuple[str, str]] = Counter()
    for i, j in units.forth.items():
        if units.similarity[i] >= 0.7:
            moved[old.units[i].principle, new.units[j].principle] += 1
    found = []
    for (a, b), count in moved.items():
        if pairs.forth.get(a) == b:
            continue
        gone, fresh = _nameless(a, pairs.forth, old, new), _nameless(b, pairs.back, new, old)
        if a in pairs.forth and b in pairs.back and not (gone and fresh):
            continue
        many = MOST if (a in pairs.forth) != (b in pairs.back) else MANY
        alike = matcher.likeness(a, b)
        left = _share(count, len(old.by_principle.get(a, ())), alike.kept, many) if gone else 0.0
        right = _share(count, len(new.by_principle.get(b, ())), alike.held, many) if fresh else 0.0
        if left or right:
            found.append((a, b, alike.kept, alike.held, max(alike.examples, 0.0)))
    return _named(found, pairs, old, new)


def _share(count: int, total: int, kept: float, many: float) -> float:
    share = count / total if total else 0.0
    if share >= (MANY if kept > THIRD else many) or (count >= 2 and share >= FEW) or kept >= KEPT:
        return max(share, kept)
    return 0.0


def _nameless(key: str, mates: dict[str, str], here: View, there: View) -> bool:
    """Whether a principle has no counterpart, or one of another id and title."""
    mate = mates.get(key)
    if mate is None:
        return True
    return mate != key and title_key(here.principles[key].title) != title_key(there.principles[mate].title)


def _size(side: View, key: str) -> tuple[int, str, str]:
    """How much a principle says, what, and its title: settles which of two is the part and which the whole, the same from both sides."""
    units = side.by_principle.get(key, ())
    return sum(len(u.words) for u in units), " ".join(u.key for u in units), side.principles[key].title


def _named(found: list[tuple[str, str, float, float, float]], pairs: PrinciplePairs, old: View, new: View) -> list[Link]:
    """Split or merge, so that turning the two versions round turns the one into the other: what lives on as a part of more is merged."""
    heirs, ancestors = Counter(row[0] for row in found), Counter(row[1] for row in found)
    place = {key: i for i, key in enumerate(old.principles)}
    result = []
    for a, b, kept, held, examples in sorted(found, key=lambda row: (place[row[0]], row[1])):
        from_pair, to_pair = a in pairs.forth, b in pairs.back
        if from_pair != to_pair:
            split = from_pair
        elif heirs[a] != ancestors[b]:
            split = heirs[a] > ancestors[b]
        else:
            split = (kept, *_size(new, b)) < (held, *_size(old, a))
        result.append(Link(a, b, "split" if split else "merge", round(kept, 3), round(examples, 3)))
    return result
