"""What vote somebody has: one or a veto, a plain or a casting one, one each or one for each token.

>>> from whereas.diff.edits import edit
>>> ballots(edit("The founder has one vote.", "The founder has a veto."))
Verdict(direction='changed', why="'one vote' became 'a veto'", sure=True)
>>> ballots(edit("Each guest has one vote.", "Each guest has one vote per token."))
Verdict(direction='changed', why="votes counted by 'per token' added", sure=True)
>>> ballots(edit("Each guest has one vote.", "Each guest has one vote per motion.")) is None
True
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from whereas.diff.exchange import exchange
from whereas.diff.lexicon import phrase_set
from whereas.diff.scope import exchanged
from whereas.diff.verdict import Verdict
from whereas.diff.words import stem

if TYPE_CHECKING:
    from whereas.diff.edits import Edit

VOTES = frozenset({"vote", "votes"})
VETO = frozenset({"veto", "vetoes"})
HAVING = frozenset({"has", "have", "holds", "hold", "gets", "get", "receives", "receive", "carries", "carry"})
CASTING = frozenset({"casting", "deciding", "tie-breaking", "double"})
"""Words that make more of a vote, right before it."""
NEAR = 3
"""Words behind "vote" among which it is said by what votes are counted."""
OTHERS = 2
"""Telling words of a side that may be exchanged besides."""
PROPORTION = ("in", "proportion", "to")


def ballots(found: Edit) -> Verdict | None:
    """Changed if somebody has another sort of vote, or votes are counted by something else."""
    sides = found.old_words, found.new_words
    if not all(_has(words) for words in sides):
        return None
    lone = exchanged(found)
    vetoes = [not VETO.isdisjoint(words) for words in sides]
    casting = [any(one in CASTING and two in VOTES for one, two in pairwise(words)) for words in sides]
    if max(map(len, lone)) <= OTHERS and (vetoes[0] != vetoes[1] or casting[0] != casting[1]):
        return Verdict("changed", exchange(found), sure=True)
    counted = [_counted(words) for words in sides]
    if bool(counted[0]) == bool(counted[1]):
        return None
    gone = bool(counted[0])
    told = counted[not gone]
    known = {stem(word) for word in (*told, *VOTES, "one")}
    if any(word not in known for word in (*lone[0], *lone[1])):
        return None
    return Verdict("changed", f"votes counted by '{' '.join(told)}' {'removed' if gone else 'added'}", sure=True)


def _has(words: tuple[str, ...]) -> bool:
    """Whether somebody has a vote."""
    return not (VOTES | VETO).isdisjoint(words) and not HAVING.isdisjoint(words)


def _counted(words: tuple[str, ...]) -> tuple[str, ...]:
    """By what votes are counted ("per token", "for each share", "in proportion to tokens held"); () if one for each voter or each matter."""
    at = next((n for n, word in enumerate(words) if word in VOTES), len(words))
    behind = words[at + 1 :]
    for start in range(min(NEAR, len(behind))):
        if behind[start : start + len(PROPORTION)] == PROPORTION:
            return behind[start:]
        if behind[start] == "per":
            told = behind[start : start + 2]
        elif behind[start] == "for" and behind[start + 1 : start + 2] in {("each",), ("every",)}:
            told = behind[start : start + 3]
        else:
            continue
        return told if len(told) > 1 and told[-1] not in phrase_set("words", "polled") else ()
    return ()
