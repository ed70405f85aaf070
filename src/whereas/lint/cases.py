"""Whether two rules are about two cases though neither says so: by the headings above them, or the rows of the table that they stand in.

"## In development" over "Turn the log on." and "## In production" over "Turn the log off.": two cases. So are "Phase 1" and "Phase 2", "Lending boats" and
"Lending keys" (alike but for the case), "Rejected" and "Decision", and names such as "Go" and "Python". "Doors" over "lock the side door" and "Nights" over
"lock it at night" are matters that both rules speak of, and so one case.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from whereas.diff.words import stem, words
from whereas.lint import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.lint.facts import Facts
    from whereas.model.constitution import Statement

NAME_WORDS = 2
"""A title of so few words, none of them said by the rule below it, names what the section is about ("Python")."""
TOPIC = re.compile(r"(?:[^sS]s|ing|ness|ity|ion|ment|[ae]nce|ship|hood|our)$")
"""How a word ends that names a matter ("Doors", "Testing", "Honesty") and hardly anything that has rules of its own."""
TABLE_CELL = "cell"


def parted(facts: Facts, one: Statement, other: Statement) -> bool:
    """Whether headings or rows tell the cases of two rules apart."""
    return _by_row(facts, one, other) or _by_heading(facts, one, other)


def _by_row(facts: Facts, one: Statement, other: Statement) -> bool:
    """Whether the two stand in two rows of one table, neither in the first cell, which names what its row is about."""
    rows = [_row(facts, statement) for statement in (one, other)]
    return rows[0] is not None and rows[1] is not None and rows[0] != rows[1] and facts.blocks[rows[0]].parent == facts.blocks[rows[1]].parent


def _row(facts: Facts, statement: Statement) -> int | None:
    """The table row of a statement that stands behind its first cell."""
    place, block = facts.places.get(statement.id), facts.block_of(statement)
    return place.item if place is not None and block is not None and block.info == TABLE_CELL and block.number else None


def _by_heading(facts: Facts, one: Statement, other: Statement) -> bool:
    """Whether the outermost headings in which the two differ name two cases, or the one that only one of them has."""
    places = [facts.places.get(statement.id) for statement in (one, other)]
    if places[0] is None or places[1] is None:
        return False
    first, second = next(((a, b) for a, b in zip_longest(places[0].titles, places[1].titles, fillvalue="") if a != b), ("", ""))
    if not first or not second:
        return _is_case(first or second)
    if _is_case(first) and _is_case(second):
        return True
    shelved = lexicon.words("shelved")
    if any(shelved & set(words(a)) and not shelved & set(words(b)) for a, b in ((first, second), (second, first))):
        return True
    return _alike(words(first), words(second)) or (_names(first, one, other) and _names(second, one, other))


def _is_case(title: str) -> bool:
    """Whether a title says by its first word that what stands below holds for somebody, somewhere or at some time: "For guests", "In winter"."""
    said = words(title)
    return len(said) > 1 and said[0] in lexicon.words("for_a_case")


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two titles share a word and each has another in its place or beside it: "Phase 1" and "Phase 2", "Stable releases" and "Release candidates"."""
    bags = [{stem(word) for word in said if word not in lexicon.words("empty")} for said in (one, other)]
    return bool(bags[0] & bags[1]) and bags[0] != bags[1]


def _names(title: str, *rules: Statement) -> bool:
    """Whether a short title names something that neither rule speaks of, and no matter such as "Safety" or "General"."""
    said = words(title)
    spoken = {stem(word) for rule in rules for word in words(rule.text)}
    known = any(word in lexicon.words("any_case") or stem(word) in spoken for word in said)
    return 0 < len(said) <= NAME_WORDS and not known and (TOPIC.search(title) is None or _spelt_as_name(title))


def _spelt_as_name(title: str) -> bool:
    """Whether a title has a capital or a digit within a word, as only names have ("iOS", "Node.js 22"), or names where a program runs ("Production")."""
    return title.lower() in lexicon.words("surroundings") or any(char.isupper() or char.isdigit() for word in title.split() for char in word[1:])
