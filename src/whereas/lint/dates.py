"""The dates of a document's metadata, read strictly, and read again as people write them."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.constitution import Constitution
    from whereas.model.source import Span

NAMES = frozenset({"ratified", "last amended", "amended", "last updated", "effective", "effective date", "adopted", "date"})
UNFILLED = ("[", "{", "<")
ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?=$|[T ]|\.$)")
NUMBERS = re.compile(r"(\d{1,4})[./ -](\d{1,2})[./ -](\d{1,4})$")
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
WORDED = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?|([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?),?[ -](\d{4})$", re.IGNORECASE)


def dated(constitution: Constitution) -> Iterator[tuple[str, str, Span]]:
    """(name, value, span) of what stands for a date: of a known name, filled in, with a digit."""
    document = constitution.document
    for name, value, span in document.metadata if document else ():
        if name in NAMES and not value.startswith(UNFILLED) and any(c.isdigit() for c in value):
            yield name, value, span


def read_iso(value: str) -> datetime.date | None:
    """The day of an ISO date, also with a time after it or marks around it; None for anything else.

    >>> read_iso("**2026-11-24**"), read_iso("2026-13-01")
    (datetime.date(2026, 11, 24), None)
    """
    match = ISO.match(value.strip("*_`\"' "))
    return _day(int(match[1]), int(match[2]), int(match[3])) if match else None


def reread(value: str) -> datetime.date | None:
    """The only day that a date in another spelling can mean; None where it may be two, or none.

    >>> str(reread("24/11/2026")), str(reread("3 March 2026")), reread("03/04/2026")
    ('2026-11-24', '2026-03-03', None)
    """
    bare = value.strip("*_`\"' .")
    numbers = NUMBERS.match(bare)
    if numbers:
        first, middle, last = (int(n) for n in numbers.groups())
        if len(numbers[1]) == 4:
            return _day(first, middle, last)
        meant = {day for day in (_day(last, middle, first), _day(last, first, middle)) if day} if len(numbers[3]) == 4 else set()
        return meant.pop() if len(meant) == 1 else None
    worded = WORDED.match(bare)
    if not worded:
        return None
    name = (worded[2] or worded[3]).lower()
    month = next((at for at, m in enumerate(MONTHS, 1) if m == name or m[:3] == name or (m[:4] == name == "sept")), 0)
    return _day(int(worded[5]), month, int(worded[1] or worded[4]))


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
