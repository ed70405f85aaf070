"""The phrases of cause or good that open or end a rule: "Owing to the frost, taps must stay open.", "..., in the interest of fairness.".

They are those by which the reader knows such a rule (`whereas.annotate.sakes`), and they give a reason where they stand apart: "act in the interest of the
members" says what to do.

>>> text = "Owing to the frost, taps must stay open."
>>> [text[a:b] for a, b in causes(text)]
['Owing to the frost']
>>> causes("Clerks must act in the interest of the members.")
[]
"""

from __future__ import annotations

from functools import cache

from whereas.annotate.lexicon import word_sets
from whereas.diff.words import tokens

LONGEST = 16
"""Words of such a phrase."""
FILLED = 1
"""Words that it has behind what opens it."""


def causes(text: str) -> list[tuple[int, int]]:
    """Where such a phrase stands in `text`, at its beginning up to a comma, or behind one at its end; empty for none. O(words)."""
    found = tokens(text)
    words = tuple(t.word for t in found)
    if size := opens(words, "fronted"):
        end = next((at for at in range(size, min(LONGEST, len(words) - 1)) if "," in text[found[at].end : found[at + 1].start]), 0)
        case = words[size] in word_sets("grounds")["cases"] and words[0] in {"given", "seeing", "considering"}
        if end >= size + FILLED - 1 and end and not case:
            return [(found[0].start, found[end].end)]
    for at in range(1, len(words)):
        if "," in text[found[at - 1].end : found[at].start] and (size := opens(words[at:], "ending")) and len(words) > at + size:
            return [(found[at].start, found[-1].end)] if len(words) - at <= LONGEST else []
    return []


def opens(words: tuple[str, ...], kind: str = "fronted") -> int:
    """How many words the phrase of a `kind` has that opens some words; 0 if none does."""
    if words[:1] == () or words[0] not in _first(kind):
        return 0
    said = " ".join(words[:LONGEST]) + " "
    return max((len(phrase.split()) for phrase in word_sets("grounds")[kind] if said.startswith(f"{phrase} ")), default=0)


@cache
def _first(kind: str) -> frozenset[str]:
    """The words with which the phrases of a kind begin."""
    return frozenset(phrase.split()[0] for phrase in word_sets("grounds")[kind])


def purpose_in_its_place(clause: str, text: str, other: str) -> tuple[int, int] | None:
    """Where the other version has a purpose behind the same words as `clause`, which ends `text` ("Wash the sails to please guests."); None if it has none.

    >>> purpose_in_its_place("to spare the cloth", "Wash the sails to spare the cloth.", "Wash the sails to please guests.")
    (15, 31)
    """
    aim, mine, theirs = tokens(clause), tokens(text), tokens(other)
    at = len(mine) - len(aim)
    same = [t.word for t in mine[:at]] == [t.word for t in theirs[:at]]
    if not aim or aim[0].word != "to" or at < 1 or not same or [t.word for t in mine[at:]] != [t.word for t in aim]:
        return None
    told = theirs[at:]
    return (told[0].start, told[-1].end) if len(told) > FILLED and told[0].word == "to" else None
