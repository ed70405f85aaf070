"""Whether a rule that spoke of all now speaks of some, told by a word that qualifies its subject, or the other way about: "all commits must be signed",
"commits by maintainers must be signed".

>>> from whereas.diff.edits import edit
>>> subjects(edit("All commits must be signed.", "Commits by maintainers must be signed."))
Verdict(direction='narrowed', why="'All commits' became 'Commits by maintainers'", sure=True)
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from whereas.diff.lexicon import denies, marks
from whereas.diff.scope import telling
from whereas.diff.verdict import Direction, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.edits import Edit
    from whereas.diff.words import Token

EVERY = frozenset({"all", "every", "each", "any"})
JOINS = frozenset({"and", "or", "nor"})
WAYS: tuple[Direction, Direction] = ("narrowed", "widened")


def subjects(found: Edit) -> Verdict | None:
    """Narrower if all that the subject named before is what is only partly meant now, and the same is asked of it; wider on the way back."""
    ends = [_end(words) for words in (found.old_words, found.new_words)]
    if not all(ends) or telling(found.old_words[ends[0] :]) != telling(found.new_words[ends[1] :]):
        return None
    sides = found.old_words[: ends[0]], found.new_words[: ends[1]]
    shown = _shown(found.old_text, found.old, ends[0]), _shown(found.new_text, found.new, ends[1])
    for way, whole, part in ((WAYS[0], *sides), (WAYS[1], *sides[::-1])):
        if whole[0] in EVERY and _qualified(whole[1:], part):
            return Verdict(way, f"'{shown[0]}' became '{shown[1]}'", sure=True)
    return None


def _end(words: tuple[str, ...]) -> int:
    """Where the words of force begin that say what is asked of a subject; 0 if none do."""
    return next((m.start for m in marks(words, ("force",))), 0)


def _qualified(whole: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether a subject says of the same things which ones are meant."""
    more, less = (Counter(word.removesuffix("e") for word in telling(side)) for side in (part, whole))
    known = marks(part, ("quantity", "marks"))
    plain = not known and not any(word in JOINS or denies(word) for word in (*whole, *part))
    return plain and bool(less) and less < more


def _shown(text: str, side: Sequence[Token], end: int) -> str:
    return text[side[0].start : side[end - 1].end] if end else ""
