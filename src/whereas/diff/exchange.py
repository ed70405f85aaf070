"""Which words stand in the place of which, where a rule asks something else: the stretch that a reader should look at first.

>>> from whereas.diff.edits import edit
>>> exchange(edit("Ask the owner first.", "Ask the keeper first."))
"'owner' became 'keeper'"
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whereas.diff.edits import ARTICLES, Run
from whereas.diff.scope import telling
from whereas.diff.zones import Stretch

if TYPE_CHECKING:
    from whereas.diff.edits import Edit


_NAME = re.compile(r"[A-Z_]|\w\.\w")
"""What a word has that is a name, or is written as code."""
LEAST_TELLING = 2
"""Telling words of a second stretch to be told, too."""


def exchange(found: Edit) -> str:
    """The stretch that differs by most telling words, as a clause; of two as long, one that took another's place."""

    def weight(run: Run) -> tuple[int, int, bool]:
        matter = weight_of(found, run, new=False) + weight_of(found, run, new=True)
        return matter, run.old_end - run.old_start + run.new_end - run.new_start, run.old_start < run.old_end and run.new_start < run.new_end

    run = max(_told_together(found), key=weight)
    one, two = _shown(found, run, new=False), _shown(found, run, new=True)
    if not (one and two) and (gave_way := _given_up(found, run, new=bool(two))):
        one, two = (gave_way, two) if two else (one, gave_way)
        return f"'{one}' removed, '{two}' added"
    return f"'{one}' became '{two}'" if one and two else f"'{one or two}' {'removed' if one else 'added'}"


def named_otherwise(found: Edit, run: Run) -> bool:
    """Whether a name of one word gave way to a phrase with an article, or the other way about ("with Slack", "with the bell of the hall")."""
    sides = (found.old_text, found.old, run.old_start, run.old_end), (found.new_text, found.new, run.new_start, run.new_end)
    for (text, side, start, end), (_, other, begin, stop) in (sides, sides[::-1]):
        named = end == start + 1 and start and _NAME.search(text, side[start].start, side[start].end)
        if named and stop > begin + 1 and other[begin].word in ARTICLES:
            return True
    return False


def _given_up(found: Edit, heaviest: Run, *, new: bool) -> str:
    """What went elsewhere in the sentence while the `heaviest` stretch came (`new`), or came while that went, if it tells at least half as much."""
    least = max(LEAST_TELLING, weight_of(found, heaviest, new=new) / 2)
    other = max((run for run in found.runs if run != heaviest), key=lambda run: weight_of(found, run, new=not new), default=heaviest)
    return _shown(found, other, new=not new) if other != heaviest and weight_of(found, other, new=not new) >= least else ""


def weight_of(found: Edit, run: Run, *, new: bool) -> int:
    """Telling words of one side of a run."""
    start, end = span_of(run, new)
    return len(telling((found.new_words if new else found.old_words)[start:end]))


def span_of(run: Run, new: bool) -> tuple[int, int]:
    """First word and end (exclusive) of one side of a run."""
    return (run.new_start, run.new_end) if new else (run.old_start, run.old_end)


def _told_together(found: Edit) -> list[Run]:
    """The stretches that differ, two that only an article parts as one if something was exchanged behind it: "keeps [any one company from steering] the
    [project]" tells nothing by halves."""
    told: list[Run] = []
    for run in found.runs:
        last = told[-1] if told else None
        if last and set(found.old_words[last.old_end : run.old_start]) <= ARTICLES and _both(run) and not _both(last):
            told[-1] = Run(last.old_start, run.old_end, last.new_start, run.new_end)
        else:
            told.append(run)
    return told


def _both(run: Run) -> bool:
    """Whether a stretch took another's place."""
    return run.old_start < run.old_end and run.new_start < run.new_end


def _shown(found: Edit, run: Run, *, new: bool) -> str:
    text, side = (found.new_text, found.new) if new else (found.old_text, found.old)
    start, end = span_of(run, new)
    return Stretch(text, side, start, end, new).shown if start < end else ""
