"""Whom two versions of a document name, and which name was given up for another one throughout.

Who gets another name in all rules is still bound as before; who takes the place of another in one rule is bound now, and the other no more.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from whereas.diff.compounds import another, compounds, joined, key, parted
from whereas.diff.lexicon import marks, opposites, phrase_set
from whereas.diff.words import stem, tokens, words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from whereas.model.constitution import Constitution

OFTEN = 3
"""Times that a name must stand in either version to have been given up for another."""
AGAIN = 2
"""Times by which one word must have become rarer, and another more frequent, for the one to have given way to the other in more places than one."""
ALIKE = 0.4
"""Share of its places, by the words before and behind it, that the other name stands in now."""
LOOKED_AT = 40
"""Statements beside a name of several words that are looked at for the same ones beside the other."""
_WORD = re.compile(r"[^\W_]+(?:[.,/@_-]+[^\W_]+)*")
"""A word; an address or a compound is one of its own ("rook.example", "rook-like")."""
_ACTING = re.compile(r"([A-Z][a-z]+) (?:must|shall|should|may|can|cannot|will)\b")
QUOTED = re.compile(r"'(?:[^']|'(?=\w))*'")
"""What a clause repeats of a text."""
ENDINGS = ("'s", "'")


class People(NamedTuple):
    """Lower-case words. `known`: names that stand before a word of force, seen with a capital inside a sentence or more than once; `likely`: all that never
    stand there without a capital, which may mean nothing at the head of a sentence; `lasting`: names and parties that both versions speak of."""

    known: frozenset[str] = frozenset()
    likely: frozenset[str] = frozenset()
    lasting: frozenset[str] = frozenset()


def _never(_one: str, _two: str) -> bool:
    return False


class Names(NamedTuple):
    """`renamed`: old name, in lower case, a word or several -> the new one that took its place throughout; `people`: gives all names, which few comparisons
    ask for; `gave_way`: whether a word of the old version, in lower case, gave way to one of the new in more places than one."""

    renamed: Mapping[str, str] = {}
    people: Callable[[], People] = People
    gave_way: Callable[[str, str], bool] = _never

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
        cased = {name: old[t.start : t.start + len(word)] for name, word in back.items() for t in tokens(old) if _key(t.word)[0] == word}
        cased |= {name: part for name, word in back.items() if " " in word for part in parted(old, {word: name})[1::2]}

        def quote(found: re.Match[str]) -> str:
            stood = _with(cased, found[0])
            said = [part[1:-1].removesuffix(" ...").lower() for part in (found[0], stood)]
            return stood if said[0] not in new.lower() and said[1] in old.lower() else found[0]

        return QUOTED.sub(quote, why) if cased else why

    def exchanged(self, text: str) -> str:
        """What became of the first name in `text` that was given up, as a clause; "" if there is none."""
        for part in parted(text, self.renamed)[1::2]:
            return f"'{part}' became '{self.renamed[part.lower()]}'"
        for token in tokens(text):
            word, ending = _key(token.word)
            if word in self.renamed:
                return f"'{text[token.start : token.end - len(ending)]}' became '{self.renamed[word]}'"
        return ""


UNNAMED = Names()
"""What is known of two texts alone."""


class _Seen(NamedTuple):
    """One version: `texts` of its statements; `keys`: its words as they are compared, with counts; `written`: those that stand with a capital, so;
    `cased`: those that stand without one somewhere; `acting`: how often one with a capital stands before a word of force."""

    texts: list[str]
    keys: Counter[str]
    written: dict[str, str]
    cased: set[str]
    acting: Counter[str]

    def inside(self, key: str) -> bool:
        """Whether a name stands inside a sentence."""
        return any(re.search(rf"[\w,] {self.written[key]}\b", text) for text in self.texts)


def named(old: Constitution, new: Constitution) -> Names:
    """The names of both versions. O(length)."""
    sides = functools.cache(lambda: (_seen(_texts(old)), _seen(_texts(new))))
    counts = functools.cache(lambda: tuple(Counter(map(stem, itertools.chain.from_iterable(map(words, _texts(side))))) for side in (old, new)))

    def gave_way(one: str, two: str) -> bool:
        before, after = counts()
        keys = stem(one), stem(two)
        return before[keys[0]] - after[keys[0]] >= AGAIN and after[keys[1]] - before[keys[1]] >= AGAIN

    return Names(_given_up(*sides()) if _may_rename(old, new) else {}, functools.cache(lambda: _people(*sides())), gave_way)


def _texts(side: Constitution) -> list[str]:
    return [s.text for s in side.statements]


def _may_rename(old: Constitution, new: Constitution) -> bool:
    """Whether a name may have been given up for another: either side has one often enough in the statements that only it has, and not in the other's."""
    texts = [{s.text for s in side.statements} for side in (old, new)]
    lone = [[s.text for s in side.statements if s.text not in other] for side, other in zip((old, new), texts[::-1], strict=True)]
    found = [Counter(_WORD.findall("\n".join(side))) for side in lone]
    counts = [Counter[str](), Counter[str]()]
    for side, keys in zip(found, counts, strict=True):
        for written, times in side.items():
            keys[_key(written.lower())[0]] += times
    parties = phrase_set("words", "party")
    named = [{key for w in side if (key := _key(w.lower())[0]) in parties or w[:1].isupper()} for side in found]
    return all(any(counts[at][key] >= OFTEN and key not in counts[1 - at] for key in named[at]) for at in (0, 1))


