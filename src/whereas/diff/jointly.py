"""How many have to act together, and whether a body acts or some of its members: "any three members may call a meeting" became "any member may".

Fewer who must come together make leave wider, and a wallet that fewer keys open weaker. Who may act for a body is another than the body.

>>> from whereas.diff.edits import edit
>>> jointly(edit("Any three guests may call a meeting.", "Any guest may call a meeting."))
Verdict(direction='widened', why="'any three guests' became 'any guest'", sure=True)
>>> jointly(edit("It is kept in a 4-of-7 wallet.", "It is kept in a 2-of-7 wallet."))
Verdict(direction='weakened', why="'4-of-7' became '2-of-7'", sure=True)
>>> jointly(edit("The board may sell it alone.", "Any two board members may sell it."))
Verdict(direction='changed', why="'the board' became 'any two board members'", sure=True)
>>> jointly(edit("Any three guests may sit here.", "Any three guests may sleep here.")) is None
True
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from whereas.diff.edits import ARTICLES
from whereas.diff.lexicon import phrase_set
from whereas.diff.numerals import number
from whereas.diff.scope import telling
from whereas.diff.verdict import Verdict
from whereas.diff.words import stem

if TYPE_CHECKING:
    from whereas.diff.edits import Edit

SUBJECT_MOST = 8
"""Words among which a subject ends."""
MAY = frozenset({"may", "can"})
MODALS = MAY | {"must", "shall", "should"}
ANY = frozenset({"any", "each", "every"})
EACH = frozenset({"each", "every"})
LEAST = ("at", "least")
OF = 2
"""Words of "of" and the number behind it."""
ALONE = frozenset({"alone", "together", "jointly", "itself", "by"})
"""Words that say how many act, which the subject says as well."""
_OF = re.compile(r"(\w+)-(?:of|out-of)-(\w+)")


class Actors(NamedTuple):
    """Who acts: how many (1 for "a" or "any", None for a body), the word of that number, whether "any" or "at least" stands before them, the stems of their
    name, and where it ends."""

    many: float | None
    counted: str
    open: bool
    name: tuple[str, ...]
    end: int


def jointly(found: Edit) -> Verdict | None:
    """What it does that other numbers act together; None if that is not all that differs."""
    wallets = phrase_set("words", "wallets")
    if not wallets.isdisjoint(found.old_words) and not wallets.isdisjoint(found.new_words):
        return _keys(found)
    one, two = _actors(found.old_words), _actors(found.new_words)
    if one is None or two is None or (one.many, one.name) == (two.many, two.name):
        return None
    old, new = found.old_words, found.new_words
    if _rest(old, one) != _rest(new, two) or old[one.end] != new[two.end]:
        return None
    shown = (one.counted, two.counted) if one.counted and two.counted else (" ".join(old[: one.end]), " ".join(new[: two.end]))
    why = f"'{shown[0]}' became '{shown[1]}'"
    if one.name == two.name and one.many and two.many and old[one.end] in MAY:
        most = max(one, two, key=lambda side: side.many or 0)
        if new[two.end + 1 : two.end + 2] == ("be",):  # "any two tests may be left out" counts what is done with, and not who does it
            return None
        joint = most.open or not phrase_set("words", "joint").isdisjoint(old[one.end + 1 : one.end + 2])
        return Verdict("narrowed" if two.many > one.many else "widened", why, sure=True) if joint else None
    spread = old[one.end] not in MAY and not EACH.isdisjoint((old[0], new[0]))  # a duty of the crew is one of each crew member
    if (one.many is None) != (two.many is None) and not spread and _of_body(one, two):
        return Verdict("changed", why, sure=True)
    return None


def _actors(words: tuple[str, ...]) -> Actors | None:
    """The subject that opens a sentence with "any three members", "a member", "the Council" and a modal behind it."""
    end = next((at for at, word in enumerate(words[:SUBJECT_MOST]) if word in MODALS), 0)
    subject = words[:end]
    if not end or not phrase_set("words", "join").isdisjoint(subject) or not phrase_set("words", "negation").isdisjoint(subject):
        return None
    opened = subject[0] in ANY or subject[:2] == LEAST
    start = 2 if subject[:2] == LEAST else int(subject[0] in ANY)
    counted = number(subject[start]) if start < end else None
    single = opened or subject[0] in {"a", "an"}
    many = counted if counted is not None else 1.0 if single else None
    name = tuple(sorted(stem(w) for w in subject[start + (counted is not None) :] if w not in ARTICLES and w != "of"))
    return Actors(many, subject[start] if counted is not None else "", opened, name, end) if name and (many is not None or subject[0] == "the") else None


def _rest(words: tuple[str, ...], side: Actors) -> list[str]:
    """What is done, without words that say how many do it."""
    return telling(tuple(w for w in words[side.end :] if w not in ALONE))


def _of_body(one: Actors, two: Actors) -> bool:
    """Whether the ones are members of the other: "two Council members", "the Council"."""
    body, some = (one, two) if one.many is None else (two, one)
    return {*body.name, "member"} == {*some.name} and "member" not in body.name


def _keys(found: Edit) -> Verdict | None:
    """Weaker if fewer keys of as many open a wallet, stronger if more do; changed if there are more or fewer keys."""
    one, two = _threshold(found.old_words), _threshold(found.new_words)
    if one is None or two is None or one[:2] == two[:2]:
        return None
    why = f"'{one[2]}' became '{two[2]}'"
    if one[1] != two[1]:
        return Verdict("changed", why, sure=True)
    return Verdict("weakened" if two[0] < one[0] else "strengthened", why, sure=True)


def _threshold(words: tuple[str, ...]) -> tuple[float, float, str] | None:
    """How many keys of how many, and the words of it: "4-of-7", "4 of 7"."""
    for at, word in enumerate(words):
        told, shown = _OF.fullmatch(word), word
        pair = (told[1], told[2]) if told else (word, words[at + OF]) if words[at + 1 : at + 2] == ("of",) and at + OF < len(words) else None
        if pair and (few := number(pair[0])) is not None and (many := number(pair[1])) is not None:
            return few, many, shown if told else " ".join(words[at : at + OF + 1])
    return None
