"""How much of a thing is to be paid: half of it, all of it, twice as much. Such a word has no unit, so that no amount is reckoned from it.

>>> from whereas.diff.edits import edit
>>> portion(edit("A guest shall pay half of the repair.", "A guest shall pay the full repair."))
Verdict(direction='changed', why="'half' became 'full'", sure=True)
>>> portion(edit("A guest shall pay the repair.", "A guest shall pay the full repair.")) is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.amounts import amounts
from whereas.diff.scope import exchanged
from whereas.diff.verdict import Verdict
from whereas.diff.words import stem

if TYPE_CHECKING:
    from whereas.diff.edits import Edit

WHOLE = frozenset({"full", "whole", "entire", "all"})
"""Words of all of a thing, which is meant without a word as well."""
PARTS = frozenset({"half", "third", "thirds", "quarter", "quarters", "fifth", "tenth", "two", "three", "twice", "thrice", "double", "triple", "part"})
"""Words of some of it, or of more than all."""
BARE = frozenset({"two", "three"})
"""Those that only count the others."""
PAYING = frozenset(
    {"pay", "pays", "paid", "repay", "refund", "refunds", "refunded", "bear", "bears", "cover", "covers", "reimburse", "reimburses", "reimbursed"}
)


def portion(found: Edit) -> Verdict | None:
    """Changed if another share of what somebody pays is meant and no other telling word was exchanged."""
    gone, come = exchanged(found)
    parts, whole = ({stem(word) for word in words} for words in (PARTS, WHOLE))
    if not PAYING.intersection(found.old_words) or not PAYING.intersection(found.new_words) or not {*gone, *come} <= parts | whole:
        return None
    if not {*gone, *come} & (parts - {stem(word) for word in BARE}) or amounts(found):
        return None  # what has two amounts to compare is told by them
    told = [" ".join(word for word in words if stem(word) in lone) for words, lone in ((found.old_words, gone), (found.new_words, come))]
    why = f"'{told[0]}' became '{told[1]}'" if all(told) else f"'{told[0] or told[1]}' {'removed' if told[0] else 'added'}"
    return Verdict("changed", why, sure=True)
