"""What would follow if something were otherwise: a consequence, which grounds the rule before it, and no norm, whatever its "no" denies.

"Members pay on the first. If nobody paid, no dike could be mended.", "If the count were secret, no member could check it." and "Without dues no lamp would
burn." lay nothing down: of 17 labelled sentences that are so read none is a rule.
"Without a permit no fire may be lit.", "If the bell has rung, no guest may enter.", "If asked for a key, the keeper would refuse." and "If a guest lied, Wren
would never mock him." are rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.clauses import force_words
from whereas.annotate.cues import NOBODY
from whereas.annotate.lexicon import word_sets
from whereas.annotate.once import once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues
    from whereas.annotate.parties import Parties
    from whereas.model.document import DraftStatement

SUPPOSED = frozenset({"could", "would"})
OPENS = frozenset({"if", "without", "were", "even"})
PRESENT = frozenset({"is", "are", "has", "have", "does", "do", "may", "can", "must", "should", "shall", "will", "'s", "’s"})
"""Verbs of a condition that may well come about."""
SPOKEN_TO = frozenset({"you", "we", "i", "it", "he", "she"})
"""Subjects of whose conduct "would" may speak ("If you were asked, you would not tell.")."""


def found(drafts: Sequence[DraftStatement], cues: Sequence[Cues], parties: Parties) -> frozenset[int]:
    """Indices of the statements that only say what would follow: no rules, but reasons perhaps."""
    return frozenset(
        at
        for at, read in enumerate(cues)
        if read.lower[:1] and read.lower[0] in OPENS and not drafts[at].heading and drafts[at].place.lead_in is None and _is_one(read, parties)
    )


@once
def _is_one(cues: Cues, parties: Parties) -> bool:
    """Whether a sentence supposes something in its first clause and says what could or would come of it in its main one."""
    lower, main, verb = cues.lower, cues.main, cues.verb
    if cues.shape != "clause" or main < 2 or verb <= main or lower[verb] not in SUPPOSED or lower[-1] == "?":
        return False
    if any(word.main and word.at != verb for word in force_words(cues)):
        return False
    nobody = not NOBODY.isdisjoint(cues.subject[:1])
    able = nobody or (lower[verb] == "could" and cues.negated)  # what nobody could or would do is forbidden to nobody
    if not able and not (parties.governed | SPOKEN_TO).isdisjoint(cues.subject):
        return False
    at = 1 + (lower[0] == "even")
    if lower[0] == "without":
        return True
    condition = lower[at:main]
    return lower[0] == "were" or (PRESENT.isdisjoint(condition) and any(_is_past(word) for word in condition[1:]))


def _is_past(word: str) -> bool:
    """Whether a word behind the first of a condition may be a verb in the past, as what is only supposed is told; "if asked" opens with a participle."""
    return word in word_sets("counterfactual")["past"] or (word.endswith("ed") and len(word) > 4)
