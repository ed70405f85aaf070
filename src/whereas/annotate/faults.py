"""What does not work, told under a title that announces faults: a fact, and no ban.

"Refunds are not supported yet." and "The lift never stops on the third floor." under "Known issues" forbid nothing; "Do not use the lift", "You must not use
the lift" and "Members cannot vote by mail" do, there as elsewhere.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from whereas.annotate.clauses import force_words
from whereas.annotate.cues import NOBODY
from whereas.annotate.lexicon import word_sets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues
    from whereas.annotate.parties import Parties
    from whereas.model.document import DraftStatement

TITLE = re.compile(
    r"\W*(?:[\d.]+ )?(?:(?:known|current|open) (?:issues|bugs|problems|faults|limitations)|limitations|gotchas|troubleshooting)\W*", re.IGNORECASE
)
BINDING = frozenset({"must", "shall", "should", "may", "need", "needs"})
PERSONS = frozenset({"you", "we", "i", "he", "she", "they"})


@lru_cache(maxsize=4096)
def _announces(title: str) -> bool:
    return TITLE.fullmatch(title) is not None


def found(drafts: Sequence[DraftStatement], cues: Sequence[Cues], parties: Parties) -> frozenset[int]:
    """Indices of the statements under such a title that only deny in the present something of a thing."""
    return frozenset(
        at
        for at, draft in enumerate(drafts)
        if draft.place.titles and not draft.heading and draft.place.lead_in is None and _announces(draft.place.titles[-1]) and _fails(cues[at], parties)
    )


def _fails(cues: Cues, parties: Parties) -> bool:
    """Whether the main clause denies something of a thing, and no word binds anybody."""
    lower, subject = cues.lower, cues.subject
    denied = cues.negated or subject[-1:] == ("never",)
    if cues.shape != "clause" or not denied or not subject or not NOBODY.isdisjoint(subject) or not BINDING.isdisjoint(lower):
        return False
    persons = parties.governed | word_sets("likelihood")["persons"] | word_sets("conduct")["anybody"] | PERSONS
    binds = any(word.main and word.force != "may" and not cues.verb - 1 <= word.at <= cues.verb + 1 for word in force_words(cues))
    bans = not word_sets("withheld")["granted"].isdisjoint(lower)
    return not binds and not bans and persons.isdisjoint(subject)
