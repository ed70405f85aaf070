"""Whether one word of a rule gave way to another that means something else: "save the file" became "discard the file", "in English" became "in French".

Of 24 rules in listed pairs of versions in which a single telling word was all that was exchanged, and neither was another name throughout the document, 16 were
listed as changed, and three of the others in other words only; where the one word gave way to the other throughout, 40 of 44 were the same, by another name.
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
from typing import TYPE_CHECKING

from whereas.diff.exchange import exchange
from whereas.diff.named import UNNAMED
from whereas.diff.scope import telling
from whereas.diff.words import spelling, stem

if TYPE_CHECKING:
    from whereas.diff.edits import Edit
    from whereas.diff.named import Names

PART = re.compile(r"[^\W_]+")
"""What an address or a compound is made of."""
DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1$")
"""The last letter of a stem, doubled before an ending ("runn-ing")."""
WHOLE = 4
"""Letters from which a word that the other holds is that word with more said ("camelCase", "UpperCamelCase")."""


def other_word(found: Edit, names: Names = UNNAMED) -> str:
    """What became what, where a telling word is all that differs and the other is none of its like; "" where it is, and where more differs."""
    if len(found.runs) != 1:
        return ""
    run = found.runs[0]
    words = found.old_words[run.old_start : run.old_end], found.new_words[run.new_start : run.new_end]
    told = [[word.removesuffix("'").removesuffix("'s") for word in side if telling((word,))] for side in words]
    if any(len(side) != 1 for side in told):
        return ""
    one, two = told[0][0], told[1][0]
    return "" if alike(one, two) or _renamed(one, two, names) else exchange(found)


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
