"""The result of judging one pair of texts."""

from __future__ import annotations

from typing import Literal, NamedTuple

Direction = Literal["strengthened", "weakened", "narrowed", "widened", "reversed", "changed", "reworded", "precedence", "typography"]
DIRECTED: frozenset[Direction] = frozenset({"strengthened", "weakened", "narrowed", "widened", "reversed", "precedence"})
"""Those that say which way: more, less or the opposite."""


class Verdict(NamedTuple):
    """`direction` of the change, and a clause that names the words it rests on. `sure`: words of force, an order of precedence or a number with a
    bound say so."""

    direction: Direction
    why: str
    sure: bool = False
