"""How many a rule speaks of: "all" that became "most" or "some", and an "only" that came or went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff import scope
from whereas.diff.edits import ARTICLES
from whereas.diff.force import left_over
from whereas.diff.numerals import number
from whereas.diff.scope import telling
from whereas.diff.verdict import Direction, Verdict
from whereas.diff.words import stem
from whereas.diff.zones import Stretch

if TYPE_CHECKING:
    from whereas.diff.edits import Edit
    from whereas.diff.lexicon import Mark

SUPERLATIVE = frozenset({"at", "is", "are", "be", "its", "their", "your", "our"})
"""Words besides articles behind which "most" does not count."""
MATTER = 1
"""Telling words on either side of an "only" that came or went with it for it to be part of them."""


def quantity(found: Edit, before: list[Mark], after: list[Mark], *, stated: bool) -> Verdict | None:
    """How many it speaks of: all > most > some; "only" narrows, beside a condition too ("if", "only if"), but nothing that is a mere fact now
    (`stated`) with other words that differ."""
    size = {"all": 3, "most": 2, "some": 1}
    gone, come = left_over(before, after, "quantity")
    a, b = [m for m in gone if m.name in size], [m for m in come if m.name in size]
    if a and b:
        way: Direction = "narrowed" if size[b[0].name] < size[a[0].name] else "widened"
        return Verdict(way, f"'{a[0].words}' became '{b[0].words}'")
    lone = {*scope.exchanged(found)[0], *scope.exchanged(found)[1]}
    counts = {stem(word) for word in (*found.removed, *found.added) if number(word) is not None}
    alone = lone - counts <= {stem("only"), *(stem(m.words) for m in (*gone, *come) if m.name == "only")}
    if (alone or not stated) and (only := _only(found, before, after, gone, come)) and not _of_new_matter(found, gone, come):
        return only
    if lone - {stem(word) for m in (*a, *b) for word in m.words.split()}:
        return None
    if b and not a and _part(b[0], found.new_words):
        return Verdict("narrowed", f"'{b[0].words}' added")
    if a and not b and _part(a[0], found.old_words):
        return Verdict("widened", f"'{a[0].words}' removed")
    return None


def _of_new_matter(found: Edit, gone: list[Mark], come: list[Mark]) -> bool:
    """Whether an "only" that came or went stands well inside of other words that came or went with it: it says nothing of what stayed."""
    for mark, new in (*((m, False) for m in gone if m.name == "only"), *((m, True) for m in come if m.name == "only")):
        for run in found.runs:
            start, end = (run.new_start, run.new_end) if new else (run.old_start, run.old_end)
            side = found.new_words if new else found.old_words
            if start < mark.start < end and len(telling(side[start : mark.start])) >= MATTER <= len(telling(side[mark.end : end])):
                return True
    return False


def _only(found: Edit, before: list[Mark], after: list[Mark], gone: list[Mark], come: list[Mark]) -> Verdict | None:
    """ "Only" that came or went, by itself or before the condition that stays."""
    only = [m for m in come if m.name == "only"], [m for m in gone if m.name == "only"]
    if bool(only[0]) != bool(only[1]):
        mark = (only[0] or only[1])[0]
        if apart := _bracketed(found, mark, new=bool(only[0])):
            return Verdict("narrowed" if only[0] else "widened", f"{'qualified' if only[0] else 'no longer qualified'}: '{apart}'", sure=True)
        return Verdict("narrowed" if only[0] else "widened", f"'{mark.words}' {'added' if only[0] else 'removed'}")
    sides = [{m.words for m in side if m.name == "condition"} for side in (before, after)]
    for word in ("if", "when"):
        limited = [f"only {word}" in side for side in sides]
        if limited[0] != limited[1] and sides[limited[0]] & {word, f"{word} asked"}:
            what = "narrowed" if limited[1] else "widened"
            return Verdict("narrowed" if limited[1] else "widened", f"condition {what}: 'only {word}'")
    return None


def _bracketed(found: Edit, mark: Mark, *, new: bool) -> str:
    """The bracket that a mark came or went with ("boats (sail only) may moor"); "" if it stands in none, or more differs."""
    text, side = (found.new_text, found.new) if new else (found.old_text, found.old)
    for run in found.runs:
        start, end = (run.new_start, run.new_end) if new else (run.old_start, run.old_end)
        if start <= mark.start and mark.end <= end:
            part = Stretch(text, side, start, end, new)
            return f"({part.shown})" if part.before.endswith("(") and part.after.startswith(")") else ""
    return ""


def _part(mark: Mark, words: tuple[str, ...]) -> bool:
    """Whether a mark says that not all are meant; "most" behind an article or "is" compares ("the most useful")."""
    behind = words[max(0, mark.start - 1) : mark.start]
    return mark.name == "some" or (mark.name == "most" and not {*behind} & (ARTICLES | SUPERLATIVE))
