"""What is pressed as vital: "It is crucial that you sign.", "It is vital to shut the door." order, as "it is essential that ..." does.

"It is vital that nobody swims alone." forbids, "It is not essential that you sign." leaves free. "It is important to be kind." is as often advice as an order
(labelled 18 and 12 times), and "It is crucial to understand the queue." asks for a thought: both are left to the model.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.cues import BE, NOBODY, NOT
from whereas.annotate.lexicon import inflected

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues
    from whereas.model.constitution import Modality

VITAL = frozenset({"vital", "crucial", "imperative", "essential"})
DEGREES = frozenset({"absolutely", "also", "therefore", "equally", "thus"})
MINDING = frozenset({"understand", "know", "note", "remember", "realize", "realise", "recognize", "recognise", "see"})
THAT_MOST = 12
CLAUSES = frozenset({"if", "when", "unless", "who", "which", "because", ",", ";"})


def pressed(cues: Cues) -> Modality | None:
    """The force of a sentence that calls it vital that, or to, do something; None of any other."""
    lower, at = cues.lower, cues.main
    if VITAL.isdisjoint(lower) or lower[at : at + 1] != ("it",) or not BE.issuperset(lower[at + 1 : at + 2]) or cues.shape == "question":
        return None
    at += 2
    denied = lower[at : at + 1] == ("not",)
    at += denied
    at += DEGREES.issuperset(lower[at : at + 1])
    behind = lower[at + 1 : at + 2]
    if lower[at : at + 1] == () or lower[at] not in VITAL:
        return None
    if behind == ("that",):
        return "may" if denied else "must_not" if _nobody(lower[at + 2 : at + 2 + THAT_MOST]) else "must"
    if behind == ("not",) and lower[at + 2 : at + 3] == ("to",):
        return None if denied else "must_not"
    verb = "".join(lower[at + 2 : at + 3])
    if behind != ("to",) or verb in MINDING or not (verb == "be" or inflected().get(verb) == "base"):
        return None
    return "may" if denied else "must"


def _nobody(clause: tuple[str, ...]) -> bool:
    """Whether the clause behind "that" forbids: it opens with nobody, or denies its verb before any other clause begins."""
    end = next((n for n, word in enumerate(clause) if word in CLAUSES), len(clause))
    denies = NOT - {"no", "nor", "neither"}
    return not NOBODY.isdisjoint(clause[:1]) or clause[:2] == ("no", "one") or not denies.isdisjoint(clause[:end])
