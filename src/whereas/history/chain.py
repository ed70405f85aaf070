"""Reads the versions of a file and compares neighbours: each distinct text is read once (with the same settled readings), each distinct pair compared once.

A version that cannot be read (or that took the file away, or emptied it for a while) is skipped, and those after it are compared with those before it. What
is no longer needed is let go, so a thousand versions take the memory of a few.
"""

from __future__ import annotations

from collections import Counter, OrderedDict, defaultdict
from typing import TYPE_CHECKING

import msgspec

from whereas.model.change import Diff
from whereas.model.constitution import Constitution
from whereas.model.errors import WhereasError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from whereas.history.repository import Repository
    from whereas.history.walk import Version

    From = tuple[str | None, str | None]

SPARE = 8
"""Readings kept besides those that are sure to be needed, for texts that come back."""
GONE, EMPTY = "the file is not there", "it holds no text"


class Link(msgspec.Struct, frozen=True):
    """A version that another one was made from, and what changed since; `diff` is None where the text is the same."""

    parent: str
    diff: Diff | None


class Step(msgspec.Struct, frozen=True):
    """One version: as read (None if it was skipped, and `problem` says why), and compared with each version before it. `spent`: versions that no later one
    is compared with."""

    version: Version
    constitution: Constitution | None
    problem: str
    links: tuple[Link, ...]
    spent: tuple[str, ...] = ()


def steps(
    repository: Repository,
    versions: Sequence[Version],
    read: Callable[[bytes, Version, str], Constitution],
    compare: Callable[[Constitution, Constitution], Diff],
) -> Iterator[Step]:
    """Each version in turn, parents before children. `read`: bytes, their version and a name for messages -> the constitution, WhereasError where there is
    none; `compare`: the older and the newer constitution -> what changed."""
    return _Chain(repository, versions, read, compare).run()


class _Chain:
    def __init__(
        self,
        repository: Repository,
        versions: Sequence[Version],
        read: Callable[[bytes, Version, str], Constitution],
        compare: Callable[[Constitution, Constitution], Diff],
    ) -> None:
        self.repository, self.versions, self.read_text, self.compare = repository, versions, read, compare
        self.by_rev = {v.rev: v for v in versions}
        self.before: dict[str, tuple[str, ...]] = {}
        """Version -> the readable versions that stand for it as a parent: itself, or those before it if it was skipped."""
        self.after: dict[str, list[Version]] = defaultdict(list)
        """Version -> those that were made from it."""
        for v in versions:
            for p in v.parents:
                self.after[p].append(v)
        self.children: Counter[str] = Counter({rev: len(later) for rev, later in self.after.items()})
        self.left: Counter[str] = Counter()
        """Readable version -> how many later ones are still to be compared with it."""
        self.needed: Counter[From] = Counter()
        for v in versions:
            if v.blob is not None:
                self.needed[v.read_from] += 1 + self.children[v.rev]
        self.readings: OrderedDict[From, Constitution | str] = OrderedDict()
        pairs = Counter((self.by_rev[p].read_from, v.read_from) for v in versions for p in v.parents if p in self.by_rev)
        self.recurring = {pair for pair, n in pairs.items() if n > 1}
        self.compared: dict[tuple[From, From], Diff] = {}

    def run(self) -> Iterator[Step]:
        for version in self.versions:
            parents = tuple(dict.fromkeys(p for parent in version.parents for p in self.before.get(parent, ())))
            found = self._read(version)
            if not isinstance(found, str) and not found.statements and self._refilled(version):
                found = EMPTY
            if isinstance(found, str):
                self.before[version.rev] = parents
                for parent in parents:
                    self.needed[self.by_rev[parent].read_from] += self.children[version.rev]
                    self.left[parent] += max(self.children[version.rev], 1)  # where nothing follows, it stays the last that could be read
                yield Step(version, None, found, tuple(Link(p, None) for p in parents), self._spent(version))
            else:
                self.before[version.rev] = (version.rev,)
                self.left[version.rev] = self.children[version.rev]
                links = tuple(self._link(p, version, found) for p in parents)
                yield Step(version, found, "", links, self._spent(version))
            self._let_go(version)

    def _spent(self, version: Version) -> tuple[str, ...]:
        """The versions that this one was the last to be compared with."""
        found = []
        for parent in (p for raw in version.parents for p in self.before.get(raw, ())):
            self.left[parent] -= 1
            if not self.left[parent]:
                found.append(parent)
        return tuple(found)

    def _read(self, version: Version) -> Constitution | str:
        """The reading of a version, or why there is none."""
        if version.blob is None:
            return GONE
        if version.read_from not in self.readings:
            where = f"{version.rev[:7]}:{version.path}"
            try:
                self.readings[version.read_from] = self.read_text(self.repository.blob(version.blob, where), version, where)
            except WhereasError as error:
                self.readings[version.read_from] = error.what
        return self.readings[version.read_from]

    def _refilled(self, version: Version) -> bool:
        """Whether a later version holds text again: what an empty one took away is gone only where it stays so."""
        seen: set[str] = set()
        waiting = list(self.after[version.rev])
        while waiting:
            later = waiting.pop()
            found = self._read(later)
            if not isinstance(found, str) and found.statements:
                return True
            if later.rev not in seen:
                seen.add(later.rev)
                waiting += self.after[later.rev]
        return False

    def _link(self, parent: str, version: Version, new: Constitution) -> Link:
        pair = (self.by_rev[parent].read_from, version.read_from)
        if self.by_rev[parent].blob == version.blob:
            return Link(parent, None)
        if pair in self.compared:
            return Link(parent, self.compared[pair])
        old = self._read(self.by_rev[parent])
        found = self.compare(old, new) if not isinstance(old, str) else None
        if found is not None and pair in self.recurring:
            self.compared[pair] = found
        return Link(parent, found)

    def _let_go(self, version: Version) -> None:
        for one in (version, *(self.by_rev[p] for p in version.parents if p in self.by_rev)):
            if one.blob is not None:
                self.needed[one.read_from] -= 1
        spare = [key for key in self.readings if self.needed[key] <= 0]
        for key in spare[: max(0, len(spare) - SPARE)]:
            del self.readings[key]
