"""What does not work, or holds of a thing, told under a title that announces faults: a fact, and no rule.

"Refunds are not supported yet." and "The lift never stops on the third floor." under "Known issues" forbid nothing, nor does "Times are stored in UTC." under
"Pitfalls"; "Do not use the lift", "You must not use the lift", "Members cannot vote by mail" and "The two share a lock; take it" bind, there as elsewhere.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from whereas.annotate.clauses import force_words
from whereas.annotate.cues import NOBODY
from whereas.annotate.force import has_subject, orders_behind
from whereas.annotate.lexicon import word_sets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues
    from whereas.annotate.parties import Parties
    from whereas.model.document import DraftStatement

TITLE = re.compile(r"\W*(?:[\d.]+ )?(?:(?:known|current|open) (?:issues|bugs|problems|faults|limitations)|limitations|troubleshooting)\W*", re.IGNORECASE)
TRAPS = re.compile(
    r"\W*(?:[\d.]+ )?(?:known |common |other )?(?:(?:[\w-]+ )?pitfalls|gotchas|traps|(?<=common )mistakes)(?: to (?:avoid|know))?\W*", re.IGNORECASE
)
"""Titles over lists in which what holds of a thing is told, too."""
ASIDE = frozenset({":", "—", "–", "--", "->", "→"})
"""Signs with which an item only names a deed before it tells of it ("Guessing: the file says more")."""
BINDING = frozenset({"must", "shall", "should", "may", "need", "needs"})
PERSONS = frozenset({"you", "we", "i", "he", "she", "they"})


@lru_cache(maxsize=4096)
def _announces(title: str) -> bool:
    return TITLE.fullmatch(title) is not None or TRAPS.fullmatch(title) is not None


def found(drafts: Sequence[DraftStatement], cues: Sequence[Cues], parties: Parties) -> frozenset[int]:
    """Indices of the statements under such a title that only tell in the present of a thing: that something is not so, and under "Pitfalls" that it is."""
    return frozenset(
        at
        for at, draft in enumerate(drafts)
        if draft.place.titles
        and not draft.heading
        and draft.place.lead_in is None
        and _announces(draft.place.titles[-1])
        and _fails(cues[at], parties)
        and (_denies(cues[at]) or (draft.place.kind == "item" and TRAPS.fullmatch(draft.place.titles[-1]) and _holds(cues[at])))
    )


def _denies(cues: Cues) -> bool:
    return cues.negated or cues.subject[-1:] == ("never",)


def _holds(cues: Cues) -> bool:
    """Whether a sentence says only what is so of a thing, without a word of force or a command behind it."""
    return cues.verb_class in {"be", "do", "pres"} and has_subject(cues) and ASIDE.isdisjoint(cues.lower) and not force_words(cues) and not orders_behind(cues)


def _fails(cues: Cues, parties: Parties) -> bool:
    """Whether the main clause tells of a thing, and no word binds anybody."""
    lower, subject = cues.lower, cues.subject
    if cues.shape != "clause" or not subject or not NOBODY.isdisjoint(subject) or not BINDING.isdisjoint(lower):
        return False
    persons = parties.governed | word_sets("likelihood")["persons"] | word_sets("conduct")["anybody"] | PERSONS
    binds = any(word.main and word.force != "may" and not cues.verb - 1 <= word.at <= cues.verb + 1 for word in force_words(cues))
    bans = not word_sets("withheld")["granted"].isdisjoint(lower)
    return not binds and not bans and persons.isdisjoint(subject)
