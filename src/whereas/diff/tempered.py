"""A hedge that came, or went, by itself right beside the word of force: it tells more of a rule than what else became narrower or wider ("report any leak",
"generally report large leaks").

>>> from whereas.diff.edits import edit
>>> from whereas.diff.force import read_marks
>>> found = edit("Clerks should report any leak.", "Clerks should generally report large leaks.")
>>> tempered(found, read_marks(found.old_words), read_marks(found.new_words)).why
"hedge added: 'generally'"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.force import left_over
from whereas.diff.lexicon import phrase_set
from whereas.diff.verdict import Verdict

if TYPE_CHECKING:
    from whereas.diff.edits import Edit
    from whereas.diff.lexicon import Mark

SOFTENING = frozenset({"hedge", "rarity"})


def tempered(found: Edit, before: list[Mark], after: list[Mark]) -> Verdict | None:
    """Weaker with such a hedge, stronger without it; None if neither version has one, or both have."""
    sides = []
    for new, (marks, around) in enumerate(zip(left_over(before, after, "marks"), (before, after), strict=True)):
        spans = [((run.old_start, run.old_end), (run.new_start, run.new_end)) for run in found.runs]
        alone = {span[new] for span in spans if span[not new][0] == span[not new][1]}
        sides.append([m for m in marks if m.name in SOFTENING and (m.start, m.end) in alone and _beside(m, around)])
    gone, come = sides
    if bool(gone) == bool(come):
        return None
    return Verdict("weakened" if come else "strengthened", f"hedge {'added' if come else 'removed'}: '{(come or gone)[0].words}'")


def _beside(mark: Mark, around: list[Mark]) -> bool:
    """Whether a mark stands inside of a word of force, or right behind it."""
    return any(m.group == "force" and m.start <= mark.start <= m.end for m in around)


def idle(mark: Mark, around: list[Mark], other: list[Mark]) -> bool:
    """Whether an adverb that says something of a rule only beside its word of force, or inside of it, stands elsewhere ("what probably happened", "nobody
    ever asked"), or says of a "never" that it is hardly one, where the `other` version only says "not"."""
    beside = [m for m in around if m.group == "force" and m.start <= mark.end and mark.start <= m.end]
    if mark.words in phrase_set("words", "clinging") and not beside:
        return True
    hardly = any(m.words.endswith(f"{mark.words} never") for m in beside)
    return hardly and not any(m.group == "force" and m.words.endswith("never") for m in other)
