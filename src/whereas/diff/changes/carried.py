"""Which rule a reason stands with, in two versions: one that left a rule's sentence and stands in or beside a rule again, and one that goes with another rule.

>>> plain("This is because dust gets into the juice."), plain("Dust gets into the juice.")
('dust gets into the juice', 'dust gets into the juice')
"""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from whereas.diff.changes.inside import reason_kind
from whereas.diff.edits import edit
from whereas.diff.frame import without_label
from whereas.diff.lexicon import marks, phrase_set
from whereas.diff.roles import subject
from whereas.diff.words import stem, words
from whereas.model.change import Pair

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from whereas.diff.changes.draft import Comparison, Draft
    from whereas.diff.view import Unit, View
    from whereas.model.change import ChangeKind

ALIKE = 0.6
"""Least likeness of two reasons that are the same reason."""
SURE = 0.9
"""And of a reason and a sentence that was read as a rule."""
LIMIT = 400
"""Reasons that came or went in one principle beyond which none is found again."""
BRIEF_CHARS = 120
TOLD = {("it",), ("they",), ("this",), ("that",), ("these",), ("those",)}
SHOWN = 8
"""Words of a rule that a why repeats."""


def plain(text: str) -> str:
    """The words of a reason without those that open it as one ("this is because", "Rationale:", "therefore")."""
    found = words(without_label(text, ""))
    opens = [m.end for m in marks(found, ("opens",)) if m.start == 0 and m.name == "reason"]
    opens += [m.end for m in marks(found, ("because",)) if m.start == 0 and not m.words.startswith(("to ", "which "))]
    start = max(opens, default=found[:1] in {("as",), ("for",), ("or",)})
    return " ".join(w for w in found[start:] if w not in phrase_set("words", "hence"))


def alike(one: str, two: str) -> float:
    """0..1: how much two reasons say the same, but for what opens them."""
    return float(Indel.normalized_similarity(_stems(one), _stems(two)))


def _stems(text: str) -> list[str]:
    return [stem(w) for w in plain(text).split()]


def carried(view: View) -> dict[str, list[str]]:
    """Reason -> the rules it explains, by statement ids."""
    found: dict[str, list[str]] = defaultdict(list)
    for statement in view.constitution.statements:
        for reason in statement.explained_by:
            found[reason].append(statement.id)
    return found


def again(both: Comparison, found: list[Draft]) -> dict[int, Draft]:
    """Reasons that went and came, in a rule's sentence on one side at least, and say the same (nearly so in one principle): each is one change, made of that
    of the old version, which is changed in place. A sentence that was read as a rule is such a reason if its words are the same. Returns the changes to drop,
    by `id`, with those that tell of them now."""
    groups: dict[Pair, tuple[list[Draft], list[Draft]]] = {}
    for draft in found:
        if draft.kind in {"reason-removed", "reason-added", "rule-removed", "rule-added"}:
            groups.setdefault(draft.principle, ([], []))[draft.old is None].append(draft)
    rules = carried(both.old), carried(both.new)
    told: dict[int, Draft] = {}
    taken: set[int] = set()
    pairs = (pair for gone, come in groups.values() if len(gone) + len(come) <= LIMIT for pair in _alike(both, gone, come))
    for one, two in chain(pairs, _same(groups.values(), taken)):
        if not taken & {id(one), id(two)} and (_inner(both, one) or _inner(both, two)):
            taken |= {id(one), id(two)}
            told[id(two)] = one
            _put(both, one, two, rules)
    return told


def _alike(both: Comparison, gone: list[Draft], come: list[Draft]) -> Iterator[tuple[Draft, Draft]]:
    """The reasons of one principle that are alike, the most alike first."""
    said = [[_stems(d.new.text if d.new else d.old.text if d.old else "") for d in side] for side in (gone, come)]
    inner = [[_inner(both, d) for d in side] for side in (gone, come)]
    rows = []
    for i, one in enumerate(gone):
        for j, two in enumerate(come):
            if inner[0][i] or inner[1][j]:
                score = float(Indel.normalized_similarity(said[0][i], said[1][j]))
                if score >= (ALIKE if one.kind[:4] == two.kind[:4] else SURE):
                    rows.append((-score, i + j, abs(i - j), i, j))
    return ((gone[i], come[j]) for *_, i, j in sorted(rows))


def _same(groups: Iterable[tuple[list[Draft], list[Draft]]], taken: set[int]) -> Iterator[tuple[Draft, Draft]]:
    """The reasons of the same words that are not `taken`, whatever principle they stand in; one of a few words more may have been read as a rule."""
    waiting: dict[str, list[Draft]] = defaultdict(list)
    sides = [[d for group in groups for d in group[side] if d.kind.startswith("reason-") or _brief(d)] for side in (0, 1)]
    for draft in reversed(sides[1]):
        waiting[plain(draft.new.text if draft.new else "")].append(draft)
    for draft in sides[0]:
        mates = waiting.get(plain(draft.old.text if draft.old else ""), [])
        while mates and id(mates[-1]) in taken:
            mates.pop()
        if mates and id(draft) not in taken:
            yield draft, mates.pop()


