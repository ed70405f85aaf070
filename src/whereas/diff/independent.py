"""Whether somebody who did not do something became one who did: "by somebody who did not write it" and "by the one who wrote it" ask two things, also where
the verb is another word behind "did not". So do "who was not involved" and "who gave the order".

>>> from whereas.diff.edits import edit
>>> turned_who(edit("It is read by somebody who did not write it.", "It is read by somebody who wrote it.")).why
"'who did not write it' became 'who wrote it'"
>>> turned_who(edit("It is read by somebody who was not involved.", "It is read by somebody who is independent.")) is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from whereas.diff.edits import ARTICLES
from whereas.diff.lexicon import denies, phrase_set
from whereas.diff.verdict import Verdict
from whereas.diff.words import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.edits import Edit
    from whereas.diff.words import Token

WHO = frozenset({"who", "that"})
BEHIND = 3
"""Words behind "who" among which the negation of its clause stands."""
CLAUSE = 8
"""Words of a clause that are looked at, and shown."""
APART, SHORTEST = ("un", "in", "non", "dis"), 6
"""What a word of so many letters may open with that says the same as a negation ("unused", "independent")."""
LEAST = 1
"""Words that a clause has at the least ("who [voted] must pay")."""
PREDICATES = frozenset({"must", "should", "shall", "may", "can", "will", "is", "are", "was", "were"})
"""What opens, behind the clause, what is said of those who are meant ("who are late [must wait]")."""
DID, STEM = ("did", "didn't"), 3
"""What denies a deed that was done, and letters that two forms of a regular verb share ("try", "tried")."""
INVOLVED = frozenset({"involved", "party", "concerned"})
"""What those are not who have done nothing in a matter."""
IRREGULAR = frozenset({"made", "gave", "took", "wrote", "chose", "brought", "sent", "set"})
"""Deeds that do not end in -ed."""


class Clause(NamedTuple):
    """The clause that says who is meant: whether it denies something, its other words, and how it stands in the text."""

    denied: bool
    words: list[str]
    shown: str


def turned_who(found: Edit) -> Verdict | None:
    """Changed if a clause about somebody lost or got its negation, while that of the other version says nothing like it; else None."""
    if WHO.isdisjoint(found.old_words) or WHO.isdisjoint(found.new_words):
        return None
    old, new = _clause(found.old_text, found.old), _clause(found.new_text, found.new)
    if old is None or new is None or old.denied == new.denied or any(_apart(word) for word in (*old.words, *new.words)):
        return None
    plain, denied = (old, new) if new.denied else (new, old)
    verb = plain.words[0]
    same = _matter(plain) & _matter(denied) or (verb.endswith("d") and verb[:-1] in denied.words)
    alike = same or _done(plain, denied) or (not INVOLVED.isdisjoint(denied.words) and _did(verb))
    return Verdict("changed", f"'{old.shown}' became '{new.shown}'", sure=True) if alike else None


def _clause(text: str, side: Sequence[Token]) -> Clause | None:
    """The one clause of a sentence that says who is meant; None for none, or several."""
    starts = [at for at, token in enumerate(side[:-1]) if token.word in WHO]
    if len(starts) != 1 or not starts[0]:
        return None
    at = starts[0]
    end = next((i for i in range(at + 1, len(side)) if any(stop in text[side[i - 1].end : side[i].start] for stop in ",;:.()")), len(side))
    told = [token.word for token in side[at + 1 : min(end, at + CLAUSE)]]
    told = told[: next((n for n in range(LEAST, len(told)) if told[n] in PREDICATES), len(told))]
    words = [word for n, word in enumerate(told) if not (n < BEHIND and denies(word))]
    return Clause(len(words) < len(told), words, text[side[at].start : side[at + len(told)].end]) if words else None


def _matter(clause: Clause) -> set[str]:
    """What a clause is about, pronouns among it, but for who does it and when."""
    return {stem(word) for word in clause.words if word not in ARTICLES and (word in {"it", "them"} or word not in phrase_set("words", "function"))}


def _done(plain: Clause, denied: Clause) -> bool:
    """Whether one verb stands alone against "did not" and one verb ("who did not pay", "who paid"): two regular ones must be the same."""
    rest = [word for word in denied.words if word not in DID]
    if len(plain.words) > 1 or len(rest) != 1 or not denied.shown.partition(" ")[2].startswith(DID):
        return False
    return not plain.words[0].endswith("ed") or plain.words[0][:STEM] == rest[0][:STEM]


def _did(word: str) -> bool:
    return word.endswith("ed") or word in IRREGULAR


def _apart(word: str) -> bool:
    """Whether a word says the same as a negation does."""
    return word in phrase_set("words", "apart") or (word.startswith(APART) and len(word) >= SHORTEST and word not in INVOLVED) or denies(word)
