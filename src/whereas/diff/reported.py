"""A duty that became a report of what was done, or a word on what could be: "shall present the accounts", "has always presented the accounts".

The "always" of a report binds nobody. The verb must be the same, so that nothing but its tense differs.

>>> from whereas.diff.edits import edit
>>> reported(edit("The clerk shall present the books.", "The clerk has always presented the books."))
Verdict(direction='weakened', why="it is only told what was done: 'shall present' became 'has always presented'", sure=True)
>>> reported(edit("The clerk shall present the books.", "The clerk shall always present the books.")) is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.exchange import exchange
from whereas.diff.force import read_marks
from whereas.diff.frame import opening
from whereas.diff.scope import exchanged
from whereas.diff.verdict import Verdict
from whereas.diff.words import stem

if TYPE_CHECKING:
    from whereas.diff.edits import Edit

Words = tuple[str, ...]

DUTIES = frozenset({"must", "should"})
PERFECT = frozenset({"has", "have", "had"})
PAST = ("used", "to")
BEING = frozenset({"be", "been", "is", "are", "was", "were", "being"})
OFTEN = frozenset({"always", "never", "often", "usually", "so", "far", "traditionally", "long", "already", "ever"})
"""Words that a report may have besides."""
POSSIBLE = frozenset({"could", "might"})
BARE = 1
"""Telling words that may have come besides."""


def reported(found: Edit) -> Verdict | None:
    """Weaker for a duty that is a report, or something that could be done, now; stronger on the way back; None if it is neither."""
    for new in (False, True):
        duty, told = (found.new_words, found.old_words) if new else (found.old_words, found.new_words)
        forces = [m for m in read_marks(duty) if m.group == "force"]
        if len(forces) != 1 or forces[0].name not in DUTIES or any(m.group == "force" for m in read_marks(told)):
            continue
        at = forces[0].end
        gone, come = exchanged(found)[:: -1 if new else 1]
        idle = {stem(word) for word in OFTEN | POSSIBLE | {*forces[0].words.split(), "used", "exampl", "example", "instance"}}
        if not set(gone) <= idle or not set(come) <= idle or at >= len(duty):
            continue
        start = opening(found.old_text if new else found.new_text, found.old if new else found.new)
        if _past(duty, at, told[start:]):
            return Verdict("strengthened" if new else "weakened", f"it is only told what was done: {exchange(found)}", sure=True)
        if _possible(duty, forces[0].start, told):
            return Verdict("strengthened" if new else "weakened", exchange(found), sure=True)
    return None


def _past(duty: Words, at: int, told: Words) -> bool:
    """Whether the verb at a place of a duty stands in the past tense in a report."""
    deed = next((word for word in duty[at:] if word not in OFTEN and not word.endswith("ly")), "")
    if deed in BEING:
        return False
    for place, word in enumerate(told):
        if word.endswith("ed") and word != deed and stem(word).removesuffix("e") == stem(deed).removesuffix("e"):
            before = tuple(w for w in told[:place] if w not in OFTEN and not w.endswith("ly"))
            return bool(before) and before[-1] not in BEING
        if told[place : place + 2] == PAST and told[place + 2 : place + 3] == (deed,) and place and told[place - 1] not in BEING:
            return True
    return False


def _possible(duty: Words, at: int, told: Words) -> bool:
    """Whether "could" stands where the word of duty stood, behind the same subject."""
    place = next((i for i, word in enumerate(told) if word in POSSIBLE), 0)
    return place > 0 and at > 0 and told[place - 1] == duty[at - 1]
