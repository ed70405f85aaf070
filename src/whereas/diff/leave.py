"""Whether a rule only permits, by its words of force or by "can".

"Can" is no word of force ("what can break"), but it gives leave where neither version was read as more and neither holds such a word. And what no more
than so many may do is forbidden to the rest: the cap is that of a ban.

>>> permits(("guests", "may", "ring"), ("guests", "may", "ring", "once"), (None, None))
True
>>> permits(("guests", "can", "ring"), ("guests", "can", "ring", "once"), ("may", "may"))
True
>>> permits(("no", "more", "than", "two", "may", "ring"), ("no", "more", "than", "three", "may", "ring"), ("must_not", "must_not"))
False
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.force import DUTIES, FORCE, RELATIVE, read_marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.edits import Edit
    from whereas.diff.lexicon import Mark
    from whereas.diff.verdict import Forces
    from whereas.model.constitution import Modality


FEWER = frozenset({"more", "fewer", "less", "greater"})
"""Comparisons between "no" and "than" by which those beyond a number are barred."""
READ_AS_LEAVE: frozenset[Modality | None] = frozenset({"may", None})
"""Readings of a version that "can" makes leave: it never asks for anything."""
BEHIND = 3
"""Words behind a relative pronoun in which "can" belongs to its clause."""


def permits(old: tuple[str, ...], new: tuple[str, ...], modality: Forces) -> bool:
    """Whether both versions of a rule only permit, by their words of force before any condition behind them or, where they forbid nothing, as they were
    read ("shall have power to"). What was read as a duty permits nothing by a clause in it ("mend what may break")."""
    if all(read in DUTIES for read in modality) or barred_beyond(old) or barred_beyond(new):
        return False
    sides = [{m.name for m in _before_clauses(read_marks(side)) if m.group == "force"} for side in (old, new)]
    if READ_AS_LEAVE.issuperset(modality):
        sides = [side or ({"may"} if _can(words) else side) for side, words in zip(sides, (old, new), strict=True)]
    if modality == ("may", "may") and all(sides) and not any(FORCE[name] < 0 for side in sides for name in side):
        return True
    return all(side == {"may"} for side in sides)


def may_alone(found: Edit, before: Sequence[Mark], after: Sequence[Mark], modality: Forces) -> bool:
    """Whether "may" is all that two versions hold of words of force, and they were not both read as duties."""
    if all(read in DUTIES for read in modality) or {m.name for m in (*before, *after) if m.group == "force"} != {"may"}:
        return False
    return not (barred_beyond(found.old_words) or barred_beyond(found.new_words))


def barred_beyond(words: tuple[str, ...]) -> bool:
    """Whether a rule opens with those beyond whose number nobody may: "no more than two members may ...", and not "who holds no more than two may ...".
    "At most two members may ..." says what is allowed."""
    return words[2:3] == ("than",) and words[0] in {"no", "not"} and words[1] in FEWER


def _can(words: tuple[str, ...]) -> bool:
    """Whether a version says what somebody can do, outside of a relative clause."""
    return "can" in words and not any(word in RELATIVE for word in words[max(0, words.index("can") - BEHIND) : words.index("can")])


def _before_clauses(found: Sequence[Mark]) -> Sequence[Mark]:
    """The marks up to the first condition or exception behind a word of force: what a proviso asks for ("provided that no one shall ...") is its own."""
    start = next((m.start for m in found if m.group == "force"), None)
    end = next((at for at, m in enumerate(found) if start is not None and m.start > start and m.name in {"condition", "exception"}), len(found))
    return found[:end]
