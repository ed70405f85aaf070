"""The ban that a sentence opens with, or that stands behind whom it binds: "never" and "do not", or "must never" and "shall not", forbid alike, so that two
bans put into one sentence need only one of them.

>>> ban(("guests", "must", "never", "smoke")), ban(("do", "not", "smoke")), ban(("guests", "may", "smoke"))
((1, 3), (0, 2), None)
>>> one_form(["never", "smoke"]), one_form(["guests", "shall", "not", "smoke"])
(['do', 'not', 'smoke'], ['guests', 'must', 'not', 'smoke'])
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.lexicon import phrase_set

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = (("do", "not"), ("never",), ("don't",))
BOUND = tuple((modal, negation) for modal in ("must", "shall", "may") for negation in ("not", "never"))
"""How somebody is forbidden something, all as strictly."""
JOINS = frozenset({"and", "or", "but"})
NAMED = 4
"""Words that may say who is bound."""


def ban(words: Sequence[str]) -> tuple[int, int] | None:
    """Where the ban stands that governs a sentence: start and end (exclusive) in its words; None if none does."""
    told = [word.replace("\u2019", "'") for word in words]
    for form in COMMANDS:
        if tuple(told[: len(form)]) == form:
            return 0, len(form)
    for at in range(1, min(NAMED, len(told) - 1) + 1):
        if tuple(told[at : at + 2]) in BOUND and phrase_set("words", "negation").isdisjoint(told[:at]):
            return at, at + 2
    return None


def one_form(words: list[str]) -> list[str]:
    """The words with their bans in one form, those behind "and" or "or" too."""
    found: list[str] = []
    rest = words
    while rest:
        joined = not found or found[-1] in JOINS
        told = ban(rest) if joined else None
        if told is None:
            found, rest = [*found, rest[0]], rest[1:]
        else:
            start, end = told
            found, rest = [*found, *rest[:start], "must" if start else "do", "not"], rest[end:]
    return found
