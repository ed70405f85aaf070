"""Whether a sentence that let nothing be done lets some of it, or all of it, be done now: "nothing in this part can be changed" became "most of this part can".

Either lifts a ban, which makes it weaker. The words behind must be the same: a ban of something else is another rule.

>>> from whereas.diff.edits import edit
>>> none_of(edit("Nothing in this part can be waived.", "Most of this part can be waived."))
Verdict(direction='weakened', why="'nothing' became 'most of'", sure=True)
>>> none_of(edit("Nothing can be seen from here.", "Most of the lake can be seen from here.")) is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.scope import telling
from whereas.diff.verdict import Verdict

if TYPE_CHECKING:
    from whereas.diff.edits import Edit

NONE = {("nothing",), ("no", "part", "of"), ("no", "parts", "of"), ("none", "of")}
SOME = {
    ("most", "of"), ("some", "of"), ("much", "of"), ("parts", "of"), ("part", "of"), ("some", "parts", "of"), ("most", "parts", "of"), ("many", "of"),
    ("anything",), ("everything",), ("all", "of"), ("any", "of"), ("any", "part", "of"), ("every", "part", "of"), ("all", "parts", "of"),
}  # fmt: skip
FIRST = frozenset(head[0] for head in NONE)
LONGEST = 3
ALLOWING = frozenset({"can", "may", "could"})
"""Words that say of what is not denied that it may be done."""


def none_of(found: Edit) -> Verdict | None:
    """What it does that a subject was nothing and is something, or the way back; None if more than the subject differs."""
    sides = found.old_words, found.new_words
    if FIRST.isdisjoint(sides[0][:1] + sides[1][:1]):
        return None
    denied = [_head(words, NONE) for words in sides]
    if bool(denied[0]) == bool(denied[1]):
        return None
    freed = bool(denied[0])
    head, other = denied[not freed], _head(sides[freed], SOME)
    rest = sides[not freed][len(head) :], sides[freed][len(other) :]
    same = telling(rest[0]) == telling(rest[1]) and all(ALLOWING.intersection(words) for words in rest)
    if not other or not same:
        return None
    told = (head, other) if freed else (other, head)
    return Verdict("weakened" if freed else "strengthened", f"'{' '.join(told[0])}' became '{' '.join(told[1])}'", sure=True)


def _head(words: tuple[str, ...], heads: set[tuple[str, ...]]) -> tuple[str, ...]:
    """What of `heads` a sentence opens with, the longest; () if nothing."""
    return next((words[:size] for size in range(LONGEST, 0, -1) if words[:size] in heads), ())
