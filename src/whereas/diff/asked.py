"""Whether somebody who was only heard or told must agree now, or the other way about: "after consulting the Board" became "with the consent of the Board",
"ask the owner before you sell" became "tell the owner before you sell".

To agree is more than to be asked, that is more than to be consulted, and that more than to be told. Who decides may be named as the one who is asked
("get the consent of the Board") or as the one who does it ("the Board must approve", "must be informed of").

>>> from whereas.diff.edits import edit
>>> asked(edit("The Chair may sell after consulting the Board.", "The Chair may sell with the consent of the Board."), True)
Verdict(direction='narrowed', why="'after consulting' became 'with the consent of'", sure=True)
>>> asked(edit("Ask the owner before you sell.", "Tell the owner before you sell."), False)
Verdict(direction='weakened', why="'ask' became 'tell'", sure=True)
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from whereas.diff.lexicon import lexicon, phrase_set
from whereas.diff.scope import exchanged
from whereas.diff.verdict import Direction, Verdict
from whereas.diff.words import stem

if TYPE_CHECKING:
    from whereas.diff.edits import Edit

ASKING = 2
"""The rung of those who are asked: of all things, unless something waits for what they say."""
AGREEING = 3
PASSIVE = frozenset({"be", "is", "are", "being", "been"})
"""Words of a deed that is done to its subject: the Board that "must inform" decides as little as before."""
EACH = frozenset({"each", "every", "any", "all"})
"""Words that say nothing of a say."""
SINCE = frozenset({"when", "while"})
"""Words in the place of "before" where nothing waits any more."""
WAITING = frozenset({"before", "without", "until", "unless", "first", "prior"})
"""Words that say that a deed waits for somebody."""


def asked(found: Edit, leave: bool) -> Verdict | None:
    """Narrower if it is leave, else stronger, where somebody has more of a say and no other telling word was exchanged; the mirror of it on the way back."""
    for ladder in ("asker", "decider"):
        rungs = [_rung(found, ladder, new=new) for new in (False, True)]
        if None in rungs or rungs[0] == rungs[1]:
            continue
        one, two = rungs
        waits = WAITING.intersection(found.old_words) and WAITING.intersection(found.new_words)
        if ASKING in rungs and not waits:
            continue
        run = max(found.runs, key=lambda r: r.old_end - r.old_start + r.new_end - r.new_start)
        shown = " ".join(found.old_words[run.old_start : run.old_end]), " ".join(found.new_words[run.new_start : run.new_end])
        if not all(shown):  # turned round: "approved by the board", "the board must be told"
            told = [" ".join(w for w in words if stem(w) in lone) for words, lone in zip((found.old_words, found.new_words), exchanged(found), strict=True)]
            shown = told[0], told[1]
        if all(shown):
            ways: tuple[Direction, Direction] = ("narrowed", "widened") if leave else ("strengthened", "weakened")
            return Verdict(ways[(two or 0) < (one or 0)], f"'{shown[0]}' became '{shown[1]}'", sure=True)
    return None


def _rung(found: Edit, ladder: str, *, new: bool) -> int | None:
    """How much of a say somebody has by the telling words that only one version holds; None if they tell something else."""
    lone = set(exchanged(found)[new]) - _stems("ladder", "passed") - EACH - SINCE
    common = set(found.old_words) & set(found.new_words)
    gets = _stems("ladder", "getting")
    if common & phrase_set("ladder", "granted") and lone and lone <= gets:
        return AGREEING  # "get approval", where the other version asks for it
    told = {_rungs(ladder).get(word) for word in lone - gets}
    rung = told.pop() if len(told) == 1 else None
    done_to = rung is None or ladder == "asker" or rung == AGREEING or not PASSIVE.isdisjoint(found.new_words if new else found.old_words)
    return rung if done_to else None


@functools.cache
def _rungs(ladder: str) -> dict[str, int]:
    """Stem of a word -> its rung, of a ladder that goes from those who are told to those who must agree."""
    return {stem(word): rung for rung, row in enumerate(lexicon()["ladder"][ladder]) for word in row}


def _stems(group: str, name: str) -> frozenset[str]:
    return frozenset(stem(word) for word in phrase_set(group, name))
