"""Spelling mistakes that were mended, or made: a word that is none, changed for one that is hardly different, says nothing of the rule.

Which words there are is known from the texts that the network learnt from (`weights/net-words.txt`); "prescribe" and "proscribe" are not that much alike.
"""

from __future__ import annotations

import functools
from importlib import resources

from rapidfuzz.distance import OSA

from whereas.diff.edits import edit

LETTERS = 5
"""Letters that the longer of two words has at least, to be a misspelling of the other."""
SLIPS = 2
"""How many slips may lie between two words with the same letters, in another order or doubled; else one letter is missing, or one too many."""


def respelt(old: str, new: str) -> tuple[str, str]:
    """Both texts, with a word that is none put right where the other text has the word that is meant.

    >>> respelt("Members must imediatly pay.", "Members must immediately pay."), respelt("Guests must knock.", "Guests must ring.")
    (('Members must immediately pay.', 'Members must immediately pay.'), ('Guests must knock.', 'Guests must ring.'))
    """
    found = edit(old, new)
    texts, shifts = [old, new], [0, 0]
    for run in found.runs:
        sides = found.old[run.old_start : run.old_end], found.new[run.new_start : run.new_end]
        for tokens in zip(*sides, strict=True) if len(sides[0]) == len(sides[1]) else ():
            wrong = _misspelt(tokens[0].word, tokens[1].word)
            if wrong is None:
                continue
            bad, good = tokens[wrong], tokens[1 - wrong]
            written = (old, new)[1 - wrong][good.start : good.end]
            start, end = bad.start + shifts[wrong], bad.end + shifts[wrong]
            texts[wrong] = texts[wrong][:start] + written + texts[wrong][end:]
            shifts[wrong] += len(written) - (end - start)
    return texts[0], texts[1]


def _misspelt(one: str, two: str) -> int | None:
    """Which of two words is a misspelling of the other (0 or 1); None if neither is."""
    if one[0] != two[0] or one[-1] != two[-1] or max(len(one), len(two)) < LETTERS or not (one.isalpha() and two.isalpha()):
        return None
    shuffled = sorted(one) == sorted(two)
    most = SLIPS if shuffled or set(one) == set(two) else 1
    if (len(one) == len(two) and not shuffled) or OSA.distance(one, two, score_cutoff=most) > most:
        return None
    known = one in _words(), two in _words()
    return None if known[0] == known[1] else known.index(False)


@functools.cache
def _words() -> frozenset[str]:
    """The words that there are, as far as the network met them."""
    return frozenset((resources.files("whereas.annotate") / "weights" / "net-words.txt").read_text(encoding="utf-8").split("\n"))