def _capital(*sides: _Seen) -> set[str]:
    """Words that no version has without a capital."""
    return (sides[0].keys | sides[1].keys).keys() - sides[0].cased - sides[1].cased


def _people(*sides: _Seen) -> People:
    capital = _capital(*sides)
    acting = (sides[0].acting | sides[1].acting).keys() & capital
    known = {key for key in acting if any((times := side.acting[key]) and (_lone(key, times) or side.inside(key)) for side in sides)}
    lasting = (capital | phrase_set("words", "party")) & sides[0].keys.keys() & sides[1].keys.keys()
    return People(frozenset(known), frozenset(acting), frozenset(lasting))


def _seen(texts: list[str]) -> _Seen:
    found = _Seen(texts, Counter(), {}, set(), Counter())
    whole = "\n".join(texts)
    for written, times in Counter(_WORD.findall(whole)).items():
        word, ending = _key(written.lower())
        found.keys[word] += times
        if written[:1].isupper() and written[1:].islower():
            found.written[word] = written.removesuffix(ending)
        else:
            found.cased.add(word)
    found.acting.update(_key(name.lower())[0] for name in _ACTING.findall(whole))
    return found


def _with(names: Mapping[str, str], text: str) -> str:
    if not names:
        return text
    return "".join(names[part.lower()] if at % 2 else _with_words(names, part) for at, part in enumerate(parted(text, names)))


def _with_words(names: Mapping[str, str], text: str) -> str:
    for token in reversed(tokens(text)):
        word, ending = _key(token.word)
        if word in names:
            text = text[: token.start] + names[word] + text[token.end - len(ending) :]
    return text


def _lone(word: str, times: int) -> bool:
    """Whether a word that always begins its sentences is a name: it acts more than once, and is no plural."""
    return times > 1 and not word.endswith("s")


@functools.lru_cache(65_536)
def _key(word: str) -> tuple[str, str]:
    """A word without its ending, and the ending: of a party's name the plural too."""
    key = next((word.removesuffix(end) for end in ENDINGS if word.endswith(end)), word)
    single = key.removesuffix("s")
    key = single if single in phrase_set("words", "party") else key
    return key, word[len(key) :]


def _given_up(old: _Seen, new: _Seen) -> dict[str, str]:
    """Names that only the old version has, of one word and of several, each with the one that took its place."""
    found = _renamed(old, new)
    several = compounds(old.texts, new.texts, old.cased | new.cased)
    if not several:
        return found
    words = {key(name): name for name in several}
    taken = {w for name in (*found, *found.values()) for w in name.lower().split("-")}
    sides = _seen(joined(old.texts, several)), _seen(joined(new.texts, several))
    for one, two in _renamed(*sides, words.keys()).items():
        bare = _stands(one, old, words) and _stands(two.lower(), new, words)
        if (
            bare
            and _same_rules(_around(one, sides[0]), _around(two.lower(), sides[1]))
            and taken.isdisjoint(one.split("-"))
            and taken.isdisjoint(two.lower().split("-"))
        ):
            found[words.get(one, one).lower()] = words.get(two.lower(), two)
    return found


