"""The reason that stands inside a rule's own sentence: where it begins and ends in the words.

>>> text = "Ask first, because the owner knows best."
>>> [text[a:b] for a, b in reason_clauses(text)]
['because the owner knows best']
"""

from __future__ import annotations

from whereas.diff.lexicon import marks, phrase_set
from whereas.diff.words import tokens

_STOPS = ";—)"


def reason_clauses(text: str) -> list[tuple[int, int]]:
    """Stretches of `text` that open with a word of reason ("because", "so that", "to avoid"), in order, disjoint.

    One that opens the sentence ends at the first comma, any other at the end of the sentence or bracket.
    """
    found = tokens(text)
    words = tuple(t.word for t in found)
    clauses: list[tuple[int, int]] = []
    for mark in marks(words, ("because",)):
        if mark.name == "ambiguous" or mark.words in phrase_set("because", "ambiguous"):
            continue
        start = found[mark.start].start
        if clauses and start < clauses[-1][1]:
            continue
        clauses.append((start, _end(text, start, opening=mark.start == 0)))
    return clauses


def example_clause(text: str) -> tuple[int, int] | None:
    """The stretch that gives an example inside a sentence, from "for example" to its end; None if there is none or it is the whole."""
    found = tokens(text)
    for mark in marks(tuple(t.word for t in found), ("opens",)):
        if mark.name == "example" and mark.start > 0:
            start = found[mark.start].start
            return start, _end(text, start, opening=False)
    return None


def _end(text: str, start: int, opening: bool) -> int:
    ends = [at for stop in (_STOPS + ("," if opening else "")) if (at := text.find(stop, start)) >= 0]
    ends += [at for stop in (" --- ", " -- ", " – ") if (at := text.find(stop, start)) >= 0]
    end = min(ends, default=len(text))
    return len(text[:end].rstrip(" .")) if end == len(text) else len(text[:end].rstrip())
