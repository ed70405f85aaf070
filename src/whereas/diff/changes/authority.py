"""Whose word counts: changed authority attributes, and the one relabelling of a whole level folded into one change.

A level is relabelled when most principles that had one name now have another, and the document uses the first name no more or did not know the second.
Its rank is compared with every other level's, relabelled ones taken for the same: above what it was level with is raised.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from whereas.diff.changes.draft import Comparison, Draft, side
from whereas.diff.lexicon import phrase_set
from whereas.model.change import Pair, Side

if TYPE_CHECKING:
    from whereas.diff.view import View
    from whereas.model.change import ChangeKind
    from whereas.model.constitution import Principle
    from whereas.model.source import Lines

FOLD = 3
"""Principles whose authority must have been renamed alike before it counts as one relabelling."""
MOST = 0.6
"""And their share of all that had the old name and have another now, and of all that have the new name and had another."""
UNRANKED = {None: "which of them ranks higher is not said", 0: "both have the same rank"}

Ladder = tuple[tuple[str, ...], ...] | None


def authority_changes(both: Comparison) -> list[Draft]:
    """Changes of authority of the principles that are in both versions, in order of the new document; relabellings first."""
    rows = []
    for a, b in both.pairing.principles.forth.items():
        old, new = both.old.principles[a], both.new.principles[b]
        if old.authority != new.authority:
            rows.append((old, new))
    ladders = both.old.constitution.authorities, both.new.constitution.authorities
    folds = _relabelled(both, rows)
    found: list[Draft] = []
    for name, other in folds.items():
        way = rank(name, other, ladders, folds)
        members = [
            _single(both, o, n, "authority-relabelled", f"'{name}' is called '{other}' now") for o, n in rows if (o.authority, n.authority) == (name, other)
        ]
        for member in members:
            member.heavy = bool(way)
        found.append(_fold(name, other, members, way))
    for old, new in rows:
        if old.authority in folds and folds[old.authority] == new.authority:
            continue
        found.append(_judged(both, old, new, ladders, folds))
    return found


def _relabelled(both: Comparison, rows: list[tuple[Principle, Principle]]) -> dict[str, str]:
    count = Counter((o.authority, n.authority) for o, n in rows if o.authority and n.authority)
    total, gained = Counter(o.authority for o, n in rows if n.authority), Counter(n.authority for o, n in rows if o.authority)
    left = {p.authority for p in both.new.constitution.principles}
    known = {p.authority for p in both.old.constitution.principles}
    found: dict[str, str] = {}
    for (old, new), n in count.most_common():
        whole = old not in left or new not in known
        if old and new and old not in found and n >= FOLD and n >= MOST * max(total[old], gained[new]) and whole:
            found[old] = new
    return found


def _fold(name: str, other: str, members: list[Draft], way: int | None) -> Draft:
    said = {
        None: "whether its rank changed is not said",
        0: "its rank is unchanged",
        1: "it stands above what it shared a rank with before",
        -1: "it stands below what it shared a rank with or outranked before",
    }[way]
    first = members[0]
    return Draft(
        "authority-relabelled", first.principle, Pair(None, None), first.old, first.new,
        f"'{name}' is called '{other}' in {len(members)} principles; {said}", heavy=bool(way), members=members,
    )  # fmt: skip


def _judged(both: Comparison, old: Principle, new: Principle, ladders: tuple[Ladder, Ladder], folds: dict[str, str]) -> Draft:
    way = rank(old.authority, new.authority, ladders, folds) if old.authority and new.authority else None
    kinds: dict[int | None, ChangeKind] = {1: "authority-raised", -1: "authority-lowered"}
    kind = kinds.get(way, "authority-relabelled")
    words = f"authority '{old.authority or 'none'}' became '{new.authority or 'none'}'"
    draft = _single(both, old, new, kind, f"{words}; {UNRANKED[way]}" if way in UNRANKED else words)
    draft.heavy = True
    return draft


def _single(both: Comparison, old: Principle, new: Principle, kind: ChangeKind, why: str) -> Draft:
    return Draft(kind, Pair(old.id, new.id), Pair(None, None), _attribute(both.old, old, both.old_lines), _attribute(both.new, new, both.new_lines), why)


def _attribute(view: View, principle: Principle, lines: Lines) -> Side:
    """The attribute's text in the heading's line; the title where it is not written there."""
    stop = view.text.find("\n", principle.heading.end)
    line = view.slice(principle.heading.end, len(view.text) if stop < 0 else stop)
    at = line.find("authority") if principle.authority else -1
    if at < 0:
        return side(principle.title, principle.heading)
    end = line.find(principle.authority or "", at + len("authority")) + len(principle.authority or "")
    start = principle.heading.end + at
    end = principle.heading.end + max(end, at + len("authority"))
    return side(view.slice(start, end), lines.span(start, end))


def rank(old: str, new: str, ladders: tuple[Ladder, Ladder], names: dict[str, str]) -> int | None:
    """1 raised, -1 lowered, 0 the same rank, None unknown: `old` in the first ladder against `new` in the second; `names`: relabelled levels.
    A version without a ladder is read by the other's; where neither ranks the two, a name that says it does not bind does.

    >>> rank("editor", "guest", ((("chief",), ("editor",), ("guest",)), (("chief",), ("editor",), ("guest",))), {})
    -1
    """
    levels = _levels(ladders[0] or ladders[1]), _levels(ladders[1] or ladders[0])
    if old not in levels[0] or new not in levels[1]:
        return _by_name(old, new)
    ways = set()
    for other, level in levels[0].items():
        same = names.get(other, other)
        if same not in levels[1]:
            continue
        before = _sign(level - levels[0][old])
        after = _sign(levels[1][same] - levels[1][new])
        ways.add(_sign(after - before))
    ways.discard(0)
    if not ways:
        return 0
    return ways.pop() if len(ways) == 1 else None


def _by_name(old: str, new: str) -> int | None:
    """What the names alone say: a guideline, a default or mere advice binds less than any level that is called otherwise."""
    weak = phrase_set("words", "unbinding")
    before, after = old.lower() in weak, new.lower() in weak
    return None if before == after else int(before) - int(after)


def _levels(ladder: Ladder) -> dict[str, int]:
    return {name: i for i, names in enumerate(ladder or ()) for name in names}


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)
