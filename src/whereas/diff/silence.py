"""What silence means: whether a thing is done of which somebody may say yes or no, and says nothing.

"Names are listed unless the guest objects" lists those of whom nothing is heard, "only if the guest agrees" does not; "unless they ask not to be" and "if they
ask to be" are not the same put the other way round. That holds of what somebody may say or leave unsaid; a fact is so or is not ("unless the hall is full",
"if the hall is not full").

>>> from whereas.diff.edits import edit
>>> unsaid(edit("Names may be listed unless the guest objects.", "Names may be listed only if the guest agrees."), (None, None))
Verdict(direction='narrowed', why="'unless the guest objects' became 'only if the guest agrees'", sure=True)
>>> unsaid(edit("Names may be listed unless the hall is full.", "Names may be listed if the hall is not full."), (None, None)) is None
True
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

from whereas.diff.force import FORCE, read_marks
from whereas.diff.frame import opening
from whereas.diff.lean import clause
from whereas.diff.leave import permits
from whereas.diff.lexicon import Mark, denies, phrase_set
from whereas.diff.scope import kept, telling
from whereas.diff.verdict import Direction, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.edits import Edit
    from whereas.diff.words import Token
    from whereas.model.constitution import Modality

ALIKE = 0.5
"""Share of the telling words before the condition that both versions must have in common."""
SPOKEN = 8
"""Words of a condition in which it comes to what is said."""
BANS: dict[bool, Direction] = {True: "weakened", False: "strengthened"}
"""What it does to a ban that the thing is done now of which nobody speaks, or is not."""


class Said(NamedTuple):
    """What a sentence asks somebody: whether the thing is done if nothing is said, whether a refusal is asked for rather than consent, its words before the
    condition, how far these bind and the condition as it stands."""

    done: bool
    refusal: bool
    before: tuple[str, ...]
    force: int | None
    shown: str


def unsaid(found: Edit, modality: tuple[Modality | None, Modality | None]) -> Verdict | None:
    """Which way a rule went that asked for consent and now for a refusal, or the other way about, if silence means another thing by it; None elsewhere. A ban
    or duty binds more or less, leave goes farther or less far, and of what is only said to be done something else is said. `modality`: as for `judge`."""
    spoken = _spoken()
    heard = not spoken.isdisjoint(found.old_words), not spoken.isdisjoint(found.new_words)
    if not any(heard) or not (all(heard) or "only" in (found.new_words if heard[0] else found.old_words)):
        return None
    old, new = _said(found.old_text, found.old, found.old_words), _said(found.new_text, found.new, found.new_words)
    if old is None or new is None or old.refusal == new.refusal or old.done == new.done or kept(old.before, new.before) < ALIKE or not telling(old.before):
        return None
    leave = permits(found.old_words, found.new_words, modality)
    return Verdict(_way(old, new, leave=leave), f"'{old.shown}' became '{new.shown}'", sure=True)


def _way(old: Said, new: Said, *, leave: bool) -> Direction:
    forces = {force for force in (old.force, new.force) if force is not None}
    if any(force < 0 for force in forces):
        return BANS[new.done]
    if leave or forces == {0}:
        return "widened" if new.done else "narrowed"
    if not forces:
        return "changed"
    return "strengthened" if new.done else "weakened"


@functools.cache
def _spoken() -> frozenset[str]:
    """All words by one of which somebody says yes or no."""
    return frozenset().union(*(phrase_set("silence", name) for name in ("consent", "refusal", "either")))


def _said(text: str, side: Sequence[Token], words: tuple[str, ...]) -> Said | None:
    """What a sentence asks, if its one condition tells of something that somebody says."""
    opened = [at for at in range(len(words)) if _opens(words, at)]
    if len(opened) != 1:
        return None
    at, end = opened[0], len(words)
    if at == 0 and not (end := opening(text, side)):
        return None
    behind, start = words[at + 1 : end][:SPOKEN], at - (words[at - 1] == "only")
    told = next((i for i, word in enumerate(behind) if word in _spoken()), None)
    if told is None and words[at] != "by":
        return None
    before = words[end:] if at == 0 else words[:start]
    forces = [FORCE[m.name] for m in read_marks(before) if m.group == "force"]
    denied = any(map(denies, behind[:told]))
    return Said(
        done=((words[at] in phrase_set("silence", "unless")) != denied) != (bool(forces) and forces[0] < 0),
        refusal=told is not None and _refuses(behind, told),
        before=before,
        force=forces[0] if forces else None,
        shown=clause(text, list(side), Mark("marks", "exception", words[at], start, at + 1)),
    )


def _opens(words: tuple[str, ...], at: int) -> bool:
    """Whether a word opens a condition or an exception, "only by" and "only with" among them."""
    if words[at] in {"by", "with"}:
        return at > 0 and words[at - 1] == "only"
    return words[at] in phrase_set("silence", "if") or words[at] in phrase_set("silence", "unless")


def _refuses(behind: tuple[str, ...], told: int) -> bool:
    """Whether what is said is a no: by its word, or by what is asked for ("ask us not to", "opt out", "say no")."""
    if behind[told] in phrase_set("silence", "either"):
        return not {"not", "no", "out"}.isdisjoint(behind[told + 1 :])
    return behind[told] in phrase_set("silence", "refusal")
