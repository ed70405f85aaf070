"""Pairs the principles of two versions: permanent id, then text and title together, with a margin over the runner-up.

The body goes before the name: a section whose words stand under another title has been renamed, and one whose title now heads other words has not
survived by its title alone if its words live elsewhere. The prose of the rules and the examples are scored apart, since examples that outlive
a rule are not the rule. A section without words of its own is known by its title or by its matched children.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from whereas.diff.match.index import Index
from whereas.diff.match.titles import title_key
from whereas.diff.words import shingles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from whereas.diff.view import Unit, View
    from whereas.model.change import How

MARGIN = 0.1
"""By how much the best candidate must beat the next one."""
SURE, LIKELY, LEAST = 0.85, 0.6, 0.27
"""Scores at which a pair is taken: before containers are looked at, after, and at all. Set on PEERS.md section 0 (renames .32 to 1.0, strangers <= .11)."""
TITLE_BONUS, PARENT_BONUS = 0.15, 0.05
EXAMPLES_SHARE = 0.2
"""What the examples count for, next to the prose, in the score of a pair."""
CONTAINER_WORDS = 8
"""A principle with fewer words of its own is a container."""
CHILDREN_SHARE = 0.5
"""Share of the children of the smaller of two containers that must be children of the other."""
SAME_TITLE = 12
"""Principles of one title that are compared with each other; of more, only those that the index finds."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two principles are, 0..1: their prose (`kept`: share of the old in the new, `held`: of the new in the old) and their examples."""

    prose: float
    kept: float
    held: float
    examples: float

    @property
    def body(self) -> float:
        """Prose and examples in one number: the prose alone where there are no examples, and the other way round."""
        if self.prose < 0:
            return max(self.examples, 0.0)
        if self.examples < 0:
            return self.prose
        return (1 - EXAMPLES_SHARE) * self.prose + EXAMPLES_SHARE * self.examples


@dataclass
class PrinciplePairs:
    """`forth`: old id -> new id; `back`: the other way; `how` and `similarity` by old id."""

    forth: dict[str, str] = field(default_factory=dict)
    back: dict[str, str] = field(default_factory=dict)
    how: dict[str, How] = field(default_factory=dict)
    similarity: dict[str, float] = field(default_factory=dict)

    def add(self, old: str, new: str, how: How, similarity: float) -> None:
        self.forth[old], self.back[new], self.how[old], self.similarity[old] = new, old, how, round(similarity, 3)


