"""Numbers that parts of a document bear: "Section 3. Duties", "ARTICLE II – OFFICERS", "2.1 Committers", "Schedule A. Fees".

>>> read("ARTICLE II – OFFICERS")
Numbered(kind='article', number='2', end=12)
>>> read("2.1 Committers").number, read("Schedule A. Fees").number, read("Section 4")
('2.1', 'A', Numbered(kind='section', number='4', end=9))
>>> read("Article of faith"), read("2024 in numbers"), read("I think so")
(None, None, None)
"""

from __future__ import annotations

import re
from typing import NamedTuple

KINDS = {
    "title": 1, "part": 2, "chapter": 3, "article": 4, "section": 5, "subsection": 6, "rule": 6, "clause": 7, "paragraph": 8,
    "schedule": 4, "annex": 4, "appendix": 4, "exhibit": 4,
}  # fmt: skip
"""Words for the parts of a document -> how deep they stand: an article holds sections."""
SHORT = {"art": "article", "arts": "article", "sec": "section", "secs": "section", "sect": "section", "§": "section", "§§": "section", "ch": "chapter",
         "para": "paragraph", "paras": "paragraph", "cl": "clause", "annexes": "annex", "appendices": "appendix"}  # fmt: skip
WORDS = "|".join(sorted((word + "s?" if word in KINDS else word for word in (*KINDS, *SHORT) if word.isalpha()), key=len, reverse=True))
"""Those words as a regular expression."""
NUMBER = r"(?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVXLC]{1,7}|[A-Z])(?![\w%]|\.\w)"
_WORDED = re.compile(rf"(?:(?P<kind>(?i:{WORDS}))\.?\s+|(?P<sign>§{{1,2}})\s*)(?P<number>{NUMBER})(?:\s*[.:)—–-]+(?=\s|$)|(?=\s|$))")
_BARE = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3}){0,4}|[IVXLC]{1,7}(?=[.)]))(?:[.:)]+\s|\s+(?=[A-Z])|$)")
CLOSING = ".:)—–-"
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


class Numbered(NamedTuple):
    """What opens a title or a clause: the word for its `kind` ("" where only a number stands), the number as it is counted, where both end."""

    kind: str
    number: str
    end: int


def read(text: str) -> Numbered | None:
    """The number that opens a text, or None."""
    found = _WORDED.match(text)
    if found:
        return Numbered(kind_of(found["kind"] or found["sign"]), counted(found["number"]), found.end())
    found = _BARE.match(text)
    return Numbered("", counted(found["number"]), found.end()) if found else None


def heads(title: str) -> int:
    """How deep the part of a document stands that a title heads with its kind and number; 0 for what is no such title.

    >>> heads("Article II – Officers"), heads("Section 3. Duties"), heads("Section 3 is repealed"), heads("3.1 Duties")
    (4, 5, 0, 0)
    """
    found = read(title)
    if found is None or not found.kind or not (found.end == len(title) or title[found.end - 1] in CLOSING):
        return 0
    return KINDS[found.kind]


def kind_of(word: str) -> str:
    """The kind that a word names: "Arts" and "§" are of "article" and "section"."""
    word = word.lower()
    return SHORT.get(word) or (word if word in KINDS else word.removesuffix("s"))


def counted(number: str) -> str:
    """A number as it is counted, Roman or not; a letter stays one.

    >>> counted("XIV"), counted("2.10"), counted("B")
    ('14', '2.10', 'B')
    """
    if not all(sign in _ROMAN for sign in number) or (len(number) == 1 and number in "CL"):
        return number
    values = [_ROMAN[sign] for sign in number]
    return str(sum(-one if one < two else one for one, two in zip(values, [*values[1:], 0], strict=True)))
