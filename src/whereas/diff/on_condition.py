"""A ban that was lifted for some cases only, where what tells these cases holds a negation of its own, so that either version denies something.

>>> from whereas.diff.edits import edit
>>> lifted_for(edit("Shouts are not tolerated.", "Shouts are tolerated as long as they are not aimed at a guest."))
Verdict(direction='weakened', why="negation removed: 'not', 'as long as they are not aimed at a guest' added", sure=True)
>>> lifted_for(edit("We sell no list.", "We sell no list that is not old."))
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.edits import edit
from whereas.diff.force import BEHIND, RELATIVE, read_marks
from whereas.diff.lexicon import denies
from whereas.diff.negated import negated
from whereas.diff.scope import telling
from whereas.diff.verdict import Verdict
from whereas.diff.zones import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.diff.edits import Edit

CASES = frozenset({"condition", "exception"})
"""Marks that open what tells the cases."""


def lifted_for(found: Edit) -> Verdict | None:
    """What it means that one version lacks a negation and has a clause with another one at its end; None unless what is left without the clause is turned
    round."""
    if not (any(map(denies, found.old_words)) and any(map(denies, found.new_words))):
        return None
    for new in (True, False):
        text, side, other = (found.new_text, found.new, found.old_text) if new else (found.old_text, found.old, found.new_text)
        for start in _clauses(found, new=new):
            rest = text[: side[start - 1].end]
            bare = edit(other, rest) if new else edit(rest, other)
            said = negated(bare, read_marks(bare.old_words), read_marks(bare.new_words))
            if said and said.direction == "reversed" and said.why.startswith(f"negation {'removed' if new else 'added'}"):
                shown = Stretch(text, side, start, len(side), new).shown
                return Verdict("weakened" if new else "strengthened", f"{said.why}, '{shown}' {'added' if new else 'removed'}", sure=True)
    return None


def _clauses(found: Edit, *, new: bool) -> Iterator[int]:
    """Where in one version a clause that the other lacks opens, up to its end, in which something is denied."""
    words, other = (found.new_words, found.old_words) if new else (found.old_words, found.new_words)
    starts = {m.start for m in read_marks(words) if m.name in CASES and m.start}
    starts |= {at for at, word in enumerate(words) if at and word in RELATIVE and any(map(denies, words[at : at + BEHIND]))}
    for start in sorted(starts):
        clause = words[start:]
        if any(map(denies, clause)) and set(telling(clause)).isdisjoint(other):
            yield start
