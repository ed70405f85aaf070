"""Names of several words ("Harbour Board"), which are given up for another name as one, and not word by word.

Where "the Council" is "the Harbour Board" throughout, neither word of the new name stands where the old one stood; only the whole does.

>>> old = ["The Council must meet.", "Ask the Council.", "The Council may rest."]
>>> new = [text.replace("Council", "Harbour Board") for text in old]
>>> compounds(old, new, frozenset())
('Harbour Board',)
>>> joined(new, ("Harbour Board",))[0]
'The Harbour-board must meet.'
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from whereas.diff.lexicon import marks, opposites, phrase_set
from whereas.diff.numerals import number

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

OFTEN = 3
"""Times that such a name must stand in the version that has it."""
MOST = 3
"""Words of a name."""
_RUN = re.compile(r"(?<![\w-])[A-Z][a-z]+(?: [A-Z][a-z]+)+(?![\w-])")
_OPENS = re.compile(r"(?:^|[.!?:]\s)[\W\d]*$")
"""What stands before the first word of a sentence, whose capital says nothing."""
BEFORE = 8
"""Characters before a run that are looked at for it."""


def compounds(old: Sequence[str], new: Sequence[str], cased: Container[str]) -> tuple[str, ...]:
    """Names of two words or three that often stand in one version and never in the other, the longest first. `cased`: words that stand without a capital
    somewhere, too, and so begin no name at the head of a sentence. O(length)."""
    counts = [_counted(texts, cased) for texts in (old, new)]
    found: dict[str, int] = {}
    for at in (0, 1):
        lone = {name: times for name, times in counts[at].items() if times >= OFTEN and not counts[1 - at][name] and not _says(name)}
        found |= {n: t for n, t in lone.items() if not any(n != m and f" {n} " in f" {m} " and t <= lone[m] for m in lone)}
    return tuple(sorted(found, key=lambda name: (-name.count(" "), name)))


def _counted(texts: Iterable[str], cased: Container[str]) -> Counter[str]:
    """The stretches of two words and three with capitals, with counts."""
    found = Counter[str]()
    for text in texts:
        for run in _RUN.finditer(text):
            words = run[0].split(" ")
            first = words[0].lower()
            if first in phrase_set("words", "function") or (first in cased and _OPENS.search(text[max(0, run.start() - BEFORE) : run.start()])):
                words = words[1:]
            found.update({" ".join(words[a : a + n]) for n in range(2, MOST + 1) for a in range(len(words) - n + 1)})
    return found


def _says(name: str) -> bool:
    """Whether a word of a name says something of itself ("Phase Two", "Public Register"), so that another in its place is no other name."""
    words = name.lower().split(" ")
    return any(number(w) is not None or marks((w,)) or w in phrase_set("words", "calendar") or any(w in pair for pair in opposites()) for w in words)


def joined(texts: Iterable[str], names: Sequence[str]) -> list[str]:
    """Texts in which each of some names is one word ("Harbour-board")."""
    found = _any(names)
    return [found.sub(lambda m: key(m[0]).capitalize(), text) for text in texts]


def key(name: str) -> str:
    """A name as the one word that stands for it, in lower case."""
    return name.lower().replace(" ", "-")


def another(one: str, two: str) -> bool:
    """Whether two names, as such words, are of different things: "the Board" that became "the Harbour Board", and founding members that became voting
    ones, are others of the same kind."""
    return one.split("-")[-1].removesuffix("s") != two.split("-")[-1].removesuffix("s")


def parted(text: str, names: Mapping[str, str]) -> list[str]:
    """`text` in parts: every second is one of the names of several words that `names` has as keys, as it is written there."""
    spaced = [name for name in names if " " in name]
    return re.split(f"({_any(spaced).pattern})", text, flags=re.IGNORECASE) if spaced else [text]


def _any(names: Sequence[str]) -> re.Pattern[str]:
    return re.compile(r"(?<![\w-])(?:" + "|".join(re.escape(n) for n in sorted(names, key=len, reverse=True)) + r")(?![\w-])")
