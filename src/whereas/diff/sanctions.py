"""What an amount does that says when a sanction strikes: "a member who misses three meetings loses the vote" strikes fewer than one who misses two.

>>> from whereas.diff.edits import edit
>>> from whereas.diff.numerals import amount_at
>>> old, new = ("Whoever is late for a week loses the key.", "Whoever is late for a month loses the key.")
>>> found = edit(old, new)
>>> strikes(found, amount_at(found.old_words, 4), amount_at(found.new_words, 4))
'narrowed'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.lexicon import denies, marks

if TYPE_CHECKING:
    from whereas.diff.edits import Edit
    from whereas.diff.numerals import Amount
    from whereas.diff.verdict import Direction

WHO = frozenset({"who", "whoever"})
STRIKES = frozenset({"loses", "lose", "forfeits", "forfeit"})
DONE = frozenset({"expelled", "suspended", "removed", "excluded", "dismissed", "banned", "struck", "barred", "disqualified", "recalled"})
BE = frozenset({"is", "are"})
LACKS = frozenset({"fails", "fail", "without", "less", "fewer"})
"""Words behind which a greater amount is as likely more of a demand."""


def strikes(found: Edit, one: Amount, two: Amount) -> Direction | None:
    """Narrower if somebody "who ..." must have done more, or for longer, before he loses something or is expelled; wider if less. None where no such sanction
    stands behind both amounts, or a greater amount might be a greater demand."""
    if one.kind != two.kind or one.value == two.value:
        return None
    if not (_meant(found.old_words, one) and _meant(found.new_words, two)):
        return None
    return "narrowed" if two.value > one.value else "widened"


def _meant(words: tuple[str, ...], amount: Amount) -> bool:
    """Whether an amount stands in the clause of those whom a sanction strikes."""
    who = next((at for at, word in enumerate(words[: amount.start]) if word in WHO), -1)
    clause, behind = words[who + 1 : amount.start], words[amount.end :]
    if who < 0 or any(m.group == "force" for m in marks(words)) or not LACKS.isdisjoint(clause):
        return False
    if amount.kind != "time" and any(map(denies, clause)):
        return False
    return not STRIKES.isdisjoint(behind) or any(word in BE and behind[at + 1 : at + 2] and behind[at + 1] in DONE for at, word in enumerate(behind))
