"""A rule divided into two of which one binds otherwise: "must be signed and announced" became "must be signed. It should be announced."

No half is gone and none is new: that the half which left binds less, or more, is what happened to the rule. It must say so itself; and where one half forbids,
the sentence may well forbid the same in a clause of its own ("one page each, and no names in it").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.changes.parts import norm_parts
from whereas.diff.deeds import base
from whereas.diff.force import read_marks, transition
from whereas.diff.lexicon import denies
from whereas.diff.roles import reading
from whereas.diff.scope import telling
from whereas.diff.verdict import Verdict
from whereas.diff.words import stem, tokens

if TYPE_CHECKING:
    from whereas.diff.view import Unit
    from whereas.model.constitution import Modality

OTHERS = 1
"""Telling words that may have come or gone besides ("is welcome")."""
JOINS = frozenset({"and", "but", "or", "then"})
BANS = frozenset({"must_not", "should_not"})


def of_other_force(stayed: Unit, lone: Unit, whole: Unit, *, new: bool) -> Verdict | None:
    """Which way the rule `whole` went of which one part (`stayed`) binds as it did and another (`lone`) does not; None if the two do not say the same as it.
    `new`: the newer version has the whole."""
    force, other = reading(whole.statement), reading(lone.statement)
    if force is None or other is None or reading(stayed.statement) != force or norm_parts(whole.statement.text):
        return None  # several norms are found again one by one (see `rejoin`)
    if _others(lone, whole):
        return None
    own = _told(lone) - _told(stayed)
    if (force in BANS) != (other in BANS) and any(map(denies, whole.words)):
        force = _banned(whole, own) if other in BANS else None
    if force in {None, other} or not any(m.group == "force" for m in read_marks(lone.words)):
        return None
    if not own or not own & _told(whole) or len((_told(stayed) | own) ^ _told(whole)) > OTHERS or not _told(whole) - _told(stayed):
        return None
    way = transition(other, force) if new else transition(force, other)
    return Verdict(way, f"'{lone.statement.text.rstrip('.')}' {'bound' if new else 'binds'} otherwise") if way else None


def _others(lone: Unit, whole: Unit) -> bool:
    """Whether a part binds somebody, or something, of whom the whole says nothing ("Guests should sign the log."). What opens it ("At
    night, they should ...") is nobody."""
    force = next((m.start for m in read_marks(lone.words) if m.group == "force"), 0)
    text, side = lone.statement.text, tokens(lone.statement.text)
    opens = max((at for at in range(1, force + 1) if len(side) == len(lone.words) and "," in text[side[at - 1].end : side[at].start]), default=0)
    return not {stem(word) for word in telling(lone.words[opens:force])} <= {stem(word) for word in whole.words}


def _banned(whole: Unit, own: set[str]) -> Modality | None:
    """How `whole` forbids what the words of its part say (`own`): by the last word of force before these, if that is a ban of its own clause ("must be
    neat and must not smoke", but "must ring for boats that must not sail")."""
    at = next((at for at, word in enumerate(whole.words) if {word, stem(word), base(word)} & own), 0)
    last = next((m for m in reversed(read_marks(whole.words)) if m.group == "force" and m.end <= at), None)
    if last is None or last.name not in BANS or not last.start:
        return None
    text, side = whole.statement.text, tokens(whole.statement.text)
    listed = len(side) == len(whole.words) and "," in text[side[last.start - 1].end : side[last.start].start]
    return last.name if listed or whole.words[last.start - 1] in JOINS else None  # type: ignore[return-value]


def _told(unit: Unit) -> set[str]:
    """What a rule tells, but for its words of force."""
    forced = {stem(word) for mark in read_marks(unit.words) if mark.group == "force" for word in mark.words.split()}
    return set(telling(tuple(map(base, unit.words)))) - forced
