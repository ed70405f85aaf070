"""Whom a changed definition reaches: how many rules use the term that it gives a meaning to.

>>> term('"Night guest" means somebody who sleeps in the hall.', ""), term("Guests sleep in the hall.", ""), term("more than two weeks overdue", "Late")
('night guest', '', 'late')
>>> term('Section 2. "Fee" means what a guest pays.', ""), term("Sellers are people who rent a stall.", "")
('fee', 'sellers')
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whereas.diff.roles import subject
from whereas.diff.words import stem, words

if TYPE_CHECKING:
    from whereas.diff.view import Unit, View

CLAUSE = r"(?:(?:Section|Article|Clause|Sec\.|Art\.|§)\s*[\dIVX][\w.]*\W{0,3}\s*)?(?:The (?:term|word|expression) )?"
QUOTED = re.compile(CLAUSE + r"\W{0,2}[\"“‘'](?P<term>[^\"”’']{2,60})[\"”’']\s+(?:means?|shall mean|refers? to|is|are)\b", re.IGNORECASE)
DEFINED = re.compile(r"(?:an?|the)?\s*(?P<term>\w[\w -]{1,40}?) (?:is|are) defined as\b", re.IGNORECASE)
"""What a definition opens with that names its term beyond doubt."""
PEOPLE = re.compile(
    r"(?:an?\s+)?(?P<term>\w[\w-]{2,30}(?: \w[\w-]{1,30})?) (?:is|are) (?:any |the |all )?"
    r"(?:people|persons?|those|individuals|companies|organi[sz]ations|anyone)\b",
    re.IGNORECASE,
)
"""Or whose name it is that people have."""
MOST = 4
"""Words of a term."""


def term(text: str, row: str) -> str:
    """The term that a definition gives a meaning to, in lower case; "" if that is not certain. `row`: the first cell of the table's row that it stands in."""
    found = QUOTED.match(text) or DEFINED.match(text) or PEOPLE.match(text)
    told = " ".join(words(row or (found["term"] if found else "")))
    return told if len(told.split()) <= MOST else ""


def used_by(view: View, unit: Unit) -> str:
    """How many rules of a version use the term that a definition in it gives a meaning to, to be said behind a why; "" if none does."""
    named = term(unit.statement.text, view.heads.get(unit.id, ""))
    stems = [stem(word) for word in words(named)]
    if not stems:
        return ""
    rules = sum(_holds([stem(word) for word in u.words], stems) for u in view.units if u.id != unit.id and subject(u.statement) == "rule")
    return f"; {rules} rule{'s' if rules > 1 else ''} use{'' if rules > 1 else 's'} '{named}'" if rules else ""


def _holds(told: list[str], stems: list[str]) -> bool:
    """Whether the words of a term stand together."""
    return stems[0] in told and any(told[at : at + len(stems)] == stems for at in range(len(told) - len(stems) + 1))
