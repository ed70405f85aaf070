"""Reasons that a label opens in the middle of a paragraph: "Oil the hinge. Justification: rust spreads.", "(Reason: goats wander.)".

They are reasons whatever words of force they hold, for the rule just before them. "Fill in the form. Reason: say why you ask." names a field of what is to be
written.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from whereas.annotate.cues import BE, DO, MODALS
from whereas.annotate.lexicon import inflected
from whereas.annotate.once import once

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues

IN_BRACKETS = frozenset({"reason", "rationale", "why"})
LABELS = IN_BRACKETS | {"reasons", "reasoning", "justification", "explanation", "motivation"}
"""Those that may stand without brackets, before a clause."""
FINITE = MODALS | BE | DO | {"cannot", "has", "have", "had"}
PLURAL = frozenset({"they", "we", "you", "these", "those", "most", "many", "people", "nobody", "everybody"})
REACH = 14
"""Tokens of the clause in which its verb is looked for."""


def in_brackets(cues: Cues) -> bool:
    """Whether a statement is a reason that a label in brackets announces."""
    return cues.lower[:1] == ("(",) and cues.lower[2:3] == (":",) and cues.lower[1] in IN_BRACKETS


@once
def says_why(cues: Cues) -> bool:
    """Whether a statement is a reason that a label opens, in brackets or before a clause of its own."""
    lower = cues.lower
    return in_brackets(cues) or (lower[1:2] == (":",) and lower[0] in LABELS and _states(lower[2 : 2 + REACH]))


def _states(clause: tuple[str, ...]) -> bool:
    """Whether words are a clause with a verb of its own, and no command."""
    forms = inflected()
    if not clause or (forms.get(clause[0]) == "base" and clause[1:2] != ("is",)) or clause[0] in {"see", "please"}:
        return False
    told = pairwise(clause)
    return any(w in FINITE or forms.get(w) == "s" or ((before in PLURAL or before.endswith("s")) and forms.get(w) == "base") for before, w in told)
