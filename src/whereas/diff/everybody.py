"""Whether everybody, or anything, is meant now of whom some were, or the other way about: "share nothing with advertisers", "share nothing with anyone else".

A word for everybody may stand for itself or have a phrase behind it that says who is left ("anyone outside the club"): beside the one group that it took
the place of, they are more.

>>> from whereas.diff.edits import edit
>>> everybody(edit("Do not lend it to others.", "Do not lend it to pilots."), ("weakened", "strengthened"))
Verdict(direction='narrowed', why="'others' became 'pilots'", sure=True)
>>> everybody(edit("Do not lend it to guests.", "Do not lend it to anyone outside the club."), ("weakened", "strengthened")).direction
'widened'
>>> everybody(edit("Do not lend it to anyone.", "Do not lend it to anyone else."), ("weakened", "strengthened")) is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.edits import ARTICLES
from whereas.diff.force import BEHIND, RELATIVE
from whereas.diff.lexicon import denies, marks, phrase_set
from whereas.diff.numerals import number
from whereas.diff.scope import telling
from whereas.diff.verdict import Direction, Verdict
from whereas.diff.words import stem
from whereas.diff.zones import Stretch, clause_mark, participle, saves

if TYPE_CHECKING:
    from whereas.diff.edits import Edit, Run

Words = tuple[str, ...]
Span = tuple[Words, int, int]
"""The words of a version, and where a stretch begins and ends there."""

NOBODY = frozenset({"nobody", "no-one"})
ALL = frozenset({"everyone", "everybody", "anyone", "anybody", "anything", "everything", "others", "everyone's", "anyone's"}) | NOBODY
NO_ONE = ("no", "one")
PHRASES = (NO_ONE, ("third", "parties"), ("other", "people"), ("all", "others"))
"""Words for all, or for nobody, that are two."""
NOT_ALONE = frozenset({"than", "like", "as", "each", "the", "except", "among"})
"""Words before "others" with which it is part of something else."""
AS_MANY = (("people",), ("people's",), ("persons",), ("humans",), ("outsiders",), ("each", "other"))
"""Words for others, or all, in whose place one of the above is no more and no less."""
AGENTS = ("er", "ers", "or", "ors", "r", "rs")
"""Endings of those who do what a verb says."""
KINDS = ARTICLES | {"any", "all", "every", "each", "no", "its", "their", "our", "your"}
"""Words in front of a group."""
DOING = 3
"""Words of "anyone who rows"."""
MOST = 3
"""Words that a group may have, but for those in front of it."""
WAYS: tuple[Direction, Direction] = ("narrowed", "widened")


def everybody(found: Edit, excepted: tuple[Direction, Direction]) -> Verdict | None:
    """Narrower if one group took the place of everybody, wider on the way back, in a condition or an exception as "any" does there; None if anything else that
    tells differs. `excepted`: the ways of a rule whose exception is wider, or narrower."""
    told = [run for run in found.runs if _matters(found.old_words[run.old_start : run.old_end]) or _matters(found.new_words[run.new_start : run.new_end])]
    if len(told) != 1:
        return None
    run = told[0]
    sides = _without_verb(_side(found, run, new=False), _side(found, run, new=True))
    whole = [_of_all(*side) for side in sides]
    if whole[0] == whole[1]:
        return None
    widened = whole[1]
    words, start, end = sides[not widened]
    shown = [" ".join(words[start:end]) for words, start, end in sides]
    same = words[start:end] in AS_MANY or _doers(words[start:end], *sides[widened])
    if not same and not _group(words[start:end]):
        return None
    text, tokens = (found.new_text, found.new) if widened else (found.old_text, found.old)
    mark = clause_mark(Stretch(text, tokens, sides[widened][1], sides[widened][2], new=widened))
    way: Direction = "reworded" if same else excepted[not widened] if mark and saves(mark) else WAYS[widened]
    if _of_nobody(*sides[widened]) and not any(map(denies, words)):
        way = "changed" if mark or not RELATIVE.isdisjoint(words[max(0, start - BEHIND) : start]) else "reversed"  # asked for of some, barred for all
    return Verdict(way, f"'{shown[0]}' became '{shown[1]}'", sure=True)


def _matters(words: Words) -> bool:
    """Whether a stretch tells something, "nobody" included."""
    return bool(telling(words)) or not ALL.isdisjoint(words)


def _side(found: Edit, run: Run, *, new: bool) -> Span:
    """The words of a version, and where a stretch stands there, with the "no" of "no one" that stayed before it."""
    words, start, end = (found.new_words, run.new_start, run.new_end) if new else (found.old_words, run.old_start, run.old_end)
    whole = start > 0 and words[start - 1 : start + 1] in PHRASES
    return words, start - whole, end


def _without_verb(old: Span, new: Span) -> tuple[Span, Span]:
    """Two stretches without what they end with in two forms ("anyone [asks]", "pilots [ask]")."""
    while min(old[2] - old[1], new[2] - new[1]) > 1 and stem(old[0][old[2] - 1]) == stem(new[0][new[2] - 1]):
        old, new = (old[0], old[1], old[2] - 1), (new[0], new[1], new[2] - 1)
    return old, new


def _of_all(words: Words, start: int, end: int) -> bool:
    """Whether a stretch is a word for all, with "else" or a phrase behind it that says of whom."""
    many = next(
        (len(phrase) for phrase in PHRASES if words[start : start + len(phrase)] == phrase), int(words[start : start + 1] != () and words[start] in ALL)
    )
    if not many or start + many > end or (start and words[start - 1] in NOT_ALONE):
        return False
    behind = words[start + many : end]
    if behind[:1] == ("else",):
        behind = behind[1:]
    return not behind or behind[0] in phrase_set("words", "restrict") | {"outside", "inside"}


def _of_nobody(words: Words, start: int, end: int) -> bool:
    """Whether a stretch opens with a word for nobody."""
    return words[start : start + 2] == NO_ONE or words[start] in NOBODY


def _doers(group: Words, words: Words, start: int, end: int) -> bool:
    """Whether a group is named by what all those do who are meant in its place ("rowers", "anyone who rows")."""
    if not group or end - start != DOING or words[start + 1] not in {"who", "that"}:
        return False
    verb, noun = words[end - 1], group[-1]
    roots = {verb.removesuffix(ending) for ending in ("s", "es", "ies")}
    return any(noun.removeprefix(root) in AGENTS for root in roots if noun.startswith(root))


def _group(words: Words) -> bool:
    """Whether a stretch is a plain noun, or one with a phrase behind it that says which ones are meant."""
    noun = words[1:] if words[:1] and words[0] in KINDS else words
    end = next((at for at, word in enumerate(noun) if at and word in phrase_set("words", "restrict")), len(noun))
    rest, noun = noun[end:], noun[:end]
    plain = bool(noun) and len(noun) <= MOST and len(telling(noun)) == len(noun)
    said = any(number(word) is not None or word.endswith("ly") or (len(noun) == 1 and participle(word)) for word in noun)
    return plain and not said and not marks(noun) and not any(m.name == "exception" for m in marks(rest))
