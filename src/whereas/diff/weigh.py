"""Weighs what the judge's comparisons say of a changed rule against amendments of known meaning.

"Within a day" that became "in due course" holds no word of force, no exception and no hedge, and asks less all the same. A linear model looks at what came
and went, at the comparison that spoke and at the force of the rule (weights/direction.json, trained by `benchmarks/weigh.py`); where it is sure, and
surer than of what the comparisons say, its direction counts. It is asked from either side, so that the way back is always the mirror of the way there.

>>> weigh("Answer letters within a day.", "Answer letters in due course.", (None, None), Verdict("reworded", "'within a day' became 'in due course'")).direction
'weakened'
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from whereas.annotate.linear import load
from whereas.diff.amounts import amounts, changed
from whereas.diff.another import another
from whereas.diff.edits import edit
from whereas.diff.exchange import exchange
from whereas.diff.force import left_over, read_marks
from whereas.diff.judge import ESTRANGED_WHY, judge
from whereas.diff.leave import permits
from whereas.diff.named import QUOTED, UNNAMED
from whereas.diff.numerals import number, units
from whereas.diff.occasion import on_occasion
from whereas.diff.other_word import other_word
from whereas.diff.respelt import respelt
from whereas.diff.scope import exchanged, kept, telling
from whereas.diff.unlike import unlike
from whereas.diff.verdict import Direction, Forces, Verdict
from whereas.diff.words import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whereas.diff.edits import Edit, Run
    from whereas.diff.named import Names
    from whereas.diff.numerals import Amount

SURE, LEAD = -0.5, 1.0
"""Log-odds from which the model's direction counts, and by how much they must be above those of what the comparisons say."""
VAGUE: frozenset[Direction] = frozenset({"changed", "reworded"})
VAGUE_SURE, VAGUE_LEAD = 0.0, 2.0
"""The same where they name no direction, and the model may only name one: in real documents exchanged names and tools are mostly just that
(docs/accuracy-diff.md)."""
KEPT = 0.4
"""Share of telling words that must have stayed for a rule to be the same in other words; else it asks something else."""
UNLIKE_LEAVE: frozenset[Direction] = frozenset({"strengthened", "weakened", "reversed"})
"""What no permission becomes that stays one: it is of more or of less."""
OF_LEAVE: dict[Direction, Direction] = {"strengthened": "narrowed", "weakened": "widened"}
"""What becomes of a permission by whose number more, or less, is asked of those who have it."""
WITHIN = ("condition ", "exception ", "qualified", "no longer qualified", "in more cases", "in fewer cases")
"""What the comparisons say of a clause that limits a permission: there the model has no say in which way it went."""
EASED = "hedge "
"""The same of what asks for ease ("if there is time"), where they call it narrower."""
TURNED_LEAD = 0.5
"""By how much the log-odds of a direction must be above those of the opposite one for a number without a bound to go that way: fewer days are as likely less
of a duty as more of a hurry."""
ASKS: dict[Direction, str] = {
    "strengthened": "asks more", "weakened": "asks less", "narrowed": "speaks of less", "widened": "speaks of more", "reversed": "turned round",
    "changed": "asks something else",
}  # fmt: skip
"""How a change is told where the model overrules what the comparisons say."""
WEIGHED: tuple[Direction, ...] = ("strengthened", "weakened", "narrowed", "widened", "reversed", "changed", "reworded")
MIRROR: dict[Direction, Direction] = {"strengthened": "weakened", "weakened": "strengthened", "narrowed": "widened", "widened": "narrowed"}
SORTS = {"must": "duty", "must_not": "ban", "should": "advice", "should_not": "ban", "may": "leave", "precedence": "order"}
SIZES = (0, 1, 2, 4, 8)
"""Numbers of words are told apart as far as these."""
QUARTERS = 4
_A_UNIT = re.compile(r"\ban? ([a-z]+)\b")
JOINS = re.compile(r"(?<=[a-z])[-/]|[-/](?=[a-z])")
"""Marks that join words, and no numbers ("1/2")."""
SHORT_WORD = 8
"""Letters up to which the word that opens a lone stretch is looked at together with the rule's force."""
BESIDE = 2
"""Words before a number that may bound it, and behind it that may be its unit."""


