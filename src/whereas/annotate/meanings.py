"""Sentences that say what a word means, or does not mean, and lay down nothing: "By harm we mean any loss to a guest.", "Tact is the art of not repeating.",
"Courage means saying what others avoid.", "Kindness is not weakness.", "A map is not a guide.".

"Openness means that members must publish their accounts.", "Candour means never hiding a fee.", "Shouting is not acceptable." and "Silence is not an option."
lay down norms.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whereas.annotate.clauses import SUBORDINATING, force_words
from whereas.annotate.cues import NOT
from whereas.annotate.lexicon import word_sets
from whereas.annotate.once import once

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues

REACH = 10
"""Words in which "by" comes to its "we mean"."""
SUBJECT_MOST = 3
"""Words of what is explained."""
PREDICATE_MOST = 3
"""Words of what it is not, its article not counted."""
ABSTRACT = re.compile(r"\w{2,}(?:ness|ity|ment|ion|ship|cy|ism|ence|ance|itude|dom|hood|ery)")
"""A word that looks like the noun of a trait or a state."""


def defines(cues: Cues) -> bool:
    """Whether a sentence explains a word by a form that does nothing else: "By ... we mean ...", "... is the art of ...", "A ... is someone who ..."."""
    lower = cues.lower
    if lower[-1:] in {("?",), (":",)}:
        return False
    if lower[:1] == ("by",):
        means = (n for n in range(3, min(REACH, len(lower) - 1)) if lower[n] in {"mean", "understand"} and lower[n - 1] in {"we", "i"})
        return any(lower[n + 1] != "to" for n in means)
    at = next((n for n in range(1, min(SUBJECT_MOST + 1, len(lower))) if lower[n] == "is"), 0)
    if not at or not lower[at + 1 : at + 4] or any(word.at > at for word in force_words(cues)):
        return False
    if lower[at + 1] == "the" and word_sets("meanings")["arts"].issuperset(lower[at + 2 : at + 3]):
        return lower[at + 3 : at + 4] in {("of",), ("to",)} and word_sets("meanings")["pointing"].isdisjoint(lower[:at])
    return lower[0] in {"a", "an"} and at == 2 and lower[at + 1] in word_sets("meanings")["anybody"] and lower[at + 2] == "who"


@once
def explains(cues: Cues) -> bool:
    """Whether a sentence says what its subject means for somebody to do, or what it is not, and no more: of 30 labelled ones 28 are no rules."""
    return _means_doing(cues) or _is_not(cues)


def _means_doing(cues: Cues) -> bool:
    """Whether the name of a trait is said to mean doing something ("Courage means speaking up"), without a word that forbids or orders."""
    lower = cues.lower
    at = next((n for n in range(1, min(SUBJECT_MOST + 1, len(lower))) if lower[n] == "means"), 0)
    subject = lower[cues.main if cues.main < at else 0 : at]
    if not at or lower[-1] == "?" or not lower[at + 1 : at + 2] or not lower[at + 1].endswith("ing") or not all(word.isalpha() for word in lower[:at]):
        return False
    if subject[0].endswith("ing") or not word_sets("meanings")["pointing"].isdisjoint(subject) or subject[0] in {"a", "no", "by"}:
        return False
    return not any(word.main and not _told_of(lower, word.at) for word in force_words(cues))


def _told_of(lower: tuple[str, ...], at: int) -> bool:
    """Whether the word at `at` says what others do, in a clause behind "what" or "who"."""
    return any(lower[n] in {"what", "who", "whom"} for n in range(max(0, at - 3), at))


def _is_not(cues: Cues) -> bool:
    """Whether something is said not to be something else ("Freedom is not licence", "Being frank isn't being harsh", "A map is not a guide")."""
    lower, at = cues.lower, cues.verb
    if not _said_of_a_name(cues) or cues.verb_class != "be" or not NOT.intersection(lower[at + 1 : at + 2]) or lower[at + 1] in {"never", "no", "nor"}:
        return False
    rest = lower[at + 2 :]
    rest = rest[:-1] if rest[-1:] in {(".",), ("!",)} else rest
    if not rest or not all(word.replace("-", "").isalpha() for word in rest) or any(hit.start > at + 1 and "evaluative" in hit.categories for hit in cues.hits):
        return False
    if rest[0] == "being":
        return lower[cues.main] == "being" and len(rest) <= PREDICATE_MOST
    known = word_sets("meanings")
    article = rest[0] in {"a", "an", "our", "your", "their"}
    named = rest[article : PREDICATE_MOST + article]
    if not named or len(rest) > PREDICATE_MOST + article or not known["norms"].isdisjoint(rest):
        return False
    return article or (len(named) == 1 and (ABSTRACT.fullmatch(named[0]) is not None or named[0] in known["nouns"]))


def _said_of_a_name(cues: Cues) -> bool:
    """Whether a statement is a sentence about what a few words name."""
    brief = 0 < len(cues.subject) <= SUBJECT_MOST and cues.verb > 0
    return brief and cues.shape == "clause" and cues.lower[-1] != "?" and SUBORDINATING.isdisjoint(cues.subject)
