"""Whether one more is asked beside what was asked before: a second sign-off, more of them for some cases, or something else beside a shorter time.

A stretch that "and" joins on makes a rule wider; who must approve besides is a check more, and two changes that both ask more are more together.

>>> from whereas.diff.edits import edit
>>> duty = ("must", "must")
>>> demands(edit("Plans must be listed in the log.", "Plans must be listed in the log and approved by a keeper."), duty).direction
'strengthened'
>>> demands(edit("Sweep weekly.", "Sweep daily and oil the lock."), duty).direction
'strengthened'
>>> demands(edit("Sweep daily.", "Sweep weekly and oil the lock."), duty) is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.edits import ARTICLES
from whereas.diff.force import FORCE, RELATIVE, read_marks
from whereas.diff.lexicon import denies, lexicon, phrase_set
from whereas.diff.numerals import number
from whereas.diff.scope import telling
from whereas.diff.verdict import Verdict
from whereas.diff.zones import Stretch, clause_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.edits import Edit
    from whereas.model.constitution import Modality

DUTY = frozenset({"must", "should"})
JOINED = frozenset({"and", "by"})
"""Words without one of which nothing is asked besides."""


def demands(found: Edit, modality: tuple[Modality | None, Modality | None]) -> Verdict | None:
    """Stronger if a duty asks for one more, weaker on the way back; None if anything else that tells differs. `modality`: as for `judge`."""
    if len(found.runs) != 1 or not DUTY.issuperset(modality):
        return None
    run = found.runs[0]
    gone, come = found.old_words[run.old_start : run.old_end], found.new_words[run.new_start : run.new_end]
    more, less, new = (come, gone, True) if len(come) > len(gone) else (gone, come, False)
    if JOINED.isdisjoint(more) or any(map(denies, (*found.old_words, *found.new_words))):
        return None
    part = (
        Stretch(found.new_text, found.new, run.new_start, run.new_end, True) if new else Stretch(found.old_text, found.old, run.old_start, run.old_end, False)
    )
    if not (_sooner(more, less) or (not less and (_approved(part) or _by_more(part)))):
        return None
    told = f"'{' '.join(gone)}' became '{' '.join(come)}'" if less else f"{'also asked' if new else 'no longer asked'}: '{part.shown}'"
    return Verdict("strengthened" if new else "weakened", told, sure=True)


def _sooner(more: Sequence[str], less: Sequence[str]) -> bool:
    """Whether something is to be done more often, and something else besides: "daily and signed" for "weekly"."""
    periods = lexicon()["units"]["periods"]
    if len(less) != 1 or less[0] not in periods or more[0] not in periods or more[1:2] != ("and",):
        return False
    return bool(periods[more[0]] < periods[less[0]] and telling(tuple(more[2:])))


def _approved(part: Stretch) -> bool:
    """Whether somebody must approve besides: "must be listed in the plan [and approved by a keeper]"."""
    words = tuple(t.word for t in part.tokens)
    at = next((n for n in (part.start, part.start - 1) if n > 0 and words[n] == "and"), 0)
    if not at or "by" not in words[at + 2 : at + 4] or words[at + 1] not in phrase_set("words", "approving") or clause_mark(part):
        return False
    force = next((m for m in read_marks(words) if m.group == "force"), None)
    return force is not None and force.end < at and FORCE[force.name] > 0 and words[force.end] == "be" and RELATIVE.isdisjoint(words[: part.end])


def _by_more(part: Stretch) -> bool:
    """Whether some cases need more sign-offs than the rest: "must be reviewed by one person[; changes to the lock by two]"."""
    words = tuple(t.word for t in part.tokens)
    count = number(part.words[-1])
    if part.end != len(words) or part.words[-2:-1] != ("by",) or count is None or not {";", ","} & {*part.before} or clause_mark(part):
        return False
    signed = next((n for n in range(1, part.start - 1) if words[n] == "by" and words[n - 1] in phrase_set("words", "approving")), 0)
    return bool(signed) and (number(words[signed + 1]) or (1 if words[signed + 1] in ARTICLES else count)) < count
