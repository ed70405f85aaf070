"""What only stresses the sentence before it ("Wash your hands. Every time. Full stop."), and sayings that set two things against each other ("Flour keeps; fish
doesn't."): neither lays down a norm of its own, though "always" and "don't" stand in them.

Of 15 labelled sentences of the first kind none is a rule. "Always lock up.", "Even when it rains, ring.", "Never." and an item "No exceptions" are rules.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whereas.annotate.clauses import DETERMINERS, force_words
from whereas.annotate.cues import MODALS
from whereas.annotate.lexicon import inflected, word_sets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues
    from whereas.annotate.parties import Parties
    from whereas.model.document import DraftStatement

WORD = re.compile(r"[^\W\d_][\w'’-]*")
MORE_MOST = 8
"""Words of what only says when else it holds ("Even when it hurts.")."""
CLAUSE_MOST = 5
"""Words of either half of a saying."""
PROSE = frozenset({"paragraph", "item", "quote", "footnote"})
DENIES = (("do", "n't"), ("does", "n't"), ("do", "n’t"), ("does", "n’t"), ("do", "not"), ("does", "not"))
PARTS = frozenset({",", ";", "—", "–"})
PRONOUNS = frozenset({"i", "you", "we", "they", "he", "she", "it", "one", "nobody", "everyone", "others"})


def only_stresses(draft: DraftStatement, cues: Cues) -> bool:
    """Whether a sentence behind another one of its block says nothing but that this holds always, or in a case more."""
    place = draft.place
    if draft.heading or not place.number or place.clause or place.kind not in PROSE or not draft.text.rstrip("*_ ").endswith((".", "!")):
        return False
    words = [word.lower().replace("’", "'") for word in WORD.findall(draft.text)]
    known = word_sets("emphasis")
    if " ".join(words) in known["unconditional"]:
        return True
    if words[:1] and words[0] in known["answers"] and len(words) > 1:
        words = words[1:]
    if " ".join(words) in known["whole"]:
        return True
    if words[:1] == [] or words[0] not in known["more"] or len(words) > MORE_MOST or any(sign in draft.text for sign in ",:;—–"):
        return False
    behind = words[2:]
    brief = len(behind) <= 2 + (behind[:1] != [] and behind[0] in DETERMINERS)
    named = brief and words[1:2] != [] and words[1] in known["at"] and not any(inflected().get(word) == "base" for word in behind) and cues.verb < 0
    clause = words[1:2] != [] and words[1] in known["when"] and "imperative" not in cues.shape and not MODALS.intersection(behind)
    return named or clause or " ".join(words[1:]) in known["then"]


def saying(cues: Cues, parties: Parties) -> bool:
    """Whether a sentence sets two things against each other in a few words, of which the second "doesn't" ("Tone changes; voice doesn't."); of a governed
    party, of people, or of somebody that a pronoun stands for, it may ask this ("Guests pay; members don't.")."""
    lower = cues.lower[:-1] if cues.lower[-1:] in {(".",), ("!",)} else cues.lower
    if cues.shape != "clause" or lower[-2:] not in DENIES:
        return False
    at = next((n for n, word in enumerate(lower) if word in PARTS), 0)
    first, second = lower[:at], lower[at + 1 : -2]
    if not (1 < len(first) <= CLAUSE_MOST and 0 < len(second) <= CLAUSE_MOST) or not all(word.isalpha() for word in (*first, *second)):
        return False
    about = set(cues.subject) | set(second)
    people = word_sets("likelihood")["persons"] | word_sets("emphasis")["people"]
    return about.isdisjoint(PRONOUNS | parties.governed | people) and not any(word.at < at for word in force_words(cues))


def idle(drafts: Sequence[DraftStatement], cues: Sequence[Cues], parties: Parties) -> frozenset[int]:
    """Indices of the sayings of a document."""
    return frozenset(at for at, read in enumerate(cues) if not drafts[at].heading and saying(read, parties))
