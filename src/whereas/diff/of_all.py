"""Whether all of a kind are meant now of which a phrase or a clause said before which ones, or the other way about: "files that the user opened" became "any
file". Of the subject alone, see `subjects`; of an adjective in the place of "all", `which`.

That the qualifier went and "any" came is one change, though no stretch that differs is a qualifier by itself. What is left must be the same words, so that
nothing but the reach differs.

>>> from whereas.diff.edits import edit
>>> of_all(edit("Guests may borrow books that the clerk has stamped.", "Guests may borrow any book."), ("weakened", "strengthened"))
Verdict(direction='widened', why="'books that the clerk has stamped' became 'any book'", sure=True)
>>> of_all(edit("Guests may borrow books.", "Guests may borrow any book."), ("weakened", "strengthened")) is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from whereas.diff.edits import ARTICLES
from whereas.diff.lexicon import denies, marks, phrase_set
from whereas.diff.numerals import number
from whereas.diff.scope import telling
from whereas.diff.verdict import Direction, Verdict
from whereas.diff.words import stem
from whereas.diff.zones import SHORT_NOUN, Stretch, clause_mark, participle, saves

if TYPE_CHECKING:
    from whereas.diff.edits import Edit
    from whereas.diff.words import Token

EVERY = frozenset({"all", "every", "each", "any"})
OWNERS = frozenset({"its", "their", "his", "her", "our", "your", "my"})
"""Words in front of a noun that say whose is meant."""
SPEAKERS = frozenset({"i", "we", "you", "he", "she", "they"})
"""Words that open a clause behind a noun ("the files [you opened]")."""
NUMBERED = frozenset({"is", "are", "was", "were", "has", "have"})
"""Words that go with the number of their subject."""
HOW = frozenset({"within", "by"})
"""Words behind which stands until when something is done, or who does it, as well as which ones are meant."""
NOUN = 3
"""Words that a noun may have."""
WAYS: tuple[Direction, Direction] = ("narrowed", "widened")


class Side(NamedTuple):
    """The words of one version that count here, as stems, and where each stands; `every`: the first of them that "all" stands in front of, -1 for none; `end`:
    of all words."""

    stems: tuple[str, ...]
    at: tuple[int, ...]
    every: int
    words: tuple[str, ...]
    end: int


def of_all(found: Edit, excepted: tuple[Direction, Direction]) -> Verdict | None:
    """Wider if all of a kind are meant of which some were, narrower on the way back; in a condition or an exception as "any" does there. `excepted`: the ways
    of a rule whose exception is wider, or narrower."""
    sides = (found.old_text, found.old, found.old_words), (found.new_text, found.new, found.new_words)
    for lifted in (False, True):
        (whole_text, whole_tokens, whole_words), (part_text, part_tokens, part_words) = sides[lifted], sides[not lifted]
        whole, part = _side(_limitless(whole_words, part_words)), _side(dict(enumerate(part_words)))
        if whole.every < 0 or part.every >= 0:
            continue
        if span := _qualifier(whole, part):
            start = whole.at[whole.every] - 1
            shown = _shown(part_text, part_tokens, *span[:2]), _shown(whole_text, whole_tokens, start, whole.at[span[2]] + 1)
            way = _way(Stretch(whole_text, whole_tokens, start, start + 1, lifted), excepted, lifted=lifted)
            return Verdict(way, f"'{shown[not lifted]}' became '{shown[lifted]}'", sure=True)
    return None


def _side(words: dict[int, str]) -> Side:
    """What counts of the words of a version, by their places: no articles, no "all", nothing that goes with the number of a noun."""
    told: list[tuple[str, int]] = []
    every = -1
    for at, word in words.items():
        if word in EVERY and words.get(at + 1) not in {None, "of"}:
            every = len(told) if every < 0 else every
        elif word not in ARTICLES and word not in NUMBERED:
            told.append((_stem(word), at))
    every = every if 0 <= every < len(told) and told[every][1] - 1 in words else -1
    return Side(tuple(word for word, _ in told), tuple(at for _, at in told), every, tuple(words[at] for _, at in told), len(words))


def _stem(word: str) -> str:
    """A word without ending, so that one "policy" meets all "policies"."""
    return stem(word[:-3] + "y" if word.endswith("ies") and len(word) > SHORT_NOUN else word)


def _limitless(words: tuple[str, ...], other: tuple[str, ...]) -> dict[int, str]:
    """The places of `words`, without a phrase that takes a limit away besides ("any member [at any time]") and that the other version has not."""
    freeing = [m for m in marks(words, ("freeing",)) if m.end == len(words) and m.words not in " ".join(other)]
    start = freeing[-1].start if freeing else len(words)
    return {at: word for at, word in enumerate(words) if at < start}


def _qualifier(whole: Side, part: Side) -> tuple[int, int, int] | None:
    """Where `part` says which ones are meant: its noun with what qualifies it, as places of words (end exclusive), and which word that counts ends the noun in
    `whole`. None where more differs, or something else."""
    more = len(part.stems) - len(whole.stems)
    if more <= 0 or whole.stems[: whole.every] != part.stems[: whole.every]:
        return None
    for noun in range(min(NOUN, len(whole.stems) - whole.every) + 1):
        cut = whole.every + noun
        if part.stems[whole.every : cut] != whole.stems[whole.every : cut] or part.stems[cut + more :] != whole.stems[cut:]:
            continue
        told = part.words[cut : cut + more]
        if (_says_which if noun else _says_whose)(told):
            last = (cut if noun else cut + 1) - 1
            end = part.at[cut + more - (noun > 0)] + 1
            return part.at[whole.every], part.end if cut + more == len(part.at) else end, last
    return None


def _says_which(told: tuple[str, ...]) -> bool:
    """Whether words behind a noun say which ones are meant: a phrase, a clause, with or without "that", or a participle."""
    first, how = told[0], told[0] in HOW or (told[0] == "in" and any(map(participle, told[1:2])))
    opens = (first in phrase_set("words", "restrict") and not how) or (first in SPEAKERS and len(told) > 1) or _past(first)
    amount = any(number(word) is not None for word in told)
    return opens and bool(telling(told)) and not amount and not any(m.group == "force" or m.name in {"exception", "concession"} for m in marks(told))


def _past(word: str) -> bool:
    return word.endswith("ed") and len(word) > SHORT_NOUN


def _says_whose(told: tuple[str, ...]) -> bool:
    """Whether words before a noun say whose is meant, or how many of them it takes ("[more than five] files")."""
    if told[0] in OWNERS:
        return told[1:] in {(), ("own",)}
    bounded = next((m for m in marks(told, ("bounds",)) if m.start == 0), None)
    return bounded is not None and bounded.end == len(told) - 1 and number(told[-1]) is not None and not any(map(denies, told))


def _way(part: Stretch, excepted: tuple[Direction, Direction], *, lifted: bool) -> Direction:
    """Which way the rule went in whose version `part` "all" stands, by the clause that it stands in. `lifted`: all are meant now."""
    mark = clause_mark(part)
    if mark and saves(mark):
        return excepted[not lifted]
    return WAYS[lifted]


def _shown(text: str, tokens: list[Token], start: int, end: int) -> str:
    return text[tokens[start].start : tokens[end - 1].end]
