"""Amounts as they are written: "ten days", "twenty-one", "2/3", "a simple majority", "twice", each reckoned in the least unit of its kind.

>>> amount_at(("within", "twenty-one", "days"), 1)
Amount(value=1814400.0, kind='time', start=1, end=3, unit='days')
>>> amount_at(("by", "two-thirds", "majority"), 1).value > amount_at(("by", "simple", "majority"), 1).value
True
"""

from __future__ import annotations

import functools
import re
from typing import Any, NamedTuple

from whereas.diff.lexicon import lexicon, marks, phrase_set

ONE = frozenset({"a", "an", "every", "each", "per"})
"""Words before a unit without a number, of which one is meant."""
DIGITS = 16
"""Digits beyond which a number is a name."""
SHARE = "%"
"""The kind of a share of a whole, reckoned in percent."""
VERSION = "version"
"""The kind of the number of a version, of which each part counts by itself: 3.11 is more than 3.9."""
PART = 10_000.0
"""What a part of a version's number is worth in its next part."""
RENEWED = frozenset((join, way) for join in ("or", "and") for way in ("later", "newer", "older"))
BOUNDED = 2
"""Words between a bound and "version" in which it makes of a version's number what is asked for."""
WHOLE = 100.0
BEFORE_DEEDS = frozenset({"must", "should", "may", "can", "will", "shall", "not", "never"})
"""Words behind which the name of a language is a verb ("must not go 2.5 miles")."""
MORE = 0.1
"""What one more makes of a share, in percent: half and one more is a simple majority."""
DAYS = range(1, 32)
DATING = frozenset({"by", "on", "before", "after", "until", "since", "from", "the", "between"})
"""Words before a day of a month."""
SERIES = frozenset({"and", "or", "to", "through"})
"""Words between the numbers of several sections."""
UPWARDS = frozenset((join, way) for join in ("or", "and") for way in ("later", "newer", "older", "higher", "above", "up", "greater"))
"""Words behind the number of a version that make it the least or the most that is asked ("version 3 or later"), and no name."""
TEN = 10
KEPT = 4096
"""Words that are looked at again and again whose amounts are kept."""
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|d)$")
_JOINED = re.compile(r"(\d[\d.,]*)-?([a-zµ]+)")
_FRACTION = re.compile(r"(\d{1,2})/(\d{1,2})")
_RELEASE = re.compile(r"(v?)(\d{1,4})(?:\.(\d{1,3}))?(?:\.(\d{1,3}))?")


class Amount(NamedTuple):
    """`value`: in the least unit of its `kind` ("" for a bare number); words `start` to `end` (exclusive) of its side; `unit`: its unit's word."""

    value: float
    kind: str
    start: int
    end: int
    unit: str


@functools.lru_cache(maxsize=KEPT)
def amount_at(words: tuple[str, ...], at: int) -> Amount | None:
    """The amount that a word is of; None where it is no number, the number of a section or part of a date."""
    if _of_place(words, at) or in_date(words, at):
        return None
    if words[at] == "one" and at > 1 and words[at - 1] == "plus":
        return _and_one(words, amount_at(words, at - 2))
    return _and_one(words, _amount_at(words, at))


def _and_one(words: tuple[str, ...], found: Amount | None) -> Amount | None:
    """A share with the one more that makes a majority of it ("50% plus one")."""
    if found is None or found.kind != SHARE or words[found.end : found.end + 2] != ("plus", "one"):
        return found
    return found._replace(value=found.value + MORE, end=found.end + 2)


