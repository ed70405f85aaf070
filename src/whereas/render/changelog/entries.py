"""Decides what a changelog tells of a diff, and under which heading: what came, what changed, what went, by principle; the rest in one line a sort.

What came or went with its principle is counted there; examples, rewording and typography are counted at the end.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Literal, NamedTuple

from whereas.render.diff_names import key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from whereas.model.change import Change
    from whereas.model.constitution import Constitution
    from whereas.render.diff_names import Key, Names

Heading = Literal["Added", "Changed", "Removed"]
HEADINGS: tuple[Heading, ...] = ("Added", "Changed", "Removed")
QUIET = ("example-", "rule-reworded", "reason-reworded", "rule-moved", "reason-moved", "editorial", "metadata-changed")
"""Kinds that are counted, or not told of at all; so is background of no weight."""


class Entry(NamedTuple):
    """The changes of one principle under one heading, those of the principle itself first. `principle`: its id in the newer version, or where it is `gone`
    in the older one (which may be another's id by now)."""

    principle: str
    gone: bool
    title: str
    changes: tuple[Change, ...]

    @property
    def whole(self) -> bool:
        """Whether the principle itself came or went."""
        return self.changes[0].kind in {"principle-added", "principle-removed"}


class Story(NamedTuple):
    """What a changelog tells. `general`: what befell several principles alike, such as a move to another section, with them; `quiet`: what is only counted."""

    entries: dict[Heading, list[Entry]]
    general: list[tuple[Change, ...]]
    quiet: list[Change]


def story(changes: Iterable[Change], names: Names) -> Story:
    """The changes sorted, principles in the order of the newer document, those that are gone in that of the older behind them."""
    found: dict[Heading, dict[Key, list[Change]]] = {h: defaultdict(list) for h in HEADINGS}
    quiet: list[Change] = []
    every = [one for c in changes for one in ((c.members or (c,)) if c.kind not in {"editorial", "authority-relabelled"} else (c,))]
    general = _alike(every)
    together = {c.id for group in general for c in group}
    for one in every:
        if one.id not in together:
            if hushed(one) or (one.principle.old is None and one.principle.new is None):
                quiet.append(one)
            elif one.within is None or (one.old and one.new):
                found[heading(one)][key(one)].append(one)
    return Story({h: _entries(by, names) for h, by in found.items()}, general, quiet)


def hushed(change: Change) -> bool:
    """Whether a change is not told one by one."""
    return change.kind.startswith(QUIET) or (change.kind == "other" and change.severity == "patch")


def place(wanted: Key, names: Names) -> int:
    """Where a principle stands, to sort by: those that are gone at the end."""
    return names.order.get(wanted, 1 << 30)


def _alike(changes: Iterable[Change]) -> list[tuple[Change, ...]]:
    """Changes of principles themselves that are the same for several, or of a whole level."""
    groups: dict[tuple[str, str], list[Change]] = defaultdict(list)
    for change in changes:
        if change.kind.startswith("authority-") or (change.kind == "principle-moved" and change.why.startswith("moved from")):
            groups[change.kind, change.why].append(change)
    return [tuple(group) for group in groups.values() if len(group) > 1 or group[0].members]


def heading(change: Change) -> Heading:
    """Where a change is told: by whether something came, went or is another."""
    tail = change.kind.rpartition("-")[2]
    return "Added" if tail == "added" else "Removed" if tail == "removed" else "Changed"


def _entries(by: dict[Key, list[Change]], names: Names) -> list[Entry]:
    return [Entry(k[1], k[0], names.title(by[k][0]), tuple(sorted(by[k], key=_rank))) for k in sorted(by, key=lambda k: place(k, names))]


def _rank(change: Change) -> int:
    first = ("principle-", "authority-", "precedence-", "rule-", "definition-", "reason-", "other")
    return next(i for i, start in enumerate(first) if change.kind.startswith(start))


def outermost(entries: Sequence[Entry], constitution: Constitution) -> tuple[list[Entry], dict[str, list[Entry]]]:
    """Entries of principles that came (or went) as a whole, each with those that came with it inside: (those that stand alone, id -> those inside)."""
    parents = {p.id: p.parent for p in constitution.principles}
    whole = {e.principle for e in entries if e.whole}
    alone: list[Entry] = []
    inside: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        top, at = None, parents.get(entry.principle) if entry.whole else None
        while at is not None:
            top = at if at in whole else top
            at = parents.get(at)
        if top is not None:
            inside[top].append(entry)
        else:
            alone.append(entry)
    return alone, inside


def rules_of(constitution: Constitution, principles: Iterable[str]) -> tuple[int, int]:
    """(rules, how many of them have a reason) of some principles."""
    wanted = set(principles)
    rules = [s for s in constitution.rules if s.principle in wanted]
    return len(rules), sum(s.explained not in {None, "none"} for s in rules)
