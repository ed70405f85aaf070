"""Whether one word of a rule gave way to another that means something else: "save the file" became "discard the file", "in English" became "in French".

Of listed rules in which one telling word on a side, and one to three on the other, were all that was exchanged, and none was another name throughout the
document, 32 were listed as changed, nine as the same in other words (half of these by synonyms), and 70 as gone some other way; where the one gave way to the
other throughout, 45 of 50 were the same, by another name.
So an exchanged word is another one unless it is known to be the same: by its stem or spelling, by `lexicons/synonyms.toml`, or by the documents.

>>> from whereas.diff.edits import edit
>>> other_word(edit("The agent must save the file.", "The agent must discard the file."))
"'save' became 'discard'"
>>> other_word(edit("Logs must be deleted.", "Logs must be erased."))
''
"""

from __future__ import annotations

import functools
import re
import tomllib
from importlib import resources
from itertools import product
from typing import TYPE_CHECKING

from whereas.diff.exchange import exchange
from whereas.diff.lexicon import marks
from whereas.diff.named import UNNAMED
from whereas.diff.scope import telling
from whereas.diff.words import spelling, stem

if TYPE_CHECKING:
    from whereas.diff.edits import Edit
    from whereas.diff.named import Names

FEW = 3
"""Telling words that may have come for one, or one for them."""
PART = re.compile(r"[^\W_]+")
"""What an address or a compound is made of."""
DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1$")
"""The last letter of a stem, doubled before an ending ("runn-ing")."""
WHOLE = 4
"""Letters from which a word that the other holds is that word with more said ("camelCase", "UpperCamelCase")."""


def other_word(found: Edit, names: Names = UNNAMED) -> str:
    """What became what, where the one stretch that differs holds one telling word on a side and up to `FEW` on the other, none of the like of another; ""
    where one is, where a word of force is among them, and where more differs."""
    if len(found.runs) != 1:
        return ""
    run = found.runs[0]
    spans = found.old_words[run.old_start : run.old_end], found.new_words[run.new_start : run.new_end]
    told = [[word.removesuffix("'").removesuffix("'s") for word in side if telling((word,))] for side in spans]
    few, many = sorted(map(len, told))
    if few != 1 or many > FEW or any(marks(side, ("force",)) for side in spans):
        return ""
    return "" if any(alike(one, two) or _renamed(one, two, names) for one, two in product(*told)) else exchange(found)


def _renamed(one: str, two: str, names: Names) -> bool:
    """Whether a word gave way to the other throughout, or holds one that did ("rook.example" and "heron.example")."""
    if names.gave_way(one, two):
        return True
    parts = [PART.findall(word) for word in (one, two)]
    return len(parts[0]) == len(parts[1]) > 1 and all(a == b or names.gave_way(a, b) for a, b in zip(*parts, strict=True))


def alike(one: str, two: str) -> bool:
    """Whether two words are one, another form or spelling of it, or synonyms.

    >>> alike("run", "running"), alike("keep", "retained"), alike("open", "shut")
    (True, True, False)
    """
    stems = stem(one), stem(two)
    if stems[0] == stems[1] or spelling(stems[0]) == spelling(stems[1]) or DOUBLED.sub(r"\1", stems[0]) == DOUBLED.sub(r"\1", stems[1]):
        return True
    short, long = sorted((one, two), key=len)
    return (len(short) >= WHOLE and short in long) or not _groups(one).isdisjoint(_groups(two))


def _groups(word: str) -> frozenset[int]:
    """The groups of synonyms that a word stands in."""
    return _synonyms().get(word, frozenset()) | _synonyms().get(stem(word), frozenset())


@functools.cache
def _synonyms() -> dict[str, frozenset[int]]:
    """Word, and its stem -> the numbers of its groups."""
    groups = tomllib.loads((resources.files("whereas.diff") / "lexicons" / "synonyms.toml").read_text(encoding="utf-8"))["groups"]
    found: dict[str, set[int]] = {}
    for number, group in enumerate(groups):
        for word in group.split():
            for key in (word, stem(word)):
                found.setdefault(key, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}
