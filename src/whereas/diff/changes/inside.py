"""The reason inside a rule's own sentence, in two versions of it: which stretch is its own change, and whether the reason is still the same.

>>> told_apart(("Ring, because it is late.", "Ring, because guests sleep."), read=True)
([(6, 24)], [(6, 26)])
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from whereas.diff.changes.causes import purpose_in_its_place
from whereas.diff.changes.claims import turned_claim
from whereas.diff.changes.clauses import reason_clauses, unopened
from whereas.diff.exchange import exchange
from whereas.diff.judge import ESTRANGED_WHY, judge
from whereas.diff.lexicon import denies, marks, phrase_set
from whereas.diff.scope import estranged, telling
from whereas.diff.words import squeezed, words

if TYPE_CHECKING:
    from whereas.diff.changes.draft import Comparison
    from whereas.diff.edits import Edit
    from whereas.diff.verdict import Direction
    from whereas.diff.view import Unit, View
    from whereas.model.change import ChangeKind
    from whereas.model.constitution import Statement


REORDERED_WHY = "the same words in another order"
MARKED: frozenset[Direction] = frozenset({"narrowed", "widened", "strengthened", "weakened"})
"""What is said of words that came or went."""
GROUND = 2
"""Telling words that a ground must have to be another one."""


def told_apart(texts: tuple[str, str], *, read: bool, alone: bool = False) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The last clause of reason of each text that the other does not hold word for word; empty lists where there is none."""
    clauses = [reason_clauses(text, read=read or alone, alone=alone) for text in texts]
    said = [Counter(squeezed(text[a:b]) for a, b in found) for text, found in zip(texts, clauses, strict=True)]
    left: list[list[tuple[int, int]]] = []
    for i, found in enumerate(clauses):
        left.append([c for c in found if not said[1 - i][squeezed(texts[i][c[0] : c[1]])]][-1:])
    for i, found in enumerate(left):
        clause = texts[i][slice(*found[0])] if found and not left[1 - i] else ""
        if clause and (bare := unopened(clause, texts[1 - i]) or purpose_in_its_place(clause, texts[i], texts[1 - i])):
            left[1 - i] = [bare]
    return left[0], left[1]


def asks_otherwise(one: Statement, two: Statement, texts: tuple[str, str]) -> bool:
    """Whether two versions of a sentence, read as a rule in one of them at least, give the same reason: then it is what they ask that changed.

    `texts`: their words, as they are compared.
    """
    if one.by_author or two.by_author or not (one.is_rule or two.is_rule):
        return False
    clauses = [reason_clauses(text, read=True)[-1:] for text in texts]
    said = [squeezed(text[a:b]) for text, found in zip(texts, clauses, strict=True) for a, b in found]
    rest = [text[:a] + text[b:] for text, found in zip(texts, clauses, strict=True) for a, b in found]
    return len(said) == len(texts) and said[0] == said[1] and all(telling(words(text)) for text in rest)


def lives_on(clause: str, other: str) -> bool:
    """Whether half of what a clause tells stands in the other version: what was a purpose there is the matter here ("in order to ring", "ring")."""
    matter, known = telling(words(clause)), set(telling(words(other)))
    return 2 * sum(word in known for word in matter) >= len(matter) > 0


def bears_on_rule(view: View, unit: Unit) -> bool:
    """Whether a sentence of background says of the rule right before it that it has exceptions or none ("This does not apply to drafts.")."""
    before = view.units[unit.index - 1] if unit.index else None
    if before is None or before.principle != unit.principle or not before.statement.is_rule:
        return False
    return bool(marks(unit.words, ("aside",)))


def both_scope(old: Unit, new: Unit) -> bool:
    """Whether both versions say whom or what the rules bind, so that fewer or more cases are as good as said of the rules."""
    return "scope" in old.statement.roles and "scope" in new.statement.roles


def reason_kind(found: Edit, both: Comparison | None = None) -> tuple[ChangeKind, str]:
    """Whether a reason is the same in other words, and the words that tell."""
    if _only_opened_otherwise(found):
        return "reason-reworded", exchange(found)
    verdict = both.judged(found) if both else judge(found.old_text, found.new_text)
    if verdict.direction in MARKED and same_words(found):
        return "reason-reworded", REORDERED_WHY
    if verdict.direction == "reworded" and _another_ground(found):
        return "reason-changed", stated(ESTRANGED_WHY)
    if verdict.direction == "reworded" and (claim := turned_claim(found)):
        return "reason-changed", claim
    return ("reason-reworded" if verdict.direction in {"reworded", "typography"} else "reason-changed"), stated(verdict.why)


def _only_opened_otherwise(found: Edit) -> bool:
    """Whether nothing differs but the word with which the reason opens ("because it leaks", "as it leaks")."""
    if len(found.runs) != 1 or found.runs[0].old_start or found.runs[0].new_start:
        return False
    run = found.runs[0]
    return all(not side or " ".join(side) in phrase_set("ground", "opening") for side in (found.old_words[: run.old_end], found.new_words[: run.new_end]))


def _another_ground(found: Edit) -> bool:
    """Whether all that differs is what a "because" in both versions opens behind the same words ("we chose this because ..."), and that says something else
    altogether: what leads in is no likeness. (Of 150 labelled reasons that were called reworded, one is of this form, which people call changed.)"""
    opens = [m.end for m in marks(found.old_words, ("because",)) if m.start and m.name != "manner" and m.end <= found.runs[0].old_start]
    at = max(opens, default=0)
    if not at or found.runs[0].new_start != found.runs[0].old_start:
        return False
    behind = found.old_words[at:], found.new_words[at:]
    return min(len(telling(side)) for side in behind) >= GROUND and estranged(*behind)


def stated(why: str) -> str:
    """`why` of what asks nothing.

    >>> stated("it asks something else")
    'it says something else'
    """
    return why.replace(ESTRANGED_WHY, "it says something else")


def same_words(found: Edit) -> bool:
    """Whether both versions tell the same words, as often denied, in another order ("tools rust when wet", "wet tools rust")."""
    clausal = phrase_set("words", "clausal")
    told = [telling(tuple(w for w in side if w not in clausal)) for side in (found.old_words, found.new_words)]
    return told[0] != told[1] and Counter(told[0]) == Counter(told[1]) and sum(map(denies, found.old_words)) == sum(map(denies, found.new_words))
