"""A limit that was turned into a ban on going beyond it, or the way back: "may hold at most two keys", "no member may hold more than two keys".

>>> from whereas.diff.edits import edit
>>> ceiling(edit("Pilots shall serve for at most two years.", "No pilot shall serve for more than two years."), (None, None)).direction
'reworded'
>>> ceiling(edit("Pilots shall serve for at most two years.", "No pilot shall serve for more than three years."), (None, None))
Verdict(direction='weakened', why="'two' became 'three', put the other way round", sure=True)
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from whereas.diff.bounds import TURNED, bounding, place
from whereas.diff.force import FORCE, read_marks
from whereas.diff.lexicon import denies, phrase_set
from whereas.diff.numerals import amount_at
from whereas.diff.scope import telling
from whereas.diff.verdict import Forces, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.bounds import Bound
    from whereas.diff.edits import Edit
    from whereas.diff.numerals import Amount
    from whereas.diff.words import Token

SIZES = frozenset({"long", "tall", "high", "wide", "deep", "old", "large", "big", "heavy", "late"})
"""Words behind an amount that a comparison before it says as well ("ten metres long", "longer than ten metres")."""


class Limit(NamedTuple):
    """What a rule says of an amount. `forbids`: a ban on going beyond it; `force`: how far the rule binds, 0 for leave; `rest`: what else it tells."""

    amount: Amount
    bound: Bound
    forbids: bool
    force: int
    rest: Counter[str]


def ceiling(found: Edit, modality: Forces) -> Verdict | None:
    """Reworded where the limit is the same, weaker or stronger where it is another one; None if only one version has a limit, both say it the same way, or more
    differs. `modality`: as for `judge`."""
    one, two = _limit(found.old_text, found.old, modality[0]), _limit(found.new_text, found.new, modality[1])
    if one is None or two is None or one.forbids == two.forbids or one.bound != two.bound or one.amount.kind != two.amount.kind or one.rest != two.rest:
        return None
    if one.force != two.force and 0 not in {one.force, two.force}:
        return None
    if one.amount.value == two.amount.value:
        return Verdict("reworded", "the same, put the other way round", sure=True)
    less = (two.amount.value > one.amount.value) == (one.bound == "least")
    shown = [" ".join(side[limit.amount.start : limit.amount.start + 1]) for side, limit in ((found.old_words, one), (found.new_words, two))]
    return Verdict("strengthened" if less else "weakened", f"'{shown[0]}' became '{shown[1]}', put the other way round", sure=True)


def _limit(text: str, side: Sequence[Token], read: str | None) -> Limit | None:
    """The one limit that a sentence sets; None where it sets none, or the amount only tells which cases are meant."""
    words = tuple(t.word for t in side)
    amounts = list(dict.fromkeys(a for at in range(len(words)) if (a := amount_at(words, at))))
    mark = bounding(words, amounts[0]) if len(amounts) == 1 else None
    if mark is None or place(text, side, amounts[0]):
        return None
    amount, said = amounts[0], read_marks(words)
    forces = [m for m in said if m.group == "force"]
    if len(forces) > 1 or any(m.group == "marks" and m.name != "denial" for m in said):
        return None
    force = FORCE.get(forces[0].name if forces else read or "", 0)
    negations = sum(map(denies, (*words[: mark.start], *words[mark.end :])))
    forbids = negations == 1 and mark.words not in phrase_set("words", "settled")
    if negations != forbids or (force < 0) != forbids:
        return None
    every = phrase_set("quantity", "all")
    gone = {*range(mark.start, mark.end), *range(amount.start, amount.end), *(at for m in forces for at in range(m.start, m.end) if m.words in words)}
    rest = tuple(word for at, word in enumerate(words) if at not in gone and word not in every and word not in SIZES and not denies(word))
    leave = bool(forces) and forces[0].words.endswith("may")
    named: Bound = mark.name  # type: ignore[assignment]
    return Limit(amount, TURNED[named] if forbids else named, forbids, 0 if leave else abs(force), Counter(telling(rest)))