def weigh(old: str, new: str, modality: Forces, said: Verdict, names: Names = UNNAMED) -> Verdict:
    """`said`, or what the model is much surer of. `modality`, `names`: as for `judge`. What the words of force say, and typography, is not weighed; where two
    rules share too little, the model alone says neither that one is the other in other words nor which way it went, and where a whole phrase is another one,
    the rule is not the same in other words."""
    if said.sure or said.direction not in WEIGHED or (said.direction == "reworded" and _respaced(edit(old, new))):
        return said
    found = _weighed(old, new, modality, said, names)
    if found.direction == "changed" or not {said.direction, found.direction} & VAGUE:
        return found
    differing = edit(old, new)
    if unlike(differing):
        return Verdict("changed", ESTRANGED_WHY)
    told = (another(differing) or other_word(differing, names)) if found.direction == "reworded" else ""
    return Verdict("changed", told) if told else found


def _respaced(found: Edit) -> bool:
    """Whether words were only joined, parted or hyphened otherwise ("sign-up" and "sign up", "48/hours" and "48 hours")."""
    gone, come = (JOINS.sub("", "".join(side)) for side in (found.removed, found.added))
    return gone == come != ""


def _weighed(old: str, new: str, modality: Forces, said: Verdict, names: Names) -> Verdict:
    """`said`, or what the model is much surer of."""
    old, new = respelt(old, new)
    found = edit(old, new)
    counted, leave = amounts(found) is not None, permits(found.old_words, found.new_words, modality)
    vague = said.direction in VAGUE
    any_number = vague and counted
    if any_number:
        old, new = (_A_UNIT.sub(_one_unit, text) for text in (old, new))
    there = scores(features(old, new, modality, said, any_number=any_number))
    back = scores(features(new, old, modality[::-1], judge(new, old, modality[::-1], names), any_number=any_number))
    chances = {way: (there[way] + back[MIRROR.get(way, way)]) / 2 for way in WEIGHED}
    sure, lead = (VAGUE_SURE, VAGUE_LEAD) if vague and not counted else (SURE, LEAD)
    plain = said.why.startswith(WITHIN) or (said.why.startswith(EASED) and said.direction not in UNLIKE_LEAVE) if leave else on_occasion(found, said)
    barred = (VAGUE if vague or counted else frozenset[Direction]()) | (UNLIKE_LEAVE if plain else frozenset[Direction]())
    ranked = sorted(((chance, way) for way, chance in chances.items() if way not in barred), reverse=True)
    (best, way), (second, _) = ranked[:2]
    if best == second or best < sure or best - chances[said.direction] < lead:
        return said
    if vague and counted and best - chances.get(MIRROR.get(way, "reworded"), best) < TURNED_LEAD:
        return said
    way = OF_LEAVE.get(way, way) if leave and counted else way
    if way == "reworded" and kept(found.old_words, found.new_words) < KEPT:
        way = "changed"
    return Verdict(way, said.why if said.why.startswith("'") else f"{ASKS.get(way, 'in other words')}: {exchange(found)}")


def _one_unit(found: re.Match[str]) -> str:
    """ "a year" as "one year", which is as long."""
    return f"one {found[1]}" if found[1].lower() in units() else found[0]


def scores(named: Iterator[str]) -> dict[Direction, float]:
    """Log-odds of each direction, from one side."""
    model = load("direction", "whereas.diff")
    return dict(zip(WEIGHED, model.score(named), strict=True))


def features(old: str, new: str, modality: Forces, said: Verdict, *, any_number: bool = False) -> Iterator[str]:
    """What the model looks at: names, some more than once. "-" is what went, "+" what came. `any_number`: one number in words is as good as another, so that a
    number without a bound goes the same way whichever it is ("three days" and "nine days" in the place of "two days")."""
    found = edit(old, new)
    sort = SORTS.get(modality[0] or modality[1] or "", "none")
    what = QUOTED.sub("X", said.why)
    spoke = "became" if "became" in what else what if what.startswith("X") else what.split(":")[0]
    yield from (f"said={said.direction}", f"said={said.direction}|{sort}", f"spoke={spoke}|{said.direction}", f"spoke={spoke}|{said.direction}|{sort}")
    yield from (f"read={modality[0]}>{modality[1]}", f"read={modality[0]}>{modality[1]}|{said.direction}")
    yield from _marks(found, sort)
    gone, come = exchanged(found)
    yield from (f"many={_size(len(gone))}|{_size(len(come))}", f"many={_size(len(gone))}|{_size(len(come))}|{sort}")
    shares = [round(QUARTERS * len(lone) / max(1, len(telling(words)))) for lone, words in ((gone, found.old_words), (come, found.new_words))]
    yield f"share={shares[0]}|{shares[1]}"
    amounts = tuple(changed(found)) if found.runs else ()
    for run in found.runs:
        if any_number and _same_stems(found, run):
            continue  # "one day", "two days"
        yield from _run(found, run, sort, [(one, two) for at, one, two in amounts if at == run], any_number=any_number)


