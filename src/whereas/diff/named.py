"""Whom two versions of a document name, and which name was given up for another one throughout.

Who gets another name in all rules is still bound as before; who takes the place of another in one rule is bound now, and the other no more.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from whereas.diff.lexicon import marks, opposites, phrase_set
from whereas.diff.words import tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

    from whereas.model.constitution import Constitution

OFTEN = 3
"""Times that a name must stand in either version to have been given up for another."""
ALIKE = 0.4
"""Share of its places, by the words before and behind it, that the other name stands in now."""
MODALS = frozenset({"must", "shall", "should", "may", "can", "cannot", "will"})
QUOTED = re.compile(r"'(?:[^']|'(?=\w))*'")
"""What a clause repeats of a text."""
ENDINGS = ("'s", "'")


class Names(NamedTuple):
    """Lower-case words. `known`: names that stand before a word of force, seen with a capital inside a sentence or more than once; `likely`: all that never
    stand there without a capital, which may mean nothing at the head of a sentence; `lasting`: names and parties that both versions speak of; `renamed`:
    old name -> the new one that took its place throughout."""

    known: frozenset[str] = frozenset()
    likely: frozenset[str] = frozenset()
    lasting: frozenset[str] = frozenset()
    renamed: Mapping[str, str] = {}

    def now(self, text: str) -> str:
        """`text` of the old version with the names that it has in the new one.

        >>> Names(renamed={"rook": "Heron"}).now("Rook must not lie: it is Rook's duty.")
        "Heron must not lie: it is Heron's duty."
        """
        return _with(self.renamed, text)

    def then(self, why: str, old: str, new: str) -> str:
        """`why`, made of `now(old)` and `new`, with what it quotes of the old version as it stands there.

        >>> Names(renamed={"rook": "Heron"}).then("removed: 'ask Heron'", "Ask Rook.", "Wait.")
        "removed: 'ask Rook'"
        """
        back = {name.lower(): word for word, name in self.renamed.items()}
        cased = {key: old[t.start : t.start + len(word)] for key, word in back.items() for t in tokens(old) if _key(t.word)[0] == word}

        def quote(found: re.Match[str]) -> str:
            stood = _with(cased, found[0])
            said = [part[1:-1].removesuffix(" ...").lower() for part in (found[0], stood)]
            return stood if said[0] not in new.lower() and said[1] in old.lower() else found[0]

        return QUOTED.sub(quote, why) if cased else why

    def exchanged(self, text: str) -> str:
        """What became of the first name in `text` that was given up, as a clause; "" if there is none."""
        for token in tokens(text):
            key, ending = _key(token.word)
            if key in self.renamed:
                return f"'{text[token.start : token.end - len(ending)]}' became '{self.renamed[key]}'"
        return ""


UNNAMED = Names()
"""What is known of two texts alone."""


class _Seen(NamedTuple):
    """How the words of one version stand: `places`: word -> what stands before and behind it, with counts; `inside`: with a capital inside a sentence."""

    places: dict[str, Counter[tuple[str, str]]]
    written: dict[str, str]
    inside: set[str]
    lower: set[str]
    acting: Counter[str]


def named(old: Constitution, new: Constitution) -> Names:
    """The names of both versions. O(length)."""
    sides = _seen(old), _seen(new)
    capital = {word for side in sides for word in side.places if word in side.written} - sides[0].lower - sides[1].lower
    acting = {word for side in sides for word in side.acting} & capital
    known = {word for word in acting if any(side.acting[word] and (word in side.inside or _lone(word, side.acting[word])) for side in sides)}
    lasting = (capital | phrase_set("words", "party")) & set(sides[0].places) & set(sides[1].places)
    return Names(frozenset(known), frozenset(acting), frozenset(lasting), _renamed(*sides, capital))


def _seen(side: Constitution) -> _Seen:
    found = _Seen({}, {}, set(), set(), Counter())
    for statement in side.statements:
        text, row = statement.text, tokens(statement.text)
        keys = [_key(t.word) for t in row]
        for at, token in enumerate(row):
            key, written = keys[at][0], text[token.start : token.end - len(keys[at][1])]
            around = keys[at - 1][0] if at else "", row[at + 1].word if at + 1 < len(row) else ""
            found.places.setdefault(key, Counter())[around] += 1
            if not (written[:1].isupper() and written[1:].islower()):
                found.lower.add(key)
                continue
            found.written[key] = written
            if at and not text[row[at - 1].end : token.start].strip():
                found.inside.add(key)
            found.acting[key] += around[1] in MODALS
    return found


def _with(names: Mapping[str, str], text: str) -> str:
    for token in reversed(tokens(text) if names else []):
        key, ending = _key(token.word)
        if key in names:
            text = text[: token.start] + names[key] + text[token.end - len(ending) :]
    return text


def _lone(word: str, times: int) -> bool:
    """Whether a word that always begins its sentences is a name: it acts more than once, and is no plural."""
    return times > 1 and not word.endswith("s")


def _key(word: str) -> tuple[str, str]:
    """A word without its ending, and the ending: of a party's name the plural too."""
    key = next((word.removesuffix(end) for end in ENDINGS if word.endswith(end)), word)
    single = key.removesuffix("s")
    key = single if single in phrase_set("words", "party") else key
    return key, word[len(key) :]


def _renamed(old: _Seen, new: _Seen, capital: set[str]) -> dict[str, str]:
    """Names that only the old version has, each with the one that only the new one has and that stands in its places."""
    gone, come = (_names(one, other, capital) for one, other in ((old, new), (new, old)))
    parties = phrase_set("words", "party")
    rows = sorted((-_alike(old.places[a], new.places[b]), min(a, b), max(a, b), a, b) for a in gone for b in come if (a in parties) == (b in parties))
    found: dict[str, str] = {}
    taken: set[str] = set()
    for score, _, _, a, b in rows:
        if -score >= ALIKE and a not in found and b not in taken:
            found[a] = new.written[b] if b in capital else b
            taken.add(b)
    return found


def _names(one: _Seen, other: _Seen, capital: set[str]) -> list[str]:
    """Names that often stand in one version and never in the other."""
    parties = phrase_set("words", "party")
    lone = (w for w, places in one.places.items() if w not in other.places and places.total() >= OFTEN and (w in capital or w in parties))
    return [w for w in lone if not _says(w)]


def _says(word: str) -> bool:
    """Whether a word says something of itself, so that another in its place is no other name."""
    return word in phrase_set("words", "calendar") or bool(marks((word,))) or any(word in pair for pair in opposites())


def _alike(one: Counter[tuple[str, str]], two: Counter[tuple[str, str]]) -> float:
    """Share of the places of two words that are the same, by the word before or the word behind, whichever tells them better apart."""
    shared = min((_side(one, at) & _side(two, at)).total() for at in (0, 1))
    return shared / max(one.total(), two.total())


def _side(places: Counter[tuple[str, str]], at: int) -> Counter[str]:
    found = Counter[str]()
    for around, count in places.items():
        found[around[at]] += count
    return found
