"""Whether what stands behind a colon is what the words before it announce, and so no reason of theirs.

"There are things that Iris never does: it never helps to forge a seal." and "The clerk has a few duties: she always locks the gate." tell what is asked;
"There are things that Iris never does: they hurt guests.", "One rule stands above all: it keeps us honest." and "Do one task at a time: bakers make mistakes
when they rush." tell why.

>>> heralded("it never helps to forge".split(), "there are things that iris never does".split())
True
>>> heralded("they hurt guests".split(), "there are things that iris never does".split())
False
>>> heralded("iris never lies".split(), "one rule stands above all".split(), name=True)
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.changes.befalls import commands
from whereas.diff.lexicon import phrase_set
from whereas.diff.numerals import number

if TYPE_CHECKING:
    from collections.abc import Sequence

THINGS = frozenset(
    {"things", "rules", "limits", "lines", "duties", "tasks", "bans", "bounds", "boundaries", "constraints", "prohibitions", "promises"}
    | {"principles", "values"}
)
THING = frozenset({"thing", "rule", "limit", "line", "duty", "task", "ban", "bound", "boundary", "constraint", "prohibition", "promise"})
"""What is announced."""
THERE = ("there", "are"), ("there", "is"), ("these", "are")
SOME = frozenset({"few", "several", "following", "these"})
"""What stands for a number of them."""
NEAR = 3
"""Words from "there are", or from a number, to what it announces ("there are also some things", "two hard limits")."""
ONE, MANY = frozenset({"it"}), frozenset({"they"})
"""What stands for one thing that is announced, or for several: a clause of that speaks of the thing, and may tell why."""
NORM_OPENS = 3
"""Words of the clause among which "never" or "always" says that it is a norm ("she would never")."""
US = frozenset({"us", "you", "everyone", "everybody", "people"})
"""Those of whom it is said what a rule is good for ("it keeps us honest")."""
COMES = frozenset({"easier", "simpler", "better", "mistakes", "fails"})
"""What comes of things, rather than what one does by a rule."""
SUBJECTS = frozenset({"it", "they", "he", "she", "we", "you", "i", "nobody"})


def heralded(clause: Sequence[str], before: Sequence[str], *, name: bool = False) -> bool:
    """Whether `before` announces one or more things and `clause` opens with whom it is told of there, a `name`, or a pronoun that stands for these, and
    says what is never or always done."""
    at = next((at for at, word in enumerate(before) if word in THINGS or word in THING), None)
    if at is None or not clause:
        return False
    near = before[max(0, at - NEAR) : at]
    if not (tuple(before[:2]) in THERE and at <= NEAR + 1) and all(number(word) is None and word not in SOME for word in near):
        return False
    opens = clause[:NORM_OPENS]
    named = "never" in opens and (name or (clause[0] in before and clause[0] not in phrase_set("words", "function")))
    told = clause[0] in SUBJECTS - (MANY if before[at] in THINGS else ONE)
    return named or (told and ("never" in opens or "always" in opens or _of_party(clause, before, many=before[at] in THINGS)))


def _of_party(clause: Sequence[str], before: Sequence[str], *, many: bool) -> bool:
    """Whether a pronoun that opens `clause` can only stand for the one who `before` says has one thing announced, or `many`: "she"; "they" beside one thing;
    "it" beside several, of one who is told of there and does something to others than "us"."""
    if clause[0] == "they":
        return not many
    does = (
        clause[1:2] != ("is",)
        and COMES.isdisjoint(clause)
        and "few" not in before
        and US.isdisjoint(clause)
        and not commands(tuple(before))
        and not before[0].endswith("s")
    )
    return clause[0] in {"she", "he"} or (clause[0] == "it" and many and does and tuple(before[:2]) not in THERE)