def _amount_at(words: tuple[str, ...], at: int) -> Amount | None:
    if words[at] == "half" and words[at + 2 : at + 3] and words[at + 1] in ONE and words[at + 2] in units():
        kind, size = units()[words[at + 2]]
        return Amount(size / 2, kind, at, at + 3, words[at + 2])
    share = _share(words, at)
    if share:
        return share
    word, joined = words[at], _JOINED.fullmatch(words[at].replace("-", ""))
    if joined and joined[2] in units():
        kind, size = units()[joined[2]]
        return Amount(_value(joined[1]) * size, kind, at, at + 1, joined[2])
    many, _, unit = word.rpartition("-")
    if unit in units() and (counted := number(many)) is not None:
        kind, size = units()[unit]
        return Amount(counted * size, kind, at, at + 1, unit)
    single = word.removesuffix("'s").removesuffix("’s")
    if at and words[at - 1] in ONE and single in units():
        kind, size = units()[single]
        return Amount(size, kind, at, at + 1, single)
    if (version := _version(words, at)) is not None:
        return Amount(version, VERSION, at, at + 1, "")
    value = number(word)
    if value is None:
        return None
    if word.endswith("%"):
        return Amount(value, SHARE, at - 2 if words[max(0, at - 2) : at] == ("majority", "of") else at, at + 1, "%")
    scale, end = 1.0, at + 1
    for table in (_table("magnitudes"), _table("scales")):
        while end < len(words) and words[end] in table:
            scale *= table[words[end]]
            end += 1
    if end < len(words) and words[end] in units():
        kind, size = units()[words[end]]
        return Amount(value * scale * size, kind, at, end + 1, words[end])
    return Amount(value * scale, "", at, end if words[end - 1] in _table("magnitudes") else at + 1, "")


def _version(words: tuple[str, ...], at: int) -> float | None:
    """What a word is worth as the number of a version ("3.2.0", "v14", "Python 3.9", "2.10 or newer"); None if it is of none.

    >>> _version(("python", "3.11"), 1) > _version(("python", "3.9"), 1), _version(("about", "3.9"), 1)
    (True, None)
    """
    written = _RELEASE.fullmatch(words[at])
    if written is None or words[at + 1 : at + 2] in {(unit,) for unit in units()}:
        return None
    before = at - 1
    while before > 0 and words[before] in phrase_set("words", "versioning"):
        before -= 1
    named = before >= 0 and words[before] in phrase_set("words", "versioned") and _is_name(words, before, at)
    named = named or not {"version", "versions"}.isdisjoint(words[max(before, 0) : at])
    if not (written[1] or written[4] or words[at + 1 : at + 3] in RENEWED or named):
        return None
    return sum(int(part or 0) * PART ** (2 - place) for place, part in enumerate(written.groups()[1:]))


def _is_name(words: tuple[str, ...], name: int, at: int) -> bool:
    """Whether the name at `name` is that of a software, and no word of every day, beside a number at `at` ("Use Go 1.9", "must not go below 2.5")."""
    if words[name] not in phrase_set("words", "everyday"):
        return True
    before, behind = words[max(0, name - 1) : name], words[at + 1 : at + 2]
    opens = not name and words[1] in BEFORE_DEEDS  # "Rust must be at least 1.50."
    near = name == at - 1 or opens or not phrase_set("words", "running").isdisjoint(before)
    idle = phrase_set("words", "function") | phrase_set("words", "versioning") | phrase_set("words", "built")
    return near and BEFORE_DEEDS.isdisjoint(before) and (not behind or behind[0] in idle)


def _of_place(words: tuple[str, ...], at: int) -> bool:
    """Whether a word is the number of a section or the like, alone ("Section 4") or behind others ("Sections 2, 3 and 4", not "Section 4 and 7 days")."""
    places, before = phrase_set("words", "place"), at - 1
    if words[at + 1 : at + 3] in UPWARDS:
        return False
    if before >= 0 and words[before] == "version" and any(before - m.end <= BOUNDED for m in marks(words[:before], ("bounds",))):
        return False  # "at least version 3"
    if before >= 0 and words[before] in places:
        return True
    if number(words[at]) is None or (at + 1 < len(words) and words[at + 1] in units()):
        return False
    while before >= 0 and (words[before] in SERIES or number(words[before]) is not None):
        before -= 1
    return 0 <= before < at - 1 and words[before] in places and words[before + 1] not in SERIES


def in_date(words: tuple[str, ...], at: int) -> bool:
    """Whether a word is a number beside a month ("31 March"). "May" is one behind "by", "on" and the like ("by 31 May"), or before a day."""
    if not words[at][:1].isdigit():
        return False
    before, behind = words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
    if {before, behind} & phrase_set("words", "months"):
        return True
    return number(words[at]) in DAYS and (before == "may" or (behind == "may" and before in DATING))


