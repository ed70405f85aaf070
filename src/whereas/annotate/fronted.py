"""Where the main clause begins behind an opening that only "no" or "nobody" gives away, and idioms with "no" that deny nothing.

"Prior to the vote, no member shall speak." and "During a freeze no changes may be merged." forbid, whatever words open them: the clause begins at its "no".
"Members with no vote may speak" permits: its "no" belongs to what stands before it. "No matter who asks, stay calm.", "No doubt members must pay." and "No more
than once a year, members may vote." deny nothing, and their clause begins behind the idiom; "No matter may be raised twice." is a ban.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.lexicon import inflected, word_sets

if TYPE_CHECKING:
    from collections.abc import Sequence

DENYING = frozenset({"no", "nobody", "none", "nothing", "neither"})
FINITE = frozenset(
    ["must", "shall", "should", "may", "can", "could", "might", "will", "would", "ought", "is", "are", "was", "were", "has", "have", "does", "do", "need",
     "needs"]
)  # fmt: skip
ORDERING = frozenset({"must", "shall", "should", "may", "is", "are"})
"""Verbs that settle where a clause begins without a comma before it."""
HAVING = frozenset(
    {"is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "having", "or", "and", "nor", "little", "there", "says", "saying", "say"}
)
"""Words behind which "no" opens no clause ("there is no quorum", "little or no wind")."""
BREAKS = frozenset(
    {",", ";", ":", "(", ")", "—", "–", "--", "that", "which", "who", "whom", "if", "when", "where", "than", "to", "the", "a", "an", "i", "you", "he", "she"}
)
"""What does not stand in the subject of a ban, from its "no" to its verb."""
BREAKS_OF = BREAKS - {"the", "a", "an", "to", "who", "that"}
"""The same of a subject behind a comma ("none of the gates", "no member who rows")."""
SUBJECT_MOST, NEAR_MOST, REACH = 7, 5, 40
"""Tokens of the subject of a ban behind a comma, and without one, and tokens in which its "no" is looked for."""
ASKED = frozenset({"what", "who", "whom", "whose", "how", "where", "when", "which", "whether", "why", "if", "the", "their", "its", "your", "his", "her", "our"})
"""What "no matter" takes up; "no matter of doctrine may ..." speaks of matters."""
TIMES = frozenset({"once", "twice", "times"})


def behind_idiom(lower: Sequence[str], at: int) -> int:
    """The token behind an idiom at `at` that denies nothing ("no matter", "no doubt", "no more than once a year,"); `at` where none stands there."""
    after, third = "".join(lower[at + 1 : at + 2]), "".join(lower[at + 2 : at + 3])
    if after == "matter" and third in ASKED:
        return next((n + 1 for n in range(at + 3, min(at + REACH, len(lower) - 1)) if lower[n] == ","), at + 2)
    if after in {"doubt", "wonder"} and third and third not in FINITE and third not in {"of", "about", "as"}:
        end = at + 2 + (third in {",", "that"})
        return at if inflected().get(third) == "s" and lower[at + 3 : at + 4] and lower[at + 3] not in FINITE else end
    if third == "than":
        comma = next((n for n in range(at + 3, min(at + SUBJECT_MOST + 3, len(lower))) if lower[n] == ","), 0)
        return comma + 1 if comma and comma + 1 < len(lower) and not TIMES.isdisjoint(lower[at + 3 : comma]) else at
    return at


def ban_behind(lower: Sequence[str], main: int) -> int:
    """The token of the "no", "nobody" or the like at which the main clause of a sentence begins, though its opening is none that is known; `main` where none
    does. Two testers' sentences were read as the opposite for want of it, and each list of openings left some out."""
    stop = min(len(lower), main + REACH)
    at = next((n for n in range(main + 2, stop) if lower[n] in DENYING), 0)
    while at:
        if _begins(lower, main, at):
            return at
        if lower[main:at] and not FINITE.isdisjoint(lower[main:at]) and lower[at - 1] == ",":
            return main
        at = next((n for n in range(at + 1, stop) if lower[n] in DENYING), 0)
    return main


def _begins(lower: Sequence[str], main: int, at: int) -> bool:
    """Whether the "no" at `at` opens the subject of the main clause."""
    before = lower[at - 1]
    if before in {"a", "the"} or behind_idiom(lower, at) != at:  # "a no vote", ", no matter how small, ..."
        return False
    behind = before == ","
    most, breaks, verbs = (SUBJECT_MOST, BREAKS_OF, FINITE) if behind else (NEAR_MOST, BREAKS, ORDERING)
    verb = next((n for n in range(at + 1, min(at + most + 1, len(lower))) if lower[n] in FINITE), 0)
    if not verb or lower[verb] not in verbs or not breaks.isdisjoint(lower[at + 1 : verb]) or (lower[at] == "no" and verb == at + 1):
        return False
    if behind:
        return _opens(lower, main, at - 1)
    known = word_sets("fronted")
    if before in HAVING or before in known["places"] or not before[-1:].isalnum() or not _opens(lower, main, at):
        return before == ")" and _opens(lower, main, at)
    if lower[main] in known["places"]:
        return lower[main] != "by" or inflected().get(before) != "ing"
    return lower[main] in known["cases"] and lower[at - 2] in {"is", "are", "was", "been"}


def _opens(lower: Sequence[str], main: int, stop: int) -> bool:
    """Whether the tokens from `main` to `stop` may open a sentence, and are no clause of their own that orders."""
    return {"must", "shall", "should", "may", ";", ":"}.isdisjoint(lower[main:stop]) and lower[main] not in DENYING
