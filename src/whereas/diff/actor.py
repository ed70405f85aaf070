"""Whether somebody else has to act than before: the subject of a word of force, by its place, whatever it is called.

>>> from whereas.diff.edits import edit
>>> actor(edit("The cooper must mend the casks.", "The smith must mend the casks."))
Verdict(direction='changed', why="'cooper' became 'smith'", sure=False)
>>> actor(edit("The night crew may open the lock.", "The day crew may open the lock.")).why
"'night crew' became 'day crew'"
>>> actor(edit("The casks must be mended.", "The barrels must be mended.")) is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.lexicon import inflected
from whereas.diff.edits import ARTICLES
from whereas.diff.force import RELATIVE, read_marks
from whereas.diff.frame import opening
from whereas.diff.lexicon import marks, phrase_set
from whereas.diff.numerals import number
from whereas.diff.scope import telling
from whereas.diff.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.edits import Edit
    from whereas.diff.words import Token

MODALS = frozenset({"must", "shall", "should", "may"})
STATING = frozenset({"contains", "includes", "means", "defines", "lists", "applies", "covers", "needs", "requires", "has", "consists"})
"""Verbs by which something is said of a matter, and nobody does anything."""
DETERMINERS = ARTICLES | {"no", "every", "each"}
MOST = 3
"""Telling words of a subject that is a name of somebody, and no phrase that says more."""
ALIKE = 4
"""Letters that two words begin with which are likely forms of one ("contribution", "contributor")."""


def actor(found: Edit) -> Verdict | None:
    """Somebody else, if the subject differs and nothing else does that tells anything. What is only acted upon ("must be mended") may as well have got
    another name."""
    ends = [_end(text, side) for text, side in ((found.old_text, found.old), (found.new_text, found.new))]
    if not all(ends):
        return None
    (a, b), (c, d) = ends  # type: ignore[misc]
    if telling(found.old_words[:a]) != telling(found.new_words[:c]) or telling(found.old_words[b:]) != telling(found.new_words[d:]):
        return None
    one, two = _noun(found.old_words[a:b]), _noun(found.new_words[c:d])
    if not (one and two) or set(telling(one)) <= set(telling(two)) or set(telling(two)) <= set(telling(one)) or _forms(one[-1], two[-1]):
        return None
    shown = _shown(found.old_text, found.old, b - len(one), b), _shown(found.new_text, found.new, d - len(two), d)
    return Verdict("changed", f"'{shown[0]}' became '{shown[1]}'")


def _end(text: str, side: Sequence[Token]) -> tuple[int, int] | None:
    """Where the subject of the main clause begins and ends, if it does something itself."""
    words = tuple(t.word for t in side)
    start = opening(text, side)
    first = next((m for m in read_marks(words) if m.group == "force" and m.end > start), None)
    if first is None:
        return _stated(words, start)
    at = next((i for i in range(start, len(words)) if words[i] in MODALS), 0)
    if at <= start or not (first.start <= at < first.end) or words[first.end : first.end + 1] in {(), ("be",), ("have",), ("contain",)}:
        return None
    if any(stop in text[side[i - 1].end : side[i].start] for i in range(start + 1, at + 1) for stop in ",;:()"):
        return None
    return start, at


def _stated(words: tuple[str, ...], start: int) -> tuple[int, int] | None:
    """The same where no word of force says so, but a verb behind "the" and its noun ("the clerk keeps the books")."""
    if words[start : start + 1] != ("the",):
        return None
    at = next((i for i in range(start + 2, min(len(words), start + MOST + 2)) if inflected().get(words[i]) == "s"), 0)
    return (start, at) if at and words[at] not in STATING and words[at - 1] not in RELATIVE else None


def _noun(subject: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a plain subject without its article; () for one that says more, counts, or stands for another word."""
    words = tuple(w for w in subject if w not in DETERMINERS)
    plain = not any(w in phrase_set("words", "function") | phrase_set("words", "join") or number(w) is not None for w in words)
    return words if plain and 0 < len(telling(words)) == len(words) <= MOST and not marks(words) else ()


def _forms(one: str, two: str) -> bool:
    return one != two and one[:ALIKE] == two[:ALIKE]


def _shown(text: str, side: Sequence[Token], start: int, end: int) -> str:
    return text[side[start].start : side[end - 1].end]
