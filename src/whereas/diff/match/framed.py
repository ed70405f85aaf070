"""Rules that moved and kept all their telling words but those of an amount, while their force or the amount changed: "Guests should sweep within a week." is
"Guests must sweep within two days." in another section.

Such rules are too short to be as alike as rules must be that moved: half of their words say how much, and how strongly.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from whereas.diff.numerals import number, units
from whereas.diff.scope import telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from whereas.diff.view import Unit

LEAST = 3
"""Telling words, besides an amount's, that such a rule has at least."""


def framed(olds: Iterable[Unit], news: Iterable[Unit]) -> Iterator[tuple[Unit, Unit]]:
    """Pairs of rules of one frame, where no other rule that is left over has it. O(words)."""
    sides = _by_frame(olds), _by_frame(news)
    for frame, gone in sides[0].items():
        come = sides[1].get(frame, ())
        if len(gone) == len(come) == 1:
            yield gone[0], come[0]


def _by_frame(left: Iterable[Unit]) -> dict[tuple[str, ...], list[Unit]]:
    found: dict[tuple[str, ...], list[Unit]] = defaultdict(list)
    for unit in left:
        if unit.statement.is_rule and unit.sort == "prose" and len(frame := _frame(unit.words)) >= LEAST:
            found[frame].append(unit)
    return found


def _frame(words: tuple[str, ...]) -> tuple[str, ...]:
    """The telling words of a rule without its amounts."""
    return tuple(word for word in telling(words) if number(word) is None and word not in units() and word.removesuffix("s") not in units())
