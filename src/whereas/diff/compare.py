"""The whole arrow: two constitutions in, one Diff out.

Matching says who is who, edits say which words differ, judging says what it means; here the three are put one behind the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.changes import reasons
from whereas.diff.changes.authority import authority_changes
from whereas.diff.changes.draft import Comparison, Draft
from whereas.diff.changes.finish import bump, finish
from whereas.diff.changes.lent import settled
from whereas.diff.changes.marks import take_in
from whereas.diff.changes.principles import PrincipleChanges
from whereas.diff.changes.ranks import order_changes
from whereas.diff.changes.renaming import one_name_for_another
from whereas.diff.changes.rest import metadata_changes, metadata_lines, rest_changes
from whereas.diff.changes.statements import StatementChanges
from whereas.diff.match import pair
from whereas.diff.named import named
from whereas.diff.related import related
from whereas.diff.view import view
from whereas.model.change import Diff, Match, Pair, Version

if TYPE_CHECKING:
    from whereas.model.constitution import Constitution


def diff(old: Constitution, new: Constitution) -> Diff:
    """What changed from `old` to `new`, the weightiest first.

    Documents that are no versions of each other give `related=False`, no changes, and a major bump: one in the place of the other leaves nothing of it.
    Cost is near-linear in the size of both.
    """
    names = named(old, new)
    left, right = view(old, names), view(new)
    if old.source.text and old.source.text == new.source.text and _read_alike(old, new):
        both = Comparison.of(left, right, pair(left, right))
        return _diff(both, True, [])
    both = Comparison.of(left, right, pair(left, right))
    if not related(left, right, both.pairing):
        return _diff(both, False, [])
    return _diff(both, True, _drafts(both))


def _read_alike(old: Constitution, new: Constitution) -> bool:
    """Whether two readings of the same text hold the same statements, and no force that was settled otherwise."""
    if [s.id for s in old.statements] != [s.id for s in new.statements]:
        return False
    return not any(settled(a, b) for a, b in zip(old.statements, new.statements, strict=True))


def _drafts(both: Comparison) -> list[Draft]:
    principles = PrincipleChanges(both)
    found = principles.run()
    statements = StatementChanges(both, principles.home)
    found += authority_changes(both)
    found += statements.run()
    one_name_for_another(both, found)
    ranked, reordered = order_changes(both)
    loud, quiet = rest_changes(both)
    dated = metadata_changes(both)
    found += [*ranked, *dated, *metadata_lines(both, dated), *loud]
    reasons.fill(both, found)
    typography = [*principles.typography, *statements.typography, *_ordered(reordered, statements.typography), *quiet]
    if typography:
        take_in(found, quiet)
        found.append(_typography(typography))
    return found


def _ordered(drafts: list[Draft], typography: list[Draft]) -> list[Draft]:
    """What stands elsewhere in its principle, as typography; of a statement that is told there already (its ";" is a stop now), with that."""
    known = {draft.statement: draft for draft in typography if draft.statement != Pair(None, None)}
    found: list[Draft] = []
    for draft in drafts:
        why = f"moved within its principle: {draft.why}"
        if draft.statement in known:
            known[draft.statement].moved, known[draft.statement].why = True, f"{known[draft.statement].why}; {why}"
        else:
            draft.kind, draft.moved, draft.why = "editorial", True, why
            found.append(draft)
    return found


def _typography(members: list[Draft]) -> Draft:
    """All typography is one counted change; within another one if all of it came or went with that."""
    first = members[0]
    inside = members[0].parent if all(m.parent for m in members) else None
    number = sum(m.counted for m in members) or 1
    places = "1 place" if number == 1 else f"{number} places"
    why = "marks of what came or went" if inside else f"typography, marks and links in {places}"
    nobody = Pair(None, None)
    return Draft("editorial", nobody, nobody, first.old, first.new, why, parent=inside, members=members)


def _diff(both: Comparison, versions: bool, drafts: list[Draft]) -> Diff:
    changes = finish(drafts)
    return Diff(
        old=_version(both.old.constitution), new=_version(both.new.constitution), bump=bump(changes) if versions else "major", related=versions,
        principles=_principles(both), statements=_statements(both), changes=changes,
    )  # fmt: skip


def _version(side: Constitution) -> Version:
    return Version(side.source.path, side.source.rev, side.version)


def _principles(both: Comparison) -> tuple[Match, ...]:
    pairs = both.pairing.principles
    found = [Match(a, pairs.forth.get(a), pairs.how.get(a), pairs.similarity.get(a, 0.0)) for a in both.old.principles]
    linked = {k.old for k in both.pairing.links}, {k.new for k in both.pairing.links}
    found = [m for m in found if m.new is not None or m.old not in linked[0]]
    found += [Match(k.old, k.new, k.how, k.prose) for k in both.pairing.links]
    return (*found, *(Match(None, b, None, 0.0) for b in both.new.principles if b not in pairs.back and b not in linked[1]))


def _statements(both: Comparison) -> tuple[Match, ...]:
    found: list[Match] = []
    units = both.pairing.units
    beside = _beside(both)
    known = {m.new for rows in beside.values() for m in rows}
    for unit in both.old.units:
        mate = units.forth.get(unit.index)
        other = both.new.units[mate] if mate is not None else None
        similarity = units.similarity.get(unit.index, 0.0)
        found += beside.get(unit.id, ())
        if other or unit.id not in beside:
            found.append(Match(unit.id, other.id if other else None, "text" if other else None, similarity))
        if unit.body:
            body = other.body.id if other and other.body else None
            found.append(Match(unit.body.id, body, "text" if body else None, similarity if body else 0.0))
    for unit in both.new.units:
        if unit.index not in units.back and unit.id not in known:
            found.append(Match(None, unit.id, None, 0.0))
            if unit.body:
                found.append(Match(None, unit.body.id, None, 0.0))
    return tuple(found)


def _beside(both: Comparison) -> dict[str, list[Match]]:
    """Old statement -> the pairs that it has besides its own, for rules that were put together (merge) or divided (split)."""
    found: dict[str, list[Match]] = {}
    forth = both.pairing.units.forth
    for one in both.joined:
        for part in one.parts:
            a, b = (part, one.whole) if one.new else (one.whole, part)
            if forth.get(a.index) != b.index:
                share = min(1.0, len(part.words) / len(one.whole.words))
                found.setdefault(a.id, []).append(Match(a.id, b.id, "merge" if one.new else "split", round(share, 3)))
    return found
