"""How thoroughly a duty is to be done, and what consent is asked for: "publish full accounts" became "publish partial accounts", "decide" became "advise",
"explain it in full" became "explain it", "needs explicit consent" became "needs consent".

>>> from whereas.diff.edits import edit
>>> thoroughly(edit("The clerk must give a complete answer.", "The clerk must give a partial answer."), ("must", "must"))
Verdict(direction='weakened', why="'complete' became 'partial'", sure=True)
>>> thoroughly(edit("The clerk must sign.", "The clerk must sign in person."), ("must", "must")).direction
'strengthened'
>>> thoroughly(edit("Never give a complete answer.", "Never give a partial answer."), ("must_not", "must_not")) is None
True
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from whereas.diff.force import read_marks
from whereas.diff.lexicon import denies, lexicon, phrase_set
from whereas.diff.verdict import Verdict
from whereas.diff.words import stem
from whereas.diff.zones import Stretch, clause_mark

if TYPE_CHECKING:
    from whereas.diff.edits import Edit, Run
    from whereas.diff.verdict import Forces

DUTIES = frozenset({"must", "should"})
CONSENT = frozenset({"consent", "consents", "approval", "approvals", "permission", "authorization", "authorisation", "agreement", "confirmation"})
REQUIRED = ("only", "until", "provided", "on condition")
"""How a condition opens without which something is not to be done ("only if the owner gives written consent")."""
IN_WRITING = ("in", "writing")


def thoroughly(found: Edit, modality: Forces) -> Verdict | None:
    """Weaker, or stronger, where one word or phrase that says how thoroughly gave way to another, came or went, in a duty that holds no negation; None if
    that is not what changed. `modality`: as for `judge`."""
    if len(found.runs) != 1 or not _asks(found.old_words, modality[0]) or not _asks(found.new_words, modality[1]):
        return None
    run = found.runs[0]
    if _of_a_kind(found, run):
        return None
    one, two = found.old_words[run.old_start : run.old_end], found.new_words[run.new_start : run.new_end]
    if one and two:
        told = _exchanged(one, two)
    else:
        words, start, end = (found.old_words, run.old_start, run.old_end) if one else (found.new_words, run.new_start, run.new_end)
        told = 0 if not _says_more(words, start, end) else -1 if one else 1
    if not told:
        return None
    shown = f"'{' '.join(one)}' became '{' '.join(two)}'" if one and two else f"'{' '.join(one or two)}' {'removed' if one else 'added'}"
    return Verdict("strengthened" if told > 0 else "weakened", shown, sure=True)


def _asks(words: tuple[str, ...], read: str | None) -> bool:
    """Whether a sentence asks for something, and neither forbids nor excepts anything."""
    marks = read_marks(words)
    forces = {m.name for m in marks if m.group == "force"} or {read or ""}
    return forces <= DUTIES and not any(map(denies, words)) and not any(m.name == "exception" for m in marks) and {"no", "nobody"}.isdisjoint(words[:1])


def _of_a_kind(found: Edit, run: Run) -> bool:
    """Whether what differs tells in which case something is done, or to which things: it stands in a condition, or with the object of "reject" and the like."""
    come = run.new_end > run.new_start
    sides = (found.new_text, found.new, run.new_start, run.new_end), (found.old_text, found.old, run.old_start, run.old_end)
    stretch = Stretch(*sides[not come], new=come)
    opens = clause_mark(stretch)
    if opens and not opens.words.startswith(REQUIRED):
        return True
    said = stretch.words
    before = [t.word for t in stretch.tokens[: stretch.start]]
    if " ".join(said) in phrase_set("degrees", "fully") and said != IN_WRITING:
        return False
    return not {stem(word) for word in phrase_set("degrees", "sorting")}.isdisjoint(map(stem, before))


def _exchanged(one: tuple[str, ...], two: tuple[str, ...]) -> int:
    """1 where the second word is the more thorough one, -1 where the first is; 0 if they are no such pair."""
    one, two = (tuple(word for word in side if word != "on") for side in (one, two))
    if len(one) != 1 or len(two) != 1:
        return 0
    return 1 if (one[0], two[0]) in _pairs() else -1 if (two[0], one[0]) in _pairs() else 0


@functools.cache
def _pairs() -> frozenset[tuple[str, str]]:
    """Less -> more."""
    return frozenset((less, more) for less, more in lexicon()["degrees"]["thorough"])


def _says_more(words: tuple[str, ...], start: int, end: int) -> bool:
    """Whether a stretch that only one version has says how thoroughly something is to be done: behind the word of force, and "first" right behind it; or of
    what kind consent must be."""
    said = " ".join(words[start:end])
    if said in phrase_set("degrees", "given"):
        return words[end : end + 1] != () and words[end] in CONSENT
    if said not in phrase_set("degrees", "fully"):
        return False
    forces = [m.end for m in read_marks(words) if m.group == "force"]
    return bool(forces) and (start == forces[0] if said == "first" else start >= forces[0])
