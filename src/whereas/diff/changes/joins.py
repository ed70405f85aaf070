"""What may join two statements into one sentence so that each still asks what it asked: a word that joins, and what stands on either side of it.

>>> joins(["guests", "must", "not"]) == frozenset({"or", "nor"}), "and" in joins(["do", "not", "log"])
(True, True)
>>> by_themselves([["do", "not", "smoke"], ["guests", "must", "knock"]]), by_themselves([["guests", "must", "knock"], ["wait"]])
(True, False)
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from whereas.annotate.lexicon import inflected
from whereas.diff.lexicon import denies, marks, phrase_set

if TYPE_CHECKING:
    from collections.abc import Sequence

ALL = frozenset({"and", "but"})
ANY = frozenset({"or", "nor"})
PERMISSIVE = frozenset({"may", "can"})
SPEAKERS = frozenset({"i", "we", "you", "he", "she", "it", "they", "this", "these"})
POLITE = frozenset({"please", "always", "also"})
"""Words in front of a command."""
SUBJECT = 5
"""Words in which a sentence that has a subject comes to its verb."""


def joins(frame: Sequence[str]) -> frozenset[str]:
    """Words that may stand between two parts under what they have in common: of what is forbidden, "or" is all of it, and of what is allowed either is. What
    must not be done to two things is forbidden of "and" as well ("never log names and tokens")."""
    if any(denies(word) for word in frame):
        return ANY | {"and"} if _names_deed(frame) else ANY
    return ALL | ANY if PERMISSIVE.intersection(frame) else ALL


def starts(whole: Sequence[str], spot: int, frame: Sequence[str], last: Sequence[str], part: Sequence[str]) -> set[int]:
    """Where in `whole` a further part may begin that follows the part `last`, of which a part up to `spot` ended: there, behind a word that joins, or behind
    "then". `frame`: what `part` leaves out as said before. A command that a ban before it would govern ("never log names and keep tokens") is not joined on."""
    found = {spot}
    if not frame and forbids(last) and not (forbids(part) or has_subject(part)):
        return found
    at = spot + 1 if spot < len(whole) and whole[spot] in joins(frame) else spot
    found.add(at)
    if at < len(whole) and whole[at] == "then" and not forbids(last):
        found.add(at + 1)
    return found


def by_themselves(parts: Sequence[Sequence[str]]) -> bool:
    """Whether no part that follows another could be governed by the subject of that one: it has its own, forbids, or all before it command. Not where
    each has its own word of force, for then they are told norm by norm."""
    if all(_forced(part) and has_subject(part) for part in parts):
        return False
    return all(has_subject(part) or forbids(part) or not has_subject(before) for before, part in pairwise(parts))


def forbids(part: Sequence[str]) -> bool:
    """Whether a part is a command that opens with its negation ("never log names", "do not log names")."""
    rest = [word for word in part if word not in POLITE]
    return bool(rest) and (denies(rest[0]) or rest[:2] == ["do", "not"] or rest[0] == "avoid")


def has_subject(part: Sequence[str]) -> bool:
    """Whether a part says who, or what, and comes to its verb soon."""
    verb = not {*part[1:2]}.isdisjoint(phrase_set("words", "copula"))
    if not part or forbids(part) or (inflected().get(part[0]) == "base" and not verb):
        return False
    return _forced(part) or part[0] in SPEAKERS or not phrase_set("words", "copula").isdisjoint(part[1:SUBJECT])


def _forced(part: Sequence[str]) -> bool:
    """Whether a word of force stands behind what a part speaks of."""
    return any(0 < m.start < SUBJECT for m in marks(tuple(part[: SUBJECT + 2]), ("force",)))


def _names_deed(frame: Sequence[str]) -> bool:
    """Whether a frame goes on behind its negation to the verb that all parts share; "no guest may" does not."""
    last = frame[-1]
    opens = denies(frame[0]) and frame[0] not in {"never", "don't", "don’t"}
    return not opens and not denies(last) and inflected().get(last) == "base" and last not in phrase_set("words", "function")
