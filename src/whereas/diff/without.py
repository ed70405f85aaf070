"""A ban on doing something without a thing that became a duty to have that thing, or the way back: "no patch may be merged without a test" asks what
"every patch must have a test before it is merged" does.

Of the ban, the telling words behind "without" are what is asked for, and those before it the occasion. Of the duty, the occasion is what its subject, "before",
"when" or "to" names, and what is asked for stands behind its word of force, or behind "with". The two are the same if both parts are. What both versions have
of a deed by which a thing only comes to count ("submit", "merge") may be left out where the thing itself is named, and so may what a duty needs to say that
somebody has something ("have", "wear", "come with").

>>> from whereas.diff.edits import edit
>>> around(edit("Do not enter without a badge.", "Everyone who enters must wear a badge."), (None, None))
Verdict(direction='reworded', why='the same, put the other way round', sure=True)
>>> around(edit("Do not enter without a badge.", "Everyone who wears a badge must enter."), (None, None)) is None
True

A duty that asks for something else besides, or of fewer, is not turned round by that but changed.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from whereas.annotate.lexicon import inflected
from whereas.diff.exchange import exchange
from whereas.diff.force import FORCE, NOBODY, RELATIVE, read_marks
from whereas.diff.frame import opening
from whereas.diff.lexicon import denies, phrase_set
from whereas.diff.scope import telling
from whereas.diff.twice import twice
from whereas.diff.verdict import Direction, Verdict
from whereas.diff.words import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.edits import Edit
    from whereas.diff.lexicon import Mark
    from whereas.diff.words import Token
    from whereas.model.constitution import Modality

SAME_WHY = "the same, put the other way round"
TURNED_WHY = "put the other way round"
OCCASIONS = frozenset({"before", "when", "whenever", "if", "to"})
"""Words of a duty behind which stands what it is asked for."""
JOINS = frozenset({"and", "or"})
ALL = frozenset({"every", "each", "all", "any", "everyone", "everybody", "anyone", "anybody", "nobody", "whoever", "always"})
"""Words that say of nobody in particular that it is asked of all."""
ENDINGS, SHORTEST = ("ing", "ed", "e"), 3
"""What short verbs end in besides, and the letters that are left of them at the least."""
ROOT = 5
"""Letters that two words of one family share at their head ("approval", "approved")."""


class Asked(NamedTuple):
    """What a sentence asks for, and when: stems of telling words. `force`: how far it binds, as `FORCE` has it; `joins`: what joins several things."""

    occasion: frozenset[str]
    thing: frozenset[str]
    force: int
    joins: frozenset[str]


def put_otherwise(found: Edit, modality: tuple[Modality | None, Modality | None]) -> Verdict | None:
    """What became of a rule that was put the other way round, with two negations that cancel or none; None if it was not. `modality`: as for `judge`."""
    return Verdict("reworded", SAME_WHY, sure=True) if twice(found) else around(found, modality)


def around(found: Edit, modality: tuple[Modality | None, Modality | None]) -> Verdict | None:
    """Reworded, or stronger or weaker as far as the two bind, where a ban with "without" and a duty ask for the same; changed where they ask for something
    of it only; None if they do not. `modality`: as for `judge`."""
    same = _tail(found.old_words, found.new_words)
    for new in (False, True):
        text, side, read = (found.old_text, found.old, modality[0]) if new else (found.new_text, found.new, modality[1])
        banned = found.new_words if new else found.old_words
        ban, duty = _ban(banned[: len(banned) - same], modality[new]), _duty(text, side[: len(side) - same], read)
        if ban is None or duty is None or not (ban.thing & duty.thing and ban.occasion & duty.occasion):
            continue
        if not _same(ban, duty):
            return Verdict("changed", f"{TURNED_WHY}: {exchange(found)}", sure=True)
        before, after = (duty.force, ban.force) if new else (ban.force, duty.force)
        way: Direction = "reworded" if before == after else "strengthened" if after > before else "weakened"
        return Verdict(way, SAME_WHY if way == "reworded" else f"{TURNED_WHY}, and it binds {'more' if after > before else 'less'}", sure=True)
    return None


def _tail(old: Sequence[str], new: Sequence[str]) -> int:
    """How many words both versions end with that tell of which kind the thing is that is asked for ("a test that fails without it")."""
    same = next((n for n, (one, two) in enumerate(zip(reversed(old), reversed(new), strict=False)) if one != two), 0)
    return next((n for n in range(same, 1, -1) if old[len(old) - n] in RELATIVE), 0)


def _ban(words: tuple[str, ...], read: Modality | None = None) -> Asked | None:
    """A sentence that forbids something without a thing, or allows it only with one, and says nothing else. `read`: as it was read."""
    if (only := next((at for at, pair in enumerate(pairwise(words)) if pair == ("only", "with")), 0)) and words[0] not in NOBODY:
        sole = [m for m in read_marks(words) if m.group == "force"]
        if [m.name for m in sole] == ["may"] and sole[0].end <= only and sole[0].words == "may" and not any(map(denies, words)):
            before = (*words[: sole[0].start], *words[sole[0].end : only])
            return Asked(_stems(before), _stems(words[only + 2 :]), FORCE["must"], JOINS.intersection(words))
    marks = read_marks(words)
    forces = [m for m in marks if m.group == "force"]
    others = [m for m in marks if m.group != "force" and not m.words.startswith("without") and m.name != "all"]
    at = next((i for i, word in enumerate(words) if word == "without"), 0)
    if others or words.count("without") != 1 or len(forces) > 1 or (not forces and words[0] not in NOBODY):
        return None
    force, end = (FORCE[forces[0].name], forces[0].end) if forces else (FORCE.get(read or "", 0), 1)
    if force >= 0 or end >= at:
        return None
    held = set(range(forces[0].start, end)) if forces else set()
    before = tuple(word for i, word in enumerate(words[:at]) if i not in held and not denies(word) and word not in ALL)
    return Asked(_stems(before), _stems(words[at + 1 :]), abs(force), JOINS.intersection(words))


def _duty(text: str, side: Sequence[Token], read: Modality | None) -> Asked | None:
    """A sentence that asks for a thing on an occasion, of all whom it speaks of, and says nothing else."""
    words = tuple(t.word for t in side)
    marks = read_marks(words)
    forces = [m for m in marks if m.group == "force"]
    if any(map(denies, words)) or any(_limits(m) for m in marks) or len(forces) > 1:
        return None
    force = FORCE.get(forces[0].name if forces else read or "", 0)
    start = opening(text, side)
    asked = _begins(words, forces, start)
    if force <= 0 or asked is None:
        return None
    end = next((i for i in range(asked, len(words)) if words[i] in OCCASIONS), len(words))
    by = next((i for i in range(asked, end) if words[i] == "with"), None)
    occasion = (*words[: asked if by is None else by], *words[end:])
    return Asked(_stems(occasion), _stems(words[asked if by is None else by : end]), force, JOINS.intersection(words))


def _limits(mark: Mark) -> bool:
    """Whether a mark says more of a duty than a ban with "without" can."""
    return mark.group in {"marks", "quantity"} and mark.name != "all" and mark.words not in OCCASIONS and mark.words not in ALL


def _begins(words: tuple[str, ...], forces: Sequence[Mark], start: int) -> int | None:
    """Where what a duty asks for begins: behind its word of force or its verb of need, or where a command does; None if neither tells."""
    if forces:
        return forces[0].end
    need = next((i for i, word in enumerate(words) if i and word in phrase_set("without", "needing")), None)
    if need is not None:
        return need
    begins = next((i for i in range(start, len(words)) if words[i] != "always"), start)
    return start if inflected().get("".join(words[begins : begins + 1])) == "base" else None


def _stems(words: Sequence[str]) -> frozenset[str]:
    idle = (
        phrase_set("without", "happening")
        | phrase_set("without", "having")
        | phrase_set("without", "needing")
        | ALL
        | OCCASIONS
        | {"person", "people", "after"}
    )
    return frozenset(_root(word) for word in words if word not in idle and telling((word,)))


def _root(word: str) -> str:
    """What the words of a family share, those of short verbs too ("bake", "baking"; "run", "running")."""
    if word[:1].isdigit():
        return word
    root = stem(word)
    root = next((root.removesuffix(end) for end in ENDINGS if root.endswith(end) and len(root) - len(end) >= SHORTEST), root)
    return (root[:-1] if root[-1:] == root[-2:-1] else root)[:ROOT]


def _same(ban: Asked, duty: Asked) -> bool:
    """Whether both ask for the same thing on the same occasion. What the occasion is about may stand with the thing ("sign each release before you publish
    it", "publish no release without signing it")."""
    passing = {_root(word) for word in phrase_set("without", "passing")}
    named_by = passing - {_root("change")}
    moved = duty.thing - ban.thing
    occasion = duty.occasion | moved
    differ, named = ban.occasion ^ occasion, (ban.occasion & occasion) - named_by
    if ban.joins != duty.joins or not ban.thing <= duty.thing:
        return False
    return bool(ban.occasion & duty.occasion) and (not differ or (bool(named) and differ <= passing))
