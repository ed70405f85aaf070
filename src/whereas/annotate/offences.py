"""What statutes forbid by naming it an offence, and the duties that they say they do not lay on anybody.

"A person commits an offence if the person removes soil.", "A holder who removes soil commits an offence." and "It is an offence to feed the swans." forbid;
"Nothing in this section requires a holder to pay twice." frees from a duty. "Whoever is charged with an offence must attend." and "The board decides whether a
member is guilty of misconduct." speak of it only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.clauses import force_words
from whereas.annotate.cues import BE, MODALS, NOT
from whereas.annotate.lexicon import word_sets

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues
    from whereas.model.constitution import Modality

COMMITS = frozenset({"commits", "commit"})
WRONGS = frozenset({"offence", "offense", "crime", "misdemeanor", "misdemeanour", "felony", "breach", "misconduct"})
SPOKEN_OF = frozenset({"whether", "charged", "convicted", "when", "alleged", "suspected", "unless", "where", "once", "because", "until"})
"""Words before an offence with which a sentence speaks of one, and makes none."""
PENALISING = frozenset({"grounds", "punished", "punishable", "results", "result", "leads", "lead"})
SUBJECT_MOST = 9
WITHIN = 5
"""Tokens between "commits" and the offence, or "nothing" and its verb."""
NOTHING_MOST = 9
REQUIRES = frozenset({"requires", "require", "obliges", "obligates", "compels"})


def forbids(cues: Cues) -> bool:
    """Whether a sentence makes what it names an offence."""
    lower, main = cues.lower, cues.main
    if cues.shape == "question" or (lower[main : main + 1] != ("it",) and "guilty" not in lower and COMMITS.isdisjoint(lower)):
        return False
    for at in range(main, len(lower)):
        if lower[at] in SPOKEN_OF or (lower[at] in NOT and at > main) or (lower[at] == "if" and at == main):
            return False
        named = WRONGS.intersection(lower[at + 1 : at + 1 + WITHIN])
        commits = lower[at] in COMMITS and at > main and lower[at + 1 : at + 2] in {("an",), ("a",), ("misconduct",)} and named
        guilty = lower[at : at + 2] == ("guilty", "of") and at > main and lower[at - 1] in BE and named
        if commits or guilty:
            return not any(word.main for word in force_words(cues))
    return lower[main : main + 1] == ("it",) and _it_is(cues)


def _it_is(cues: Cues) -> bool:
    """Whether "it is an offence to ..." opens the main clause."""
    lower, at = cues.lower, cues.main + 1
    named = lower[at + 1 : at + 2] in {("an",), ("a",)} and WRONGS.issuperset(lower[at + 2 : at + 3])
    return named and BE.issuperset(lower[at : at + 1]) and "to" in lower[at + 3 :]


def sanctioned(cues: Cues) -> bool:
    """Whether a rule names a misdeed as what a penalty follows ("Lying to the board is grounds for expulsion."): it forbids the misdeed, and orders it to
    nobody. "A third warning leads to a ban." and "Failure to pay results in removal." tell the house what to do."""
    lower, main = cues.lower, cues.main
    if PENALISING.isdisjoint(lower) or not MODALS.isdisjoint(lower) or not NOT.isdisjoint(lower) or cues.shape == "question":
        return False
    at = next((n for n in range(main + 1, min(main + SUBJECT_MOST, len(lower))) if lower[n] in PENALISING), 0)
    known = word_sets("offences")
    if not at or not (lower[main].endswith("ing") or not known["wrongs"].isdisjoint(lower[main:at])) or not SPOKEN_OF.isdisjoint(lower[main:at]):
        return False
    if lower[at] in {"punished", "punishable", "grounds"}:
        return BE.issuperset(lower[at - 1 : at]) and (lower[at] != "grounds" or lower[at + 1 : at + 2] == ("for",))
    return lower[at + 1 : at + 2] in {("in",), ("to",)} and not known["penalties"].isdisjoint(lower[at + 2 : at + 2 + WITHIN])


def frees(cues: Cues) -> Modality | None:
    """ "may" where nothing in a text is said to require something."""
    lower, main = cues.lower, cues.main
    if lower[main : main + 1] != ("nothing",) or "in" not in lower[main : main + 3]:
        return None
    verb = next((at for at in range(main + 2, min(main + NOTHING_MOST, len(lower))) if lower[at] in REQUIRES), 0)
    return "may" if verb and not BE.intersection(lower[main:verb]) else None
