"""Whether a rule that held in one place, or at one time, holds in all of them now: "forbidden in summer" became "forbidden all year".

>>> from whereas.diff.edits import edit
>>> throughout(edit("Dogs are forbidden in summer.", "Dogs are forbidden all year."))
Verdict(direction='widened', why="'in summer' became 'all year'", sure=True)
>>> throughout(edit("The gate must be shut at all times.", "The gate must be shut at night.")).direction
'narrowed'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.edits import ARTICLES
from whereas.diff.force import PREPOSITIONS
from whereas.diff.lexicon import denies, marks, phrase_set
from whereas.diff.numerals import amount_at
from whereas.diff.verdict import Verdict

if TYPE_CHECKING:
    from whereas.diff.edits import Edit
    from whereas.diff.verdict import Direction

PLACING = PREPOSITIONS & {"in", "at", "on"} | {"inside", "during", "within", "near"}
"""Words that open a phrase of a place or a time."""
BARE = frozenset({"in", "at", "on"})
"""Those that as often tell the manner where no article or the like stands behind them ("in pencil", "on foot"), if it is no word of a place or a time."""
LONG = 5
"""Words that such a phrase may have."""
SHORT = 3
"""Letters up to which a word in -s is no plural."""
DETERMINERS = ARTICLES | {"this", "that", "these", "those", "its", "their", "his", "her", "your", "our", "my", "some", "one"}


def throughout(found: Edit) -> Verdict | None:
    """Wider, or narrower on the way back, where a phrase for all places or times took the place of one for some, and nothing else differs; changed where it
    took that of the manner ("in pencil")."""
    if len(found.runs) != 1:
        return None
    run = found.runs[0]
    shared = run.old_start and found.old_words[run.old_start - 1] in PLACING  # "at [all times]", "at [night]"
    for back in {False, bool(shared)}:
        one, two = found.old_words[run.old_start - back : run.old_end], found.new_words[run.new_start - back : run.new_end]
        every = [" ".join(side) in phrase_set("throughout", "places") | phrase_set("throughout", "times") for side in (one, two)]
        some = two if every[0] else one
        if every[0] != every[1] and _some(some):
            way: Direction = "changed" if _of_manner(some) else "narrowed" if every[0] else "widened"
            return Verdict(way, f"'{' '.join(one)}' became '{' '.join(two)}'", sure=True)
    return None


def _some(words: tuple[str, ...]) -> bool:
    """Whether a stretch is a phrase of one place or time."""
    plain = 1 < len(words) <= LONG and words[0] in PLACING and not any(map(denies, words))
    amount = any(amount_at(words, at) for at in range(len(words)))
    said = tuple(word for word in words[1:] if word not in ARTICLES)
    return plain and not amount and bool(said) and not marks(said, ("marks", "quantity", "force", "bounds"))


def _of_manner(words: tuple[str, ...]) -> bool:
    """Whether nothing behind a bare "in", "at" or "on" names a place or a time: no known one, no article or the like, no plural."""
    known = phrase_set("words", "timed") | phrase_set("words", "calendar") | phrase_set("throughout", "bare") | DETERMINERS
    plural = len(words[-1]) > SHORT and words[-1].endswith("s") and not words[-1].endswith("ss")
    return words[0] in BARE and not plural and known.isdisjoint(words)
