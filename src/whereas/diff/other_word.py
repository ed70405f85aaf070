"""Whether one word of a rule gave way to another that means something else: "save the file" became "discard the file", "in English" became "in French".

Of listed rules that were told as other words, though one telling word on a side, and one to three on the other, were exchanged, and none was another name
throughout the document, 27 were listed as changed, nine as the same in other words, and 59 as gone some way; where the one gave way to the other throughout, 42
of 46 were the same, or only typography.
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
from itertools import pairwise, product
from typing import TYPE_CHECKING

from whereas.diff.exchange import exchange
from whereas.diff.lexicon import marks
from whereas.diff.named import UNNAMED
from whereas.diff.scope import telling
from whereas.diff.words import spelling, stem

if TYPE_CHECKING:
    from whereas.diff.edits import Edit, Run
    from whereas.diff.named import Names

AIMS = frozenset(
    {"help", "ease", "save", "simplify", "please", "spare", "avoid", "prevent", "protect", "reduce", "improve", "support", "ensure", "speed", "encourage"}
)  # fmt: skip
"""Verbs of what a rule is for, behind "to"."""
FEW = 3
"""Telling words that may have come for one, or one for them."""
PART = re.compile(r"[^\W_]+")
"""What an address or a compound is made of."""
ENDINGS = ("ed", "ing", "es", "s")
SHORTEST = 2
"""Letters that a word has before its ending."""
PREFIX = 4
"""Letters up to which what stands before a word may turn it into another ("disapprove", "overlook")."""
DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1$")
"""The last letter of a stem, doubled before an ending ("runn-ing")."""
WHOLE = 5
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
    if few != 1 or many > FEW or any(marks(side, ("force",)) for side in spans) or _same_phrase(*spans) or _in_its_reason(found, run):
        return ""
    return "" if any(alike(one, two) or _renamed(one, two, names) for one, two in product(*told)) else exchange(found)


def _in_its_reason(found: Edit, run: Run) -> bool:
    """Whether a stretch lies in what the rule is for, or in the ground that "as" opens at its end: the rule is the same."""
    words, firsts = found.old_words[: run.old_start], {found.old_words[run.old_start], found.new_words[run.new_start]}
    if any(one == "to" and two in AIMS for one, two in pairwise(words[1:])) or (words[1:][-1:] == ("to",) and not AIMS.isdisjoint(firsts)):
        return True
    return any(word == "as" and at and "," in found.old_text[found.old[at - 1].end : found.old[at].start] for at, word in enumerate(words))


def _renamed(one: str, two: str, names: Names) -> bool:
    """Whether a word gave way to the other throughout, or holds one that did ("rook.example" and "heron.example")."""
    if names.gave_way(one, two):
        return True
    parts = [PART.findall(word) for word in (one, two)]
    return len(parts[0]) == len(parts[1]) > 1 and all(a == b or names.gave_way(a, b) for a, b in zip(*parts, strict=True))


def alike(one: str, two: str) -> bool:
    """Whether two words are one, another form or spelling of it, or synonyms.

    >>> alike("run", "running"), alike("keep", "retained"), alike("copied", "duplicated"), alike("open", "shut"), alike("sign", "resign")
    (True, True, True, False, False)
    """
    stems = stem(one), stem(two)
    if stems[0] == stems[1] or spelling(stems[0]) == spelling(stems[1]) or not bases(one).isdisjoint(bases(two)):
        return True
    short, long = sorted((one, two), key=len)
    longer = len(short) >= WHOLE and (long.startswith(short) or (long.endswith(short) and len(long) - len(short) > PREFIX))
    return longer or not _groups(one).isdisjoint(_groups(two))


def bases(word: str) -> frozenset[str]:
    """What a word may be a form of, itself among it.

    >>> sorted(bases("copied")), sorted(bases("using")), sorted(bases("stopped"))
    (['copi', 'copie', 'copied', 'copy'], ['us', 'use', 'using'], ['stop', 'stopp', 'stoppe', 'stopped'])
    """
    found = {word}
    for ending in ENDINGS:
        root = word.removesuffix(ending)
        if root == word or len(root) < SHORTEST:
            continue
        found |= {root, root + "e"} if ending != "s" else {root}
        found |= {root[:-1] + "y"} if root.endswith("i") else set()
        found |= {root[:-1]} if DOUBLED.search(root) and ending != "s" else set()
    return frozenset(found)


def _groups(word: str) -> frozenset[int]:
    """The groups of synonyms that a word stands in."""
    return frozenset().union(*(_synonyms().get(base, ()) for base in bases(word)))


def _same_phrase(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether two stretches are phrases for the same deed ("get in touch with", "contact")."""
    keys = [{" ".join((base, *words[1:])) for base in bases(words[0])} for words in (one, two)]
    return any(not group.isdisjoint(keys[0]) and not group.isdisjoint(keys[1]) for group in _phrases())


@functools.cache
def _synonyms() -> dict[str, frozenset[int]]:
    """Word -> the numbers of its groups."""
    found: dict[str, set[int]] = {}
    for number, group in enumerate(_lexicon()["groups"]):
        for word in group.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@functools.cache
def _phrases() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(group.split(" | ")) for group in _lexicon()["phrases"])


@functools.cache
def _lexicon() -> dict[str, list[str]]:
    return tomllib.loads((resources.files("whereas.diff") / "lexicons" / "synonyms.toml").read_text(encoding="utf-8"))
