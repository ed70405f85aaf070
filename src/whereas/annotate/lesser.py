"""Which of two things comes second, in plain words: "Tone yields to truth.", "Speed comes second to safety.", "Speed matters less than care.".

Of 10 labelled sentences in which one thing "yields to" another or "ranks below" it, all rank; "A line which yields to argument ..." and "whenever a guard
yields to a wish" tell of a case. "Speed matters less than care." may as well be the ground of the rule before it ("Technical precision matters more than
tone." is one), so that it ranks by itself only where it opens its paragraph or item.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from whereas.annotate.clauses import SUBORDINATING
from whereas.annotate.cues import NOT
from whereas.annotate.once import once

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues
    from whereas.model.document import DraftStatement

YIELDING = frozenset(
    [
        ("yields", "to"), ("yield", "to"), ("ranks", "below"), ("rank", "below"), ("ranks", "behind"), ("rank", "behind"), ("comes", "second", "to"),
        ("come", "second", "to"), ("takes", "second", "place", "to"), ("take", "second", "place", "to"),
        ("rank", "lower", "than"), ("ranks", "lower", "than"), ("takes", "a", "back", "seat", "to"), ("take", "a", "back", "seat", "to"),
    ]
)  # fmt: skip
"""Verbs with which one thing makes way for another."""
WEIGHING = frozenset(
    [("matters", "less", "than"), ("matter", "less", "than"), ("counts", "less", "than"), ("count", "less", "than"), ("is", "less", "important", "than"),
     ("are", "less", "important", "than")]
)  # fmt: skip
"""Verbs that weigh it against another."""
OPENS = frozenset(phrase[0] for phrase in YIELDING | WEIGHING)
LONGEST = 5
SUBJECT_MOST = 6
"""Tokens of what comes second."""
ONE = frozenset({"a", "an", "this", "that", "who", "which", "somebody", "someone", "nobody", "no", "if", "when", "whenever", "where", "to", "he", "she"})
"""Words of a subject that is a case or a person, and no value or text."""
FOUND = frozenset({"often", "sometimes", "mostly", "rarely", "seldom", "too"})
"""Words of a subject of which it is told how things are found to be ("Documentation often comes second to code.")."""
SADLY = frozenset({"sadly", "unfortunately", "alas", "too", "often", "usually", "historically"})
AMONG, MANY = frozenset({"at", "in", "for", "among", "with", "to"}), frozenset({"most", "many", "some", "few", "practice", "reality"})
"""What opens such a sentence ("At most companies, ethics comes second to profit.")."""
CODE = frozenset(
    ["thread", "threads", "task", "tasks", "scheduler", "worker", "workers", "query", "coroutine", "coroutines", "parser", "process", "loop", "generator",
     "iterator", "function", "kernel", "planner", "traffic", "road", "executor", "runtime"]
)  # fmt: skip
"""What yields by the way that it works."""
HABITS = frozenset({("for", "many"), ("for", "most"), ("of", "other"), ("for", "some"), ("in", "downloads"), ("in", "practice")})
"""Words behind the verb that say for whom it is found so."""
COUNTED = frozenset({"first", "second", "third", "last", "other", "others", "rest", "next", "previous", "past"})
"""Of what it is told how one stands beside another."""
NO_VALUES = frozenset(
    ["people", "you", "we", "i", "it", "they", "one", "ever", "before", "expected", "usual", "many", "most", "once", "what", "how",
     "for", "in", "on", "at", "some", "nothing", "commonly", "often", "usually", "half", "two", "three", "four", "five", "ten", "a", "an", "any"]
)  # fmt: skip
"""Words behind "than" that open a clause, or tell of what was before ("less than people think")."""


@once
def ranked(cues: Cues) -> frozenset[tuple[str, ...]]:
    """The verb with which a statement ranks one thing below another; empty where it ranks none so."""
    lower, main = cues.lower, cues.main
    at = next((n for n in range(main + 1, min(main + 1 + SUBJECT_MOST, len(lower))) if lower[n] in OPENS), -1)
    if at < 0 or cues.shape == "question" or not (ONE | SUBORDINATING | NOT | {",", ":"}).isdisjoint(lower[main:at]):
        return frozenset()
    if _is_found(lower[:main], lower[main:at]):
        return frozenset()
    found = {lower[at : at + size] for size in range(2, LONGEST + 1)} & (YIELDING | WEIGHING)
    behind = lower[at + max(map(len, found), default=0) :]
    return frozenset(found) if "".join(behind[:1])[:1].isalpha() and not _counts(behind, weighs=not found <= YIELDING) else frozenset()


def _is_found(opening: tuple[str, ...], subject: tuple[str, ...]) -> bool:
    """Whether it is told how things are found to be, or how a program works, by what stands before the verb."""
    before = (*opening, *subject)
    sad = before[0] in SADLY or (before[0] in AMONG and not MANY.isdisjoint(before[1:2]))
    return sad or not FOUND.isdisjoint(subject) or subject[-1] in CODE


def _counts(behind: tuple[str, ...], *, weighs: bool) -> bool:
    """Whether what stands behind such a verb is a count, somebody's habit or nothing at all, and no other value. `weighs`: it weighs one against another."""
    if behind[0] in {"no", "nothing"} or any(pair in HABITS for pair in pairwise(behind)):
        return True
    return weighs and (behind[0] in NO_VALUES or (behind[0] == "the" and not COUNTED.isdisjoint(behind[1:2])))


def ranks(cues: Cues) -> bool:
    """Whether a statement ranks one thing below another."""
    return bool(ranked(cues))


def ranks_by_itself(draft: DraftStatement, cues: Cues) -> bool:
    """Whether it does so and is a rule by that."""
    found = ranked(cues)
    return bool(found) and (found <= YIELDING or (not draft.place.number and draft.place.context != "rationale"))
