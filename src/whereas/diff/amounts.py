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

from typing import TYPE_CHECKING

from whereas.diff.agreeing import single, unsaid
from whereas.diff.bounds import bound, place
from whereas.diff.edits import ARTICLES
from whereas.diff.force import read_marks
from whereas.diff.frequency import often
from whereas.diff.leave import barred_beyond
from whereas.diff.lexicon import lexicon, phrase_set
from whereas.diff.numerals import ONE, SHARE, Amount, amount_at, in_date
from whereas.diff.sanctions import strikes
from whereas.diff.scope import exchanged
from whereas.diff.verdict import Direction, Verdict
from whereas.diff.words import stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.diff.edits import Edit, Run

GRANTED = 3
"""Words before "for" among which a verb says that something is granted."""
BEFORE = 3
NOT_OF = frozenset({"without", "after", "on", "upon", "with"})
"""Words before "notice" with which nothing is said of it ("leave given on notice")."""
NOTICE, GIVEN = frozenset({"notice", "warning", "warnings"}), frozenset({"given", "issued", "served"})
"""What is no grant where it is given for so long ("notice must be given for two weeks"; but "leave must be given for two weeks")."""


def amounts(found: Edit, *, leave: bool = False) -> Verdict | None:
    """What the first amount that changed says of the rule: where it is asked for, stronger or weaker beside a bound; where it tells which cases are meant
    ("payments above 100 crowns", "if it takes longer than a day"), more or fewer of them; else that it changed. Then the dates. None if neither did.
    `leave`: the rule only permits, whatever its words of force."""
    if same := unsaid(found):
        return Verdict("reworded", same, sure=True)
    sides = found.old_words, found.new_words
    leave = leave or (all(any(m.name == "may" for m in read_marks(side)) for side in sides) and not any(map(barred_beyond, sides)))
    for _, one, two in changed(found):
        bounds = {bound(found.old_text, found.old, one, leave), bound(found.new_text, found.new, two, leave)}
        places = {place(found.old_text, found.old, one), place(found.new_text, found.new, two)}
        why = f"'{_shown(found.old_words, one, two)}' became '{_shown(found.new_words, two, one)}'"
        if struck := strikes(found, one, two):
            return Verdict(struck, why, sure=True)
        if bounds == {""} and one.kind == two.kind == "time" and (_tenure(found, one, two) or _afterwards(found, one, two)):
            return Verdict("changed", why, sure=True)
        if len(bounds) > 1 or bounds == {""} or len(places) > 1 or one.kind != two.kind or one.value == two.value:
            return Verdict("changed", why)
        less = (two.value > one.value) == (bounds == {"least"})
        if places == {"case"} or leave:
            less = less == (places != {"exception"})
            return Verdict("narrowed" if less else "widened", why, sure=True)
        return Verdict("strengthened" if less else "weakened", why, sure=True)
    return _loosened(found, leave) or often(found, leave=leave) or _several(found) or _dates(found)


def _tenure(found: Edit, one: Amount, two: Amount) -> bool:
    """Whether a rule says how long somebody serves, or has what is granted, which is no more and no less of a duty."""
    sides = (found.old_words, one), (found.new_words, two)
    return all(phrase_set("words", "tenure") & set(words) for words, _ in sides) or all(_lasting(words, amount) for words, amount in sides)


def _afterwards(found: Edit, one: Amount, two: Amount) -> bool:
    """Whether something is done so long after it began: sooner is as likely more of a duty as less of what it ends ("bans are reviewed after [a year]")."""
    sides = (found.old_words, one), (found.new_words, two)
    return all(words[: amount.start - (words[amount.start - 1] in ONE)][-1:] == ("after",) for words, amount in sides)


def _lasting(words: tuple[str, ...], amount: Amount) -> bool:
    """Whether an amount is how long something holds that is granted, or for how long somebody is elected: "leave is granted for [a week]"."""
    at = amount.start - (words[amount.start - 1] in ONE) - 1
    near = words[max(0, at - GRANTED) : at]
    told = _is_notice(words, at - len(near), at)
    return at > 0 and words[at] == "for" and not told and not phrase_set("words", "lasting").isdisjoint(near)


def _opens_with_notice(words: tuple[str, ...]) -> bool:
    """Whether a clause is of notice, in writing or of something ("Notice of leave must be given"), and neither of its board nor of those who get it."""
    at = next((at for at, word in enumerate(words[:BEFORE]) if word in NOTICE and {*words[:at]} <= ARTICLES | {"written"}), len(words))
    return words[at + 1 : at + 2] != ("who",) and any(word in phrase_set("words", "function") for word in words[at + 1 : at + 2])


def _is_notice(words: tuple[str, ...], start: int, end: int) -> bool:
    """Whether it is notice that is given, by the verb among words `start` to `end`: the noun that this is said of, with nothing but the force between."""
    at = next((at for at in range(max(0, start), end) if words[at] in GIVEN), 0)
    while at and words[at - 1] in phrase_set("words", "function") - NOT_OF | {"not", "always"}:
        at -= 1
    if at and _opens_with_notice(words):
        return True
    return at > 0 and words[at - 1] in NOTICE and "who" not in words[:at] and NOT_OF.isdisjoint(words[max(0, at - BEFORE) : at])


