"""Which of two things comes second, in plain words: "Tone yields to truth.", "Speed comes second to safety.", "Speed matters less than care.".

Of 10 labelled sentences in which one thing "yields to" another or "ranks below" it, all rank; "A line which yields to argument ..." and "whenever a guard
yields to a wish" tell of a case. "Speed matters less than care." may as well be the ground of the rule before it ("Technical precision matters more than
tone." is one), so that it ranks by itself only where it opens its paragraph or item.
"""

from __future__ import annotations

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
    ]
)  # fmt: skip
"""Verbs with which one thing makes way for another."""
WEIGHING = frozenset(
    [("matters", "less", "than"), ("matter", "less", "than"), ("counts", "less", "than"), ("count", "less", "than"), ("is", "less", "important", "than"),
     ("are", "less", "important", "than")]
)  # fmt: skip
"""Verbs that weigh it against another."""
OPENS = frozenset(phrase[0] for phrase in YIELDING | WEIGHING)
LONGEST = 4
SUBJECT_MOST = 6
"""Tokens of what comes second."""
ONE = frozenset({"a", "an", "this", "that", "who", "which", "somebody", "someone", "nobody", "no", "if", "when", "whenever", "where", "to", "he", "she"})
"""Words of a subject that is a case or a person, and no value or text."""
NO_VALUES = frozenset({"people", "you", "we", "i", "it", "they", "one", "ever", "before", "expected", "usual", "many", "most", "once", "what", "how"})
"""Words behind "than" that open a clause, or tell of what was before ("less than people think")."""


@once
def ranked(cues: Cues) -> frozenset[tuple[str, ...]]:
    """The verb with which a statement ranks one thing below another; empty where it ranks none so."""
    lower, main = cues.lower, cues.main
    at = next((n for n in range(main + 1, min(main + 1 + SUBJECT_MOST, len(lower))) if lower[n] in OPENS), -1)
    if at < 0 or cues.shape == "question" or not (ONE | SUBORDINATING | NOT | {",", ":"}).isdisjoint(lower[main:at]):
        return frozenset()
    found = {lower[at : at + size] for size in range(2, LONGEST + 1)} & (YIELDING | WEIGHING)
    behind = "".join(lower[at + max(map(len, found), default=0) :][:1])
    return frozenset(found) if behind[:1].isalpha() and (found <= YIELDING or behind not in NO_VALUES) else frozenset()


def ranks(cues: Cues) -> bool:
    """Whether a statement ranks one thing below another."""
    return bool(ranked(cues))


def ranks_by_itself(draft: DraftStatement, cues: Cues) -> bool:
    """Whether it does so and is a rule by that."""
    found = ranked(cues)
    return bool(found) and (found <= YIELDING or (not draft.place.number and draft.place.context != "rationale"))
