"""Rules under "Why ..." that give no reason themselves: where the place alone makes a sentence a reason, its own words must say that it explains itself.

Below "Why trust matters", "Trust is slow to grow. Millers must answer every letter." lays down a rule with its reason before it.
Of the labelled sentences there that order with "must", "should" or "we ask", hold no word of cause and were taken for both, all 8 are rules alone; "It must
dry, because damp flour rots." is its own reason, and "You can open it from both sides." is the model's to judge.

Nor does a rule give its reason anywhere that opens with anybody or nobody ("A report must name the hour."), says no word of cause and states nothing behind a
mark, if the model is not nearly sure: of 29 labelled ones that were read as both, in 28 documents, 23 give none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.clauses import force_words
from whereas.annotate.cues import COMMANDS
from whereas.annotate.once import once

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues
    from whereas.model.document import DraftStatement

CAUSAL = frozenset({"cause", "cause_strong", "purpose", "result", "otherwise"})
"""Categories of the phrases that open a reason."""
ORDERS = frozenset({"must", "shall", "should", "ought"})
ASKS = frozenset({"want", "ask", "expect"})
ANYBODY = frozenset({"a", "an", "any", "every", "each", "no"})
"""Words with which a rule opens that says of anybody, or of nobody, what binds."""
NEARLY = 0.45
"""How likely one must be a reason to be taken for its own."""


def lays_down_alone(draft: DraftStatement, cues: Cues) -> bool:
    """Whether a sentence in a place for reasons, behind the one that its label opens, orders something and says nothing of why."""
    place = draft.place
    if place.context != "rationale" or place.kind not in {"paragraph", "item"} or (place.label and draft.text.startswith(place.label)):
        return False
    return _orders(cues)


def says_no_ground(draft: DraftStatement, cues: Cues, likely: float) -> bool:
    """Whether a rule only says what binds anybody, and nothing of why. `likely`: how likely it gives a reason, 0..1."""
    return likely < NEARLY and draft.place.context != "rationale" and _of_anybody(cues)


@once
def _of_anybody(cues: Cues) -> bool:
    if cues.shape in COMMANDS or any(not CAUSAL.isdisjoint(hit.categories) for hit in cues.hits):
        return False
    tells_first = cues.verb_class == "pres" and "and" in cues.lower[cues.verb :]  # "An open gate lets goats out and keepers must shut it."
    return not ANYBODY.isdisjoint(cues.lower[:1]) and not tells_first


@once
def _orders(cues: Cues) -> bool:
    if any(not CAUSAL.isdisjoint(hit.categories) for hit in cues.hits):
        return False
    lower, main = cues.lower, cues.main
    asks = lower[main : main + 1] == ("we",) and lower[main + 1] in ASKS and "to" in lower[main + 2 :]
    return asks or any(word.main and lower[word.at] in ORDERS for word in force_words(cues))
