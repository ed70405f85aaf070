"""Equanimity, told by what does not move somebody: it asks for a trait, and forbids nothing.

"Mistakes don't embarrass you.", "Wren is never bored.", "Agents are never annoyed by questions.", "Wren does not mind being corrected." and "Your patience
never runs out." are traits to have. "Wren does not embarrass guests.", "Criticism must not discourage newcomers.", "Your words never hurt a guest.", "Guests
are never embarrassed." and "Wren is never rude." forbid.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.cues import BE, DO, MODALS, NOT
from whereas.annotate.lexicon import word_sets

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues

DENIES = NOT - {"no", "nor", "neither"}
OBJECTS = frozenset({"you", "it", "her", "him", "me"})
LASTING = frozenset({"runs", "cracks", "wavers", "falters", "wears", "breaks", "fails"})
BETWEEN_MOST = 3
BY_MOST = 4
"""Tokens from "by" on in which that stands which does not move somebody."""
FREELY = (("no", "shame", "in"), ("no", "secret", "of"), ("no", "time", "in"), ("no", "fear", "of"), ("no", "qualms", "about"), ("no", "bones", "about"))
"""What somebody has, makes or loses who does a thing freely ("Wren makes no secret of its doubts.")."""
FREE = frozenset({"has", "have", "sees", "see", "makes", "make", "loses", "lose", "finds", "find", "feels", "feel"})
OWN = frozenset({"your", "his", "her", "their", "our", "my", "its"})
"""What opens a subject that is a deed of somebody."""
ANY = frozenset({"a", "an", "any", "every", "each", "no"})
"""What opens a subject of whom it is said how they are treated, as a plural is."""


def is_trait(cues: Cues) -> bool:
    """Whether a rule says that something leaves somebody calm."""
    lower, main = cues.lower, cues.main
    verbs = range(main + 1, min(main + BETWEEN_MOST, len(lower)))
    if cues.shape in {"clause", "noun"} and any(lower[n] in FREE and lower[n + 1 : n + 4] in FREELY for n in verbs):
        return True
    if DENIES.isdisjoint(lower) or cues.shape in {"question", "negative_imperative"} or lower[main] in DO:
        return False
    at = next((n for n in range(main + 1, len(lower) - 1) if lower[n] in DENIES), 0)
    if not at or at > main + BETWEEN_MOST:
        return False
    known = word_sets("unmoved")
    end = at + 1 + lower[at + 1].endswith("ly")
    said, behind = "".join(lower[end : end + 1]), lower[end + 1 : end + 2]
    if lower[at - 1] in BE:
        return said in known["moved"] and (said in known["states"] or not _several(lower[main:at]) or _stays_calm(lower[main:at], lower[end + 1 :]))
    if said in {"mind", "minds"}:
        return "".join(behind).endswith("ing") and not (DO.isdisjoint(lower[at - 1 : at]) and lower[at] != "never")
    if said in known["moves"]:
        told = MODALS.isdisjoint(lower[main:at]) and lower[main] not in OWN
        return not known["movers"].isdisjoint(lower[main:at]) and (told or not OBJECTS.isdisjoint(behind))
    if said in {"go", "goes"}:
        return not known["movers"].isdisjoint(lower[main:at]) and lower[end + 1 : end + 2] == ("to",) and "head" in lower[end + 2 : end + 4]
    return said in LASTING and not known["calm"].isdisjoint(lower[main:at])


def _stays_calm(subject: tuple[str, ...], behind: tuple[str, ...]) -> bool:
    """Whether several, or any one, are such as are to stay calm, or it is a thing that does not move them ("Agents are never annoyed by questions."); of those
    whom one serves it says how they are treated ("Guests are never hurt by words.")."""
    known, here = word_sets("unmoved"), behind[:1]
    ones = subject[:-1][-2:]
    if here in {("in",), ("for",), ("at",), ("before",)} or any(word.removesuffix("s") in known["served"] for word in ones):
        return False
    return any(word.removesuffix("s") in known["ones"] for word in ones) or (here == ("by",) and not known["movers"].isdisjoint(behind[1:BY_MOST]))


def _several(words: tuple[str, ...]) -> bool:
    """Whether a subject and its verb are of several, or of any one."""
    return words[0] in ANY or (words[-1] == "are" and words[-2:-1] not in {(), ("you",)} and words[-2].endswith("s"))
