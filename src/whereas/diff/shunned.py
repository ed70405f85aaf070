"""Where "avoid" is a word of force: as the command of its sentence, behind "please" and behind a clause or phrase that opens the sentence too.

>>> from whereas.diff.words import tokens
>>> def looked(text):
...     return command(text, tokens(text))
>>> looked("Avoid knots."), looked("When the rope is wet, avoid knots."), looked("In a storm, please avoid knots.")
(0, 5, 4)
>>> looked("Try to avoid knots."), looked("If guests avoid the pier, ring the bell.")
(None, None)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.lexicon import Mark, marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.words import Token

AVOID, PLEASE = "avoid", "please"
STOPS = ",:;–—"
"""Signs behind which a main clause begins."""


def opened(words: tuple[str, ...]) -> list[Mark]:
    """The word of force that "avoid" is at the head of its sentence, behind "please" too."""
    at = int(words[:1] == (PLEASE,))
    return [_mark(at)] if words[at : at + 1] == (AVOID,) else []


def with_command(text: str, side: Sequence[Token], found: list[Mark]) -> list[Mark]:
    """`found`, the marks of a sentence, with its command to avoid something."""
    at = command(text, side)
    if not at or any(m.start <= at < m.end for m in found):
        return found
    return sorted((*found, _mark(at)), key=lambda m: m.start)


def command(text: str, side: Sequence[Token]) -> int | None:
    """Which word commands to avoid something; None if none does. Behind a word of force it is what that asks for ("guests must knock, avoid noise, ...")."""
    words = tuple(t.word for t in side)
    for at in (n for n, word in enumerate(words) if word == AVOID):
        head = at - (at > 0 and words[at - 1] == PLEASE)
        if not head or any(stop in text[side[head - 1].end : side[head].start] for stop in STOPS):
            return at if not _asked_before(words, head) else None
    return None


def _asked_before(words: tuple[str, ...], head: int) -> bool:
    """Whether a word of force stands before the main clause, and in no condition that opens the sentence."""
    found = marks(words[:head])
    return any(m.group == "force" for m in found) and not any(m.start == 0 and m.group == "marks" for m in found)


def _mark(at: int) -> Mark:
    return Mark("force", "should_not", AVOID, at, at + 1)
