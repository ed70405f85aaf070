"""A ban that was put as a duty, or the way back: of the opposite ("do not use the passive voice", "use the active voice"), which asks for the same, or of
something else ("never merge your own work", "let another editor merge it"), which turns nothing round.

>>> from whereas.diff.edits import edit
>>> from whereas.diff.force import read_marks
>>> def looked(old, new):
...     found = edit(old, new)
...     return positive(found, read_marks(found.old_words), read_marks(found.new_words))
>>> looked("Do not use the passive voice.", "Use the active voice.")
Verdict(direction='reworded', why="the same, put the other way round: 'passive' became 'active'", sure=True)
>>> looked("Do not ring at night.", "Ring at noon.").direction
'changed'
>>> looked("Do not ring at night.", "Ring at night.") is None
True
"""

from __future__ import annotations

import functools
from itertools import pairwise
from typing import TYPE_CHECKING

from whereas.diff.edits import ARTICLES
from whereas.diff.exchange import exchange
from whereas.diff.force import FORCE, transition
from whereas.diff.lexicon import denies, lexicon, negates, opposites, phrase_set
from whereas.diff.scope import telling
from whereas.diff.verdict import Verdict
from whereas.diff.words import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.edits import Edit
    from whereas.diff.lexicon import Mark

LONG, SHORT = 8, 5
"""Telling words up to which a rule is short enough for all of it to be compared, and up to which two commands ask different things where some are exchanged."""

AS_DUTY = {"must_not": "must", "should_not": "should"}
"""How far the opposite is asked for of what is banned so; "avoid" says neither."""
CHOICES = frozenset({"prefer", "cite", "trust", "have", "include", "rely", "hold", "leave", "give", "phrase", "name", "state"})
DONE = frozenset({"written", "used", "given", "phrased", "named", "stated", "kept", "made", "chosen"})
"""Verbs besides those of use, and participles, which leave one kind where they spare the other; who does not tax small boats need not tax large ones."""
WHOLE = frozenset({"all", "any", "every", "each", "both"})
"""What asks for all of a thing of which a part was banned."""
OTHERS = frozenset({"another", "other", "others", "else"})
"""Who is to do what nobody should do with his own."""


def positive(found: Edit, before: Sequence[Mark], after: Sequence[Mark]) -> Verdict | None:
    """Reworded where a ban became the duty to do the opposite, or weaker or stronger as far as the two bind; changed where it became one of something else;
    None if neither is so."""
    sides = (found.old_words, before), (found.new_words, after)
    bans = [[m for m in marks if m.group == "force" and FORCE.get(m.name, 0) < 0] for _, marks in sides]
    if sorted(map(len, bans)) != [0, 1]:
        return None
    lifted = bool(bans[0])  # the old version is the ban
    (banned, _), (asked, marks) = sides if lifted else sides[::-1]
    ban = (bans[0] or bans[1])[0]
    duties = [m for m in marks if m.group == "force"]
    if any(map(denies, asked)) or not {m.name for m in duties} <= {"must", "should"} or sum(map(denies, banned)) > 1:
        return None
    held = {at for m in duties for at in range(m.start, m.end)}
    one = _matter(banned[: ban.start] + banned[ban.end :])
    two = _matter(tuple(word for at, word in enumerate(asked) if at not in held))
    gone, come = _lacking(one, two), _lacking(two, one)
    if max(len(one), len(two)) > LONG or not come:
        return None
    if len(gone) == len(come) == 1 and _opposed(gone[0], come[0]):
        shown = (gone[0], come[0]) if lifted else (come[0], gone[0])
        if not _is_left(gone[0], banned[ban.end :], asked):
            return Verdict("changed", f"'{shown[0]}' became '{shown[1]}'", sure=True)
        preferred = not phrase_set("words", "preference").isdisjoint(asked[:1])
        forces = AS_DUTY.get(ban.name, "") if ban.words != "avoid" else "", "should" if preferred else duties[0].name if duties else "must"
        way = transition(*(forces if lifted else forces[::-1]))
        return Verdict(way or "reworded", f"the same, put the other way round: '{shown[0]}' became '{shown[1]}'", sure=True)
    if set(come) <= WHOLE:
        return None
    commands = ban.start == 0 and not duties and max(len(one), len(two)) <= SHORT and asked[0] not in phrase_set("words", "function") - {"have"}
    limited = any(m.group == "marks" for _, side in sides for m in side)
    others = "own" in banned and ("own", "and") not in pairwise(asked) and not OTHERS.isdisjoint(asked)
    return Verdict("changed", exchange(found), sure=True) if commands and not limited and (gone or others) and _one_clause(found) else None


def _is_left(gone: str, banned: tuple[str, ...], asked: tuple[str, ...]) -> bool:
    """Whether of two kinds the one is used where the other (`gone`) is not: the deed that is `banned` is one of use or choice, or only the one is `asked`."""
    banned = banned[banned[:1] == ("be",) :]
    deed = banned[:1] != () and banned[0] not in phrase_set("words", "plainly") | CHOICES | DONE and not banned[0].endswith("ing")
    return not deed or banned[0] == gone or "only" in asked or stem(banned[0]) not in set(map(stem, asked))


def _one_clause(found: Edit) -> bool:
    """Whether neither version has more than one clause."""
    sides = (found.old_text, found.old), (found.new_text, found.new)
    return not any(stop in text[side[0].start : side[-1].end] for text, side in sides for stop in ",;:(")


def _matter(words: tuple[str, ...]) -> list[str]:
    """The words that tell something, but for "only" and for verbs by which a thing is merely used."""
    plain = phrase_set("words", "plainly") | ARTICLES | {"using", "writing", "only", "prefer", "anything"}
    return [word for word in words if word not in plain and telling((word,))]


def _lacking(words: list[str], other: list[str]) -> list[str]:
    """The words of which the other version has none of the same stem."""
    stems = {stem(word) for word in other}
    return [word for word in words if stem(word) not in stems]


def _opposed(one: str, two: str) -> bool:
    """Whether the one is what is left where the other is denied."""
    return (one, two) in opposites() or (one, two) in _antonyms() or negates(one, two) or negates(two, one)


@functools.cache
def _antonyms() -> frozenset[tuple[str, str]]:
    """Pairs of kinds of which a thing is one or the other, both ways."""
    pairs = lexicon()["opposites"]["kinds"]
    return frozenset((a, b) for one, two in pairs for a, b in ((one, two), (two, one)))