@functools.cache
def units() -> dict[str, tuple[str, float]]:
    """Word of a unit -> its kind and its size in the least unit of that kind."""
    return {word: (kind, float(size)) for kind, table in lexicon()["units"]["kinds"].items() for word, size in table.items()}


def number(word: str) -> float | None:
    """What a word counts: digits, or a word for a number, with a hyphen or without.

    >>> number("sixteen"), number("twenty-one"), number("1,000"), number("3rd"), number("well-known")
    (16.0, 21.0, 1000.0, 3.0, None)
    """
    table = lexicon()["numbers"]
    if word in table:
        return float(table[word])
    tens, _, ones = word.partition("-")
    if table.get(tens, 1) % TEN == 0 and 0 < table.get(ones, 0) < TEN:
        return float(table[tens] + table[ones])
    bare = _ORDINAL.sub("", word.rstrip("%").replace(",", ""))
    return _value(bare) if bare.replace(".", "", 1).isdecimal() and len(bare) < DIGITS else None


def _share(words: tuple[str, ...], at: int) -> Amount | None:
    """A share of a whole: "two-thirds", "2/3", "a quarter of", "half", "a simple majority". A majority named behind it belongs to it."""
    for named, share in _shares().get(words[at], ()):
        if words[at : at + len(named)] == named:
            if (counted := _majority_of(words, at + len(named))) is not None:
                return Amount(counted, SHARE, at, at + len(named) + 2, "%")
            return Amount(share, SHARE, at, at + len(named), " ".join(named))
    start, end, value = _fraction(words, at)
    if value is None:
        return None
    end += words[end : end + 1] == ("majority",)
    return Amount(WHOLE * value, SHARE, start, end, words[end - 1])


def _majority_of(words: tuple[str, ...], end: int) -> float | None:
    """The share that stands behind "a majority", which ends before a word: "a majority of 60%"."""
    share = words[end + 1] if words[end - 1] == "majority" and words[end : end + 1] == ("of",) and end + 1 < len(words) else ""
    return number(share) if share.endswith("%") else None


@functools.cache
def _shares() -> dict[str, list[tuple[tuple[str, ...], float]]]:
    """Shares without a number by their first words, as the lexicon has them."""
    found: dict[str, list[tuple[tuple[str, ...], float]]] = {}
    for phrase, value in _table("shares").items():
        named = tuple(phrase.split())
        found.setdefault(named[0], []).append((named, float(value)))
    return found


def _fraction(words: tuple[str, ...], at: int) -> tuple[int, int, float | None]:
    """Where a fraction that holds a word starts and ends, and its value; None if the word is of none."""
    written = _FRACTION.fullmatch(words[at])
    if written and 0 < int(written[1]) < int(written[2]):
        return at, at + 1, int(written[1]) / int(written[2])
    parts = _table("parts")
    many, _, part = words[at].partition("-")
    if part in parts and number(many):
        return at, at + 1, (number(many) or 0) / parts[part]
    start = at if at + 1 < len(words) and words[at + 1] in parts else at - 1
    if start < 0 or words[start + 1] not in parts:
        return at, at, None
    of = words[start + 2 : start + 3] in {("of",), ("majority",), ("vote",), ("votes",)} or words[max(0, start - 2) : start] == ("vote", "of")
    of = of or (start + 2 == len(words) and words[max(0, start - 1) : start] in {("need",), ("needs",), ("require",), ("requires",)})
    count = 1.0 if words[start] == "a" else number(words[start])
    if not count or (words[start + 1] in units() and not of) or (count == 1 and not of):
        return at, at, None
    return start, start + 2, count / parts[words[start + 1]]


def _table(name: str) -> dict[str, Any]:
    """A table of the lexicon that says what a word is worth in numbers."""
    return lexicon()["units"][name]  # type: ignore[no-any-return]


def _value(digits: str) -> float:
    return float(digits.replace(",", "").rstrip(".") or 0) if digits.count(".") < 2 else 0.0
