"""Spelling mistakes that were mended, or made: a word that is none, changed for one that is hardly different, says nothing of the rule.

Which words there are is known from the texts that the network learnt from (`weights/net-words.txt`); "prescribe" and "proscribe" are not that much alike.
"""

from __future__ import annotations

import functools
from importlib import resources

from rapidfuzz.distance import OSA

LETTERS = 5
"""Letters that the longer of two words has at least, to be a misspelling of the other."""
SLIPS = 2
"""How many slips may lie between two words with the same letters, in another order or doubled; else one letter is missing, or one too many."""


def misspelt(one: str, two: str) -> int | None:
    """Which of two words is a misspelling of the other (0 or 1); None if neither is.

    >>> misspelt("imediatly", "immediately"), misspelt("form", "from"), misspelt("guest", "guests")
    (0, None, None)
    """
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
