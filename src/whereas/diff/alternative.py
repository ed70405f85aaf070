"""A deed that is enough now besides the one that was asked, in front of it or behind it: "Email the keeper." became "Call or email the keeper.", "must be
signed" became "must be signed or stamped", "before the race" became "before or after the race"; and more than one that became one.

What "or" adds to the object of a deed is told elsewhere (ways_out.py): there it is as often one more matter.

>>> from whereas.diff.edits import edit
>>> eased(edit("Email the keeper.", "Call or email the keeper."), ("must", "must"))
Verdict(direction='weakened', why="enough now: 'Call'", sure=True)
>>> eased(edit("Name more than one guest.", "Name one guest."), ("must", "must")).direction
'weakened'
>>> eased(edit("You may email the keeper.", "You may call or email the keeper."), ("may", "may")) is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.lexicon import inflected
from whereas.diff.bounds import place
from whereas.diff.force import RELATIVE, read_marks
from whereas.diff.frame import opening
from whereas.diff.lexicon import denies, phrase_set
from whereas.diff.meant import of_others
from whereas.diff.numerals import amount_at
from whereas.diff.verdict import Direction, Forces, Verdict
from whereas.diff.words import stem
from whereas.diff.zones import Stretch, clause_mark, saves

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.edits import Edit, Run
    from whereas.model.constitution import Modality

DUTIES = frozenset({"must", "should"})
SIGNS = frozenset({"or", "more", "least"})
"""Words of which one came or went."""
DEED = 2
"""Words of "or" and a deed."""
RUNS = 3
"""Stretches that may differ, an ending among them."""
AVOID = "avoid"
FRONTED = 1
"""Words that may stand between the comma of what opens the sentence and an amount that counts those who act ("in winter, [if] at least two ...")."""
ONE = frozenset({"one", "a", "an"})
LIMITED = (("in",), ("within",), ("exactly",))
"""Words before "one" that bound a thing."""
FORMS = frozenset({"line", "word", "sentence", "page", "paragraph", "go", "piece", "step", "sitting", "turn", "call", "commit", "batch", "message", "breath"})
"""How long a thing is, or in how many parts it is done: "in one line" bounds it, "in one place" does not."""
AT_A_TIME, NEAR = ("at", "a", "time"), 6
LEAVE = frozenset({"may", "can"})
SEVERAL = (("more", "than"), ("at", "least"))
LATER = frozenset({"with", "after", "during", "at", "upon", "by", "on"})
"""Words that end a phrase in the place of "before"."""
OBJECTS = frozenset(
    (word,) for word in ("the", "a", "an", "it", "them", "their", "its", "your", "our", "his", "her", "each", "every", "all", "any", "this", "that", "these")
)
"""Words that open the object of a verb."""
TURNED: dict[Direction, Direction] = {"weakened": "strengthened", "narrowed": "widened", "widened": "narrowed"}


def eased(found: Edit, modality: Forces) -> Verdict | None:
    """A duty is weaker if another deed is enough, or one where it was more than one; stronger on the way back. None if that is not all that differs.
    `modality`: as for `judge`; what permits or forbids is none of this."""
    if SIGNS.isdisjoint(found.added) and SIGNS.isdisjoint(found.removed):
        return None
    runs = [run for run in found.runs if not _same_stems(found, run)] if len(found.runs) <= RUNS else []
    if len(runs) != 1 or any(denies(word) for word in (*found.old_words, *found.new_words)):
        return None
    run = runs[0]
    if _avoided(found, run):
        return None
    added, removed = run.old_start == run.old_end, run.new_start == run.new_end
    if added != removed and "or" in (found.new_words if added else found.old_words)[slice(*_span(run, new=added))]:
        part = Stretch(*((found.new_text, found.new) if added else (found.old_text, found.old)), *_span(run, new=added), added)
        if _other_deed(part, modality[added]):
            return Verdict("weakened" if added else "strengthened", f"{'enough now' if added else 'no longer enough'}: '{part.shown}'", sure=True)
    return _one_of_several(found, run, modality)


def _avoided(found: Edit, run: Run) -> bool:
    """Whether what differs is what is avoided ("avoid holding [more than] one oar"), and no deed that avoids something else ("to avoid harm, bring ...")."""
    side = found.old[: run.old_start + 1]
    ends = [token.end for token in side[:-1] if token.word == AVOID]
    return bool(ends) and "," not in found.old_text[ends[-1] : side[-1].start]


def _same_stems(found: Edit, run: Run) -> bool:
    """Whether words only got or lost an ending ("guests", "guest")."""
    return list(map(stem, found.old_words[slice(*_span(run, new=False))])) == list(map(stem, found.new_words[slice(*_span(run, new=True))]))


def _span(run: Run, *, new: bool) -> tuple[int, int]:
    return (run.new_start, run.new_end) if new else (run.old_start, run.old_end)


def _other_deed(part: Stretch, read: Modality | None) -> bool:
    """Whether a stretch with "or" names another deed by which a duty is done, in front of its own or behind it."""
    words = tuple(token.word for token in part.tokens)
    forces = [m for m in read_marks(words) if m.group == "force"]
    if len(forces) > 1 or (forces[0].name if forces else read) not in DUTIES:
        return False
    if forces and words[max(0, forces[0].start - 1)] in RELATIVE:  # "keep rules that must be signed"
        return False
    start = forces[0].end if forces else opening(part.text, part.tokens)
    if part.words[0] == "or" and part.previous == "before":
        return bool(forces) and part.start > start and part.words[-1] in LATER
    if part.words[-1] == "or" and part.start == start and part.end < len(words):
        return (_verb(part.words[0]) or _verb(words[part.end])) and not (forces and part.words[0] == "be")
    if part.words[1:] == ("or",) and forces and words[start : part.start] == ("be",):  # "must be [stamped or] signed"
        return _past(part.words[0]) and _past(words[part.end])
    if part.words[0] != "or" or len(part.words) > DEED:
        return False
    if part.start == start + 1:  # "must call [or email] the keeper"
        return _verb(part.previous) and _verb(part.words[-1]) and words[part.end : part.end + 1] in OBJECTS
    return bool(forces) and words[start : part.start - 1] == ("be",) and _past(part.previous) and _past(part.words[-1])


def _verb(word: str) -> bool:
    return inflected().get(word) == "base"


def _past(word: str) -> bool:
    return word.endswith("ed") or word in phrase_set("words", "participles")


def _one_of_several(found: Edit, run: Run, modality: Forces) -> Verdict | None:
    """What it does that "more than one", or "at least two", became one: a condition holds in more cases, leave is narrower and a duty weaker."""
    for new in (False, True):
        many, one = (found.new_words, found.old_words) if new else (found.old_words, found.new_words)
        (start, end), (at, last) = _span(run, new=new), _span(run, new=not new)
        if many[start : start + 2] not in SEVERAL or not _more(many, start) or at == len(one):
            continue
        stays = end == start + 2 and at == last and one[at : at + 1] == ("one",)
        if _bounded(one, at, modality):
            continue
        if not stays and not (one[at] in ONE and list(map(stem, many[start + 3 : end])) == list(map(stem, one[at + 1 : last])) and end >= start + 3):
            continue
        text, side = (found.new_text, found.new) if new else (found.old_text, found.old)
        way = _way(Stretch(text, side, start, end, new), modality)
        shown = [f"'{' '.join(many[start : start + len(SEVERAL) + 1])}'", f"'{one[at]}'"]
        why = " became ".join(shown[::-1] if new else shown)
        return None if way is None else Verdict(TURNED[way] if new else way, why, sure=True)
    return None


def _bounded(words: tuple[str, ...], at: int, modality: Forces) -> bool:
    """Whether one is the most that is asked: "in one line", "exactly one", "one at a time" (which says of leave how much there is)."""
    if words[at - 1 : at] in LIMITED:
        return words[at - 1] != "in" or not FORMS.isdisjoint(words[at + 1 : at + 2])
    near = words[at : at + NEAR]
    acts = "may" in modality or not LEAVE.isdisjoint(words) or at == 0  # "[more than] one keeper must be there at a time"
    return not acts and AT_A_TIME in zip(near, near[1:], near[2:], strict=False)


def _more(words: Sequence[str], at: int) -> bool:
    """Whether more than one is asked for: "more than one", "at least two"."""
    amount = amount_at(tuple(words), at + 2) if at + 2 < len(words) else None
    return amount is not None and not amount.kind and (amount.value == 1 if words[at] == "more" else amount.value > 1)


def _way(part: Stretch, modality: Forces) -> Direction | None:
    """What it does to a rule that the more than one it speaks of became one."""
    mark, words = clause_mark(part), tuple(token.word for token in part.tokens)
    if mark is not None:
        return "widened" if not saves(mark) and mark.words in phrase_set("words", "clausal") else None
    forces = {m.name for m in read_marks(words) if m.group == "force"} or {read or "" for read in modality}
    way: Direction | None = "weakened" if forces <= DUTIES else "narrowed" if forces == {"may"} else None
    return "widened" if way and _which(part, words) else way


def _which(part: Stretch, words: tuple[str, ...]) -> bool:
    """Whether the more than one tells which ones are meant: "members with [more than one] boat must pay", "for changes with [at least two] authors"."""
    if part.start < opening(part.text, part.tokens) or (part.previous == "with" and of_others(words, part.start - 1)):
        return True
    stop = next((at for at in range(part.start, 0, -1) if "," in part.text[part.tokens[at - 1].end : part.tokens[at].start]), 0)
    if stop and part.start - stop <= FRONTED and RELATIVE.isdisjoint(words[stop : part.start]):  # "in winter, [more than one] keeper must watch"
        return False
    amount = amount_at(words, part.start + 2)
    return amount is not None and place(part.text, part.tokens, amount) == "case"
