"""What an amount does that says when a sanction strikes: "a member who misses three meetings loses the vote" strikes fewer than one who misses two, and "a
member who wins under three races" more.

>>> from whereas.diff.edits import edit
>>> from whereas.diff.numerals import amount_at
>>> old, new = ("Whoever is late for a week loses the key.", "Whoever is late for a month loses the key.")
>>> found = edit(old, new)
>>> strikes(found, amount_at(found.old_words, 5), amount_at(found.new_words, 5))
'narrowed'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.bounds import bounding
from whereas.diff.lexicon import denies, marks

if TYPE_CHECKING:
    from whereas.diff.edits import Edit
    from whereas.diff.numerals import Amount
    from whereas.diff.verdict import Direction

WHO = frozenset({"who", "whoever"})
STRIKES = frozenset({"loses", "lose", "forfeits", "forfeit"})
DONE = frozenset({"expelled", "suspended", "removed", "excluded", "dismissed", "banned", "struck", "barred", "disqualified", "recalled"})
BE = frozenset({"is", "are"})
LACKS, LESS = frozenset({"fails", "fail", "without"}), frozenset({"less", "fewer"})
"""Words behind which a greater amount is as likely more of a demand, the latter but for "less than" right before it."""


def strikes(found: Edit, one: Amount, two: Amount) -> Direction | None:
    """Narrower if somebody "who ..." must have done more, or for longer, before he loses something or is expelled; wider if less, and the other way about of
    the most that he has done ("under three races"). None where no such sanction stands behind both amounts, or a greater amount might be a greater demand."""
    if one.kind != two.kind or one.value == two.value:
        return None
    if not (_meant(found.old_words, one) and _meant(found.new_words, two)):
        return None
    capped = {_capped(found.old_words, one), _capped(found.new_words, two)}
    if len(capped) > 1:
        return None
    return "narrowed" if (two.value > one.value) != (capped == {True}) else "widened"


def _capped(words: tuple[str, ...], amount: Amount) -> bool:
    """Whether an amount is the most of what is done by those whom a sanction strikes; "not paid within a month" is for longer than that."""
    mark = bounding(words, amount)
    return mark is not None and mark.name == "most" and not any(map(denies, _clause(words, amount)))


def _clause(words: tuple[str, ...], amount: Amount) -> tuple[str, ...]:
    """What stands between "who" and an amount."""
    return words[next((at + 1 for at, word in enumerate(words[: amount.start]) if word in WHO), amount.start) : amount.start]


def _meant(words: tuple[str, ...], amount: Amount) -> bool:
    """Whether an amount stands in the clause of those whom a sanction strikes."""
    clause, behind = _clause(words, amount), words[amount.end :]
    if (
        not clause
        or any(m.group == "force" for m in marks(words))
        or not LACKS.isdisjoint(clause)
        or (not LESS.isdisjoint(clause) and not _capped(words, amount))
    ):
        return False
    if amount.kind != "time" and any(map(denies, clause)):
        return False
    return not STRIKES.isdisjoint(behind) or any(word in BE and behind[at + 1 : at + 2] and behind[at + 1] in DONE for at, word in enumerate(behind))
