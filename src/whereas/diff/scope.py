"""What a rule speaks of, and how much of it stayed: words that tell something, and numbers.

>>> from whereas.diff.edits import edit
>>> numbers(edit("Answer within ten days.", "Answer within five days."))
Verdict(direction='strengthened', why="'ten' became 'five'", sure=True)
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from whereas.diff.lexicon import lexicon, marks, phrase_set
from whereas.diff.verdict import Verdict
from whereas.diff.words import stem

if TYPE_CHECKING:
    from whereas.diff.edits import Edit


ESTRANGED = 0.3
"""Two rules that share less than this of their telling words ask different things."""
SHORT = 3
"""Words up to which a rule is too short for a share to say anything, unless it is none at all."""


REPLACED = 0.35
"""Share of either side's telling words that the other lacks from which a rule gave way to another about the same things."""
SUBSTANCE = 10
"""Telling words that both must have for that."""
BESIDE = 2
"""Words from a number within which a bound ("at least") is its own."""
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|d)$")


def telling(words: tuple[str, ...]) -> list[str]:
    """Stems of the words that carry matter: no articles, pronouns, auxiliaries, joins."""
    passed = phrase_set("words", "function") | phrase_set("words", "join") | phrase_set("words", "negation") | phrase_set("quantity", "some")
    return [stem(w) for w in words if w not in passed]


def kept(old: tuple[str, ...], new: tuple[str, ...]) -> float:
    """Share of the shorter side's telling words that the longer side holds, 0..1; 1 if there are none."""
    a, b = Counter(telling(old)), Counter(telling(new))
    least = min(a.total(), b.total())
    return (a & b).total() / least if least else 1.0


def estranged(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """Whether two rules share so few telling words that they ask different things, whatever their markers say."""
    alike = kept(old, new)
    return alike < ESTRANGED and (alike == 0 or min(len(old), len(new)) > SHORT)


def replaced(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """Whether a long rule gave way to another one about the same things: much of what either asks is not in the other, and no force or negation turned."""
    a, b = Counter(telling(old)), Counter(telling(new))
    if min(a.total(), b.total()) < SUBSTANCE:
        return False
    if (a - b).total() < REPLACED * a.total() or (b - a).total() < REPLACED * b.total():
        return False
    turned = [sorted(m.name for m in marks(words, ("force",))) + sorted(phrase_set("words", "negation") & set(words)) for words in (old, new)]
    return turned[0] == turned[1]


def exchanged(found: Edit) -> tuple[list[str], list[str]]:
    """Telling words (stems) that only the old and only the new text holds."""
    a, b = Counter(telling(found.old_words)), Counter(telling(found.new_words))
    return sorted((a - b).elements()), sorted((b - a).elements())


def numbers(found: Edit) -> Verdict | None:
    """A number changed: with a bound beside it ("at least", "within") it has a direction. The number of a section is none."""
    for run in found.runs:
        one = number(found.old_words, run.old_start, run.old_end)
        two = number(found.new_words, run.new_start, run.new_end)
        if one is None or two is None or one[1] == two[1]:
            continue
        bounds = _bound(found.old_words, run.old_start, run.old_end), _bound(found.new_words, run.new_start, run.new_end)
        why = f"'{one[0]}' became '{two[0]}'"
        if not bounds[0] or bounds[0] != bounds[1]:
            return Verdict("changed", why)
        stronger = (two[1] > one[1]) == (bounds[0] == "least")
        if all(any(m.name == "may" for m in marks(side, ("force",))) for side in (found.old_words, found.new_words)):
            return Verdict("narrowed" if stronger else "widened", why, sure=True)
        return Verdict("strengthened" if stronger else "weakened", why, sure=True)
    return _dates(found)


def _bound(words: tuple[str, ...], start: int, end: int) -> str:
    """Whether a number is the least or the most, by the words beside it; "" if they do not say."""
    return next((m.name for m in marks(words, ("bounds",)) if abs(m.end - start) <= BESIDE or abs(m.start - end) <= BESIDE), "")


def _dates(found: Edit) -> Verdict | None:
    """A day or a month became another."""
    calendar = phrase_set("words", "calendar")
    gone, come = ([at for at, t in enumerate(side) if t.word in calendar] for side in (found.old, found.new))
    for run in found.runs:
        one = [at for at in gone if run.old_start <= at < run.old_end]
        two = [at for at in come if run.new_start <= at < run.new_end]
        if one and two:
            shown = [
                text[side[min(start, ats[0])].start : side[ats[-1]].end]
                for text, side, start, ats in ((found.old_text, found.old, run.old_start, one), (found.new_text, found.new, run.new_start, two))
            ]
            return Verdict("changed", f"'{shown[0]}' became '{shown[1]}'")
    return None


def number(words: tuple[str, ...], start: int, end: int) -> tuple[str, float] | None:
    """The first number from `start` on and before `end`, as it is written and its value; None if there is none."""
    place, table = phrase_set("words", "place"), lexicon()["numbers"]
    for i in range(start, end):
        word = words[i].rstrip("%").replace(",", "")
        if i and words[i - 1] in place:
            continue
        if word in table:
            return words[i], float(table[word])
        bare = _ORDINAL.sub("", word)
        if bare.replace(".", "", 1).isdigit() and len(bare) < 16:
            return words[i], float(bare)
    return None
