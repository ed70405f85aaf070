"""What principles and statements of the two versions are called where people read of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from whereas.diff.view import LeadIns, heads, titles
from whereas.render.style import clip
from whereas.render.words import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from whereas.model.change import Change, Side
    from whereas.model.constitution import Constitution, Modality

ROW_CHARS = 60
"""Characters of its row's first cell that are told with a reason."""
MILDNESS: dict[Modality, int] = {"must": 0, "must_not": 0, "precedence": 1, "should": 2, "should_not": 2, "may": 3}
"""How mildly a force binds."""
Key = tuple[bool, str]
"""Whether a principle is gone, and its id in the newer version, or in the older one, which may be another's by now."""


def key(change: Change) -> Key:
    """The principle that a change is about."""
    new, old = change.principle.new, change.principle.old
    return (new is None, new if new is not None else old or "")


@dataclass
class Names:
    """Titles and words for people, from the two constitutions where they are at hand; ids and the diff's own texts otherwise."""

    old: Constitution | None = None
    new: Constitution | None = None
    titles: tuple[dict[str, str], dict[str, str]] = ({}, {})
    words: tuple[Mapping[str, str], Mapping[str, str]] = ({}, {})
    plain: tuple[dict[str, str], dict[str, str]] = ({}, {})
    heads: tuple[dict[str, str], dict[str, str]] = ({}, {})
    whys: tuple[dict[str, str], dict[str, str]] = ({}, {})
    forces: tuple[dict[str, Modality | None], dict[str, Modality | None]] = ({}, {})
    leads: tuple[LeadIns, LeadIns] = (LeadIns(), LeadIns())
    order: dict[Key, int] = field(default_factory=dict)
    """Where a principle stands: those that are gone behind all others."""

    @classmethod
    def of(cls, old: Constitution | None, new: Constitution | None) -> Names:
        if old is None or new is None:
            return cls()
        plain = {s.id: s.text for s in old.statements}, {s.id: s.text for s in new.statements}
        order = {key: i for i, key in enumerate([*((False, p.id) for p in new.principles), *((True, p.id) for p in old.principles)])}
        told, words = (titles(old, new), titles(new, old)), (shown(old), shown(new))
        rows, whys = (tuple(_heads(version, why) for version in (old, new)) for why in (False, True))
        forces = {s.id: s.modality for s in old.statements}, {s.id: s.modality for s in new.statements}
        return cls(old, new, told, words, plain, (rows[0], rows[1]), (whys[0], whys[1]), forces, (LeadIns(old), LeadIns(new)), order)

    def called(self, change: Change) -> tuple[str, str]:
        """What the principle of a change was called and is called, "" where there is none; the change's own words where the titles are not at hand."""
        sides = (change.principle.old, change.old), (change.principle.new, change.new)
        old, new = (self.titles[at].get(key or "", side.text if side else "") for at, (key, side) in enumerate(sides))
        return old, new

    def reused(self, key: Key) -> bool:
        """Whether the id of a principle that is gone is another's now."""
        return key[0] and (False, key[1]) in self.order

    def mildness(self, change: Change) -> int:
        """How mildly the rule of a change binds, 0 for an order or a ban; what is no rule, or not at hand, comes last."""
        force = self.forces[change.statement.new is not None].get(change.statement.new or change.statement.old or "")
        return MILDNESS[force] if force else len(MILDNESS)

    def title(self, change: Change) -> str:
        """What the principle of a change is called."""
        pair = change.principle
        if pair.new is not None:
            return self.titles[1].get(pair.new, pair.new)
        return self.titles[0].get(pair.old or "", pair.old or "the document")

    def text(self, side: Side | None, statement: str | None, new: bool) -> str:
        """The words of one side; bare references show their target's title, and a cell of a table the first of its row, but for one that gives
        a reason: behind the rule it would read as if that had changed."""
        if side is None:
            return ""
        if statement and self.plain[new].get(statement) == side.text:
            head = self.heads[new].get(statement)
            return f"{head} | {self.words[new][statement]}" if head else self.words[new][statement]
        return " ".join(side.text.split())

    def texts(self, change: Change) -> tuple[str, str]:
        """The words of both sides; those of an item that came or went under a lead-in which forbids it have that before them, and those of a reason in a
        table the name of its row behind them."""
        ids = change.statement.old, change.statement.new
        old, new = self.text(change.old, ids[0], False), self.text(change.new, ids[1], True)
        if old and new:
            return old, new
        return self._led(ids[0], old, False), self._led(ids[1], new, True)

    def _led(self, statement: str | None, told: str, new: bool) -> str:
        """A whole item behind its lead-in, or a reason before its row."""
        lead = self.leads[new].over(statement or "") if told == self.words[new].get(statement or "") else ""
        row = self.whys[new].get(statement or "") if told == self.words[new].get(statement or "") else None
        return f"{lead} {told}" if lead else f"{told} (in the row '{clip(row, ROW_CHARS)}')" if row else told


def _heads(constitution: Constitution, why: bool) -> dict[str, str]:
    """The first cell of the row of each statement behind one: of reasons, or of all others."""
    of = heads(constitution)
    return {s.id: of[s.id] for s in constitution.statements if s.id in of and (s.is_reason and not s.is_rule) == why} if of else of
