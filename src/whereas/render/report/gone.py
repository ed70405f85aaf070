"""What is no longer there, and where it would stand: the graph shows removed principles, rules and reasons beside what took their place.

old: Gate (p3), rule "Oil it." -> new: Gate (p2) without the rule     x0: a row under p2, behind what stood before it; its words stand in the changes
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from whereas.render.report.index import marked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.change import Change, Diff
    from whereas.model.constitution import Constitution, Principle
    from whereas.render.report.index import Index

REMOVED = frozenset({"principle-removed", "rule-removed", "reason-removed"})


class GonePrinciple(msgspec.Struct, frozen=True):
    """A principle that was removed. `above`: page id of what held it, if that is shown; `earlier`: page ids of what stood before it there, nearest first;
    `rules`, `explained`: counts of its own rules."""

    id: str
    principle: Principle
    above: tuple[str, ...]
    earlier: tuple[str, ...]
    rules: int
    explained: int


class GoneStatement(msgspec.Struct, frozen=True):
    """A rule or reason that was removed. `principle`: page id of what held it; `after`: number of the statement of the new version that stands before its
    place, -1 for none; `was`: its number in the old version."""

    id: str
    principle: str
    after: int
    was: int
    change: Change


class Gone(msgspec.Struct, frozen=True):
    """All that was removed. `lost`: pairs (page id of a reason, page id of a rule that it explained); `numbers`: change id -> number of its page id."""

    principles: tuple[GonePrinciple, ...] = ()
    statements: tuple[GoneStatement, ...] = ()
    lost: tuple[tuple[str, str], ...] = ()
    numbers: dict[str, int] = {}


def every(diff: Diff) -> Iterator[Change]:
    """All changes, each followed by what is folded into it."""
    for change in diff.changes:
        yield change
        yield from change.members


def gone(diff: Diff, old: Constitution, index: Index) -> Gone:
    """What the diff tells as removed, in the order of the old version; nothing where the two are no versions of one document."""
    removed = [c for c in every(diff) if c.kind in REMOVED and (c.statement.old or c.kind == "principle-removed")] if diff.related else []
    numbers = {c.id: n for n, c in enumerate(removed)}
    by_principle = {c.principle.old: f"x{numbers[c.id]}" for c in removed if c.kind == "principle-removed"}
    once: dict[str | None, Change] = {}
    for change in sorted((c for c in removed if c.kind != "principle-removed"), key=lambda c: c.kind == "reason-removed"):
        once.setdefault(change.statement.old, change)  # a rule that gave its own reason is one row
    by_statement = {statement: f"x{numbers[c.id]}" for statement, c in once.items()}
    principles = {m.old: index.anchor(m.new) for m in reversed(diff.principles) if m.old and m.new} | by_principle
    statements = {m.old: index.anchor(m.new) for m in reversed(diff.statements) if m.old and m.new}
    was = {s.id: n for n, s in enumerate(old.statements)}
    after, last = {}, dict[str, int]()
    for s in old.statements:
        after[s.id] = last.get(s.principle, -1)
        last[s.principle] = int(at[1:]) if (at := statements.get(s.id)) else after[s.id]

    def held(c: Change) -> GoneStatement | None:
        statement = old.statements[was[c.statement.old]] if c.statement.old in was else None
        holder = principles.get(c.principle.old) if statement is not None and marked(statement) else None
        if statement is None or holder is None:
            return None
        return GoneStatement(f"x{numbers[c.id]}", holder, after[statement.id], was[statement.id], c)

    found = tuple(h for c in once.values() if (h := held(c)))
    pairs = ((by_statement[c.statement.old], statements.get(r) or by_statement.get(r)) for c in removed if c.kind == "reason-removed" for r in c.rules)
    lost = [(reason, rule) for reason, rule in pairs if rule and rule != reason]
    return Gone(tuple(_principles(old, by_principle, principles)), tuple(sorted(found, key=lambda h: h.was)), tuple(lost), numbers)


def _principles(old: Constitution, removed: dict[str | None, str], now: dict[str | None, str | None]) -> Iterator[GonePrinciple]:
    parents = {p.id: p.parent for p in old.principles}
    rules = Counter(r.principle for r in old.rules if not r.heading)
    explained = Counter(r.principle for r in old.rules if not r.heading and r.explained != "none")
    siblings: dict[str | None, list[str]] = {}
    for p in old.principles:
        earlier = siblings.setdefault(p.parent, [])
        if p.id in removed:
            above, at = [], p.parent
            while at is not None:
                above.append(now.get(at) or "")
                at = parents.get(at)
            before = tuple(at for e in reversed(earlier) if (at := now.get(e)))
            yield GonePrinciple(removed[p.id], p, tuple(a for a in above if a), before, rules[p.id], explained[p.id])
        earlier.append(p.id)
