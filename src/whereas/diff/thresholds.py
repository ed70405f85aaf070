"""A ban that got a threshold, or lost it: "must not lend boats" became "must not lend more than three boats".

What was forbidden altogether is allowed up to so many, or so long, now: the ban is weaker. One that only names which ones it means by a size or an age
("files larger than 1 MB") is narrower.

>>> from whereas.diff.edits import edit
>>> from whereas.diff.force import read_marks
>>> def looked(old, new):
...     found = edit(old, new)
...     return threshold(found, read_marks(found.old_words), read_marks(found.new_words), (None, None))
>>> looked("Never lend boats.", "Never lend more than three boats.")
Verdict(direction='weakened', why="threshold added: 'more than three'", sure=True)
>>> looked("Lend boats.", "Lend more than three boats.") is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.freed import bans
from whereas.diff.lexicon import marks, phrase_set
from whereas.diff.numerals import amount_at
from whereas.diff.scope import exchanged, telling
from whereas.diff.verdict import Direction, Verdict
from whereas.diff.zones import Stretch, clause_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.edits import Edit
    from whereas.diff.lexicon import Mark
    from whereas.model.constitution import Modality

LIMITS = frozenset({"more than", "longer than", "later than", "deeper than", "in excess of"})
"""Bounds that say up to how much is allowed; others ("older than") which ones are meant."""
OPENS = frozenset({"for"})
"""Words before a bound that say how long."""
JOINS = frozenset({"and", "or", "nor"})


def threshold(found: Edit, before: Sequence[Mark], after: Sequence[Mark], modality: tuple[Modality | None, Modality | None]) -> Verdict | None:
    """Weaker, or narrower, where a ban got a threshold and nothing else that tells came or went; the mirror of it where it lost one. `modality`: as for
    `judge`."""
    gone, come = exchanged(found)
    if bool(gone) == bool(come) or not (bans(before, modality[0]) and bans(after, modality[1])):
        return None
    new = bool(come)
    text, side, words, read = (found.new_text, found.new, found.new_words, after) if new else (found.old_text, found.old, found.old_words, before)
    spans = [(r.new_start, r.new_end) if new else (r.old_start, r.old_end) for r in found.runs]
    parts = [Stretch(text, side, start, end, new) for start, end in spans if telling(words[start:end])]
    if any(JOINS.intersection(part.words) or part.previous in JOINS for part in parts):
        return None
    mark = _bound(parts, words)
    if mark is None or any(m.group == "force" and m.end > mark.start for m in read) or clause_mark(Stretch(text, side, mark.start, mark.end, new)):
        return None
    ways: tuple[Direction, Direction] = ("weakened", "strengthened") if mark.words in LIMITS else ("narrowed", "widened")
    shown = next(part for part in parts if part.start <= mark.start < part.end).shown
    return Verdict(ways[not new], f"threshold {'added' if new else 'removed'}: '{shown}'", sure=True)


def _bound(parts: Sequence[Stretch], words: tuple[str, ...]) -> Mark | None:
    """What opens the one of `parts` that begins with a comparison and an amount."""
    for mark in marks(words, ("bounds",)):
        if (
            mark.name != "least"
            or mark.words in phrase_set("words", "asking")
            or not any(amount_at(words, at) for at in range(mark.end, min(mark.end + 2, len(words))))
        ):
            continue
        for part in parts:
            start = part.start + (part.words[0] in OPENS)
            if start == mark.start and mark.end < part.end:
                return mark
    return None
