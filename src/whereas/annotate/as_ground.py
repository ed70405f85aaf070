"""Whether "as" or "since" opens a clause that says why a rule holds: "Millers must not smoke, as the loft is made of straw.", "Since the lane is narrow, ...".

"As" is the word of a manner and of a time as often ("act as the board directs", ", as it is given in the book", "as the sun sets"): of 113 labelled rules with
", as" and a subject half give a reason. So the clause must state what lasts (that something is, has, can or cannot be so), or what harm or good comes of
something, and its verb must not be one of telling, deciding or changing (of 43 labelled rules that are found so, and were not before, 39 give a reason).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.behind import effects, verb
from whereas.annotate.cues import NOT
from whereas.annotate.lexicon import word_sets
from whereas.annotate.once import once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues

QUOTES = frozenset({'"', "“"})
STOPS = frozenset({",", ";", ":", "—", "–", "--", "-", "(", ")", ".", "!"})
BE = frozenset({"is", "are", "'s", "’s", "'re", "’re"})
ABLE = frozenset({"can", "cannot", "ca", "could", "may", "might", "will", "wo"})
WERE = frozenset({"was", "were", "did", "had", "would"})
"""Verbs behind which "as" says how something was done, or would be, as often as why."""
ORDERS = frozenset({"must", "shall", "should", "if", "though", "ought"})
STANDS_FOR = frozenset({"it", "they", "he", "she", "one"})
"""Subjects of a clause that says how the thing before it is done ("as it is given in the book")."""
PERSONS = frozenset({"you", "i"})
ARTICLES = frozenset({"the", "this", "that", "an", "a", "our", "their", "its", "no", "nobody"})
NEEDING = frozenset({"need", "needs"})
BETWEEN = frozenset({"not", "n't", "n’t", "also", "always", "never", "often", "only", "so", "too", "very", "already", "still", "all", "both", "easily"})
SUBJECT = 5
"""Words before its verb, where that is "may"; and those in which another "as" makes it a comparison ("as few as will do")."""
LEAST = 3
"""Words of such a clause."""


@once
def states_why(cues: Cues) -> bool:
    """Whether a rule opens with such a clause, or has one behind a comma."""
    lower = cues.lower
    if not lower or (lower[0] != "since" and "as" not in lower) or not QUOTES.isdisjoint(lower):
        return False
    return _opens(cues) or any(
        lower[at] == "as" and lower[at - 1] == "," and _is_ground(_clause(lower, at + 1), fronted=False) for at in range(cues.main + 3, len(lower) - LEAST)
    )


def _opens(cues: Cues) -> bool:
    """Whether the clause stands in front: "As the keeper holds every key, ...", "Since the lane is narrow, ..."."""
    lower = cues.lower
    if lower[0] not in {"as", "since"}:
        return False
    clause = _clause(lower, 1)
    stop = len(clause) + 1
    if lower[stop : stop + 1] != (",",) or cues.main != stop + 1:
        return False
    if lower[0] == "as":
        return _is_ground(clause, fronted=True)
    at = verb(clause)
    return at > 0 and clause[at] not in WERE and len(clause) > at and "last" not in clause and not {"has", "have"}.intersection(clause[at : at + 1])


def _clause(lower: Sequence[str], begin: int) -> tuple[str, ...]:
    """The words from a token on, up to the next stop."""
    stop = next((n for n in range(begin, len(lower)) if lower[n] in STOPS), len(lower))
    return tuple(lower[begin:stop])


def _is_ground(clause: tuple[str, ...], *, fronted: bool) -> bool:
    """Whether the words behind "as" state what lasts, or what comes of something. `fronted`: they open the sentence, where they say when more often."""
    if len(clause) < LEAST or clause[0] in PERSONS or not ORDERS.isdisjoint(clause):
        return False
    at = next((n for n in range(1, min(len(clause), SUBJECT)) if clause[n] == "may"), 0) or verb(clause)
    if not at or "as" in clause[:SUBJECT] or clause[at] in WERE or len(clause) == at + 1:
        return False
    sets = word_sets("as_ground")
    if clause[0] in sets["openers"]:
        return False
    rest = clause[at + 1 :]
    while rest and rest[0] in BETWEEN:
        rest = rest[1:]
    if not rest or (rest[0] in sets["told"] and not (rest[0] == "like" and clause[at] in sets["likening"])) or clause[at] in sets["told"]:
        return False
    said = clause[at]
    if said in BE:
        return _is_state(clause, rest[0], said, fronted=fronted)
    if said in ABLE:
        return rest != ("be",) and (said not in {"may", "might", "will", "wo"} or not fronted)
    if said in {"do", "does"}:
        return clause[at + 1] in NOT
    if clause[0] in {"a", "an"}:  # "as a surveyor draws a line"
        return said in sets["likening"]
    if said in NEEDING and rest[0] in {"it", "them"}:  # "as teams need them" says when, or how much
        return False
    return said in sets["lasting"] or (not fronted and said in effects())


def _is_state(clause: tuple[str, ...], what: str, be: str, *, fronted: bool) -> bool:
    """Whether "is" or "are" says how something is, and not what is done with it or happens to it."""
    done = what.endswith(("ed", "ing"))
    if clause[0] in STANDS_FOR and len(clause) > 1 and clause[1] == be:
        return not done and not what.endswith("en")
    return not done or (not fronted and be == "is" and what.endswith("ed") and clause[0] in ARTICLES)
