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

from whereas.diff.force import RELATIVE, left_over
from whereas.diff.lexicon import phrase_set
from whereas.diff.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.edits import Edit
    from whereas.diff.lexicon import Mark
    from whereas.diff.words import Token

SOFTENING = frozenset({"hedge", "rarity"})
ADVERBS = frozenset({"often", "sometimes", "seldom", "in general", "in principle", "in due course", "in due time", "at some point", "sooner or later"})
"""Those that are adverbs, beside the ones in -ly; others open a clause or stand before a verb ("where possible", "try to")."""
CLAUSAL = RELATIVE | {"whether", "how", "if"}
"""What opens a clause that tells which ones are meant, what is said or in which case."""
VERBAL = ("s", "ed", "ly")
"""How a word ends that stands behind the "that" of a clause, and seldom behind one that points to a thing."""


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


def in_clause(mark: Mark, around: list[Mark], text: str, side: Sequence[Token]) -> bool:
    """Whether an adverb stands in a clause of which ones are meant, of what is said or of a case ("the plan that is eventually adopted", "only if it works in
    principle"), and says nothing of how far the rule binds: no comma stands between what opens the clause and the adverb, nor a word of force but the
    clause's own ("guests who get lost must eventually be found"). A clause that opens the sentence ends where none can tell ("what they say is generally
    kept")."""
    if not (mark.words.endswith("ly") or mark.words in ADVERBS):
        return False
    opens = next((at for at in range(mark.start - 1, 0, -1) if side[at].word in CLAUSAL and not _points(side, at, mark)), None)
    if opens is None or any(stop in text[side[opens].end : side[mark.start].start] for stop in ",;:"):
        return False
    forces = [m for m in around if m.group == "force"]
    return any(m.end <= opens for m in forces) or not any(opens + 1 < m.start <= mark.start for m in forces)


def _points(side: Sequence[Token], at: int, mark: Mark) -> bool:
    """Whether a "that" points to the thing behind it ("mend that leak eventually")."""
    behind = side[at + 1].word
    return side[at].word == "that" and at + 1 < mark.start and not behind.endswith(VERBAL) and behind not in phrase_set("words", "function")
