"""Titles that ask for something by themselves, and what a title that got other words does to the rules beneath it.

A title that is a norm of its own ("Never lie") lends its force only to what has no verb ("- about money"): a sentence under it says itself what is to be
done. A title that was turned round ("Safety over speed", "Hard rules") is told once, and not with each rule.

>>> turned_title("Safety over speed", "Speed over safety")
Verdict(direction='precedence', why="what stands before and after 'over' changed places", sure=False)
>>> turned_title("Hard rules", "Guidelines").direction, turned_title("Never lend keys", "Lend keys").direction, turned_title("Keys", "Locks")
('weakened', 'reversed', None)
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from whereas.annotate.force import titled
from whereas.annotate.lexicon import inflected
from whereas.diff.edits import edit
from whereas.diff.lexicon import marks, phrase_set
from whereas.diff.order import turned
from whereas.diff.scope import telling
from whereas.diff.verdict import Verdict
from whereas.diff.words import words

if TYPE_CHECKING:
    from whereas.diff.view import Unit

HARD = frozenset({"hard", "non-negotiable", "nonnegotiable", "strict", "mandatory", "binding", "absolute"})
SOFT = frozenset({"soft", "optional", "voluntary", "recommended", "suggested"})
"""Words of a title that say how far the rules under it bind."""
RULES = frozenset({"rules", "constraints", "requirements", "limits", "lines", "obligations", "duties", "commitments", "standards"})
POLITE = frozenset({"please", "always"})
DENIED = frozenset({"not", "never", "don't", "don’t"})
ASIDE = frozenset({"do", "does"})


def asks_itself(title: str) -> bool:
    """Whether a title says what is to be done or not, and not only how far what stands under it binds.

    >>> asks_itself("Never lie"), asks_itself("Never"), asks_itself("You must not"), asks_itself("Forbidden words")
    (True, False, False, False)
    """
    told = words(title)
    opens = told[:1] and (told[0] in POLITE | {"avoid", "no"} | DENIED or told[:2] == ("do", "not"))
    forced = [m for m in marks(told, ("force",)) if m.start or m.words in {"never", "do not", "don't"}]
    start = forced[0].end if forced else 1
    return bool(opens or (forced and forced[0].start)) and bool(telling(told[start:]))


def says_itself(unit: Unit) -> bool:
    """Whether a statement is a sentence that needs no title to say what is to be done."""
    return (
        unit.place is None or unit.place.kind != "item" or unit.statement.text.endswith(".") or inflected().get(unit.words[0] if unit.words else "") == "base"
    )


def turned_title(old: str, new: str) -> Verdict | None:
    """What became of the rules under a title: an order in it turned round, its deed denied or asked for now, or rules that bind more or less by its name."""
    found = edit(old, new)
    if Counter(telling(found.old_words)) == Counter(telling(found.new_words)):
        order = turned(found)
        if order is not None:
            return order
    lent = titled(old), titled(new)
    lends = all(lent) and lent[0] != lent[1]  # then it is told with each rule that it lends its force to
    denied = None if lends and not (asks_itself(old) or asks_itself(new)) else _denied(found.old_words, found.new_words)
    return denied or (None if lends else _binding(found.old_words, found.new_words))


def _denied(old: tuple[str, ...], new: tuple[str, ...]) -> Verdict | None:
    """One of two titles is the other with a negation."""
    sides = [[w for w in side if w not in DENIED | ASIDE] for side in (old, new)]
    denials = [[w for w in side if w in DENIED] for side in (old, new)]
    if sides[0] != sides[1] or not telling(tuple(sides[0])) or len(denials[0]) + len(denials[1]) != 1:
        return None
    return Verdict("reversed", f"negation {'removed' if denials[0] else 'added'}: '{(denials[0] or denials[1])[0]}'")


def _binding(old: tuple[str, ...], new: tuple[str, ...]) -> Verdict | None:
    """A title that only names rules gives them another name, or took or got a word for how far they bind."""
    ranks = _rank(old), _rank(new)
    if None in ranks or ranks[0] == ranks[1]:
        return None
    less = (ranks[0] or 0) > (ranks[1] or 0)
    return Verdict("weakened" if less else "strengthened", f"'{' '.join(old)}' became '{' '.join(new)}'")


def _rank(told: tuple[str, ...]) -> int | None:
    """How far rules bind by a title that names them and nothing else: 0 as advice, 1 as rules, 2 without exception."""
    left = [w for w in told if w not in HARD | SOFT and telling((w,))]
    if len(left) != 1:
        return None
    if left[0] in phrase_set("words", "unbinding") or (left[0] in RULES and SOFT.intersection(told)):
        return 0
    return (2 if HARD.intersection(told) else 1) if left[0] in RULES else None