def _brief(draft: Draft) -> bool:
    """Whether a rule that came or went is short, speaks of something told before ("It writes to the ledger."), and holds no word of force."""
    shown = draft.new or draft.old
    said = words(shown.text) if shown is not None and len(shown.text) <= BRIEF_CHARS else ()
    return said[:1] in TOLD and not any(m.group == "force" for m in marks(said))


def _inner(both: Comparison, draft: Draft) -> bool:
    """Whether what came or went is a reason in a sentence."""
    if not draft.kind.startswith("reason-"):
        return False
    statement = both.new.statements[draft.statement.new or ""] if draft.old is None else both.old.statements[draft.statement.old or ""]
    shown = draft.new or draft.old
    return shown is not None and shown.text != statement.text


def _put(both: Comparison, one: Draft, two: Draft, rules: tuple[dict[str, list[str]], dict[str, list[str]]]) -> None:
    """Make two changes one: what became of a reason that went and came again."""
    assert one.old
    assert two.new
    within = _inner(both, one), _inner(both, two)
    old = [one.statement.old or ""] if within[0] else rules[0].get(one.statement.old or "", [])
    new = [two.statement.new or ""] if within[1] else rules[1].get(two.statement.new or "", [])
    stayed = {mate for key in old if (mate := _mate(both, key))}
    one.moved = bool(old and new) and stayed.isdisjoint(new)
    words = edit(plain(one.old.text), plain(two.new.text))
    kind: ChangeKind = "reason-reworded"
    why = "the reason stands in the rule's own sentence now" if within[1] else "the reason stands in a sentence of its own now"
    if not words.only_typography:
        kind, why = reason_kind(words)
    elif one.moved:
        kind = "reason-moved"
        why = _went(both, old[0], new[0])
    one.kind, one.why, one.new, one.rules = kind, why, two.new, tuple(new)
    one.principle = Pair(one.principle.old, two.principle.new)
    one.statement = Pair(one.statement.old, two.statement.new)


def handed(both: Comparison) -> dict[str, str]:
    """The reasons that stand in both versions of a principle and go with another rule now, for they changed places with a rule or stand in another paragraph:
    their old ids, and how to tell it. A rule that only one version has took no reason from another."""
    rules = carried(both.old), carried(both.new)
    found: dict[str, str] = {}
    for unit in both.old.units:
        mate = both.pairing.units.forth.get(unit.index)
        if mate is None or not unit.statement.is_reason:
            continue
        other = both.new.units[mate]
        before = {key: new for key in rules[0].get(unit.id, ()) if (new := _mate(both, key))}
        after = {key: old for key in rules[1].get(other.id, ()) if (old := _mate(both, key, back=True))}
        stayed = not before or not after or not set(before.values()).isdisjoint(after)
        if stayed or both.moved(unit, other) or subject(unit.statement, other.statement) != "reason":
            continue
        if any(_passed(both, (unit, other), pair) for pair in (*before.items(), *((old, new) for new, old in after.items()))):
            found[unit.id] = _went(both, next(iter(before)), next(iter(after)))
    return found


def _passed(both: Comparison, reason: tuple[Unit, Unit], ids: tuple[str, str]) -> bool:
    """Whether a reason came to stand on the other side of a rule, or in its paragraph, or left it."""
    rule = both.old.unit_of[ids[0]], both.new.unit_of[ids[1]]
    side = [r.index < u.index for r, u in zip(reason, rule, strict=True)]
    beside = [bool(r.place and u.place and r.place.block == u.place.block) for r, u in zip(reason, rule, strict=True)]
    return side[0] != side[1] or beside[0] != beside[1]


def _mate(both: Comparison, key: str, *, back: bool = False) -> str | None:
    """The statement of the other version that is the same."""
    units = both.pairing.units
    view, other, known = (both.new, both.old, units.back) if back else (both.old, both.new, units.forth)
    unit = view.unit_of.get(key)
    mate = known.get(unit.index) if unit else None
    return other.units[mate].id if mate is not None else None


def _went(both: Comparison, old: str, new: str) -> str:
    return f"it went from the rule '{_short(both.old, old)}' to the rule '{_short(both.new, new)}'"


def _short(view: View, key: str) -> str:
    told = view.statements[key].text.split()
    return " ".join(told[:SHOWN]) + (" ..." if len(told) > SHOWN else "")
