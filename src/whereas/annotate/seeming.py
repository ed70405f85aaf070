"""Phrases that only seem to give a reason, to bind or to rank, and are passed over.

"Sell or otherwise dispose of it" and "unless the members otherwise decide" say another way, and "if it rains, stay; otherwise go" another case; "otherwise the
boat sinks" says why. "Nobody shall be excluded because of race" bans a ground: it gives none for the ban. A word alone in quotation marks
is spoken of and not said (avoid the word "must"), and so is a ban that only tells which things a rule is about (`spoken_of`).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from whereas.annotate.arranging import arranges
from whereas.annotate.lexicon import inflected, legal
from whereas.annotate.spoken_of import HITS, said_of_a_thing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.lexicon import Hit

OPENS = frozenset({"", ":", "•", "*", "-"})
"""What stands before the first word of a sentence, or of what its label names."""
CASES = frozenset({"if", "when", "where", "whenever", "unless", "whether", "until"})
"""Words that open a case to which "otherwise" is the other."""
TELLING = frozenset({"or", "and", "not", "do", "doing", "says", "said", "told", "think", "thinks", "no", "zero"})
"""Words before an "otherwise" that closes its clause, which say no more than another way ("by mail or otherwise", "who thinks otherwise")."""
WAIVING = frozenset({"forgo", "forgoes", "forfeit", "forfeits", "lose", "loses", "waive", "waives", "surrender", "surrenders"})
"""Verbs whose right is no leave ("they forfeit their right to vote")."""
NEEDING = {("need", "to"), ("needs", "to"), ("we", "recommend"), ("is", "recommended")}
ORDERING = frozenset({"must", "shall", "should", "may", "please"})
FINITE = frozenset(["is", "are", "was", "were", "will", "would", "can", "could", "might", "has", "have", "had", "does", "do", "ca", "wo", "'ll", "’ll"])
DETERMINERS = frozenset({"the", "a", "an", "its", "their", "our", "your", "this", "every", "no"})
"""Words of a subject, behind whose noun any word in -s is taken for its verb ("otherwise the charter lapses")."""
PAUSES = frozenset({".", ";", ":", "—", "–", "(", ")"})
CLAUSE_MOST = 9
"""Tokens of a clause behind "otherwise" in which its verb is looked for."""
BINDING = frozenset({"obligation", "duty", "prohibition", "recommendation", "recommendation_against", "permission"})
QUOTES = frozenset({'"', "“", "”", "'", "‘", "’"})
GROUNDS = frozenset({"because of", "on the grounds that"})
DENIES = frozenset({"no", "not", "n't", "n’t", "never", "nobody", "none", "nor", "neither", "don't", "don’t"})
GROUND_MOST = 12
"""Tokens between an act that is banned and the ground on which it is."""


def seems(lower: Sequence[str], hit: Hit, found: Sequence[Hit]) -> bool:
    """Whether a phrase in a text (`lower`: its tokens; `found`: all its phrases) only seems to give a reason, or is a word that is spoken of."""
    if _mentioned(lower, hit) or ("precedence" in hit.categories and arranges(lower, hit.words, hit.start, hit.end)):
        return True
    if hit.words == "otherwise":
        return not (_says_what_follows(lower, hit.start) or _closes_a_harm(lower, hit.start, found))
    if hit.words == "right to" and not WAIVING.isdisjoint(lower[max(0, hit.start - 3) : hit.start]):
        return True
    if hit.words in HITS and said_of_a_thing(lower, hit.start, hit.end):
        return True
    return hit.words in GROUNDS and _banned_ground(lower, hit.start)


def _mentioned(lower: Sequence[str], hit: Hit) -> bool:
    """Whether a word of force is all that stands between two quotation marks (avoid the word "must")."""
    return hit.start > 0 and not BINDING.isdisjoint(hit.categories) and lower[hit.start - 1] in QUOTES and "".join(lower[hit.end : hit.end + 1]) in QUOTES


def _says_what_follows(lower: Sequence[str], at: int) -> bool:
    """Whether the "otherwise" at `at` opens a sentence, or a clause that says what comes if the rule is not kept."""
    behind = list(lower[at + 1 + (lower[at + 1 : at + 2] in ([","], (",",))) :])
    stop = next((n for n, word in enumerate(behind) if word in PAUSES), len(behind))
    clause = behind[: min(stop, CLAUSE_MOST)]
    if (lower[at - 1] if at else "") in OPENS:
        return ORDERING.isdisjoint(clause) and NEEDING.isdisjoint(pairwise(clause))  # "Otherwise, you need to do it by hand" is another case
    if len(clause) < 2 or clause[0] == "-" or not CASES.isdisjoint(lower[:at]) or not ORDERING.isdisjoint(clause):
        return False
    forms = inflected()
    if forms.get(clause[0]) in {"base", "ing"} or clause[0].endswith("ed") or clause[0] in FINITE:
        return False
    third = 2 if clause[0] in DETERMINERS else CLAUSE_MOST
    return any(
        word in FINITE
        or forms.get(word) == "s"
        or (n >= third and word.endswith("s"))
        or (forms.get(word) == "base" and clause[n - 1].endswith("s") and not clause[n - 1].endswith("ss"))
        for n, word in enumerate(clause)
        if n
    )


def _closes_a_harm(lower: Sequence[str], at: int, found: Sequence[Hit]) -> bool:
    """Whether the "otherwise" at `at` closes a sentence that states something, or a clause that names a harm ("oil the lock (it breaks otherwise)")."""
    start = next((n for n in range(at - 1, -1, -1) if lower[n] in PAUSES or lower[n] == ","), -1)
    if (at + 1 < len(lower) and lower[at + 1] not in PAUSES) or not CASES.isdisjoint(lower[:at]) or lower[at - 1] in TELLING:
        return False
    if start >= 0:
        return any("harm" in h.categories for h in found if start < h.start < at)
    forms = inflected()
    told = forms.get(lower[at - 1]) in {"s", "base"} or (lower[at - 1].endswith("ed") and lower[at - 2 : at - 1] not in (["be"], ("be",)))
    return not told and ORDERING.isdisjoint(lower[:at]) and forms.get(lower[0]) != "base"


def _banned_ground(lower: Sequence[str], at: int) -> bool:
    """Whether the ground at `at` is that of an act against somebody, which is banned."""
    adverse = legal()["adverse"]
    act = next((n for n in range(at - 1, max(-1, at - GROUND_MOST), -1) if (lower[n],) in adverse), -1)
    return act > 0 and "," not in lower[act:at] and not DENIES.isdisjoint(lower[:act])