def _marks(found: Edit, sort: str) -> Iterator[str]:
    """Words of force, exceptions, hedges, conditions and quantities that only one version has."""
    before, after = read_marks(found.old_words), read_marks(found.new_words)
    for group in ("marks", "quantity", "force"):
        sides = left_over(before, after, group)
        for sign, marks in zip("-+", sides, strict=True):
            for mark in marks:
                yield from (f"{sign}{mark.name}", f"{sign}{mark.name}|{sort}", f"{sign}{mark.name}:{mark.words}")
        if not any(sides):
            yield f"same {group}"


def _run(found: Edit, run: Run, sort: str, amounts: Sequence[tuple[Amount, Amount]], *, any_number: bool) -> Iterator[str]:
    """One stretch that differs: its words, what it opens and ends with, where it stands; and the way the `amounts` in it went."""
    spans = found.old_words[run.old_start : run.old_end], found.new_words[run.new_start : run.new_end]
    sides = [_plain(words, any_number=any_number) for words in spans]
    for sign, words in zip("-+", sides, strict=True):
        for word in words:
            yield from (f"{sign}w={word}", f"{sign}s={stem(word)}")
        yield from (f"{sign}w2={one} {two}" for one, two in pairwise(words))
        if words:
            yield from (f"{sign}first={words[0]}", f"{sign}first={words[0]}|{sort}", f"{sign}last={words[-1]}")
    if not all(sides):
        yield from _lone(found, run, sort)
        return
    yield f"for={_size(len(sides[0]))}|{_size(len(sides[1]))}"
    yield from (f"for={one}>{two}" for one in sides[0][:2] for two in sides[1][:2])
    for one, two in amounts:
        way, unit = "up" if two.value > one.value else "down", two.kind or "count"
        yield from (f"number={way}|{unit}", f"number={way}|{unit}|{sort}")
        yield from (f"number={way}|{word}" for word in found.new_words[max(0, run.new_start - BESIDE) : run.new_start])


def _lone(found: Edit, run: Run, sort: str) -> Iterator[str]:
    """A stretch that only one version has, by where it stands and what joins it on."""
    came = run.old_start == run.old_end
    text, side, start, end = (found.new_text, found.new, run.new_start, run.new_end) if came else (found.old_text, found.old, run.old_start, run.old_end)
    sign, words = "+" if came else "-", tuple(t.word for t in side[start:end])
    yield f"{sign}lone={words[0] if len(words[0]) < SHORT_WORD else '*'}|{sort}"
    yield f"{sign}lone|behind={side[start - 1].word if start else '^'}"
    yield f"{sign}lone|many={_size(len(telling(words)))}|{sort}"
    gap = text[side[start - 1].end : side[start].start].strip() or "_" if start else "^"
    yield f"{sign}lone|gap={gap}|{sort}"
    yield f"{sign}lone|{'end' if end == len(side) else 'start' if not start else 'inside'}|{sort}"


def _same_stems(found: Edit, run: Run) -> bool:
    """Whether words only got or lost an ending."""
    return list(map(stem, found.old_words[run.old_start : run.old_end])) == list(map(stem, found.new_words[run.new_start : run.new_end]))


def _plain(words: tuple[str, ...], *, any_number: bool) -> list[str]:
    return ["#" if word[:1].isdigit() or (any_number and number(word) is not None) else word for word in words]


def _size(count: int) -> int:
    return next((n for n, most in enumerate(SIZES) if count <= most), len(SIZES))
