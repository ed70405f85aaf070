"""Who a document governs and who speaks in it, learnt from its own sentences.

A governed party is a word that often stands right before a modal ("members shall", "the keeper must"); the author is "we", or the name that
wants, hopes and believes ("The Guild wants keepers to ..."). Both may be named in the settings instead.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from whereas.annotate.cues import MODALS, NOT, PRONOUNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues

WANTING = frozenset(
    {
        "want",
        "wants",
        "hope",
        "hopes",
        "believe",
        "believes",
        "think",
        "thinks",
        "aim",
        "aims",
        "expects",
        "intends",
        "cares",
        "asks",
    }
)
COMMON = PRONOUNS | MODALS | frozenset(
    ["we", "you", "i", "people", "who", "that", "which", "not", "and", "or", "anyone", "everyone", "someone", "nobody", "everything",
     "something", "nothing", "also", "then", "to", "be", "do", "us", "me", "him", "her", "them", "one", "ones", "thing", "things", "way",
     "time", "case", "example", "section", "document", "rule", "rules", "principle", "principles", "reason", "use", "work"]
)  # fmt: skip
LEAST_TIMES = 2
FEW_STATEMENTS = 5
"""In a text with no more of them, once is enough."""
LEAST_SHARE = 0.04
"""A party stands before at least this share of the modals that have a noun before them."""


@dataclass(frozen=True, slots=True)
class Parties:
    """Lower-case words: `governed` for those the document tells what to do, `authors` for those who speak in it."""

    governed: frozenset[str]
    authors: frozenset[str]


def learn(cues: Sequence[Cues], governed: tuple[str, ...] = (), authors: tuple[str, ...] = ()) -> Parties:
    """The parties of a document from the cues of its statements; named ones (settings) take the place of the learnt."""
    before, wanting, wanted = Counter[str](), Counter[str](), Counter[str]()
    for cue in cues:
        lower = cue.lower
        for at in range(1, len(lower)):
            word = lower[at]
            noun = lower[at - 1]
            if not noun.isalpha() or noun in COMMON or noun in NOT:
                continue
            if word in MODALS:
                before[noun] += 1
            elif word in WANTING and at <= 4:
                wanting[noun] += 1
        for at in range(len(lower) - 2):
            if lower[at] in {"want", "wants", "like", "expect", "expects", "ask", "asks"} and "to" in lower[at + 2 : at + 4]:
                noun = lower[at + 1] if lower[at + 1] not in {"the", "our", "all", "any", "its"} else lower[at + 2]
                if noun.isalpha() and noun not in COMMON:
                    wanted[noun] += 1
    seen = before + wanted
    floor = max(LEAST_TIMES, LEAST_SHARE * sum(before.values())) if len(cues) > FEW_STATEMENTS else 1
    found = frozenset(w for w, n in seen.items() if n >= floor)
    voices = frozenset(w for w, n in wanting.items() if n >= LEAST_TIMES and n > 0.2 * before[w])
    return Parties(_words(governed) or found - voices, (_words(authors) or voices) | {"we", "our", "us"})


def _words(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for name in names for word in name.lower().split())
