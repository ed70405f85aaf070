"""The words that the judge knows: read from `lexicons/direction.toml` once, found in a list of words longest first.

>>> [(m.name, m.words) for m in marks(("it", "must", "not", "lie", "unless", "asked"))]
[('must_not', 'must not'), ('exception', 'unless')]
"""

from __future__ import annotations

import functools
import tomllib
from importlib import resources
from typing import Any, NamedTuple

_GROUPS = ("force", "marks", "quantity")
PLAIN = 4
"""Letters from which a word may stand behind a prefix."""


class Mark(NamedTuple):
    """A phrase of the lexicon in a list of words: `group` and `name` of its entry, word indexes `start` to `end` (exclusive)."""

    group: str
    name: str
    words: str
    start: int
    end: int


@functools.cache
def lexicon() -> dict[str, dict[str, Any]]:
    """The whole data file: table -> entry -> phrases."""
    return tomllib.loads((resources.files("whereas.diff") / "lexicons" / "direction.toml").read_text(encoding="utf-8"))


@functools.cache
def phrase_set(group: str, name: str) -> frozenset[str]:
    """The phrases of one entry."""
    return frozenset(lexicon()[group][name])


def denies(word: str) -> bool:
    """Whether a word is a negation, "n't" included."""
    return word in phrase_set("words", "negation") or word.endswith("n't")


@functools.cache
def opposites() -> frozenset[tuple[str, str]]:
    """Pairs of words that turn a norm round, both ways."""
    pairs = lexicon()["opposites"]["pairs"]
    return frozenset((a, b) for one, two in pairs for a, b in ((one, two), (two, one)))


@functools.cache
def contraries() -> frozenset[tuple[str, str]]:
    """Pairs of words that turn a norm round as well, though the one is not what remains where the other is denied."""
    return frozenset((a, b) for one, two in lexicon()["opposites"]["contrary"] for a, b in ((one, two), (two, one)))


def negates(one: str, two: str) -> bool:
    """Whether a word is another with a prefix that turns it round.

    >>> negates("untrusted", "trusted"), negates("inappropriate", "appropriate"), negates("inform", "form"), negates("invaluable", "valuable")
    (True, True, False, False)
    """
    told = lexicon()["opposites"]
    if len(two) < PLAIN or two in told["alike"] or marks((one,)):
        return False
    if any(one == prefix + two for prefix in told["prefixes"]):
        return True
    return len(two) > PLAIN and two.endswith(tuple(told["endings"])) and any(one == prefix + two for prefix in told["latin"])


@functools.cache
def _table(groups: tuple[str, ...]) -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    """First word -> (words of the phrase, group, name), the longest phrase first."""
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for group in groups:
        for name, phrases in lexicon()[group].items():
            for phrase in phrases:
                parts = tuple(phrase.split())
                found.setdefault(parts[0], []).append((parts, group, name))
    for rows in found.values():
        rows.sort(key=lambda row: -len(row[0]))
    return found


def marks(words: tuple[str, ...], groups: tuple[str, ...] = _GROUPS) -> list[Mark]:
    """The phrases of `groups` in `words`, ascending, not overlapping."""
    return list(_marks(words, groups))


@functools.lru_cache(maxsize=8_192)
def _marks(words: tuple[str, ...], groups: tuple[str, ...]) -> tuple[Mark, ...]:
    """The comparisons ask for those of one sentence again and again."""
    table = _table(groups)
    found: list[Mark] = []
    at = 0
    while at < len(words):
        for parts, group, name in table.get(words[at], ()):
            if words[at : at + len(parts)] == parts:
                found.append(Mark(group, name, " ".join(parts), at, at + len(parts)))
                at += len(parts)
                break
        else:
            at += 1
    return tuple(found)
