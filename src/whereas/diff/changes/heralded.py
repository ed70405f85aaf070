"""Whether what stands behind a colon is what the words before it announce, and so no reason of theirs.

"There are things that Iris never does: it never helps to forge a seal." and "The clerk has two duties: she keeps the book, and she locks the gate." tell what
is asked; "There are things that Iris never does: they hurt guests." and "One rule stands above all: it keeps us honest." tell why.

>>> heralded("it never helps to forge".split(), "there are things that iris never does".split())
True
>>> heralded("they hurt guests".split(), "there are things that iris never does".split())
False
>>> heralded("iris never lies".split(), "one rule stands above all".split(), name=True)
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.lexicon import phrase_set
from whereas.diff.numerals import number

if TYPE_CHECKING:
    from collections.abc import Sequence

THINGS = frozenset({"things", "rules", "limits", "lines", "duties", "tasks", "bans", "bounds", "boundaries", "constraints", "prohibitions", "promises"})
THING = frozenset({"thing", "rule", "limit", "line", "duty", "task", "ban", "bound", "boundary", "constraint", "prohibition", "promise"})
"""What is announced."""
THERE = ("there", "are"), ("there", "is")
NEAR = 3
"""Words from "there are", or from a number, to what it announces ("there are also some things", "two hard limits")."""
ONE, MANY = frozenset({"it"}), frozenset({"they"})
"""What stands for one thing that is announced, or for several: a clause of that speaks of the thing, and may tell why."""
SUBJECTS = frozenset({"it", "they", "he", "she", "we", "you", "i", "nobody"})


def heralded(clause: Sequence[str], before: Sequence[str], *, name: bool = False) -> bool:
    """Whether `before` announces one or more things and `clause` opens with whom it is told of there, a `name`, or a pronoun that stands for these."""
    at = next((at for at, word in enumerate(before) if word in THINGS or word in THING), None)
    if at is None or not clause:
        return False
    near = before[max(0, at - NEAR) : at]
    if not (tuple(before[:2]) in THERE and at <= NEAR + 1) and all(number(word) is None for word in near):
        return False
    named = clause[0] in before and clause[0] not in phrase_set("words", "function")
    return named or name or clause[0] in SUBJECTS - (MANY if before[at] in THINGS else ONE)
