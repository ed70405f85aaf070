"""The frame of a rule's sentence: the clause that opens it, the clauses inside it, and the main clause that says what is asked.

>>> from whereas.diff.words import tokens
>>> text = "If the hall is full, or the bell rings, guests must leave."
>>> opening(text, tokens(text))
9
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from whereas.diff.lexicon import lexicon, marks, phrase_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.words import Token

OPENERS = frozenset({"condition", "concession", "exception"})
"""Marks that open a subordinate clause at the head of a sentence."""
COMPARED = frozenset({"while", "since"})
"""They open a clause that may hold a norm of its own ("While guests should knock, members may enter")."""
_NUMBER = r"\d{1,3}(?:\.\d{1,3}){0,5}"
_NAMED = re.compile(rf"(?i:section|article|clause|rule|paragraph|chapter|part|§)\s*\.?\s*(?:{_NUMBER}|[IVXLC]{{1,7}})(?:\([a-z]\))?[.):]?\s+(?=[A-Z])")
_LABEL = re.compile(r"([\w./-]+(?: [\w./()&-]+){0,4}): (?=[A-Z])")
_STRESS = re.compile(
    r"\s+(?:at all|whatsoever)(?=\s*(?:[.,;:!?)—]|$)|\s+(?:you|they|we|must|may|should|shall|will|if|when|unless|without|with|from)\b)", re.IGNORECASE
)
_PURPOSE = re.compile(r"((?:In order )?To [a-z][^,.;:]*),\s+", re.IGNORECASE)
_BARE = re.compile(rf"{_NUMBER}[.):]?\s+(?=[A-Z])")
_CLOSED = re.compile(
    rf"\((?:{_NUMBER}|[a-zA-Z]|[ivxlc]{{2,7}}|[IVXLC]{{2,7}})\)\s+"
    rf"|(?:{_NUMBER}(?:[a-z]|\([a-z]\))?|[a-z]|[ivxlc]{{2,7}}|[IVX]{{1,7}}|[A-Z]{{1,2}}-?\d{{1,3}})[.)]\s+"
)
"""A number or letter that a bracket or a stop closes ("(a)", "ii)", "R2."): what follows need not begin with a capital."""


def without_numeral(text: str) -> str:
    """`text` without the number that heads it, which says where it stands and nothing else.

    >>> without_numeral("Section. 2. Guests must knock."), without_numeral("2 No guest may smoke."), without_numeral("3 guests may stay.")
    ('Guests must knock.', 'No guest may smoke.', '3 guests may stay.')
    >>> without_numeral("(ii) keep the book;"), without_numeral("2.1.1 Guests must knock.")
    ('keep the book;', 'Guests must knock.')
    >>> without_numeral("Rule 3 must be kept."), without_numeral("10 GB must be free.")
    ('Rule 3 must be kept.', '10 GB must be free.')
    """
    for pattern in (_NAMED, _CLOSED, _BARE):
        found = pattern.match(text)
        rest = text[found.end() :].split(maxsplit=1) if found else []
        if found and rest and not (pattern is _BARE and rest[0].lower() in _measures()):
            return text[found.end() :]
    return text


@functools.cache
def _measures() -> frozenset[str]:
    """Words of units, before which a number is an amount."""
    return frozenset(unit for table in lexicon()["units"]["kinds"].values() for unit in table)


def without_label(text: str, other: str) -> str:
    """`text` without the label that heads it, where `other` has none: a label that came or went binds nobody.

    >>> without_label("Quiet hours: Guests must whisper.", "Guests must whisper."), without_label("MINOR: a new rule", "MAJOR: a new rule")
    ('Guests must whisper.', 'MINOR: a new rule')
    """
    found = _LABEL.match(text)
    return text[found.end() :] if found and not _LABEL.match(other) and not marks(tuple(found[1].lower().split()), ("force", "marks")) else text


def without_stress(text: str, other: str) -> str:
    """`text` without an "at all" or "whatsoever" that closes a clause, where `other` has fewer of them: they stress what it says, and set no limit.

    >>> without_stress("Never row at all.", "Never row."), without_stress("Row if at all possible.", "Row.")
    ('Never row.', 'Row if at all possible.')
    """
    return _STRESS.sub("", text) if len(_STRESS.findall(text)) > len(_STRESS.findall(other)) else text


def without_purpose(old: str, new: str) -> tuple[str, str] | None:
    """Both texts without the same purpose that opens the one and closes the other; None if there is none.

    >>> without_purpose("To vote, you must pay.", "You must sign to vote.")
    ('you must pay.', 'You must sign')
    """
    for one, two in ((old, new), (new, old)):
        opened, closing = _PURPOSE.match(one), two.rstrip(" .")
        if opened and closing.lower().endswith(f" {opened[1].lower()}"):
            found = one[opened.end() :], closing[: -len(opened[1])].rstrip()
            return found if one is old else found[::-1]
    return None


def opening(text: str, side: Sequence[Token]) -> int:
    """Number of words of the subordinate clause that opens a sentence ("if ...", "unless ..."); 0 if none does. It ends at the first comma that
    no further part of it follows ("if the hall is full, or the bell rings, ...")."""
    words = tuple(t.word for t in side)
    head = 1 if words[:1] and words[0] in phrase_set("words", "join") | phrase_set("words", "contrast") else 0
    if not any(m.start == head and m.name in OPENERS and m.words not in COMPARED for m in marks(words[:8], ("marks",))):
        return 0
    join = phrase_set("words", "join")
    for at in range(1, len(side)):
        between = text[side[at - 1].end : side[at].start]
        if ("," in between or ";" in between) and side[at].word not in join:
            return at
    return 0


def main_words(text: str, side: Sequence[Token]) -> tuple[str, ...]:
    """The words of a sentence without its opening clause and without what stands in brackets."""
    depth, end, start = 0, 0, opening(text, side)
    found: list[str] = []
    for at, token in enumerate(side):
        between = text[end : token.start]
        depth = max(0, depth + between.count("(") - between.count(")"))
        end = token.end
        if not depth and at >= start:
            found.append(token.word)
    return tuple(found)
