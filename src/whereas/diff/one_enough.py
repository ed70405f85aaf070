"""Whether of several that all were meant one is enough now, or the other way about: "both keepers must sign", "either keeper must sign".

>>> from whereas.diff.edits import edit
>>> one_enough(edit("Do all of the following.", "Do one of the following."))
Verdict(direction='weakened', why="'all' became 'one'", sure=True)
>>> one_enough(edit("Enter if all bells ring.", "Enter if any bell rings.")).direction
'widened'
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from whereas.diff.force import FORCE, read_marks
from whereas.diff.lexicon import denies
from whereas.diff.scope import telling
from whereas.diff.verdict import Direction, Verdict
from whereas.diff.zones import Stretch, clause_mark, saves

if TYPE_CHECKING:
    from whereas.diff.edits import Edit
    from whereas.diff.words import Token
    from whereas.model.constitution import Modality

ALL = frozenset({"all", "both", "every", "each"})
ONE = frozenset({"one", "either", "any"})
MODALS = frozenset({"must", "should", "shall", "may", "can", "could", "might", "will", "would"})
"""Words before which "one" is anybody."""
TURNED: dict[Direction, Direction] = {"weakened": "strengthened", "strengthened": "weakened", "narrowed": "widened", "widened": "narrowed"}
SHORT = 3
"""Letters of a word from which an ending is taken."""


class Count(NamedTuple):
    """Which word says how many of a side are meant, where it stands, and in which text."""

    word: str
    at: int
    text: str
    side: list[Token]


def one_enough(found: Edit, modality: tuple[Modality | None, Modality | None] = (None, None)) -> Verdict | None:
    """A duty is weaker, and leave narrower, of which one matter is enough; a condition holds in more cases, and a ban of either forbids more than one of
    both. None if anything else that tells came or went. `modality`: as for `judge`."""
    if Counter(map(_bare, _rest(found.old_words))) != Counter(map(_bare, _rest(found.new_words))):
        return None
    old, new = _lone(found.old_text, found.old, found.new_words), _lone(found.new_text, found.new, found.old_words)
    if old is None or new is None:
        return None
    eased = old.word in ALL and new.word in ONE
    if not eased and not (old.word in ONE and new.word in ALL):
        return None
    few = new if eased else old
    why = f"'{old.word}' became '{new.word}'"
    part = Stretch(few.text, few.side, few.at, few.at + 1, new=eased)
    forces = {m.name for words in (found.old_words, found.new_words) for m in read_marks(words) if m.group == "force"} or {m for m in modality if m}
    way = _of_clause(part, forces) or _of_main(few, forces)
    if way is None:
        return None
    return Verdict(way if eased else TURNED[way], why, sure=True)


def _of_clause(part: Stretch, forces: set[str]) -> Direction | None:
    """What it does that one is enough in a condition (more cases) or an exception."""
    mark = clause_mark(part)
    if mark is None:
        return None
    if not saves(mark):
        return "widened"
    return "narrowed" if forces == {"may"} else "weakened"


def _of_main(few: Count, forces: set[str]) -> Direction | None:
    """What it does that one is enough of what is asked, allowed or forbidden. "Any" is as good as all in front of its noun ("any member must pay")."""
    words = tuple(t.word for t in few.side)
    if few.word == "any" and words[few.at + 1 : few.at + 2] != ("of",):
        return None
    if any(FORCE.get(name, 0) < 0 for name in forces) or any(map(denies, words)):
        return None if few.word == "one" else "strengthened"
    if forces == {"may"}:
        return "narrowed"
    return "weakened" if forces <= {"must", "should"} else None


def _lone(text: str, side: list[Token], other: tuple[str, ...]) -> Count | None:
    """The one word of a side that says how many are meant, and that the other lacks."""
    words = tuple(t.word for t in side)
    left = Counter(word for word in words if word in ALL | ONE) - Counter(other)
    if left.total() != 1:
        return None
    word = next(iter(left))
    at = len(words) - 1 - words[::-1].index(word)
    return None if word in ONE and words[at + 1 : at + 2] and words[at + 1] in MODALS else Count(word, at, text, side)


def _rest(words: tuple[str, ...]) -> list[str]:
    """What else a side tells."""
    return telling(tuple(w for w in words if w not in ALL | ONE))


def _bare(word: str) -> str:
    """A word without the ending of a plural, or of a verb that one does."""
    ends = next((end for end in ("es", "s") if word.endswith(end) and len(word) - len(end) >= SHORT), "")
    return word.removesuffix(ends).removesuffix("e")