class PrincipleMatcher:
    """Finds the pairs of one comparison; `pairs` holds them after `run`."""

    def __init__(self, old: View, new: View) -> None:
        self.old, self.new, self.pairs = old, new, PrinciplePairs()
        self.olds = list(old.principles)
        self.news = list(new.principles)
        self.place = ({k: i for i, k in enumerate(self.olds)}, {k: i for i, k in enumerate(self.news)})
        self.titles = (
            {k: title_key(p.title) for k, p in old.principles.items()},
            {k: title_key(p.title) for k, p in new.principles.items()},
        )
        self.count = Counter(self.titles[0].values()), Counter(self.titles[1].values())
        self.prose = Index(_features(old, self.olds, "prose"), _features(new, self.news, "prose"))
        self.examples = Index(_features(old, self.olds, "example"), _features(new, self.news, "example"))
        self.size = (_sizes(old), _sizes(new))

    def run(self) -> PrinciplePairs:
        self._by_id()
        self._around_the_same()
        self._identical()
        self._unchanged_containers()
        candidates = self._candidates()
        self._by_text(candidates, SURE)
        self._by_children()
        self._by_text(candidates, LIKELY)
        self._by_title()
        self._by_text(candidates, LEAST)
        self._by_children()
        self._by_title()
        return self.pairs

    def likeness(self, old: str, new: str) -> Likeness:
        """How alike two principles are; -1 for prose or examples that neither has."""
        a, b = self.place[0][old], self.place[1][new]
        return Likeness(self._share(self.prose, a, b), *self.prose.overlap(a, b), self._share(self.examples, a, b))

    @staticmethod
    def _share(index: Index, old: int, new: int) -> float:
        if not index.old[old] and not index.new[new]:
            return -1.0
        kept, held = index.overlap(old, new)
        even = 2 * kept * held / (kept + held) if kept + held else 0.0
        return max(even, 0.9 * max(kept, held) if min(len(index.old[old]), len(index.new[new])) >= CONTAINER_WORDS else 0.0)

    def _free(self, old: str, new: str) -> bool:
        return old not in self.pairs.forth and new not in self.pairs.back

    def _take(self, old: str, new: str, how: How) -> None:
        alike = self.likeness(old, new).body
        same = self.titles[0][old] == self.titles[1][new]
        if not alike and min(self.size[0][old], self.size[1][new]) < CONTAINER_WORDS:
            alike = 1.0 if same or how == "id" else 0.5
        self.pairs.add(old, new, "title" if same and how == "text" and self.titles[0][old] else how, alike)

    def _by_id(self) -> None:
        for key, principle in self.old.principles.items():
            other = self.new.principles.get(key)
            if principle.explicit and other is not None and other.explicit:
                self._take(key, key, "id")

    def _around_the_same(self) -> None:
        """Sections whose title is the only one of its kind, of which one holds itself what is most of the other and stands in a subsection of it: a heading
        between came or went, and the section is still the section."""
        for old, new in self._unique_titles():
            below = [(key, new) for key in self.old.children.get(old, []) if self.size[0][key] > self.size[0][old]]
            below += [(old, key) for key in self.new.children.get(new, []) if self.size[1][key] > self.size[1][new]]
            if any(self._free(*pair) and self.likeness(*pair).prose >= LIKELY for pair in below):
                self._take(old, new, "title")

    def _identical(self) -> None:
        """The same words: those of one title first, then as many as both sides have, in order."""
        groups: dict[str, tuple[list[str], list[str]]] = {}
        for side, view, order, taken in ((0, self.old, self.olds, self.pairs.forth), (1, self.new, self.news, self.pairs.back)):
            for key in order:
                if key not in taken and self.size[side][key] >= CONTAINER_WORDS:
                    body = "\n".join(unit.key for unit in view.by_principle[key])
                    groups.setdefault(body, ([], []))[side].append(key)
        for left, right in groups.values():
            by_title: dict[str, list[str]] = {}
            for key in reversed(right):
                by_title.setdefault(self.titles[1][key], []).append(key)
            for key in left:
                if by_title.get(self.titles[0][key]):
                    self._take(key, by_title[self.titles[0][key]].pop(), "text")
            rest = [k for k in left if k not in self.pairs.forth], [k for k in right if k not in self.pairs.back]
            for old, new in zip(*rest, strict=False):
                self._take(old, new, "text")

    def _unchanged_containers(self) -> None:
        """Sections without words of their own whose title is the only one of its kind."""
        for old, new in self._unique_titles():
            if min(self.size[0][old], self.size[1][new]) < CONTAINER_WORDS:
                self._take(old, new, "title")

    def _unique_titles(self) -> list[tuple[str, str]]:
        """Unpaired principles whose title stands once in either document: a title that all sections share says nothing."""
        count = self.count
        where = {self.titles[1][k]: k for k in self.news if k not in self.pairs.back}
        left = [k for k in self.olds if k not in self.pairs.forth]
        return [(k, where[t]) for k in left if (t := self.titles[0][k]) in where and count[0][t] == 1 and count[1][t] == 1]

    def _candidates(self) -> list[tuple[str, str]]:
        """Pairs of principles that are both still without a counterpart, and have words or a title in common."""
        found: set[tuple[str, str]] = set()
        left = [self.place[0][k] for k in self.olds if k not in self.pairs.forth], [self.place[1][k] for k in self.news if k not in self.pairs.back]
        for index in (self.prose, self.examples):
            for a, others in index.candidates(*left).items():
                found.update((self.olds[a], self.news[b]) for b in others)
        by_title: dict[str, list[str]] = {}
        for key in self.news:
            by_title.setdefault(self.titles[1][key], []).append(key)
        for key in self.olds:
            same = by_title.get(self.titles[0][key], [])
            if len(same) <= SAME_TITLE:
                found.update((key, other) for other in same)
        return sorted(p for p in found if self._free(*p))

    def _by_text(self, candidates: list[tuple[str, str]], least: float) -> None:
        """Best pairs first; a pair must beat what else either side could be paired with."""
        rows = [(self._score(o, n), o, n) for o, n in candidates if self._free(o, n)]
        rows.sort(key=lambda row: (-row[0], self.place[0][row[1]], self.place[1][row[2]]))
        offers: tuple[dict[str, list[tuple[float, str]]], ...] = ({}, {})
        for score, o, n in rows:
            offers[0].setdefault(o, []).append((score, n))
            offers[1].setdefault(n, []).append((score, o))
        rows = [row for row in rows if row[0] >= least]
        while rows:  # what was too close to a rival is looked at again once that has its pair, or the order of the documents would settle it
            left = [row for row in rows if not self._taken(row, offers)]
            rows = [row for row in left if self._free(*row[1:])] if len(left) < len(rows) else []

    def _taken(self, row: tuple[float, str, str], offers: tuple[dict[str, list[tuple[float, str]]], ...]) -> bool:
        """Pair the two of a row, if both are free and it beats the other offers of either."""
        score, o, n = row
        if not self._free(o, n):
            return False
        rivals = [s for s, k in offers[0][o] if k != n and k not in self.pairs.back]
        rivals += [s for s, k in offers[1][n] if k != o and k not in self.pairs.forth]
        if score - max(rivals, default=0.0) < MARGIN and not self._settled(o, n, score, rivals):
            return False
        self._take(o, n, "text")
        return True

    def _settled(self, old: str, new: str, score: float, rivals: list[float]) -> bool:
        """A near tie is settled by the same title under the same parent, or by being word for word the same."""
        if score < max(rivals, default=0.0):
            return False
        return self._same_place(old, new) and self.titles[0][old] == self.titles[1][new]

    def _same_place(self, old: str, new: str) -> bool:
        a, b = self.old.principles[old].parent, self.new.principles[new].parent
        return a is b is None or (a is not None and b is not None and self.pairs.forth.get(a) == b)

    def _score(self, old: str, new: str) -> float:
        alike = self.likeness(old, new)
        score = alike.body
        if score <= 0:
            return 0.0
        if 0 <= alike.prose < LEAST and min(self.size[0][old], self.size[1][new]) >= CONTAINER_WORDS and not self._same_name(old, new):
            return 0.0  # examples that outlive their rule do not make it the same rule
        return score + TITLE_BONUS * self._same_name(old, new) + PARENT_BONUS * self._same_place(old, new)

    def _same_name(self, old: str, new: str) -> bool:
        """Whether two principles share a title that no other has."""
        title = self.titles[0][old]
        return bool(title) and title == self.titles[1][new] and self.count[0][title] == self.count[1][title] == 1

    def _by_title(self) -> None:
        """The only one of its title under the same parent, or in the whole document; the preamble is one of a kind."""
        left = [k for k, p in self.old.principles.items() if p.kind == "preamble" and k not in self.pairs.forth]
        right = [k for k, p in self.new.principles.items() if p.kind == "preamble" and k not in self.pairs.back]
        if len(left) == len(right) == 1:
            self._take(left[0], right[0], "title")
        for parent in [None, *self.olds]:
            mate = None if parent is None else self.pairs.forth.get(parent)
            if parent is None or mate is not None:
                self._siblings(self.old.children.get(parent, []), self.new.children.get(mate, []))
        for old, new in self._unique_titles():
            self._take(old, new, "title")

    def _siblings(self, olds: list[str], news: list[str]) -> None:
        groups: tuple[dict[str, list[str]], ...] = ({}, {})
        for side, keys in ((0, olds), (1, news)):
            for key in keys:
                groups[side].setdefault(self.titles[side][key], []).append(key)
        for title, left in groups[0].items():
            right = groups[1].get(title, [])
            free = [i for i, key in enumerate(left) if key not in self.pairs.forth], [i for i, key in enumerate(right) if key not in self.pairs.back]
            if title and len(left) == len(right) and free[0] == free[1] and len(free[0]) == 1:  # the only one left over, in the same place among its like
                self._take(left[free[0][0]], right[free[1][0]], "title")
            empty = (
                [k for k in left if not self.size[0][k] and k not in self.pairs.forth],
                [k for k in right if not self.size[1][k] and k not in self.pairs.back],
            )
            if len(empty[0]) == len(empty[1]):
                for old, new in zip(*empty, strict=True):
                    self._take(old, new, "title")

    def _by_children(self) -> None:
        """A container is where most of its children went."""
        votes: Counter[tuple[str, str]] = Counter()
        for old, new in self.pairs.forth.items():
            a, b = self.old.principles[old].parent, self.new.principles[new].parent
            if a is not None and b is not None and self._free(a, b):
                votes[a, b] += 1
        rows = []
        for (a, b), n in votes.items():
            if min(self.size[0][a], self.size[1][b]) < CONTAINER_WORDS:
                rows.append((n / min(len(self.old.children[a]), len(self.new.children[b])), a, b))
        rows.sort(key=lambda row: (-row[0], self.place[0][row[1]], self.place[1][row[2]]))
        best: tuple[dict[str, list[float]], ...] = ({}, {})
        for share, a, b in rows:
            best[0].setdefault(a, []).append(share)
            best[1].setdefault(b, []).append(share)
        for share, a, b in rows:
            tie = best[0][a][1:2] == [share] or best[1][b][1:2] == [share]
            if share >= CHILDREN_SHARE and not tie and self._free(a, b):
                self.pairs.add(a, b, "title" if self.titles[0][a] == self.titles[1][b] else "text", share)


def _features(side: View, order: list[str], sort: str) -> dict[int, Iterator[str]]:
    """Runs of three words of each statement, and neighbouring statements together: those stay rare where every sentence recurs. Each to be read once."""
    return {at: _runs(side.by_principle.get(key, ()), sort) for at, key in enumerate(order)}


def _runs(units: Iterable[Unit], sort: str) -> Iterator[str]:
    before = ""
    for unit in units:
        if unit.sort != sort:
            continue
        yield from shingles(unit.words)
        key = unit.key
        if before and sort == "prose":
            yield f"{before[-60:]} / {key[:60]}"
        before = key


def _sizes(side: View) -> dict[str, int]:
    """Words of each principle's own statements."""
    return {k: sum(len(u.words) for u in side.by_principle.get(k, ())) for k in side.principles}
