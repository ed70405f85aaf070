"""The result of judging one pair of texts."""

from __future__ import annotations

from typing import Literal, NamedTuple

from whereas.model.constitution import Modality

Direction = Literal["strengthened", "weakened", "narrowed", "widened", "reversed", "changed", "reworded", "precedence", "typography"]
TURNED: frozenset[Direction] = frozenset({"strengthened", "weakened", "reversed", "precedence"})
"""Those that words of force, negations, exceptions, hedges or orders speak for, and not only what else came or went."""
DIRECTED: frozenset[Direction] = TURNED | {"narrowed", "widened"}
"""All that say which way."""

Forces = tuple[Modality | None, Modality | None]
"""How a rule was read in its two versions; None where it was read as no rule."""


class Verdict(NamedTuple):
    """`direction` of the change, and a clause that names the words it rests on. `sure`: words of force, an order of precedence or a number with a
    bound say so."""

    direction: Direction
    why: str
    sure: bool = False
