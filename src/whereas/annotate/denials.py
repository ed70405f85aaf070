"""Negations that stand apart from the verb they deny, and those that lift a duty.

"Nor should it flatter" and "Not even the keeper can open it" forbid, though no "not" stands behind their verb (for "In no event shall ..." see `legal`);
"guests don't have to pay" and "it isn't necessary for guests to pay" forbid nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.clauses import PAUSES, force_words
from whereas.annotate.cues import BE, DO, NOT

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues
    from whereas.model.constitution import Modality

BINDING = frozenset({"may", "can", "must", "shall", "will"})
"""Modals that forbid where they are denied; others advise against it."""
ADVISING = frozenset({"should", "ought"})
DUTIES = frozenset({"required", "obliged", "obligated", "compelled", "necessary"})
"""What nobody is, he is free of."""
WILL = frozenset({"will", "wo"})
TOLD = frozenset({"also", "always", "ever", "yet", "be"})
"""Words, besides adverbs in -ly, between a negation and the duty that it lifts."""
BETWEEN_MOST = 3
SUBJECT_MOST = 8
"""Words of those who may not either, behind "not even"."""


def forbidden(cues: Cues) -> Modality | None:
    """The force of a sentence that opens with a negation, its modal before its subject or behind those who may not either; None where it is none."""
    lower = cues.lower
    for at in (0, cues.main):
        if lower[at : at + 1] in {("nor",), ("neither",)}:
            return _denied(lower[at + 1 : at + 2])
    subject = lower[cues.main : cues.verb] if cues.verb_class == "modal" else ()
    if subject[:2] == ("not", "even") and len(subject) <= SUBJECT_MOST and PAUSES.isdisjoint(subject):
        return _denied(lower[cues.verb : cues.verb + 1])
    return None


def _denied(modal: tuple[str, ...]) -> Modality | None:
    return "must_not" if BINDING.intersection(modal) else "should_not" if ADVISING.intersection(modal) else None


def lifted(cues: Cues) -> bool:
    """Whether the sentence only says that something need not be done ("does not have to", "isn't obliged to", "won't be required to")."""
    lower, at = cues.lower, cues.verb + 1
    if cues.verb < 0 or lower[-1:] == ("?",) or lower[at : at + 1] not in {(word,) for word in NOT - {"no", "nor", "neither"}}:
        return False
    verb, end = lower[cues.verb], at + 1
    while end <= at + BETWEEN_MOST and end < len(lower) and (lower[end] in TOLD or lower[end].endswith("ly")):
        end += 1
    need = lower[end : end + 2] in {("have", "to"), ("need", "to")} and verb in DO | WILL
    if not (need or (lower[end : end + 1] and lower[end] in DUTIES and verb in BE | WILL)):
        return False
    return all(word.force == "may" for word in force_words(cues) if word.main and word.at > end + 1)
