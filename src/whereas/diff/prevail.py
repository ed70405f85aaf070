"""Who prevails where two are at odds: "if the operator and the user disagree, the assistant follows the operator".

Both are named by the clause that tells of their conflict, so that neither comes or goes with the one that is followed now: what the main clause names is
compared alone.

>>> from whereas.diff.edits import edit
>>> prevails(edit("If speed and safety conflict, choose speed.", "If speed and safety conflict, choose safety."))
Verdict(direction='precedence', why="'speed' became 'safety'", sure=False)
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from whereas.diff.frame import opening
from whereas.diff.lexicon import marks, phrase_set
from whereas.diff.scope import telling
from whereas.diff.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.edits import Edit
    from whereas.diff.words import Token

NAME_MOST = 3
"""Telling words of what is followed."""


class Choice(NamedTuple):
    """A sentence that decides a conflict: the words that tell of it, and those of the clause that says what is done."""

    conflict: tuple[str, ...]
    main: tuple[str, ...]


def prevails(found: Edit) -> Verdict | None:
    """Of two that are at odds, the other one is followed now; None if that is not what changed."""
    old, new = _choice(found.old_text, found.old), _choice(found.new_text, found.new)
    if old is None or new is None:
        return None
    mains = Counter(_names(old.main)), Counter(_names(new.main))
    gone, come = mains[0] - mains[1], mains[1] - mains[0]
    named = set(_names(old.conflict)) & set(_names(new.conflict))
    if not gone or not come or max(gone.total(), come.total()) > NAME_MOST or not gone.keys() | come.keys() <= named:
        return None
    same = next(at for at, (one, two) in enumerate(zip(old.main, new.main, strict=False)) if one != two)
    shown = [" ".join(w for w in side.main[start:] if set(_names((w,))) & lone.keys()) for side, lone, start in ((old, gone, same), (new, come, same))]
    sided = all(phrase_set("words", "siding") & set(side.main) or marks(side.main, ("precedence",)) for side in (old, new))
    return Verdict("precedence" if sided else "changed", f"'{shown[0]}' became '{shown[1]}'")


def _choice(text: str, side: Sequence[Token]) -> Choice | None:
    """The clause that tells of a conflict, in front of the main clause ("if they differ, ...") or behind it, and the main clause, which a comma or another
    clause ends."""
    words = tuple(t.word for t in side)
    stops = [at for at in range(1, len(side)) if any(stop in text[side[at - 1].end : side[at].start] for stop in ",;:(—")]
    clauses = [m for m in marks(words, ("marks",)) if m.name in {"condition", "exception"}]
    start = opening(text, side) or next(iter(stops), 0)
    if start and _at_odds(words[:start]):
        ends = [*stops, *(m.start for m in clauses), len(words)]
        return Choice(words[:start], words[start : min(end for end in ends if end > start)])
    for mark in clauses:
        if mark.start and mark.name == "condition" and _at_odds(words[mark.start :]):
            return Choice(words[mark.start :], words[: mark.start])
    return None


def _at_odds(words: tuple[str, ...]) -> bool:
    return not phrase_set("words", "odds").isdisjoint(words)


def _names(words: tuple[str, ...]) -> list[str]:
    """Telling words as names, without the ending of whom something belongs to ("the operator's view")."""
    return telling(tuple(word.removesuffix("'s").removesuffix("'") for word in words))
