"""The norms of one sentence, in two versions of it: which norm of the old is which of the new.

>>> text = "Members must knock; they may then enter, and the clerk must greet them."
>>> [text[a:b] for a, b in norm_parts(text)]
['Members must knock;', 'they may then enter', 'the clerk must greet them.']
>>> aligned(("Members must knock; guests may not enter.", "Members should knock."))
[((0, 19), (0, 21)), ((20, 41), None)]
"""

from __future__ import annotations

import re

from rapidfuzz.distance import Indel

from whereas.annotate.lexicon import inflected
from whereas.diff.changes.clauses import norm_clauses
from whereas.diff.edits import ARTICLES
from whereas.diff.lexicon import marks, phrase_set
from whereas.diff.scope import kept
from whereas.diff.words import squeezed, stem, words

Bounds = tuple[int, int]

_STOP = re.compile(r"[a-z]{4}(\.[])]?)(?=[—–]?[A-Z][a-z])")
"""A full stop that runs into the next sentence ("... is sold.The keeper ...", ".—The keeper"): no place where parse ends a sentence."""
_HENCE = re.compile(r"[\s,;]*(?:and )?(?:so(?! that| as | long| far| much| many)|therefore|hence|thus)\b", re.IGNORECASE)
"""What stands between a reason and the norm that follows from it."""
LEAST = 3
"""Words that a norm behind a semicolon must have."""
ALIKE = 0.5
"""Least likeness of two norms of one sentence that are the same norm."""


def norm_parts(text: str, *, opened: bool = False) -> list[Bounds]:
    """The norms of a sentence that lays down several, parted by semicolons or as `norm_clauses` does (`opened`: as there); empty if it is one."""
    found: list[Bounds] = []
    for start, end in _halves(text):
        inner = norm_clauses(text[start:end], opened=opened)
        found += [(start + a, start + b) for a, b in inner] or [(start, end)]
    return found if len(found) > 1 else []


def is_ground(text: str, bounds: Bounds) -> bool:
    """Whether a part of a sentence is the reason for what follows it ("Ropes wear out, so members must ...").

    >>> is_ground("Ropes wear out, so members must look at them.", (0, 15))
    True
    """
    return bool(_HENCE.match(text, bounds[1]))


def without_hence(text: str) -> str:
    """A norm without the "so" that joins it on to its reason.

    >>> without_hence("so members must look at them.")
    'members must look at them.'
    """
    found = _HENCE.match(text)
    return text[found.end() :].lstrip() if found else text


def _halves(text: str) -> list[Bounds]:
    """Cut at each semicolon outside of brackets, and at each full stop with no blank behind it, between two norms; and before "so" and "therefore"."""
    stops = {m.end(1) for m in _STOP.finditer(text)}
    cuts, depth = [0], 0
    for at, char in enumerate(text):
        depth += (char in "([{") - (char in ")]}")
        parts = (char == ";" and depth <= 0) or at + 1 in stops
        hence = char in ",;" and depth <= 0 and _HENCE.match(text, at + 1) and len(text[cuts[-1] : at].split()) >= LEAST
        if (hence or (parts and _norm(text[cuts[-1] : at]))) and _norm(text[at + 1 :].partition(";")[0], bare=bool(hence)):
            cuts.append(at + 1)
    ends = [*cuts[1:], len(text)]
    return [(a + len(text[a:b]) - len(text[a:b].lstrip()), b) for a, b in zip(cuts, ends, strict=True)]


def _norm(part: str, *, bare: bool = False) -> bool:
    """Whether a stretch lays down a norm by itself: it commands, or holds a word of force (`bare`: one that states no mere fact)."""
    found = words(part)
    joins = phrase_set("words", "join") | phrase_set("words", "contrast") | {"then", "therefore", "otherwise", "instead", "so", "hence", "thus"}
    while found and found[0] in joins:
        found = found[1:]
    if len(found) < LEAST:
        return False
    if len(found) > LEAST and _leaves(found):
        return True
    weak = phrase_set("indicative", "weak") if bare else frozenset()
    return inflected().get(found[0]) == "base" or any(m.words not in weak for m in marks(found, ("force",)))


def _leaves(found: tuple[str, ...]) -> bool:
    """Whether a clause says what a party can do ("operators can switch this off")."""
    who = found[1:] if found[0] in ARTICLES else found
    return who[1] == "can" and who[0].removesuffix("s") in phrase_set("words", "party")


def aligned(texts: tuple[str, str]) -> list[tuple[Bounds | None, Bounds | None]]:
    """Which norm of the old sentence is which of the new, in order of standing; those that only one has stand alone. A single pair if either is no several
    norms, or nothing of them is alike."""
    parts = [norm_parts(text) for text in texts]
    if not any(parts):  # a norm that came or went may stand under the condition that opens the sentence
        parts = [norm_parts(text, opened=True) for text in texts]
        parts = [[], []] if len(parts[0]) == len(parts[1]) else parts
    parts = [found or [(0, len(text))] for found, text in zip(parts, texts, strict=True)]
    told = [[text[a:b] for a, b in part] for text, part in zip(texts, parts, strict=True)]
    rows = sorted((-_alike(one, two), i + j, abs(i - j), i, j) for i, one in enumerate(told[0]) for j, two in enumerate(told[1]))
    mates: dict[int, int] = {}
    for score, _, _, i, j in rows:
        if -score >= ALIKE and i not in mates and j not in mates.values():
            mates[i] = j
    norms = [[i for i, part in enumerate(side) if not is_ground(text, part)] for side, text in zip(parts, texts, strict=True)]
    if not mates and len(norms[0]) == len(norms[1]) == 1 < max(map(len, parts)) and kept(words(told[0][norms[0][0]]), words(told[1][norms[1][0]])) > 0:
        mates[norms[0][0]] = norms[1][0]  # beside the reason that went, the norm in other words
    if not mates:
        return [((0, len(texts[0])), (0, len(texts[1])))]
    left = [i for i in range(len(parts[0])) if i not in mates], [j for j in range(len(parts[1])) if j not in mates.values()]
    if len(left[0]) == len(left[1]) == 1 and kept(words(told[0][left[0][0]]), words(told[1][left[1][0]])) > 0:
        mates[left[0][0]] = left[1][0]
    pairs: list[tuple[Bounds | None, Bounds | None]] = [(parts[0][i], parts[1][mates[i]] if i in mates else None) for i in range(len(parts[0]))]
    return pairs + [(None, parts[1][j]) for j in range(len(parts[1])) if j not in mates.values()]


def _alike(one: str, two: str) -> float:
    """0..1 by the words and their order."""
    if squeezed(one).lower() == squeezed(two).lower():
        return 1.0
    a, b = [stem(w) for w in words(one)], [stem(w) for w in words(two)]
    return float(Indel.normalized_similarity(a, b))
