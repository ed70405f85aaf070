"""Neutral edits: which words of two texts differ, and whether anything but typography does. Says nothing of what it means.

>>> found = edit("It should ask first.", "It must always ask.")
>>> found.removed, found.added
(('should', 'first'), ('must', 'always'))
>>> edit("Ask “first”.", 'Ask "first".').only_typography
True
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from rapidfuzz.distance import Indel

from whereas.diff.misspelt import misspelt
from whereas.diff.words import Token, spelling, squeezed, tokens

ARTICLES = frozenset({"a", "an", "the"})
LONG = 4_000
"""Words of two texts together beyond which everything between their common beginning and end counts as replaced."""

MOSTLY = 0.7
"""Share of the words that differ from which two texts are two other sentences. Words that were only added, or only taken out, tell of one."""


class Run(NamedTuple):
    """A stretch of words that differs: token ranges on both sides, either may be empty."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


@dataclass(frozen=True)
class Edit:
    """How one text became another. `runs`: ascending; what lies between them is equal."""

    old_text: str
    new_text: str
    old: list[Token]
    new: list[Token]
    runs: tuple[Run, ...]

    @cached_property
    def old_words(self) -> tuple[str, ...]:
        return tuple(t.word for t in self.old)

    @cached_property
    def new_words(self) -> tuple[str, ...]:
        return tuple(t.word for t in self.new)

    @cached_property
    def removed(self) -> tuple[str, ...]:
        return tuple(w for r in self.runs for w in self.old_words[r.old_start : r.old_end])

    @cached_property
    def added(self) -> tuple[str, ...]:
        return tuple(w for r in self.runs for w in self.new_words[r.new_start : r.new_end])

    @property
    def mostly_other(self) -> bool:
        """Whether so many words gave way to others that no view marks them word by word."""
        return bool(self.removed and self.added) and max(len(self.removed), len(self.added)) > MOSTLY * min(len(self.old), len(self.new))

    @cached_property
    def only_typography(self) -> bool:
        """Case, quotes, dashes, punctuation, blanks, a doubled word, spelling, an article: the same words are there."""
        if not self.runs or squeezed(self.old_text).lower() == squeezed(self.new_text).lower():
            return True
        return self._doubled() or all(self._spelled(run) for run in self.runs)

    def _spelled(self, run: Run) -> bool:
        """Whether a run only spells the same words otherwise ("colour", "immediatly" that was mended), or changes an article."""
        old, new = self.old_words[run.old_start : run.old_end], self.new_words[run.new_start : run.new_end]
        one, two = ([spelling(w) for w in side if w not in ARTICLES] for side in (old, new))
        return one == two or (len(old) == len(new) and all(a == b or misspelt(a, b) is not None for a, b in zip(old, new, strict=True)))

    def _doubled(self) -> bool:
        """Whether each run only takes away or adds a word that stands right beside it as well ("the the")."""
        for run in self.runs:
            words, start, end = (self.old_words, run.old_start, run.old_end)
            if start == end:
                words, start, end = (self.new_words, run.new_start, run.new_end)
            elif run.new_start != run.new_end:
                return False
            size = end - start
            if size > 2 or words[start:end] not in (words[end : end + size], words[max(0, start - size) : start]):
                return False
        return True


def edit(old: str, new: str) -> Edit:
    """Compare two texts word by word. O(n*m/64) up to `LONG` words, then linear."""
    a, b = tokens(old), tokens(new)
    return Edit(old, new, a, b, _runs([t.word for t in a], [t.word for t in b]))


def _runs(old: list[str], new: list[str]) -> tuple[Run, ...]:
    if old == new:
        return ()
    if len(old) + len(new) > LONG:
        return (_middle(old, new),)
    if (len(old), old) > (len(new), new):  # of several shortest edits the same one is taken from either side
        return tuple(Run(r.new_start, r.new_end, r.old_start, r.old_end) for r in _runs(new, old))
    found: list[Run] = []
    for code in Indel.opcodes(old, new):
        if code.tag == "equal":
            continue
        run = Run(code.src_start, code.src_end, code.dest_start, code.dest_end)
        if found and found[-1].old_end == run.old_start and found[-1].new_end == run.new_start:
            run = Run(found[-1].old_start, run.old_end, found[-1].new_start, run.new_end)
            found.pop()
        found.append(run)
    return tuple(found)


def _middle(old: list[str], new: list[str]) -> Run:
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return Run(start, len(old) - end, start, len(new) - end)
