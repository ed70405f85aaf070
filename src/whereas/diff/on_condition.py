"""A ban that was lifted for some cases only, where what tells these cases holds a negation of its own, so that either version denies something.

>>> from whereas.diff.edits import edit
>>> lifted_for(edit("Shouts are not tolerated.", "Shouts are tolerated as long as they are not aimed at a guest."))
Verdict(direction='weakened', why="negation removed: 'not', 'as long as they are not aimed at a guest' added", sure=True)
>>> lifted_for(edit("We sell no list.", "We sell no list that is not old."))
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.lexicon import inflected
from whereas.diff.edits import edit
from whereas.diff.force import BEHIND, RELATIVE, force, read_marks
from whereas.diff.lexicon import denies
from whereas.diff.negated import negated
from whereas.diff.scope import exchanged, telling
from whereas.diff.verdict import Verdict
from whereas.diff.zones import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.diff.edits import Edit
    from whereas.diff.verdict import Direction, Forces

CASES = frozenset({"condition", "exception"})
"""Marks that open what tells the cases."""
NEGATION = "negation"
"""How the why of a ban begins that no word of force lifts, or lays down."""
BANS = frozenset({"must_not", "should_not"})
"""What "but" opens to forbid a part of what is allowed."""


def lifted_for(found: Edit, modality: Forces = (None, None)) -> Verdict | None:
    """What it means that one version lacks a negation and has a clause with another one at its end; None unless what is left without the clause is turned
    round, or allowed where it was forbidden. "Even if ..." and ", which ..." tell no cases: the ban is lifted for all. `modality`: as for `judge`."""
    if not (any(map(denies, found.old_words)) and any(map(denies, found.new_words))):
        return None
    for new in (True, False):
        text, side, other = (found.new_text, found.new, found.old_text) if new else (found.old_text, found.old, found.new_text)
        for start, in_part in _clauses(found, new=new):
            rest = text[: side[start - 1].end]
            said = _turned(edit(other, rest) if new else edit(rest, other), modality)
            if said is None:
                continue
            shown = f"'{Stretch(text, side, start, len(side), new).shown}' {'added' if new else 'removed'}"
            way: Direction = said.direction
            if in_part and said.why.startswith(NEGATION):
                way = "weakened" if new else "strengthened"
            return Verdict(way, f"{said.why}, {shown}", sure=True)
    return None


def _turned(bare: Edit, modality: Forces) -> Verdict | None:
    """What became of a rule without the clause, if it was turned round or, all else being equal, allowed or forbidden."""
    marks = read_marks(bare.old_words), read_marks(bare.new_words)
    said = negated(bare, *marks)
    if said and said.direction == "reversed" and said.why.startswith(NEGATION):
        return said
    said = force(bare, *marks, modality)
    banned = any(m.name in BANS for side in marks for m in side)
    return said if said and banned and not any(exchanged(bare)) else None


def _clauses(found: Edit, *, new: bool) -> Iterator[tuple[int, bool]]:
    """Where in one version a clause that the other lacks opens, up to its end, in which something is denied; and whether it says for which cases."""
    text, side = (found.new_text, found.new) if new else (found.old_text, found.old)
    words, other = (found.new_words, found.old_words) if new else (found.old_words, found.new_words)
    marked = read_marks(words)
    starts = {m.start: m.name in CASES for m in marked if m.start and m.name in CASES | {"concession"}}
    for at, word in enumerate(words):
        if at and word in RELATIVE and any(map(denies, words[at : at + BEHIND])):
            starts[at] = "," not in text[side[at - 1].end : side[at].start]
        elif at and word == "but" and inflected().get(words[0]) != "base" and any(m.name in BANS and m.start == at + 1 for m in marked):
            starts[at] = True
    for start, in_part in sorted(starts.items()):
        clause = words[start:]
        if any(m.name == "denial" and m.start >= start for m in marked):
            continue  # "shall, without leave, not ..." forbids
        if any(map(denies, clause)) and set(telling(clause)).isdisjoint(telling(other)):
            yield start, in_part
