"""Decides which way a reworded rule went, from the words that differ: a pure function over two texts.

Looked at in this order, the first that speaks decides: an order of precedence turned round; force (the table of DESIGN.md); a negation or an opposite;
exceptions and hedges; conditions; how many it speaks of; numbers; what else came or went. `why` names the words.

>>> judge("Keepers should ask first.", "Keepers must ask first.")
Verdict(direction='strengthened', why="'should' became 'must'")
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from whereas.diff import scope
from whereas.diff.edits import Edit, edit
from whereas.diff.lexicon import Mark, marks, opposites, phrase_set
from whereas.diff.verdict import Direction, Verdict
from whereas.diff.words import stem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whereas.model.constitution import Modality

FORCE: dict[str, int] = {"must_not": -2, "should_not": -1, "may": 0, "should": 1, "must": 2}
"""The modality table: towards either end is stronger, across the middle reversed."""
REFERRING = ("see ", "see:", "cf. ", "as described in", "as discussed in")
"""What a bracket opens with that only refers elsewhere."""
OPENING = 3
"""Words that may stand before a mark, or beside it, for it to be what the change is about."""
APART = 0.4
"""How far two words of force may stand apart, in shares of their sentences."""
ESTRANGED = 0.3
"""Two rules that share less than this of their telling words ask different things, whatever their markers say."""

ESTRANGED_WHY = "it asks something else"


def judge(old: str, new: str, modality: tuple[Modality | None, Modality | None] = (None, None)) -> Verdict:
    """Judge one rule in two versions. `modality`: as the two were read, used where the words themselves show no force."""
    found = edit(without_references(old), without_references(new))
    if found.only_typography:
        return Verdict("typography", "only typography differs")
    before, after = marks(found.old_words), marks(found.new_words)
    alike = scope.kept(found)
    if alike < ESTRANGED and (alike == 0 or min(len(found.old), len(found.new)) > 3):
        return Verdict("changed", ESTRANGED_WHY)
    return (
        _turned(found)
        or force(before, after, modality, (len(found.old), len(found.new)))
        or _negated(found, before, after)
        or _marked(found, before, after, "exception", _of_exception(before, after))
        or _marked(found, before, after, "hedge", ("weakened", "strengthened"))
        or _marked(found, before, after, "emphasis", ("strengthened", "weakened"))
        or _marked(found, before, after, "condition", ("narrowed", "widened"))
        or _quantity(found, before, after)
        or scope.numbers(found)
        or scope.reach(found)
    )


def without_references(text: str) -> str:
    """`text` without brackets that only refer elsewhere.

    >>> without_references("Answer all (see Part 2) in time (within a day).")
    'Answer all  in time (within a day).'
    """
    start = 0
    while (start := text.find("(", start)) >= 0:
        end = text.find(")", start)
        if end < 0:
            break
        if text[start + 1 : end].lower().startswith(REFERRING):
            text = text[:start] + text[end + 1 :]
        else:
            start = end
    return text


def transition(old: str, new: str) -> Direction | None:
    """The modality table of DESIGN.md; None if both are the same or either is no force.

    >>> transition("must_not", "may"), transition("may", "should"), transition("must", "should_not")
    ('weakened', 'strengthened', 'reversed')
    """
    if old not in FORCE or new not in FORCE or old == new:
        return None
    a, b = FORCE[old], FORCE[new]
    if a * b < 0:
        return "reversed"
    return "strengthened" if abs(b) > abs(a) else "weakened"


def _left_over(before: Iterable[Mark], after: Iterable[Mark], group: str) -> tuple[list[Mark], list[Mark]]:
    """Marks of one side that the other side has no equal of, in order: equal words are set off first, then words of equal name."""
    a, b = [m for m in before if m.group == group], [m for m in after if m.group == group]
    for by_words in (True, False):
        a, b = _without(a, b, by_words), _without(b, a, by_words)
    return a, b


def _without(side: list[Mark], other: list[Mark], by_words: bool) -> list[Mark]:
    spare = Counter((m.name, m.words if by_words else "") for m in other)
    left = []
    for mark in side:
        key = (mark.name, mark.words if by_words else "")
        if spare[key]:
            spare[key] -= 1
        else:
            left.append(mark)
    return left


def force(before: list[Mark], after: list[Mark], modality: tuple[Modality | None, Modality | None], sizes: tuple[int, int]) -> Verdict | None:
    """Compare the words of force that only one side has; where one side has none at all, its reading stands in."""
    gone, come = _left_over(before, after, "force")
    if not gone and not come:
        return None
    had, has = any(m.group == "force" for m in before), any(m.group == "force" for m in after)
    if gone and come:
        one, two = _strongest(gone), _strongest(come)
        way = transition(one.name, two.name) if _level(one, two, sizes) else None
        return Verdict(way, f"'{one.words}' became '{two.words}'") if way else None
    if come and not had:
        way = transition(modality[0], come[0].name) if modality[0] else None
        return Verdict(way, f"'{come[0].words}' added") if way else None
    if gone and not has:
        way = transition(gone[0].name, modality[1]) if modality[1] else None
        return Verdict(way, f"'{gone[0].words}' removed") if way else None
    return None


def _level(one: Mark, two: Mark, sizes: tuple[int, int]) -> bool:
    """Whether two words of force stand at about the same place of their sentences, so that one can have taken the other's."""
    return abs(one.start / sizes[0] - two.start / sizes[1]) <= APART


