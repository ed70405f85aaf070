"""A change while it is being made: it knows the change that it is part of, not yet its id, severity or fingerprint."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from whereas.diff.changes.carried import handed
from whereas.diff.changes.joined import Joined, joined
from whereas.diff.changes.listed import Listed, listed
from whereas.diff.changes.taken_in import taken_in
from whereas.diff.judge import judge
from whereas.diff.match.rows import rows
from whereas.diff.reach import other_half
from whereas.diff.verdict import Verdict
from whereas.diff.weigh import weigh
from whereas.model.change import Pair, Side
from whereas.model.source import Lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from whereas.diff.edits import Edit
    from whereas.diff.match import Pairing
    from whereas.diff.named import Names
    from whereas.diff.view import Unit, View
    from whereas.model.change import ChangeKind, ReasonFate
    from whereas.model.constitution import Modality, Statement
    from whereas.model.source import Span


@dataclass(eq=False)
class Draft:
    """Fields as in `Change`; `parent`: the draft that it is within; `heavy`: it is major whatever its kind (an authority's rank moved);
    `directed`: background that turned; `counted`: it is a place of its own, not the whole around one;
    `part`: it tells of less than a statement."""

    kind: ChangeKind
    principle: Pair
    statement: Pair
    old: Side | None
    new: Side | None
    why: str
    moved: bool = False
    parent: Draft | None = None
    heavy: bool = False
    directed: bool = False
    counted: bool = True
    part: bool = False
    norms: int = 0
    reasons: ReasonFate | None = None
    rules: tuple[str, ...] = ()
    members: list[Draft] = field(default_factory=list)


@dataclass
class Comparison:
    """All that the makers of changes look at: both sides, who is who, and lines to make spans from."""

    old: View
    new: View
    pairing: Pairing
    old_lines: Lines
    new_lines: Lines

    @classmethod
    def of(cls, old: View, new: View, pairing: Pairing) -> Comparison:
        return cls(old, new, pairing, Lines(old.text), Lines(new.text))

    @property
    def names(self) -> Names:
        """Whom the two versions name."""
        return self.old.names

    def judged(self, found: Edit, read: tuple[Modality | None, Modality | None] | None = None) -> Verdict:
        """Which way two texts went, names that were given up for others aside. `read`: as the two rules were read, which are weighed too; None for what
        is no rule."""
        old = self.names.now(found.old_text)
        verdict = judge(old, found.new_text, read or (None, None), self.names)
        if read:
            verdict = weigh(old, found.new_text, read, verdict, self.names)
        if old == found.old_text:
            return verdict._replace(why=verdict.why + other_half(found, verdict)) if read else verdict
        if verdict.direction == "typography":
            return Verdict("reworded", self.names.exchanged(found.old_text))
        return verdict._replace(why=self.names.then(verdict.why, found.old_text, found.new_text))

    def name(self, key: str | None, new: bool) -> str:
        """A principle as it is called in a sentence: its title in quotes, its id if it has none."""
        title = (self.new if new else self.old).titles.get(key or "")
        return f"'{title}'" if title else "the top level"

    def mate(self, old: str | None) -> str | None:
        """The new counterpart of an old principle."""
        return self.pairing.principles.forth.get(old) if old is not None else None

    def moved(self, old: Unit, new: Unit) -> bool:
        """Whether a pair of statements stands under another principle than before. One whose item lost or got its label stayed where it was."""
        return self.mate(self._ground(old.principle, new=False)) != self._ground(new.principle, new=True)

    def _ground(self, key: str, *, new: bool) -> str:
        """The principle itself, or what an item without a counterpart stands in."""
        view, known = (self.new, self.pairing.principles.back) if new else (self.old, self.pairing.principles.forth)
        while key not in known and view.principles[key].kind == "item" and (parent := view.principles[key].parent) is not None:
            key = parent
        return key

    @cached_property
    def joined(self) -> list[Joined]:
        """Rules that several statements of the other version make up, also with a change on the way; a list put into several sentences is told item by item."""
        lists = Counter(one.lead.id for one in self.listed)
        found = [one for one in joined(self.old, self.new, self.pairing) if not (one.lead and lists[one.parts[0].id] > 1)]
        return found + taken_in(self, found)

    @cached_property
    def listed(self) -> list[Listed]:
        """Sentences that stand as items of a list in the other version."""
        return listed(self.old, self.new, self.pairing)

    @cached_property
    def rows(self) -> tuple[dict[int, list[list[Unit]]], dict[int, list[list[Unit]]]]:
        """The rows of tables of both versions, each cell by cell."""
        return rows(self.old.units), rows(self.new.units)

    @cached_property
    def handed(self) -> dict[str, str]:
        """Old reason that goes with another rule of its principle now -> how to tell it."""
        return handed(self)

    @cached_property
    def dissolved(self) -> tuple[set[str], set[str]]:
        """Items of either side that only lost, or only got, their label: most of their statements stand where they stood."""
        stayed: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
        for i, j in self.pairing.units.forth.items():
            old, new = self.old.units[i], self.new.units[j]
            if not self.moved(old, new):
                stayed[0][old.principle] += 1
                stayed[1][new.principle] += 1
        pairs = self.pairing.principles
        return _items(self.old, pairs.forth, stayed[0]), _items(self.new, pairs.back, stayed[1])

    def old_side(self, start: int, end: int, text: str | None = None) -> Side:
        """Words of the old version between two offsets."""
        return Side(self.old.slice(start, end) if text is None else text, self.old_lines.span(start, end))

    def new_side(self, start: int, end: int, text: str | None = None) -> Side:
        """Words of the new version between two offsets."""
        return Side(self.new.slice(start, end) if text is None else text, self.new_lines.span(start, end))


def _items(view: View, known: Mapping[str, str], stayed: Counter[str]) -> set[str]:
    items = (p.id for p in view.constitution.principles if p.kind == "item" and p.id not in known)
    return {key for key in items if 2 * stayed[key] >= len(view.by_principle.get(key, ())) > 0}


def side(text: str, span: Span) -> Side:
    return Side(text, span)


def of_statement(statement: Statement | None) -> Side | None:
    """A whole statement as a side."""
    return Side(statement.text, statement.span) if statement else None


def of_unit(unit: Unit | None) -> Side | None:
    """A unit as a side: an example is shown by its caption."""
    return of_statement(unit.statement) if unit else None
