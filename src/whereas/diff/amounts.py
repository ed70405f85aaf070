"""Amounts in a rule, with their units, and dates: which way a rule went whose number or unit changed.

A number alone says little: "within 24 hours" that became "within 2 days" asks less. So an amount is reckoned in the least unit of its kind (seconds,
bytes), and what stands beside it tells whether it is the least or the most that is asked ("at least", "within", "≤", "or higher").

>>> from whereas.diff.edits import edit
>>> amounts(edit("Answer within ten days.", "Answer within five days."))
Verdict(direction='strengthened', why="'ten' became 'five'", sure=True)
>>> amounts(edit("Answer within 24 hours.", "Answer within 2 days."))
Verdict(direction='weakened', why="'24 hours' became '2 days'", sure=True)
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from whereas.diff.lexicon import denies, lexicon, marks, phrase_set
from whereas.diff.scope import exchanged
from whereas.diff.verdict import Verdict
from whereas.diff.words import stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.diff.edits import Edit, Run
    from whereas.diff.words import Token

BESIDE = 2
"""Words from an amount within which a bound ("at least") is its own."""
DENIED = 4
"""Words before a bound in which a negation turns it round ("must not be below")."""
ONE = frozenset({"a", "an", "every", "each"})
"""Words before a unit without a number, of which one is meant."""
DIGITS = 16
"""Digits beyond which a number is a name."""
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|d)$")
_JOINED = re.compile(r"(\d[\d.,]*)-?([a-zµ]+)")
_SIGNS = (("≥", "least"), (">=", "least"), ("≤", "most"), ("<=", "most"), (">", "least"), ("<", "most"))


class Amount(NamedTuple):
    """`value`: in the least unit of its `kind` ("" for a bare number); words `start` to `end` (exclusive) of its side; `unit`: its unit's word."""

    value: float
    kind: str
    start: int
    end: int
    unit: str


def amounts(found: Edit) -> Verdict | None:
    """What the first amount that changed says of the rule: stronger or weaker beside a bound, else that it changed; then the dates. None if neither did."""
    for _, one, two in changed(found):
        bounds = {_bound(found.old_text, found.old, one), _bound(found.new_text, found.new, two)}
        why = f"'{_shown(found.old_words, one, two)}' became '{_shown(found.new_words, two, one)}'"
        if len(bounds) > 1 or bounds == {""} or one.kind != two.kind or one.value == two.value:
            return Verdict("changed", why)
        stronger = (two.value > one.value) == (bounds == {"least"})
        if all(any(m.name == "may" for m in marks(side, ("force",))) for side in (found.old_words, found.new_words)):
            return Verdict("narrowed" if stronger else "widened", why, sure=True)
        return Verdict("strengthened" if stronger else "weakened", why, sure=True)
    return _dates(found)


def changed(found: Edit) -> Iterator[tuple[Run, Amount, Amount]]:
    """Amounts that stand in the same stretch and differ, in order."""
    for run in found.runs:
        one, two = _touched(found.old_words, run.old_start, run.old_end), _touched(found.new_words, run.new_start, run.new_end)
        if one is not None and two is not None and (one.value, one.kind) != (two.value, two.kind):
            yield run, one, two


def only_amounts(found: Edit) -> bool:
    """Whether nothing that tells differs but amounts."""
    known = {word for _, one, two in changed(found) for word in (*found.old_words[one.start : one.end], *found.new_words[two.start : two.end])}
    return bool(known) and {stem(word) for word in known}.issuperset(word for side in exchanged(found) for word in side)


def _touched(words: tuple[str, ...], start: int, end: int) -> Amount | None:
    """The first amount of which a word stands from `start` on and before `end`; of two that meet there, the one that begins there."""
    reach = int(lexicon()["units"]["reach"])
    near = (amount_at(words, at) for at in (*range(start, end), *range(start - 1, max(-1, start - 1 - reach), -1)))
    return next((a for a in near if a is not None and a.start < end and a.end > start), None)


def amount_at(words: tuple[str, ...], at: int) -> Amount | None:
    """The amount whose number is a word; None where it is no number, or the number of a section."""
    if at and words[at - 1] in phrase_set("words", "place"):
        return None
    word, joined = words[at], _JOINED.fullmatch(words[at].replace("-", ""))
    if joined and joined[2] in units():
        kind, size = units()[joined[2]]
        return Amount(_value(joined[1]) * size, kind, at, at + 1, joined[2])
    value = _number(word)
    if value is None and at and words[at - 1] in ONE and word in units():
        kind, size = units()[word]
        return Amount(size, kind, at, at + 1, word)
    if value is None:
        return None
    if word.endswith("%"):
        return Amount(value, "%", at, at + 1, "%")
    scale, end = 1.0, at + 1
    while end < len(words) and words[end] in lexicon()["units"]["scales"]:
        scale *= lexicon()["units"]["scales"][words[end]]
        end += 1
    if end < len(words) and words[end] in units():
        kind, size = units()[words[end]]
        return Amount(value * scale * size, kind, at, end + 1, words[end])
    return Amount(value, "", at, at + 1, "")


@functools.cache
def units() -> dict[str, tuple[str, float]]:
    """Word of a unit -> its kind and its size in the least unit of that kind."""
    return {word: (kind, float(size)) for kind, table in lexicon()["units"]["kinds"].items() for word, size in table.items()}


def _number(word: str) -> float | None:
    table = lexicon()["numbers"]
    if word in table:
        return float(table[word])
    bare = _ORDINAL.sub("", word.rstrip("%").replace(",", ""))
    return _value(bare) if bare.replace(".", "", 1).isdigit() and len(bare) < DIGITS else None


def _value(digits: str) -> float:
    return float(digits.replace(",", "").rstrip(".") or 0) if digits.count(".") < 2 else 0.0


def _shown(words: tuple[str, ...], one: Amount, other: Amount) -> str:
    """The number, with its unit where that is another one."""
    alone = one.unit == other.unit and one.end - one.start == other.end - other.start
    return " ".join(words[one.start : one.start + 1 if alone else one.end])


def _bound(text: str, side: list[Token], amount: Amount) -> str:
    """Whether an amount is the least or the most, by the words and signs beside it; "" if they do not say."""
    before = text[side[amount.start - 1].end if amount.start else 0 : side[amount.start].start]
    signed = next((name for sign, name in _SIGNS if sign in before), "")
    if signed:
        return signed
    words = tuple(t.word for t in side)
    for mark in marks(words, ("bounds",)):
        if abs(mark.end - amount.start) <= BESIDE or abs(mark.start - amount.end) <= BESIDE:
            denied = any(denies(w) for w in words[max(0, mark.start - DENIED) : mark.start]) and mark.words not in phrase_set("words", "settled")
            return {"least": "most", "most": "least"}[mark.name] if denied else mark.name
    return "most" if amount.start and words[amount.start - 1] in {"every", "each"} and amount.kind == "time" else ""


def _dates(found: Edit) -> Verdict | None:
    """A day or a month became another."""
    calendar = phrase_set("words", "calendar")
    gone, come = ([at for at, t in enumerate(side) if t.word in calendar] for side in (found.old, found.new))
    for run in found.runs:
        one = [at for at in gone if run.old_start <= at < run.old_end]
        two = [at for at in come if run.new_start <= at < run.new_end]
        if one and two:
            shown = [
                text[side[min(start, ats[0])].start : side[ats[-1]].end]
                for text, side, start, ats in ((found.old_text, found.old, run.old_start, one), (found.new_text, found.new, run.new_start, two))
            ]
            return Verdict("changed", f"'{shown[0]}' became '{shown[1]}'")
    return None
