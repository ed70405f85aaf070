"""What is to be deleted within a time, and what must not be kept for longer: the same limit, put the other way round.

>>> from whereas.diff.edits import edit
>>> retained(edit("Logs must be deleted within 30 days.", "Logs must not be kept for longer than 30 days."))
Verdict(direction='reworded', why='the same, put the other way round', sure=True)
>>> retained(edit("Logs must be deleted within 30 days.", "Logs must not be kept for longer than 60 days.")).direction
'weakened'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from whereas.diff.force import read_marks
from whereas.diff.lexicon import denies, marks
from whereas.diff.numerals import amount_at
from whereas.diff.scope import telling
from whereas.diff.verdict import Verdict

if TYPE_CHECKING:
    from whereas.diff.edits import Edit

DELETED = frozenset({"deleted", "erased", "destroyed", "removed", "purged", "discarded", "wiped"})
KEPT = frozenset({"kept", "stored", "retained", "held"})
LONGER = frozenset({"longer than", "more than", "no longer than", "no more than", "not longer than", "not more than", "at most", "up to", "a maximum of"})
BOUNDS = frozenset({"within", "at most", "up to", "longer", "more", "than", "maximum", "after"})


class Limit(NamedTuple):
    """How long something may be there at most, in seconds; the telling words of all else; whether it is to be deleted then; how far that binds."""

    value: float
    matter: tuple[str, ...]
    deleted: bool
    force: str


def retained(found: Edit) -> Verdict | None:
    """Reworded, or weaker or stronger by its time, where a limit was put so the other way round; None if it was not."""
    old, new = _limit(found.old_words), _limit(found.new_words)
    if old is None or new is None or old.deleted == new.deleted or (old.matter, old.force) != (new.matter, new.force):
        return None
    if old.value == new.value:
        return Verdict("reworded", "the same, put the other way round", sure=True)
    longer = new.value > old.value
    return Verdict("weakened" if longer else "strengthened", f"it may be kept for {'longer' if longer else 'less long'}", sure=True)


def _limit(words: tuple[str, ...]) -> Limit | None:
    """The limit that a sentence sets, if that is all it says."""
    forces = [m for m in read_marks(words) if m.group == "force"]
    verb = next((at for at in range(forces[0].end, len(words)) if words[at] in DELETED | KEPT), 0) if forces else 0
    amount = next((a for at in range(verb + 1, len(words)) if (a := amount_at(words, at)) and a.kind == "time"), None)
    if not verb or amount is None or len(forces) != 1:
        return None
    deleted, denied = words[verb] in DELETED, forces[0].name.endswith("_not")
    said = {m.words for m in marks(words[verb:], ("bounds",))}
    at_most = said == {"within"} if deleted else bool(said) and said <= LONGER and denied == (said <= {"longer than", "more than"})
    if not at_most or (deleted and denied) or any(map(denies, words[amount.end :])):
        return None
    left = (*words[: forces[0].start], *words[forces[0].end : verb], *(w for w in words[verb + 1 : amount.start] if w not in BOUNDS), *words[amount.end :])
    return Limit(amount.value, tuple(telling(left)), deleted, forces[0].name.removesuffix("_not"))