def _loosened(found: Edit, leave: bool) -> Verdict | None:
    """The same amount that was exact became the least or the most ("exactly one auditor", "at least one auditor"), or the way back."""
    exact, loose = phrase_set("words", "exact"), phrase_set("bounds", "least") | phrase_set("bounds", "most")
    for run in found.runs:
        one, two = " ".join(found.old_words[run.old_start : run.old_end]), " ".join(found.new_words[run.new_start : run.new_end])
        eased = one in exact and two in loose
        if (eased or (one in loose and two in exact)) and run.new_end < len(found.new) and amount_at(found.new_words, run.new_end):
            ways: tuple[Direction, Direction] = ("widened", "narrowed") if leave else ("weakened", "strengthened")
            return Verdict(ways[not eased], f"'{one}' became '{two}'", sure=True)
    return None


def _several(found: Edit) -> Verdict | None:
    """A number that gave way to "several" or its like, or the other way about; nothing else of the stretch differs."""
    many = phrase_set("words", "several")
    for run in found.runs:
        one, two = found.old_words[run.old_start : run.old_end], found.new_words[run.new_start : run.new_end]
        counted = bool(one and two) and ((one[0] in many and amount_at(two, 0)) or (two[0] in many and amount_at(one, 0)))
        if counted and [stem(word) for word in one[1:]] == [stem(word) for word in two[1:]]:
            return Verdict("changed", f"'{one[0]}' became '{two[0]}'", sure=True)
    return None


def changed(found: Edit) -> Iterator[tuple[Run, Amount, Amount]]:
    """Amounts that stand in the same stretch and differ, in order; or the one share of each side, wherever it stands ("a majority vote", "a vote of 60
    percent")."""
    told = list(_in_stretch(found))
    yield from told or _elsewhere(found)


def _elsewhere(found: Edit) -> Iterator[tuple[Run, Amount, Amount]]:
    """The one share that each side has of those who must agree, where the two stand in different stretches."""
    sides = [_shares(words) for words in (found.old_words, found.new_words)]
    if [len(side) for side in sides] != [1, 1]:
        return
    one, two = (side.pop() for side in sides)
    run = next((r for r in found.runs if r.old_start < one.end and one.start < r.old_end), None)
    came = any(r.new_start < two.end and two.start < r.new_end for r in found.runs)
    agreed = bound(found.old_text, found.old, one, False) == bound(found.new_text, found.new, two, False) == "least"
    if run and came and agreed and one.value != two.value:
        yield run, one, two


def _shares(words: tuple[str, ...]) -> list[Amount]:
    """The shares in a rule, in order; none within another."""
    told: list[Amount] = []
    for at in range(len(words)):
        amount = amount_at(words, at)
        if amount and amount.kind == SHARE and (not told or amount.start >= told[-1].end):
            told.append(amount)
    return told


def _in_stretch(found: Edit) -> Iterator[tuple[Run, Amount, Amount]]:
    for run in found.runs:
        one, two = _touched(found.old_words, run.old_start, run.old_end), _touched(found.new_words, run.new_start, run.new_end)
        if one is None and two is not None:
            one = _stayed(found.old_words, run.old_end, two.end - run.new_end) or _before(found.old_words, run.old_start, run.new_start - two.start)
        elif two is None and one is not None:
            two = _stayed(found.new_words, run.new_end, one.end - run.old_end) or _before(found.new_words, run.new_start, run.old_start - one.start)
        if one is None and two is not None:
            one = single(found.old_words, run, two, new=False)
        elif two is None and one is not None:
            two = single(found.new_words, run, one, new=True)
        if one is not None and two is not None and (one.value, one.kind) != (two.value, two.kind):
            yield run, one, two


def _stayed(words: tuple[str, ...], start: int, many: int) -> Amount | None:
    """The amount in just so many words behind a stretch, which only got (or lost) a word: "a [two-thirds] majority", "[half] a day"."""
    end = start + many
    tried = (amount_at(words, at) for at in (start, end - 1) if many > 0 and end <= len(words))
    return next((found for found in tried if found is not None and start <= found.start and found.end == end), None)


def _before(words: tuple[str, ...], end: int, many: int) -> Amount | None:
    """The amount in just so many words before a stretch, which only got (or lost) what stands behind it: "50% [plus one]"."""
    found = amount_at(words, end - many) if 0 < many <= end else None
    return found if found and (found.start, found.end) == (end - many, end) else None


def only_amounts(found: Edit) -> bool:
    """Whether nothing that tells differs but amounts."""
    known = {word for _, one, two in changed(found) for word in (*found.old_words[one.start : one.end], *found.new_words[two.start : two.end])}
    return bool(known) and {stem(word) for word in known}.issuperset(word for side in exchanged(found) for word in side)


def _touched(words: tuple[str, ...], start: int, end: int) -> Amount | None:
    """The first amount of which a word stands from `start` on and before `end`; of two that meet there, the one that begins there."""
    reach = int(lexicon()["units"]["reach"])
    near = (amount_at(words, at) for at in (*range(start, end), *range(start - 1, max(-1, start - 1 - reach), -1)))
    return next((a for a in near if a is not None and a.start < end and a.end > start), None)


def _shown(words: tuple[str, ...], one: Amount, other: Amount) -> str:
    """The number, with its unit where that is another one."""
    alone = one.unit == other.unit and one.end - one.start == other.end - other.start
    return " ".join(words[one.start : one.start + 1 if alone else one.end])


def _dates(found: Edit) -> Verdict | None:
    """A day or a month became another."""
    gone, come = _dated(found.old_words), _dated(found.new_words)
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


def _dated(words: tuple[str, ...]) -> list[int]:
    """Which words are of a date."""
    calendar = phrase_set("words", "calendar")
    return [at for at, word in enumerate(words) if word in calendar or in_date(words, at)]
