"""Which way a rule leans that was written anew in other words: what its two versions hold of force, exceptions, hedges, conditions and alternatives,
wherever it stands. It leans if all that is found points one way; else it asks something else.

>>> from whereas.diff.edits import edit
>>> lean(edit("It should show interest when the talk turns casual.", "It should delight in hard questions."))
Verdict(direction='widened', why="condition removed: 'when the talk turns casual'", sure=False)
>>> lean(edit("Pay by letter.", "Wear a hat in the hall.")) is None
True
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whereas.diff.force import left_over, read_marks
from whereas.diff.lexicon import phrase_set
from whereas.diff.scope import telling
from whereas.diff.verdict import Direction, Verdict

if TYPE_CHECKING:
    from whereas.diff.edits import Edit
    from whereas.diff.lexicon import Mark
    from whereas.diff.words import Token

WAYS: dict[str, tuple[Direction, Direction]] = {
    "exception": ("weakened", "strengthened"), "hedge": ("weakened", "strengthened"), "leisure": ("weakened", "strengthened"),
    "emphasis": ("strengthened", "weakened"), "concession": ("strengthened", "weakened"),
    "condition": ("narrowed", "widened"), "cases": ("widened", "narrowed"),
}  # fmt: skip
"""What a mark says when it came, and when it went."""
FORCE_WAYS = frozenset({"strengthened", "weakened"})
ADVERBS = frozenset({"hedge", "emphasis"})
BESIDE = 1
"""Words from an adverb to the word of force that it belongs to."""
SHOWN = 14
"""Words of a clause that a why repeats."""
STOP = re.compile(r"[,.](?!\d)|[;)]|--|–|—")
"""What ends a clause: no comma or point of a number ("Article 2.3")."""
LEAST_SHOWN = 2
"""Words behind "during" or "if" that came or went with it for these to be told alone."""
APART = 3
"""Words that stayed behind them from which on what came or went next is another matter: "if the | gate | is shut" is told whole."""
RELATIVE = frozenset({"which", "whom", "whose"})
ENOUGH = 2
"""Telling words that make an alternative of its own."""


def lean(found: Edit) -> Verdict | None:
    """The way that all signs point, those of force before those of scope; None if there is no sign or they disagree."""
    signs = _signs(found)
    for wanted in (True, False):
        told = [v for v in signs if (v.direction in FORCE_WAYS) == wanted]
        if told:
            return told[0] if len({v.direction for v in told}) == 1 else None
    return None


def _signs(found: Edit) -> list[Verdict]:
    before, after = read_marks(found.old_words), read_marks(found.new_words)
    signs: list[Verdict] = []
    gone, come = left_over(before, after, "marks")
    for name, ways in WAYS.items():
        went = [m for m in gone if m.name == name and _counts(found.old_text, found.old, m, before)]
        came = [m for m in come if m.name == name and _counts(found.new_text, found.new, m, after)]
        if bool(went) == bool(came) or any(m.name == name for m in (before if came else after)):
            continue
        text, side, mark = (found.new_text, found.new, came[0]) if came else (found.old_text, found.old, went[0])
        if name == "condition" and set(telling(_within(text, side, mark))) & set(telling(found.old_words if came else found.new_words)):
            continue  # what was asked has become the occasion: "refuse politely", "help when refusing"
        shown = mark.words if name in ADVERBS else own_clause(found, mark, new=bool(came))
        signs.append(Verdict(ways[0] if came else ways[1], f"{name} {'added' if came else 'removed'}: '{shown}'"))
    return signs + _alternatives(found)


def _counts(text: str, side: list[Token], mark: Mark, around: list[Mark]) -> bool:
    """Whether an adverb stands beside the word of force; and a mark that may as well stand inside a phrase ("subject to the law", "within the hall")
    opens a clause of its own."""
    if mark.name in ADVERBS:
        plain = phrase_set("indicative", "stated")
        return any(m.group == "force" and m.words not in plain and m.start - BESIDE <= mark.start < m.end + BESIDE for m in around)
    if mark.name != "condition" or mark.words in phrase_set("words", "clausal"):
        return True
    return mark.start == 0 or any(stop in text[side[mark.start - 1].end : side[mark.start].start] for stop in ",;(—")


def _alternatives(found: Edit) -> list[Verdict]:
    """One version leaves a choice ("or ..."), the other none."""
    old, new = _choice(found.old), _choice(found.new)
    if bool(old) == bool(new):
        return []
    text, side, at = (found.new_text, found.new, new) if new else (found.old_text, found.old, old)
    part = " ".join(text[side[at].start : side[-1].end].split()[:SHOWN])
    return [Verdict("widened" if new else "narrowed", f"{'now also' if new else 'no longer'}: '{part}'")]


def _choice(side: list[Token]) -> int:
    """Where an alternative with words of its own on both sides begins; 0 if there is none."""
    words = tuple(t.word for t in side)
    for at in range(1, len(words)):
        if words[at] == "or" and min(len(telling(words[:at])), len(telling(words[at + 1 :]))) >= ENOUGH:
            return at + 1
    return 0


def _within(text: str, side: list[Token], mark: Mark) -> tuple[str, ...]:
    """The words of a clause, without the mark that opens it."""
    start, end = side[mark.start].start, side[mark.start].start + len(clause(text, side, mark))
    return tuple(t.word for t in side[mark.end :] if start <= t.start < end)


def own_clause(found: Edit, mark: Mark, *, new: bool) -> str:
    """What to tell of an exception or a condition that came or went: its clause, and of one that no comma ends no more than came or went with it ("During
    the trial | Vega lets itself be stopped"); a relative clause has its own word of force ("during which they may not sail")."""
    text, side = (found.new_text, found.new) if new else (found.old_text, found.old)
    relative = any(token.word in RELATIVE for token in side[mark.end : mark.end + 1])
    shown = clause(text, side, mark._replace(name="exception") if relative else mark)
    spans = [(run.new_start, run.new_end) if new else (run.old_start, run.old_end) for run in found.runs]
    last = next((end for start, end in spans if start <= mark.start and mark.end + LEAST_SHOWN <= end), None)
    if last is None or side[last - 1].word in phrase_set("words", "copula") or any(last <= start < min(end, last + APART) for start, end in spans):
        return shown
    own = " ".join(text[side[mark.start].start : side[last - 1].end].split())
    return own if shown.startswith(own) else shown


def clause(text: str, side: list[Token], mark: Mark) -> str:
    """From a mark to the next comma or stop that is none of a number, as it stands in the text; or to the word of force of the clause around it ("members
    who join after 2025 [shall pay]")."""
    start = side[mark.start].start
    ends = [found.start() for found in STOP.finditer(text, side[mark.end - 1].end)]
    if mark.start and mark.name == "condition" and mark.words not in phrase_set("words", "clausal"):
        forces = [m for m in read_marks(tuple(t.word for t in side)) if m.group == "force"]
        if forces and mark.end < forces[0].start and " ... " not in forces[0].words:
            ends.append(side[forces[0].start].start)
    return " ".join(text[start : min(ends, default=len(text))].split()[:SHOWN])
