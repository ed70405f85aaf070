"""What is to be done in the place of something else: "use spaces, not tabs", "use a vault instead of committing secrets".

Two such matters may change places, and a ban may become such a sentence that rules out the same.

>>> from whereas.diff.edits import edit
>>> from whereas.diff.force import read_marks
>>> turned_round(edit("Use spaces, not tabs.", "Use tabs, not spaces."))
'not'
>>> found = edit("Never use tabs.", "Use spaces instead of tabs.")
>>> still_out(found, read_marks(found.old_words), read_marks(found.new_words))
Verdict(direction='reworded', why="'tabs' stays ruled out: 'Use spaces instead of tabs'", sure=True)
"""

from __future__ import annotations

import functools
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from whereas.diff.edits import ARTICLES
from whereas.diff.force import transition
from whereas.diff.lexicon import denies, marks, phrase_set
from whereas.diff.scope import telling
from whereas.diff.verdict import Verdict
from whereas.diff.words import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.edits import Edit
    from whereas.diff.lexicon import Mark
    from whereas.diff.words import Token
    from whereas.model.constitution import Modality

STOPS = ",;:.()—"
DENIALS = frozenset({"not", "never"})
JOINS = frozenset({"and", "but"})
FORCES = {"must": "must_not", "should": "should_not"}
"""How far that is ruled out in whose place something else is asked for."""


class Contrast(NamedTuple):
    """Words before what is ruled out, the phrase that rules it out, the words of it, and the words behind."""

    before: tuple[str, ...]
    phrase: str
    out: tuple[str, ...]
    behind: tuple[str, ...]


def turned_round(found: Edit) -> str:
    """The phrase on either side of which two matters changed places ("use [spaces], not [tabs]"); "" if none did."""
    old, new = _contrast(found.old_text, found.old), _contrast(found.new_text, found.new)
    if old is None or new is None or old.out == new.out or not {old.phrase, new.phrase} <= DENIALS:
        return ""
    size = len(new.out)
    for at in range(len(old.before) - size + 1):
        if old.before[at : at + size] != new.out or (*old.before[:at], *old.out, *old.before[at + size :]) != new.before:
            continue
        return new.phrase if old.behind == new.behind else ""
    return ""


def still_out(found: Edit, before: Sequence[Mark], after: Sequence[Mark], modality: tuple[Modality | None, Modality | None] = (None, None)) -> Verdict | None:
    """A ban that became a duty to do something in the place of what was banned, or the way back: the same in other words, stronger or weaker as far as the
    two bind. `modality`: as both were read."""
    told = _contrast(found.old_text, found.old), _contrast(found.new_text, found.new)
    if bool(told[0]) == bool(told[1]):
        return None
    eased = told[0] is None  # the old version is the ban
    contrast, banned = told[eased], found.old_words if eased else found.new_words
    bans, duties = ([m for m in side if m.group == "force"] for side in ((before, after) if eased else (after, before)))
    if (
        contrast is None
        or len(bans) != 1
        or bans[0].name not in FORCES.values()
        or (contrast.phrase == "to" and (stem(contrast.before[-1]), "to") in pairwise(map(stem, banned)))  # "prefer talking to guests"
        or not _same_out(contrast, banned[bans[0].end :], shunned=bans[0].words == "avoid")
    ):
        return None
    preferred = bool(phrase_set("words", "preference").intersection(contrast.before[:1]))
    read = {m.name for m in duties if m.words not in DENIALS} or {"should" if preferred else modality[eased] or "must"}
    if len(read) > 1 or not read <= FORCES.keys():
        return None
    forces = bans[0].name, FORCES[read.pop()]
    text = (found.new_text if eased else found.old_text).strip().rstrip(".")
    return Verdict(transition(*(forces if eased else forces[::-1])) or "reworded", f"'{' '.join(contrast.out)}' stays ruled out: '{text}'", sure=True)


def _same_out(told: Contrast, banned: tuple[str, ...], *, shunned: bool) -> bool:
    """Whether what is ruled out is what was banned, by its deed ("instead of committing them") or by what it is done to, which then stands nowhere else.
    `shunned`: the ban is to avoid it, and need not name a deed."""
    if not banned:
        return False
    verb, things, kept = banned[0], telling(banned[not shunned or banned[0].endswith("ing") :]), telling((*told.before, *told.behind))
    deed = told.out[0].endswith("ing") and told.out[0].startswith(verb.removesuffix("e"))
    out = telling(told.out[deed:])
    if not set(out) <= set(things) <= {*out, *kept}:
        return False
    same = (shunned and not verb.endswith("ing")) or verb in phrase_set("words", "plainly") | phrase_set("words", "placing") or verb in told.before
    return deed or (same and bool(things) and things[0] in out and things[0] not in kept)


def _contrast(text: str, side: Sequence[Token]) -> Contrast | None:
    """The one contrast of a sentence."""
    words = tuple(t.word for t in side)
    opens = _openers()
    found = [c for at in range(1, len(words) - 1) if words[at] in opens and (c := _at(text, side, words, at))]
    return found[0] if len(found) == 1 else None


@functools.cache
def _openers() -> frozenset[str]:
    return DENIALS | {"over", "to"} | {phrase.split()[0] for phrase in phrase_set("words", "replacing")}


def _at(text: str, side: Sequence[Token], words: tuple[str, ...], at: int) -> Contrast | None:
    """The contrast that a word opens: a phrase such as "instead of", "over" behind a verb of preference, or a negation behind a stop or "and" that is no
    command of its own."""
    gap = text[side[at - 1].end : side[at].start]
    phrase = next((p for p in phrase_set("words", "replacing") if words[at : at + len(p.split())] == tuple(p.split())), "")
    if not phrase and words[at] == "over" and words[0] in phrase_set("words", "placing"):
        phrase = "over"
    if not phrase and words[at] == "to" and at > 1 and words[0] in phrase_set("words", "preference") and words[1] != "to":
        phrase = "to"  # "prefer ropes to chains", not "prefer to write to the clerk"
    parted = any(stop in gap for stop in ",(—") or words[at - 1] in JOINS
    if not phrase and words[at] in DENIALS and parted:
        phrase = words[at]
    start = at + len(phrase.split())
    end = start
    while phrase and end < len(side) and (end == start or not any(stop in text[side[end - 1].end : side[end].start] for stop in STOPS)):
        end += 1
    out = words[start:end]
    if not out or out[0] == "only" or any(denies(word) for word in out) or marks(out, ("marks",)):
        return None
    before = words[: at - 1] if words[at - 1] in JOINS and phrase in DENIALS else words[:at]
    return Contrast(_plain(before), phrase, _plain(out), _plain(words[end:]))


def _plain(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in ARTICLES)
