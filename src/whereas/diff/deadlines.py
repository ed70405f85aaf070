"""Whether the time by which something is to be done came or went: a duty without its deadline asks less, and one with a deadline more.

Of leave, and of a ban, a time tells how far it goes, and so does one behind what happened before ("complaints sent within a week"): of that nothing is said
here.

>>> from whereas.diff.edits import edit
>>> deadline(edit("The clerk must answer within a week.", "The clerk must answer."))
Verdict(direction='weakened', why="deadline removed: 'within a week'", sure=True)
>>> deadline(edit("Guests may appeal within a week.", "Guests may appeal.")) is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.lexicon import inflected
from whereas.diff.force import RELATIVE, read_marks
from whereas.diff.frame import opening
from whereas.diff.lexicon import denies, phrase_set
from whereas.diff.numerals import amount_at, in_date
from whereas.diff.scope import exchanged, telling
from whereas.diff.verdict import Verdict
from whereas.diff.zones import Stretch, zone

if TYPE_CHECKING:
    from whereas.diff.edits import Edit, Run
    from whereas.model.constitution import Modality

DUTIES = frozenset({"must", "should"})
LATEST = (("no", "later", "than"), ("not", "later", "than"), ("on", "or", "before"), ("at", "the", "latest"))
"""What opens a deadline whatever stands behind it."""
OCCASIONS = (("the", "next"), ("the", "end"), ("its", "next"), ("each", "next"))
"""What stands behind "by" or "before" where they tell a time."""
SINCE = frozenset({"of", "after", "from", "before"})
"""What stands behind a time that is reckoned from something."""
BE = frozenset({"be", "been", "is", "are", "get", "gets"})
DONE = frozenset(
    ["cast", "sent", "made", "held", "given", "taken", "lost", "found", "written", "paid", "born", "built", "bought", "sold", "broken", "stolen",
     "torn", "lent", "left", "brought", "begun", "spent", "chosen", "drawn"]
)  # fmt: skip
"""Participles without -ed: what stands behind one tells when that was done."""
NEAR = 4
"""Words before a time among which a relative pronoun makes it one of a clause of its own."""


def deadline(found: Edit, modality: tuple[Modality | None, Modality | None] = (None, None)) -> Verdict | None:
    """Weaker if a duty lost its deadline, stronger if it got one, and nothing else that tells came or went. `modality`: as for `judge`."""
    gone, come = exchanged(found)
    if bool(gone) == bool(come) or not _duty(found, modality):
        return None
    told = [run for run in found.runs if telling(found.old_words[run.old_start : run.old_end]) or telling(found.new_words[run.new_start : run.new_end])]
    if len(told) != 1 or not _lone(told[0], new=bool(come)):
        return None
    part = _stretch(found, told[0], new=bool(come))
    if not _tells_when(part) or not _of_deed(part):
        return None
    return Verdict("strengthened" if come else "weakened", f"deadline {'added' if come else 'removed'}: '{part.shown}'", sure=True)


def _lone(run: Run, *, new: bool) -> bool:
    """Whether only one version has a stretch."""
    return run.old_start == run.old_end if new else run.new_start == run.new_end


def _stretch(found: Edit, run: Run, *, new: bool) -> Stretch:
    return Stretch(found.new_text, found.new, run.new_start, run.new_end, new) if new else Stretch(found.old_text, found.old, run.old_start, run.old_end, new)


def _duty(found: Edit, modality: tuple[Modality | None, Modality | None]) -> bool:
    """Whether both versions ask for something and forbid nothing: by their words of force, else as they were read, else as commands."""
    sides = found.old_words, found.new_words
    if any(denies(word) and (side[at : at + 3] not in LATEST) and side[at : at + 2] != ("without", "delay") for side in sides for at, word in enumerate(side)):
        return False
    forces = {m.name for side in sides for m in read_marks(side) if m.group == "force"} or {read for read in modality if read}
    return forces <= DUTIES if forces else all(inflected().get(side[0]) == "base" for side in sides if side)


def _tells_when(part: Stretch) -> bool:
    """Whether a stretch is a time by which something is done, and no more."""
    words = part.words
    if " ".join(words) in phrase_set("words", "haste") or words[:3] in LATEST or words[-3:] == LATEST[-1]:
        return True
    side = tuple(t.word for t in part.tokens)
    behind = words[1:3]
    if words[0] in {"within", "in"}:
        amount = next((a for at in range(part.start + 1, min(part.start + 3, part.end)) if (a := amount_at(side, at)) and a.kind == "time"), None)
        rest = side[amount.end : part.end] if amount else ()
        return amount is not None and (not rest or (words[0] == "within" and rest[0] in SINCE))
    if words[0] not in {"by", "before"} or not behind:
        return False
    dated = behind[0] in phrase_set("words", "calendar") or in_date(side, part.start + 1) or part.text[part.tokens[part.start + 1].start :].startswith("May")
    return dated or behind in OCCASIONS


def _of_deed(part: Stretch) -> bool:
    """Whether a time is that of what is to be done: it opens the sentence, or stands behind the word of force in no clause of its own."""
    if part.start == 0:
        return "," in part.after
    side = tuple(t.word for t in part.tokens)
    forced = [m for m in read_marks(side) if m.group == "force" and m.name in DUTIES]
    if zone(part) or part.start < opening(part.text, part.tokens) or (forced and part.start < forced[0].end):
        return False
    clause = RELATIVE.intersection(side[max(0, part.start - NEAR) : part.start])
    past = side[part.start - 1].endswith("ed") or side[part.start - 1] in DONE
    return not clause and not (past and not BE.intersection(side[max(0, part.start - 3) : part.start - 1]))
