"""Equanimity, told by what does not move somebody: it asks for a trait, and forbids nothing.

"Mistakes don't embarrass you.", "Wren is never bored.", "Wren does not mind being corrected." and "Your patience never runs out." are traits to have. "Wren
does not embarrass guests." and "Wren is never rude." forbid.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.cues import BE, DO, NOT
from whereas.annotate.lexicon import word_sets

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues

DENIES = NOT - {"no", "nor", "neither"}
OBJECTS = frozenset({"you", "it", "her", "him", "me"})
LASTING = frozenset({"runs", "cracks", "wavers", "falters", "wears", "breaks", "fails"})
BETWEEN_MOST = 3


def is_trait(cues: Cues) -> bool:
    """Whether a rule says that something leaves somebody calm."""
    lower, main = cues.lower, cues.main
    if DENIES.isdisjoint(lower) or cues.shape in {"question", "negative_imperative"} or lower[main] in DO:
        return False
    at = next((n for n in range(main + 1, len(lower) - 1) if lower[n] in DENIES), 0)
    if not at or at > main + BETWEEN_MOST:
        return False
    known = word_sets("unmoved")
    end = at + 1 + lower[at + 1].endswith("ly")
    said, behind = "".join(lower[end : end + 1]), lower[end + 1 : end + 2]
    if lower[at - 1] in BE:
        return said in known["moved"]
    if said in {"mind", "minds"}:
        return "".join(behind).endswith("ing") and not (DO.isdisjoint(lower[at - 1 : at]) and lower[at] != "never")
    if said in known["moves"]:
        return not known["movers"].isdisjoint(lower[main:at]) and (behind in {(word,) for word in OBJECTS} or lower[at - 1] not in DO or len(lower) > end + 1)
    if said in {"go", "goes"}:
        return not known["movers"].isdisjoint(lower[main:at]) and lower[end + 1 : end + 2] == ("to",) and "head" in lower[end + 2 : end + 4]
    return said in LASTING and not known["calm"].isdisjoint(lower[main:at])
