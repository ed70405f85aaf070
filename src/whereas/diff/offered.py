"""Which way a rule went that offered a means in one version and orders it in the other: "a rope can be used on the boat" and "use a rope on the boat".

What "can be used", or what "there is also", is nobody's duty; a command to use it is one. (Of two such pairs in a real amendment that two people listed, both
were called stronger.) They count only where the other version is a plain command to use the same thing.

>>> from whereas.diff.edits import edit
>>> offered(edit("A rope can be used to moor the boat.", "Use a rope to moor the boat."), ("may", "must"))
Verdict(direction='strengthened', why="'can be used' became 'Use'", sure=True)
>>> offered(edit("Use the lamp after dark.", "There is also a lamp after dark."), ("must", None))
Verdict(direction='weakened', why="'Use' became 'There is also'", sure=True)
>>> offered(edit("A rope can be used to moor the boat.", "Use a chain to moor the boat."), ("may", "must")) is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.lexicon import denies, marks, phrase_set
from whereas.diff.scope import telling
from whereas.diff.verdict import Direction, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.edits import Edit
    from whereas.diff.words import Token
    from whereas.model.constitution import Modality

OFFERS = tuple(
    tuple(phrase.split())
    for phrase in ("can also be used", "can be used", "could also be used", "could be used", "there is also", "there are also", "you can also use")
)
"""Words that say of a means that it is there."""
WAYS: tuple[Direction, Direction] = ("strengthened", "weakened")
HEADS = 3
"""Words behind "use" in which what is to be used is named."""


def offered(found: Edit, modality: tuple[Modality | None, Modality | None]) -> Verdict | None:
    """Stronger if a means that was offered is to be used now; weaker on the way back."""
    sides = found.old, found.new
    for eased in (False, True):
        offer, order = sides[eased], sides[not eased]
        if modality[not eased] not in {"must", "should"}:
            continue
        use, told = _use(order), _offer(offer)
        if use is None or told is None or not _same(order[use + 1 :], offer):
            continue
        shown = _shown(found, offer, *told, new=eased), _shown(found, order, use, use + 1, new=not eased)
        one, two = shown[::-1] if eased else shown
        return Verdict(WAYS[eased], f"'{one}' became '{two}'", sure=True)
    return None


def _offer(side: Sequence[Token]) -> tuple[int, int] | None:
    """Where the words stand that offer a means, in a sentence that denies and orders nothing else."""
    words = tuple(t.word for t in side)
    limited = any(denies(word) for word in words) or not phrase_set("quantity", "only").isdisjoint(words)
    found = next(((at, at + len(p)) for p in OFFERS for at in range(len(words)) if words[at : at + len(p)] == p), None)
    if found is None or limited or (words[found[0]] == "there" and found[0]):
        return None
    return None if marks(words[: found[0]] + words[found[1] :], ("force",)) else found


def _use(side: Sequence[Token]) -> int | None:
    """Where "use" stands that orders: at the head, or behind a purpose ("to moor a boat, use ...")."""
    words = tuple(t.word for t in side)
    if "use" not in words or any(denies(word) for word in words) or marks(words, ("force",)):
        return None
    at = words.index("use")
    return at if at == 0 or (words[0] in {"to", "for"} and words[at - 1] not in {"to", "the", "a", "for", "of", "and"} and at > 1) else None


def _same(behind: Sequence[Token], offer: Sequence[Token]) -> bool:
    """Whether what is to be used is what was offered."""
    named = telling(tuple(t.word for t in behind[:HEADS]))[:1]
    return bool(named) and named[0] in telling(tuple(t.word for t in offer))


def _shown(found: Edit, side: Sequence[Token], start: int, end: int, *, new: bool) -> str:
    text = found.new_text if new else found.old_text
    return text[side[start].start : side[end - 1].end]
