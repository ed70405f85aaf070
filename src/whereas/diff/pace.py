"""How often something is to be done, however it is said: "daily", "every six hours", "once a week" and "twice a year" are brought to the seconds from one time
to the next, and compared.

Where both versions say it in the same form, what changed in it tells enough (see `amounts` and `frequency`); but for a number and a unit that changed both
("once a month" is more than "twice a year").

>>> from whereas.diff.edits import edit
>>> paced(edit("Ring the bell every six months.", "Ring the bell once a year."), leave=False)
Verdict(direction='weakened', why="'every six months' became 'once a year'", sure=True)
>>> paced(edit("Ring the bell once a month.", "Ring the bell twice a year."), leave=False).direction
'weakened'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from whereas.diff.force import FORCE, read_marks
from whereas.diff.frequency import KNOWN
from whereas.diff.lexicon import denies, lexicon, marks
from whereas.diff.numerals import ONE, amount_at, number, units
from whereas.diff.scope import exchanged, telling
from whereas.diff.verdict import Direction, Verdict
from whereas.diff.zones import Stretch, zone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.diff.edits import Edit

EVERY = frozenset({"every", "each"})
OTHER = 2
"""What "every other week" makes of a week."""
COUNTS = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
SPAN = range(2, 4)
"""Words of the time, or of the occasion, in which something is done so often ("a season", "every two weeks")."""
BESIDE = 2
"""Words from a pace within which "at most" is its own."""


class Pace(NamedTuple):
    """`seconds` from one time to the next; words `start` to `end` (exclusive) say it. `form`: how: "daily" (adverb), "every", or "times"."""

    seconds: float
    start: int
    end: int
    form: str


def paced(found: Edit, *, leave: bool) -> Verdict | None:
    """Stronger if it is to be done more often now, wider if it is leave; the mirror of it on the way back, and beside "at most"; reworded if it is as often.
    Nothing of a ban, and only where nothing else that tells differs."""
    if leave and (limit := limited(found)):
        return limit
    sides = found.old_words, found.new_words
    told = [list(paces(words)) for words in sides]
    if [len(side) for side in told] != [1, 1] or any(denies(word) for side in sides for word in side):
        return None
    (one,), (two,) = told
    if not _differs(one, two, sides) or any(FORCE.get(m.name, 0) < 0 for side in sides for m in read_marks(side)):
        return None
    said = [telling(words[pace.start : pace.end]) for words, pace in zip(sides, (one, two), strict=True)]
    if any(set(lone) - set(own) for lone, own in zip(exchanged(found), said, strict=True)):
        return None
    why = f"'{_shown(sides[0], one)}' became '{_shown(sides[1], two)}'"
    if one.seconds == two.seconds:
        return Verdict("reworded", why, sure=True)
    bounds = {_most(words, pace) for words, pace in zip(sides, (one, two), strict=True)}
    if len(bounds) > 1:
        return None
    ways: tuple[Direction, Direction] = ("widened", "narrowed") if leave else ("strengthened", "weakened")
    less = (two.seconds > one.seconds) != (bounds == {True} and not leave)
    return Verdict(ways[less], why, sure=True)


def limited(found: Edit) -> Verdict | None:
    """Narrower if a permission got, and nothing else, how often it may be used ("twice a month"), wider if it lost that.

    >>> from whereas.diff.edits import edit
    >>> limited(edit("Guests may ring at night.", "Guests may ring at night, twice a month."))
    Verdict(direction='narrowed', why="limit set: 'twice a month'", sure=True)
    """
    if len(found.runs) != 1:
        return None
    run = found.runs[0]
    gone, come = found.old_words[run.old_start : run.old_end], found.new_words[run.new_start : run.new_end]
    told = come or gone
    if (gone and come) or not _only_times(told):
        return None
    text, side, start, end = (found.new_text, found.new, run.new_start, run.new_end) if come else (found.old_text, found.old, run.old_start, run.old_end)
    if zone(Stretch(text, side, start, end, bool(come))) == "exception":
        return None
    return Verdict("narrowed" if come else "widened", f"limit {'set' if come else 'removed'}: '{' '.join(told)}'", sure=True)


def _only_times(words: tuple[str, ...]) -> bool:
    """Whether words say how many times in what, and nothing else: "once a season", "but only twice per guest", "no more than three times a week"."""
    idle = {"but", "and", "only"}
    start = next((i for i, word in enumerate(words) if word not in idle), 0)
    start = next((m.end for m in marks(words, ("bounds",)) if m.name == "most" and m.start == start), start)
    counted = words[start : start + 1] and (words[start] in COUNTS or (words[start + 1 : start + 2] == ("times",) and number(words[start]) is not None))
    behind = words[start + 1 + (words[start + 1 : start + 2] == ("times",)) :] if counted else ()
    return len(behind) in SPAN and behind[0] in ONE and not {*behind} & {"and", "or"}


def paces(words: tuple[str, ...]) -> Iterator[Pace]:
    """All that a sentence says of how often, in order."""
    at = 0
    while at < len(words):
        found = _every(words, at) or _times(words, at) or _adverb(words, at)
        if found and not KNOWN.intersection(words[max(0, at - 1) : at]):
            yield found
        at = found.end if found else at + 1


def _every(words: tuple[str, ...], at: int) -> Pace | None:
    """ "Every six months", "each week", "every other day"."""
    if words[at] not in EVERY or at + 1 == len(words):
        return None
    if words[at + 1] == "other" and words[at + 2 : at + 3] and words[at + 2] in units():
        kind, size = units()[words[at + 2]]
        return Pace(OTHER * size, at, at + 3, "every") if kind == "time" else None
    amount = amount_at(words, at + 1)
    return Pace(amount.value, at, amount.end, "every") if amount and amount.kind == "time" and amount.value else None


def _times(words: tuple[str, ...], at: int) -> Pace | None:
    """ "Once a year", "twice per month", "three times a week", "twice weekly", "once every two weeks"."""
    count = COUNTS.get(words[at])
    end = at + 1
    if count is None and words[at + 1 : at + 2] == ("times",):
        count, end = number(words[at]), at + 2
    if not count or end >= len(words):
        return None
    periods = lexicon()["units"]["periods"]
    if words[end] in periods:
        return Pace(periods[words[end]] / count, at, end + 1, "times")
    amount = amount_at(words, end + 1) if words[end] in ONE | {"in"} and end + 1 < len(words) else None
    return Pace(amount.value / count, at, amount.end, "times") if amount and amount.kind == "time" and amount.value else None


def _adverb(words: tuple[str, ...], at: int) -> Pace | None:
    """ "Daily", "annual"."""
    periods = lexicon()["units"]["periods"]
    return Pace(periods[words[at]], at, at + 1, "adverb") if words[at] in periods else None


def _differs(one: Pace, two: Pace, sides: tuple[tuple[str, ...], tuple[str, ...]]) -> bool:
    """Whether two paces are said in two forms, or so many times in another number of times and another unit."""
    told = [words[pace.start : pace.end] for words, pace in zip(sides, (one, two), strict=True)]
    return one.form != two.form or (one.form == "times" and told[0][0] != told[1][0] and told[0][-1] != told[1][-1])


def _most(words: tuple[str, ...], pace: Pace) -> bool:
    """Whether a pace is the most that is asked or allowed ("at most twice a week")."""
    return any(m.name == "most" and pace.start - BESIDE <= m.start and m.end <= pace.start for m in marks(words, ("bounds",)))


def _shown(words: tuple[str, ...], pace: Pace) -> str:
    return " ".join(words[pace.start : pace.end])
