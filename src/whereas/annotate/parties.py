"""Who a document governs and who speaks in it, learnt from its own sentences.

A governed party is a word that often stands right before a modal ("members shall", "the keeper must"), or the one noun that a document keeps saying of what
only somebody does ("Wren listens", "Wren admits what it does not know"); the author is "we", or the name that wants, hopes and believes ("The Guild wants
keepers to ..."). Both may be named in the settings instead.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from whereas.annotate.conduct import doer, kind
from whereas.annotate.cues import MODALS, NOT, PRONOUNS
from whereas.annotate.lexicon import word_sets
from whereas.annotate.once import once
from whereas.annotate.persons import introduced, stood_for

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
WANTING_WITHIN = 4
"""Token up to which they say what somebody wants who speaks."""
ASKING = frozenset({"want", "wants", "like", "expect", "expects", "ask", "asks"})
ASKED_AFTER = frozenset({"the", "our", "all", "any", "its"})
"""Words between them and whom they ask."""
COMMON = PRONOUNS | MODALS | frozenset(
    ["we", "you", "i", "people", "who", "that", "which", "not", "and", "or", "anyone", "everyone", "someone", "nobody", "everything",
     "something", "nothing", "what", "why", "how", "when", "where", "if", "also", "then", "to", "be", "do", "us", "me", "him", "her", "them",
     "one", "ones", "thing", "things", "way",
     "time", "case", "example", "section", "document", "rule", "rules", "principle", "principles", "reason", "use", "work"]
)  # fmt: skip
LEAST_TIMES = 2
FEW_STATEMENTS = 5
"""In a text with no more of them, once is enough."""
LEAST_DEEDS, RIVAL_TIMES = 3, 2
"""Of the one that a document portrays conduct is said at least so often, and at least so many times as often as of any other."""
LEAST_SURE = 3
"""Of a word that is no name (it is written small somewhere) at least so much conduct is said that only somebody shows."""
LEAST_SHARE = 0.04
"""A party stands before at least this share of the modals that have a noun before them."""


@dataclass(frozen=True, slots=True)
class Parties:
    """Lower-case words: `governed` for those the document tells what to do, `authors` for those who speak in it."""

    governed: frozenset[str]
    authors: frozenset[str]


def learn(cues: Sequence[Cues], governed: tuple[str, ...] = (), authors: tuple[str, ...] = (), text: str = "") -> Parties:
    """The parties of a document from the cues of its statements; named ones (settings) take the place of the learnt. `text`: the document's."""
    before, wanting, wanted = Counter[str](), Counter[str](), Counter[str]()
    for cue in cues:
        told = _told(cue)
        if told is NOBODY:
            continue
        for counts, nouns in ((before, told.bound), (wanting, told.wanting), (wanted, told.wanted)):
            for noun in nouns:
                counts[noun] += 1
    seen = before + wanted
    floor = max(LEAST_TIMES, LEAST_SHARE * sum(before.values())) if len(cues) > FEW_STATEMENTS else 1
    found = frozenset(w for w, n in seen.items() if n >= floor)
    voices = frozenset(w for w, n in wanting.items() if n >= LEAST_TIMES and n > 0.2 * before[w])
    voices_named = _words(authors) or voices
    return Parties(_words(governed) or (found - voices) | _portrayed(cues, found | voices_named, text), voices_named | {"we", "our", "us"})


class _Told(NamedTuple):
    """The nouns of one statement that may be parties, as often as it names them: before a modal, as who wants, as of whom it is wanted."""

    bound: tuple[str, ...] = ()
    wanting: tuple[str, ...] = ()
    wanted: tuple[str, ...] = ()


NOBODY = _Told()


@once
def _told(cues: Cues) -> _Told:
    bound, wanting, wanted = list[str](), list[str](), list[str]()
    lower = cues.lower
    for at, word in enumerate(lower):
        if at and (word in MODALS or (word in WANTING and at <= WANTING_WITHIN)):
            noun = lower[at - 1]
            if noun.isalpha() and noun not in COMMON and noun not in NOT:
                (bound if word in MODALS else wanting).append(noun)
        if word in ASKING and at < len(lower) - 2 and "to" in lower[at + 2 : at + 4]:
            noun = lower[at + 1] if lower[at + 1] not in ASKED_AFTER else lower[at + 2]
            if noun.isalpha() and noun not in COMMON:
                wanted.append(noun)
    return _Told(tuple(bound), tuple(wanting), tuple(wanted)) if bound or wanting or wanted else NOBODY


def _portrayed(cues: Sequence[Cues], known: frozenset[str], text: str) -> frozenset[str]:
    """The one noun that the document says conduct of, again and again, and of no other nearly as often; empty where there is none. `known`: parties that
    modals tell, which go before it."""
    deeds: dict[str, Counter[str]] = defaultdict(Counter)
    characters = introduced(cues)
    for cue, person in zip(cues, stood_for(cues), strict=True):
        who, what = _deed(cue, person if person in characters else "")
        if what:
            deeds[who]["personal" if person and what == "act" else what] += 1
    for who in characters.intersection(deeds):
        deeds[who]["act"] += 1
    conduct = {who: those.total() - those["works"] - those["made"] for who, those in deeds.items() if _sure(those) > those["works"]}
    ranked = sorted(conduct, key=lambda who: (-conduct[who], who))
    if not ranked or ranked[0] in known or conduct[ranked[0]] < LEAST_DEEDS:
        return frozenset()
    if _sure(deeds[ranked[0]]) < LEAST_SURE and not (text and not re.search(rf"\b{ranked[0]}\b", text)):
        return frozenset()
    rival = next((conduct[who] for who in ranked[1:] if who not in known), 0)
    return frozenset(ranked[:1]) if conduct[ranked[0]] >= RIVAL_TIMES * rival else frozenset()


@once
def _deed(cues: Cues, person: str = "") -> tuple[str, str]:
    """Of whom a statement says conduct, and of what kind; empty where it says none. `person`: whom its "she" or "he" stands for."""
    who, what = person or doer(cues), kind(cues)
    return (who, what) if who and what and who not in COMMON and who not in word_sets("conduct")["anybody"] else ("", "")


def _sure(deeds: Counter[str]) -> int:
    """How many of somebody's deeds are such as only somebody does."""
    return deeds["personal"] + deeds["disposed"] + deeds["virtue"]


def _words(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for name in names for word in name.lower().split())
