"""A sentence that ranks texts or matters, and no longer does, or sets them the other way about: "supersedes all others" became "complements all others".

>>> from whereas.diff.edits import edit
>>> unranked(edit("This charter supersedes all customs.", "This charter complements all customs."), ("precedence", None))
Verdict(direction='precedence', why="'supersedes' became 'complements'", sure=False)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.lexicon import supremacy
from whereas.diff.lexicon import marks, phrase_set
from whereas.diff.scope import telling
from whereas.diff.verdict import Verdict

if TYPE_CHECKING:
    from whereas.diff.edits import Edit
    from whereas.diff.lexicon import Mark
    from whereas.model.constitution import Modality

NOUNS = frozenset({"precedence", "priority"})
"""Words that rank, whatever stands around them; "before" and "over" as often say when or where."""


def unranked(found: Edit, modality: tuple[Modality | None, Modality | None]) -> Verdict | None:
    """The verb that ranked gave way to one that does not (or the way back), or what stood on one side of it stands on the other. `modality`: as both were
    read."""
    sides = _mark(found.old_words), _mark(found.new_words)
    one, two = sides
    if one is not None and two is not None:
        return _crossed(found, one, two) if modality == ("precedence", "precedence") else None
    at = 0 if one is not None else 1
    mark = sides[at]
    if mark is None or modality[at] != "precedence" or _ranks(found.new_words if at == 0 else found.old_words):
        return None
    changed = [r for r in found.runs if telling(found.old_words[r.old_start : r.old_end]) or telling(found.new_words[r.new_start : r.new_end])]
    if len(changed) != 1:
        return None
    run = changed[0]
    shown = found.old_words[run.old_start : run.old_end], found.new_words[run.new_start : run.new_end]
    start, end = ((run.old_start, run.old_end), (run.new_start, run.new_end))[at]
    if not all(shown) or not (start <= mark.start and mark.end <= end):
        return None
    return Verdict("precedence", f"'{' '.join(shown[0])}' became '{' '.join(shown[1])}'")


def _mark(words: tuple[str, ...]) -> Mark | None:
    """The word that ranks one thing above, or below, another."""
    verbs = supremacy()["verbs"]
    return next((m for m in marks(words, ("precedence",)) if m.words in verbs or not NOUNS.isdisjoint(m.words.split())), None)


def _ranks(words: tuple[str, ...]) -> bool:
    """Whether any other verb ranks one thing above, or below, another."""
    return any(m.words not in phrase_set("words", "beside") for m in marks(words, ("precedence",)))


def _crossed(found: Edit, one: Mark, two: Mark) -> Verdict | None:
    """What was set above something is set below something now. What stands on both sides ("nested files", "this file") tells nothing."""
    old = _apart(found.old_words[: one.start], found.old_words[one.end :])
    new = _apart(found.new_words[: two.start], found.new_words[two.end :])
    kept = [bool(before & after) for before, after in zip(old, new, strict=True)]
    for here, there, places in ((0, 1, ("before", "behind")), (1, 0, ("behind", "before"))):
        if one.name == two.name and old[here] & new[there] and not all(kept):
            return Verdict("precedence", f"what stood {places[0]} '{one.words}' stands {places[1]} '{two.words}'")
    return None


def _apart(before: tuple[str, ...], behind: tuple[str, ...]) -> tuple[set[str], set[str]]:
    """The telling words of either side that the other lacks."""
    one, two = set(telling(before)), set(telling(behind))
    return one - two, two - one
