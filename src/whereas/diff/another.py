"""Whether a whole phrase of a rule gave way to another of which no word is the same: who is meant, who does it, when it holds, what is done.

"In other words" is seldom right there. Of 56 rules that people judged of which one stretch of two telling words or more on either side was all that differed,
none of them kept, two were the same in other words; of single words that were exchanged, names and tools above all, as many were as not.

>>> from whereas.diff.edits import edit
>>> another(edit("Never merge a change that breaks the build.", "Never merge a change that touches the docs."))
"'breaks the build' became 'touches the docs'"
>>> another(edit("Never merge a change that breaks the build.", "Never merge a change that breaks our build."))
''
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from whereas.diff.edits import ARTICLES, Run
from whereas.diff.exchange import exchange
from whereas.diff.lexicon import marks, phrase_set
from whereas.diff.scope import telling
from whereas.diff.zones import Stretch, zone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.diff.edits import Edit
    from whereas.diff.words import Token

OPENERS = frozenset({"who", "whom", "whose", "that", "which", "by"})
"""Words behind which a phrase tells which ones are meant, or who or what does it."""
RELATIVE = OPENERS - {"by"}
CLAUSES = frozenset({"exception", "condition", "concession"})
FULL = 2
"""Telling words from which a phrase is more than a name for something."""
STOPS = frozenset(",;:.()—–")
"""Marks at which a phrase ends."""


def another(found: Edit) -> str:
    """What became what, where a whole phrase is another one; "" where none is."""
    whole = _whole(found)
    if whole is not None and _other(found, whole):
        return exchange(found) if len(found.runs) == 1 else f"'{_stretch(found, whole, new=False).shown}' became '{_stretch(found, whole, new=True).shown}'"
    return next((f"'{one}' became '{two}'" for one, two in _phrases(found)), "")


def _whole(found: Edit) -> Run | None:
    """The one stretch that differs, or all members of a list, between which only its joins stayed; None for several."""
    runs = found.runs
    joins = phrase_set("words", "join") | ARTICLES
    if not runs or any(not joins.issuperset(found.old_words[one.old_end : two.old_start]) for one, two in pairwise(runs)):
        return None
    return Run(runs[0].old_start, runs[-1].old_end, runs[0].new_start, runs[-1].new_end)


def _stretch(found: Edit, run: Run, *, new: bool) -> Stretch:
    if new:
        return Stretch(found.new_text, found.new, run.new_start, run.new_end, True)
    return Stretch(found.old_text, found.old, run.old_start, run.old_end, False)


def _other(found: Edit, run: Run) -> bool:
    """Whether the one stretch that differs is another phrase: of some words on either side, or in a clause that tells when a rule holds or does not."""
    old, new = _stretch(found, run, new=False), _stretch(found, run, new=True)
    told = telling(old.words), telling(new.words)
    if not all(told) or not _apart(found, *told) or (_named(old) and _named(new)) or (_member(old) and _member(new)):
        return False
    few, many = sorted(map(len, told))
    return few >= FULL or (many >= FULL and zone(old) == zone(new) != "")


def _apart(found: Edit, gone: list[str], come: list[str]) -> bool:
    """Whether no telling word of a phrase stands anywhere in the other version."""
    return not set(gone) & set(telling(found.new_words)) and not set(come) & set(telling(found.old_words))


def _member(part: Stretch) -> bool:
    """Whether a stretch is one of several that "or" joins, none of them in it: the others stayed, and it may be one of them in other words."""
    behind = part.tokens[part.end].word if part.end < len(part.tokens) else ""
    return "or" in {part.previous, behind} and "or" not in part.words


def _named(part: Stretch) -> bool:
    """Whether all telling words of a stretch are written as names are: who is called otherwise need not be somebody else."""
    told = [t for at, t in enumerate(part.tokens[part.start : part.end], part.start) if at and telling((t.word,))]
    return bool(told) and all(part.text[t.start].isupper() for t in told)


def _phrases(found: Edit) -> Iterator[tuple[str, str]]:
    """The phrases behind an opener that stayed, of some telling words on either side, of which the other version holds none."""
    if OPENERS.isdisjoint(found.old_words) or OPENERS.isdisjoint(found.new_words):
        return
    stops = _stops(found.old_words), _stops(found.new_words)
    for i, j in _openers(found):
        ends = _end(found.old_text, found.old, i, stops[0]), _end(found.new_text, found.new, j, stops[1])
        gone, come = telling(found.old_words[i + 1 : ends[0]]), telling(found.new_words[j + 1 : ends[1]])
        if min(len(gone), len(come)) >= FULL and _apart(found, gone, come):
            yield _shown(found.old_text, found.old, i, ends[0]), _shown(found.new_text, found.new, j, ends[1])


def _openers(found: Edit) -> Iterator[tuple[int, int]]:
    """Where openers stand that stayed, right before words that differ, in both versions."""
    for run in found.runs:
        before = run.old_start - 1
        if before >= 0 and run.new_start and found.old_words[before] in OPENERS and found.old_words[before] == found.new_words[run.new_start - 1]:
            yield before, run.new_start - 1


def _stops(words: tuple[str, ...]) -> frozenset[int]:
    """Where a word of force or the opening of a clause stands."""
    return frozenset(m.start for m in marks(words) if m.group == "force" or m.name in CLAUSES)


def _end(text: str, side: list[Token], opener: int, stops: frozenset[int]) -> int:
    """Where the phrase behind an opener ends: before a mark, a word of force, a clause or the next such phrase."""
    for at in range(opener + 2, len(side)):
        if STOPS.intersection(text[side[at - 1].end : side[at].start]) or side[at].word in RELATIVE or at in stops:
            return at
    return len(side)


def _shown(text: str, side: list[Token], opener: int, end: int) -> str:
    return text[side[opener + 1].start : side[end - 1].end]
