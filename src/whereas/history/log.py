"""What happened to each principle, version by version: a fold over the chain.

>>> # gate.md: v1 "You must close the gate."  v2 "You should close the gate."
>>> # log: Gate  v2 rule-weakened ('must' became 'should')  v1 principle-added (in the first version)
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from whereas.history.lineage import Lineages, anew, own
from whereas.model.history import CalledLog, Event, Log, Revision

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from whereas.history.chain import Step
    from whereas.model.change import Change, Severity
    from whereas.model.constitution import Principle

UNTOLD = frozenset({"editorial", "other", "metadata-changed"})
"""Kinds of change that say nothing about a principle."""
FIRST, FIRST_HERE = "in the first version", "in the oldest version that this shallow clone holds"
NEW, GONE = "new: the document was written anew", "gone: the document was written anew"


def log(steps: Iterable[Step], path: str, *, known: Collection[str] = ()) -> Log:
    """The log of a chain. `known`: the versions that are only what the others are compared with, and not told."""
    return _Fold(path, known).run(steps)


class _Fold:
    def __init__(self, path: str, known: Collection[str]) -> None:
        self.path, self.known = path, known
        self.lineages = Lineages()
        self.standing: dict[str, tuple[Principle, ...]] = {}
        """Version -> its principles, while a later version is still to be compared with it."""
        self.events: dict[int, list[Event]] = {}
        self.revisions: list[Revision] = []
        self.cut = False
        self.last: Step | None = None

    def run(self, steps: Iterable[Step]) -> Log:
        for step in steps:
            self.lineages.add(step)
            told = step.version.rev not in self.known
            self.cut = self.cut or step.version.cut
            if told:
                self.revisions.append(revision(step))
            if step.constitution is not None:
                self.standing[step.version.rev] = step.constitution.principles
                if told:
                    self._tell(step)
                self.last = step
            self.lineages.let_go(step)
            for rev in step.spent:
                self.standing.pop(rev, None)
        return Log(self.path, self.cut, tuple(reversed(self.revisions)), tuple(self._principles()))

    def _tell(self, step: Step) -> None:
        if not step.links or anew(step):
            for link in step.links:
                for principle in self.standing[link.parent]:
                    self._add(self.lineages.at[link.parent][principle.id], _gone(step, principle))
            for principle in self.standing[step.version.rev]:
                self._add(self.lineages.at[step.version.rev][principle.id], _born(step, principle))
        for link, change in own(step):
            if change.kind not in UNTOLD:
                for number in sorted(self.lineages.of(step, link.parent, change)):
                    self._add(number, _event(step, change))

    def _add(self, number: int, event: Event) -> None:
        self.events.setdefault(number, []).append(event)

    def _principles(self) -> list[CalledLog]:
        """Those that stand in the last version, in its order, then those that are gone, the latest to go first."""
        standing = list(self.lineages.at[self.last.version.rev].values()) if self.last is not None else []
        order = {r.rev: i for i, r in enumerate(self.revisions)}
        gone = [n for n in range(len(self.lineages.names)) if n not in set(standing) and self.events.get(n)]
        gone.sort(key=lambda n: -order[self.events[n][-1].rev])
        shared = Counter(self.lineages.names[n][-1][1] for n in (*standing, *gone))
        return [self._principle(n, n not in set(standing), shared) for n in (*standing, *gone)]

    def _principle(self, number: int, gone: bool, shared: Counter[str]) -> CalledLog:
        names = self.lineages.names[number]
        former = dict.fromkeys(i for i, _ in reversed(names) if i != names[-1][0])
        order = {r.rev: i for i, r in enumerate(self.revisions)}
        events = sorted(self.events.get(number, []), key=lambda e: (-order[e.rev], not e.kind.startswith("principle-")))
        key, title = names[-1]
        above = self.lineages.above[number] if shared[title] > 1 else ""
        return CalledLog(key, title, gone, tuple(former), tuple(events), called=f"{above}, {title}" if above else title or key)


def revision(step: Step) -> Revision:
    """How a log tells of a version."""
    v = step.version
    declared = step.constitution.version if step.constitution is not None else None
    return Revision(v.rev, v.date, v.author, v.subject, v.path, declared, step.problem, tuple(link.parent for link in step.links), anew(step))


def _born(step: Step, principle: Principle) -> Event:
    v = step.version
    why = NEW if step.links else FIRST_HERE if v.cut else FIRST
    return Event(v.rev, v.date, v.author, "principle-added", "minor", why, None, principle.title or principle.id, False)


def _gone(step: Step, principle: Principle) -> Event:
    v = step.version
    severity: Severity = "major" if principle.norms else "patch"
    return Event(v.rev, v.date, v.author, "principle-removed", severity, GONE, principle.title or principle.id, None, False)


def _event(step: Step, change: Change) -> Event:
    v = step.version
    old, new = (side.text if side is not None else None for side in (change.old, change.new))
    return Event(v.rev, v.date, v.author, change.kind, change.severity, change.why, old, new, change.within is not None)
