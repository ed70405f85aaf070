"""The reason inside a rule's own sentence, in two versions of it: which stretch is its own change, and whether the reason is still the same.

>>> told_apart(("Ring, because it is late.", "Ring, because guests sleep."), read=True)
([(6, 24)], [(6, 26)])
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from whereas.diff.changes.clauses import reason_clauses
from whereas.diff.judge import judge
from whereas.diff.scope import telling
from whereas.diff.words import squeezed, words

if TYPE_CHECKING:
    from whereas.diff.edits import Edit
    from whereas.model.change import ChangeKind


def told_apart(texts: tuple[str, str], *, read: bool) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The last clause of reason of each text that the other does not hold word for word; empty lists where there is none."""
    clauses = [reason_clauses(text, read=read) for text in texts]
    said = [Counter(squeezed(text[a:b]) for a, b in found) for text, found in zip(texts, clauses, strict=True)]
    left: list[list[tuple[int, int]]] = []
    for i, found in enumerate(clauses):
        left.append([c for c in found if not said[1 - i][squeezed(texts[i][c[0] : c[1]])]][-1:])
    return left[0], left[1]


def lives_on(clause: str, other: str) -> bool:
    """Whether half of what a clause tells stands in the other version: what was a purpose there is the matter here ("in order to ring", "ring")."""
    matter, known = telling(words(clause)), set(telling(words(other)))
    return 2 * sum(word in known for word in matter) >= len(matter) > 0


def reason_kind(found: Edit) -> tuple[ChangeKind, str]:
    """Whether a reason is the same in other words, and the words that tell."""
    verdict = judge(found.old_text, found.new_text)
    return ("reason-reworded" if verdict.direction in {"reworded", "typography"} else "reason-changed"), verdict.why