def _strongest(found: list[Mark]) -> Mark:
    return max(found, key=lambda m: (abs(FORCE[m.name]), -m.start))


def _turned(found: Edit) -> Verdict | None:
    """The same words on either side of "takes precedence over" changed places, or the phrase was turned round."""
    groups = ("precedence",)
    before, after = marks(found.old_words, groups), marks(found.new_words, groups)
    same = Counter(map(stem, found.old_words)) == Counter(map(stem, found.new_words))
    if before and after and same and len(found.old) > 2:
        return Verdict("precedence", f"what stands before and after '{after[0].words}' changed places")
    names = {m.name for m in before}, {m.name for m in after}
    if names[0] and names[1] and not names[0] & names[1]:
        return Verdict("precedence", f"'{before[0].words}' became '{after[0].words}'")
    return None


def _negated(found: Edit, before: list[Mark], after: list[Mark]) -> Verdict | None:
    """One negation more or less outside of the words of force, or a word replaced by its opposite."""
    negation = phrase_set("words", "negation")
    forced = (
        {i for m in before if m.group in {"force", "marks"} for i in range(m.start, m.end)},
        {i for m in after if m.group in {"force", "marks"} for i in range(m.start, m.end)},
    )
    for run in found.runs:
        a = [found.old_words[i] for i in range(run.old_start, run.old_end) if i not in forced[0]]
        b = [found.new_words[i] for i in range(run.new_start, run.new_end) if i not in forced[1]]
        for one in a:
            for two in b:
                if _opposite(one, two):
                    return Verdict("reversed", f"'{one}' became '{two}'")
        gone, come = [w for w in a if w in negation], [w for w in b if w in negation]
        if len(a) + len(b) <= 3 and bool(gone) != bool(come):
            return Verdict("reversed", f"negation {'removed' if gone else 'added'}: '{(gone or come)[0]}'")
    return None


def _opposite(one: str, two: str) -> bool:
    pairs = opposites()
    return (one, two) in pairs or (stem(one), stem(two)) in pairs or (one.removesuffix("s"), two.removesuffix("s")) in pairs


def _marked(found: Edit, before: list[Mark], after: list[Mark], name: str, ways: tuple[Direction, Direction]) -> Verdict | None:
    """An exception, hedge, emphasis or condition that came (`ways[0]`) or went (`ways[1]`). One that stands inside of new matter is part of it."""
    gone, come = ([m for m in side if m.name == name] for side in _left_over(before, after, "marks"))
    gone = [m for m in gone if _leads(found, m, name, new=False)]
    come = [m for m in come if _leads(found, m, name, new=True)]
    if bool(gone) == bool(come):
        return None
    mark = (come or gone)[0]
    phrase = _clause(found, mark, bool(come)) if name in {"exception", "condition"} else mark.words
    return Verdict(ways[0] if come else ways[1], f"{name} {'added' if come else 'removed'}: '{phrase}'")


def _of_exception(before: list[Mark], after: list[Mark]) -> tuple[Direction, Direction]:
    """An exception makes a duty weaker, and a mere permission narrower."""
    forces = {m.name for m in (*before, *after) if m.group == "force"}
    return ("narrowed", "widened") if forces == {"may"} else ("weakened", "strengthened")


def _leads(found: Edit, mark: Mark, name: str, new: bool) -> bool:
    """Whether a mark opens the words that differ (exception, condition), or is nearly all of them (hedge, emphasis)."""
    for run in found.runs:
        start, end = (run.new_start, run.new_end) if new else (run.old_start, run.old_end)
        if start < mark.end and mark.start < end:
            if name in {"exception", "condition"}:
                side = found.new_words if new else found.old_words
                joined = any(w in phrase_set("words", "join") for w in side[start : mark.start])
                return mark.start <= start + OPENING and not joined
            return end - start <= (mark.end - mark.start) + OPENING
    return False


def _clause(found: Edit, mark: Mark, new: bool) -> str:
    """From the mark to the next comma or stop, as it stands in the text."""
    text, side = (found.new_text, found.new) if new else (found.old_text, found.old)
    start = side[mark.start].start
    ends = [e for stop in ",;.)" if (e := text.find(stop, start)) >= 0]
    return " ".join(text[start : min(ends, default=len(text))].split()[:14])


def _quantity(found: Edit, before: list[Mark], after: list[Mark]) -> Verdict | None:
    """How many it speaks of: all > most > some; "only" narrows."""
    size = {"all": 3, "most": 2, "some": 1}
    gone, come = _left_over(before, after, "quantity")
    a, b = [m for m in gone if m.name in size], [m for m in come if m.name in size]
    if a and b:
        way: Direction = "narrowed" if size[b[0].name] < size[a[0].name] else "widened"
        return Verdict(way, f"'{a[0].words}' became '{b[0].words}'")
    only = [m for m in come if m.name == "only"], [m for m in gone if m.name == "only"]
    if bool(only[0]) != bool(only[1]):
        mark = (only[0] or only[1])[0]
        return Verdict("narrowed" if only[0] else "widened", f"'{mark.words}' {'added' if only[0] else 'removed'}")
    alone = not any(scope.exchanged(found))
    if alone and b and not a and b[0].name in {"some", "most"}:
        return Verdict("narrowed", f"'{b[0].words}' added")
    if alone and a and not b and a[0].name in {"some", "most"}:
        return Verdict("widened", f"'{a[0].words}' removed")
    return None
