"""What a text says it will not bear, without a verb that forbids: "Zero tolerance for insults.", "There is no excuse for shouting.", "There will be no
smoking."

"The zero tolerance policy must be posted.", "Set the tolerance to zero.", "With zero tolerance for error, the smith works slowly.", "There is no excuse form in
the drawer.", "There is no place for the bench." and "There will be no meeting in May." forbid nothing.
Two of two labelled rules with "no excuse for" or "no place for" behind "there is" forbid.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.clauses import SUBORDINATING
from whereas.annotate.cues import NOT
from whereas.annotate.lexicon import word_sets
from whereas.annotate.once import once

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues

UNBORNE = frozenset({"zero", "there"})
"""Words of which one stands in each such statement."""
BEHIND = frozenset({"for", "of", "to", "toward", "towards", "on", "regarding", "when", "here", ".", "!"})
"""What stands behind "zero tolerance" where nothing else is named by it."""
KEEPING = frozenset({"have", "has", "show", "shows", "take", "takes", "is", "with", "'s", "’s", "operate", "operates", "adopt", "apply", "our", "a"})
"""Words right before it, where it does not open the statement."""
IS = frozenset({"is", "'s", "’s"})
BORNE_BY = frozenset({"excuse", "tolerance", "place"})
"""What there is none of for something that is banned."""
KNOWN = frozenset({"the", "a", "an", "it", "them"})
"""What opens a thing for which there is no room, where it is said in which part of a house or a page ("for the bench in the shed")."""
THING_MOST = 4
"""Tokens of that thing with its place."""
IDIOM = frozenset(
    {"it", "that", "this", "the", "him", "her", "them", "these", "those", "what", "how", "who", "when", "where", "whether", "which", ".", "!", ""}
)
"""What stands behind "no denying" and its like where they tell what is so; a plain noun, "of" and "from" name a deed ("no missing deadlines")."""
SUBJECT_MOST = 8
REACH = 4


@once
def forbids(cues: Cues) -> bool:
    """Whether a statement bans by what it will not bear."""
    lower = cues.lower
    if UNBORNE.isdisjoint(lower) or cues.shape in {"question", "imperative"} or lower[-1] == ":":
        return False
    return _zero_tolerance(cues) or _there_is_none(lower, cues.main)


def _zero_tolerance(cues: Cues) -> bool:
    lower = cues.lower
    at = lower.index("zero") if "zero" in lower else -1
    dashed = lower[at + 1 : at + 2] == ("-",)
    end = at + 2 + dashed
    if lower[end - 1 : end] != ("tolerance",) or not (BEHIND.issuperset(lower[end : end + 1])):
        return False
    if at < cues.main and not word_sets("unborne")["flaws"].isdisjoint(lower[end + 1 : cues.main]):
        return False
    before = lower[cues.main : at]
    if not before:
        return True
    return before[-1] in KEEPING and len(before) <= SUBJECT_MOST and (SUBORDINATING | NOT).isdisjoint(before) and lower[end : end + 1] != ("to",)


def _there_is_none(lower: tuple[str, ...], main: int) -> bool:
    if lower[main] != "there":
        return False
    no = lower.index("no", main) if "no" in lower[main : main + REACH] else 0
    if no == main + 2 and lower[main + 1] in IS:
        thing = lower[no + 1 : no + 2]
        end = no + 2 + (lower[no + 2 : no + 3] == ("here",))
        return bool(thing) and thing[0] in BORNE_BY and lower[end : end + 1] == ("for",) and not (thing == ("place",) and _is_room(lower[end + 1 :]))
    if lower[main + 1 : main + REACH] != ("will", "be", "no"):
        return False
    act = "".join(lower[no + 1 : no + 2])
    known = word_sets("unborne")
    if act in known["idioms"] and "".join(lower[no + 2 : no + 3]) in IDIOM:
        return False
    return (act.endswith("ing") and act not in known["things"]) or (act == "knowing" and bool(lower[no + 2 : no + 3]))


def _is_room(behind: tuple[str, ...]) -> bool:
    """Whether "no place for" goes on with a thing and the place where it does not fit."""
    place = next((n for n, word in enumerate(behind[:THING_MOST]) if word in {"in", "on", "at", "under"}), 0)
    return place > 0 and behind[0] in KNOWN and behind[place + 1 : place + 2] == ("the",) and not word_sets("unborne")["places"].isdisjoint(behind[place + 2 :])
