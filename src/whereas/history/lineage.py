"""Decides which principle of one version is which of the next, over a whole history, merges and all.

A lineage is one principle through all its names. A principle takes on the lineage of the one it is paired with in the first version before it that has it;
what is paired with nothing begins a lineage. A part that was split off begins its own; one that was merged into another ends. All end, and all begin, where
the document was written anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.history.chain import Link, Step
    from whereas.model.change import Change, Diff

PAIRED = frozenset({"id", "title", "text"})


class Lineages:
    """Lineages by number. `at`: version -> principle id -> lineage; `names`: lineage -> the (id, title) it has had, oldest first;
    `above`: lineage -> the title of what it stands in, or stood in last, "" at the top."""

    def __init__(self) -> None:
        self.at: dict[str, dict[str, int]] = {}
        self.names: list[list[tuple[str, str]]] = []
        self.above: list[str] = []

    def add(self, step: Step) -> None:
        """Take in the next version; does nothing for one that was skipped."""
        if step.constitution is None:
            return
        inherited = [(self.at[link.parent], pairs(link.diff)) for link in step.links]
        found: dict[str, int] = {}
        taken: set[int] = set()
        titles = {p.id: p.title for p in step.constitution.principles}
        for principle in step.constitution.principles:
            number = next((n for parent, back in inherited if (n := _from(parent, back, principle.id)) is not None and n not in taken), None)
            if number is None:
                number = len(self.names)
                self.names.append([])
                self.above.append("")
            taken.add(number)
            found[principle.id] = number
            self.above[number] = titles.get(principle.parent or "", "")
            name = (principle.id, principle.title)
            if not self.names[number] or self.names[number][-1] != name:
                self.names[number].append(name)
        self.at[step.version.rev] = found

    def let_go(self, step: Step) -> None:
        """Forget the versions that nothing later is compared with."""
        for rev in step.spent:
            self.at.pop(rev, None)

    def of(self, step: Step, parent: str, change: Change) -> set[int]:
        """The lineages that a change is about: one, or two where something passed from one principle to another."""
        new, old = change.principle.new, change.principle.old
        here = self.at[step.version.rev].get(new) if new is not None else None
        there = self.at[parent].get(old) if old is not None else None
        return {n for n in (here, there) if n is not None}


def pairs(diff: Diff | None) -> dict[str, str] | None:
    """New id -> old id of the principles that are the same; None for the same text. None of a document written anew is the same, whatever its name."""
    if diff is None:
        return None
    return {m.new: m.old for m in diff.principles if m.new is not None and m.old is not None and m.how in PAIRED} if diff.related else {}


def anew(step: Step) -> bool:
    """Whether a version is no version of any that it was made from: another document in their place."""
    return bool(step.links) and all(link.diff is not None and not link.diff.related for link in step.links)


def _from(parent: dict[str, int], back: dict[str, str] | None, principle: str) -> int | None:
    old = principle if back is None else back.get(principle)
    return parent.get(old) if old is not None else None


def flat(diff: Diff | None) -> Iterator[Change]:
    """All changes of a diff, folded ones in the place of what they are folded into."""
    for change in diff.changes if diff is not None else ():
        yield from change.members or (change,)


def own(step: Step) -> list[tuple[Link, Change]]:
    """The changes that a version itself brought: for a merge, only what it has from none of its parents, told once. A parent that is another document says
    nothing."""
    links = [link for link in step.links if link.diff is None or link.diff.related]
    if not links:
        return []
    first, *others = links
    elsewhere = [{_key(c) for c in flat(link.diff)} for link in others]
    return [(first, c) for c in flat(first.diff) if all(_key(c) in keys for keys in elsewhere)]


def _key(change: Change) -> tuple[str, str]:
    """What a change is about, in the new version, or in words where it is gone from it."""
    head = change.kind.partition("-")[0]
    if change.statement.new is not None:
        return "statement", change.statement.new
    if change.new is not None and change.principle.new is not None:
        return head, change.principle.new
    return f"{head}-removed", change.old.text if change.old else change.why