def _around(name: str, side: _Seen) -> list[set[str]]:
    """The words of the first statements that a name of one word stands in, but for itself."""
    found = (({_key(t.word)[0] for t in tokens(text)}) for text in side.texts)
    return list(itertools.islice((words - {name} for words in found if name in words), LOOKED_AT))


def _same_rules(old: list[set[str]], new: list[set[str]]) -> bool:
    """Whether most of what one version says beside a name the other says as well: "the Supreme Court shall" and "the Vice President shall" begin alike, and
    go on otherwise."""
    sides = (old, new), (new, old)
    said = [sum(any(2 * len(one & two) >= len(one | two) for two in others) for one in own) for own, others in sides]
    return said[0] >= ALIKE * len(old) and said[1] >= ALIKE * len(new)


def _stands(name: str, side: _Seen, several: Collection[str]) -> bool:
    """Whether a name of one word stands without an ending anywhere: "the Users" are others than "the Review Team", be it one of theirs or all."""
    return name in several or any(re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE) for text in side.texts)


def _renamed(old: _Seen, new: _Seen, several: Collection[str] = ()) -> dict[str, str]:
    """Names that only the old version has, each with the one that only the new one has and that stands in its places. `several`: words that stand for names
    of more than one; if there are any, one of the two names is among them."""
    capital = _capital(old, new)
    gone, come = (_names(one, other, capital) for one, other in ((old, new), (new, old)))
    if not gone or not come:
        return {}
    places = _places(old, gone), _places(new, come)
    parties = phrase_set("words", "party")

    def may(a: str, b: str) -> bool:
        return (a in several or b in several) and another(a, b) if several else (a in parties) == (b in parties)

    rows = sorted((-_alike(places[0][a], places[1][b]), min(a, b), max(a, b), a, b) for a in gone for b in come if may(a, b))
    found: dict[str, str] = {}
    taken: set[str] = set()
    for score, _, _, a, b in rows:
        if -score >= ALIKE and a not in found and b not in taken:
            found[a] = new.written[b] if b in capital else b
            taken.add(b)
    return found


def _names(one: _Seen, other: _Seen, capital: set[str]) -> set[str]:
    """Names that often stand in one version and never in the other."""
    parties = phrase_set("words", "party")
    return {w for w in one.keys.keys() - other.keys.keys() if one.keys[w] >= OFTEN and (w in capital or w in parties) and not _says(w)}


def _places(side: _Seen, names: set[str]) -> dict[str, Counter[tuple[str, str]]]:
    """What stands before and behind each of some words, with counts."""
    found: dict[str, Counter[tuple[str, str]]] = {name: Counter() for name in names}
    for text in side.texts:
        keys = ["", *(_key(t.word)[0] for t in tokens(text)), ""]
        for before, word, behind in zip(keys, keys[1:], keys[2:], strict=False):
            if word in names:
                found[word][before, behind] += 1
    return found


def _says(word: str) -> bool:
    """Whether a word says something of itself, so that another in its place is no other name."""
    return word in phrase_set("words", "calendar") or bool(marks((word,))) or any(word in pair for pair in opposites())


def _alike(one: Counter[tuple[str, str]], two: Counter[tuple[str, str]]) -> float:
    """Share of the places of two words that are the same, by the word before or the word behind, whichever tells them better apart."""
    shared = min((_side(one, at) & _side(two, at)).total() for at in (0, 1))
    return shared / max(one.total(), two.total(), 1)


def _side(places: Counter[tuple[str, str]], at: int) -> Counter[str]:
    found = Counter[str]()
    for around, count in places.items():
        found[around[at]] += count
    return found
