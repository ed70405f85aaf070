"""A ban that became a cap still forbids, of less: "must not spend reserves" became "must spend no more than five per cent of the reserves".

>>> from whereas.diff.edits import edit
>>> capped(edit("The crew must not lend boats.", "The crew must lend no more than two boats."))
Verdict(direction='weakened', why="threshold added: 'no more than'", sure=True)
>>> capped(edit("The crew must not lend boats.", "The crew must lend at least two boats.")) is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.leave import barred_beyond
from whereas.diff.lexicon import denies, marks
from whereas.diff.numerals import amount_at
from whereas.diff.scope import exchanged
from whereas.diff.verdict import Verdict
from whereas.diff.words import stem

if TYPE_CHECKING:
    from whereas.diff.edits import Edit
    from whereas.diff.lexicon import Mark

CAPS = frozenset({"no more than", "not more than", "at most", "up to"})
BESIDE = frozenset({"with", "within", "after", "in", "for"})
"""Words behind which an amount is no part of what is done."""
NO_MORE_THAN = 3
"""Words before the number of those beyond whom nobody may."""
ALL = frozenset({"all", "any", "the"})
MATTER = 1
"""Telling words of the ban that need not be in what is capped."""


def capped(found: Edit) -> Verdict | None:
    """Weaker if a ban is lifted up to so much, stronger on the way back; None if neither is so, or they are of other matters."""
    sides = found.old_words, found.new_words
    caps = [_cap(words) for words in sides]
    if bool(caps[0]) == bool(caps[1]):
        return None
    lifted = caps[1] is not None
    gone = exchanged(found)[not lifted]
    cap = caps[lifted]
    if cap is None or len(gone) > MATTER or not any(map(denies, sides[not lifted])):
        return None
    return Verdict("weakened" if lifted else "strengthened", f"threshold {'added' if lifted else 'removed'}: '{cap.words}'", sure=True)


def uncapped(found: Edit) -> Verdict | None:
    """Weaker if those beyond a number were barred and all may now ("no more than two guests may enter" became "guests may enter"), stronger on the way back."""
    sides = found.old_words, found.new_words
    barred = [barred_beyond(words) for words in sides]
    if barred[0] == barred[1]:
        return None
    words, other = sides[barred[1]], sides[barred[0]]
    amount = amount_at(words, NO_MORE_THAN)
    if amount is None or amount.kind or not all(_lets(side) for side in sides):
        return None
    rest, whole = ([stem(word) for word in side if word not in ALL] for side in (words[amount.end :], other))
    if rest != whole:
        return None
    shown = " ".join(words[: amount.end])
    return Verdict("strengthened" if barred[1] else "weakened", f"'{shown}' {'added' if barred[1] else 'removed'}", sure=True)


def _lets(words: tuple[str, ...]) -> bool:
    """Whether a rule gives leave: of those who must do something, no cap on their number bars anybody."""
    return {m.name for m in marks(words, ("force",))} <= {"may"}


def _cap(words: tuple[str, ...]) -> Mark | None:
    """What says up to how much of a thing, right before an amount: no time, which is a deadline, and nothing that comes with the deed."""
    for mark in marks(words, ("bounds",)):
        amounts = [a for at in range(mark.end, min(mark.end + 2, len(words))) if (a := amount_at(words, at))]
        if mark.words in CAPS and amounts and amounts[0].kind != "time" and BESIDE.isdisjoint(words[max(0, mark.start - 1) : mark.start]):
            return mark
    return None
