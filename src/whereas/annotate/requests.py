"""Requests: "Parents are asked to tell us about allergies.", "You are kindly requested to sign in.", "Guests are asked not to smoke." recommend, whatever verb
follows (3 of 5 labelled; the other two are read as duties there); "Staff are reminded to lock up." orders.

"You may be asked to squash", "If you are asked to amend, ...", "Pell is sometimes asked to rule", "We are asked to wait" and "Children are not asked to sign"
tell of one. "We request that you sign in." is a rule, of which the model says how strong it is (labels are divided).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.clauses import SUBORDINATING
from whereas.annotate.cues import NOBODY, NOT
from whereas.annotate.lexicon import word_sets
from whereas.annotate.once import once

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues
    from whereas.model.constitution import Modality

ASKING = frozenset({"asked", "requested", "reminded"})
KINDLY = frozenset({"kindly", "politely", "respectfully", "please", "therefore", "also", "always", "strongly", "only", "earnestly", "cordially"})
OTHERS = frozenset({"we", "i", "they", "he", "she", "it", "these", "those", "this", "that"})
"""Subjects of whom it may be told what they are asked."""
EACH = frozenset({"every", "each", "all", "any", "anyone", "everyone", "anybody", "everybody"})
EXPECTING = frozenset({"expect", "require"})
STRESS = frozenset({"only", "merely", "simply", "just", "do", "also", "basically", "really", "therefore", "kindly", "always", "explicitly", "strictly"})
"""Words between "we" and what we expect."""
WHOM_MOST = 10
"""Tokens of those of whom it is expected."""
MILD = frozenset({"avoid", "refrain", "consider", "ideally", "possible", "feel", "patient", "kind", "mindful", "might", "choose", "understand"})
"""Words that make of what is asked advice, or another thing."""
REQUESTS = frozenset(
    {("we", "request", "that"), ("we", "kindly", "request", "that"), ("we", "do", "request", "that"), ("we", "respectfully", "request", "that")}
)


@once
def asked(cues: Cues) -> Modality | None:
    """Should, should_not or must of a statement that asks or reminds its subject to do something; None for any other."""
    lower, at = cues.lower, cues.verb
    if ASKING.isdisjoint(lower) or at < 1 or lower[at] not in {"is", "are", "'re", "’re"} or cues.shape == "question":
        return None
    if not NOBODY.isdisjoint(cues.subject[:1]) or not SUBORDINATING.isdisjoint(cues.subject):
        return None
    at += 1
    while at < len(lower) and lower[at] in KINDLY:
        at += 1
    if lower[at : at + 1] == () or lower[at] not in ASKING:
        return None
    denied = lower[at + 1 : at + 3] == ("not", "to")
    if not denied and lower[at + 1 : at + 2] != ("to",):
        return None
    if lower[at] == "reminded":
        return "must_not" if denied else "must"
    return "should_not" if denied else "should"


@once
def asks_of_you(cues: Cues) -> bool:
    """Whether the authors ask the reader to do something ("We ask that you sign in.", "we ask you to report it"): all nine labelled ones are musts."""
    lower, at = cues.lower, cues.main
    if lower[at : at + 1] != ("we",) or cues.negated:
        return False
    at += 1
    while lower[at : at + 1] and lower[at] in STRESS:
        at += 1
    if lower[at : at + 1] != ("ask",):
        return False
    behind = lower[at + 1 : at + 5]
    return behind[:2] in {("that", "you"), ("you", "to")} and NOT.isdisjoint(behind) and MILD.isdisjoint(lower[at + 1 : at + 8])


@once
def requests(cues: Cues) -> bool:
    """Whether a statement is a request by its form, whatever the models say: it speaks to "you", to several, or to each of them."""
    lower = cues.lower
    if lower[cues.main : cues.main + 3] in REQUESTS or lower[cues.main : cues.main + 4] in REQUESTS:
        return True
    if _expects(cues):
        return True
    if asked(cues) is None or not OTHERS.isdisjoint(cues.subject[:1]):
        return False
    return lower[cues.verb] != "is" or not EACH.isdisjoint(cues.subject[:1])


def _expects(cues: Cues) -> bool:
    """Whether the authors expect or require something of persons: "We expect all of our staff to sign.", "We only require that you sign once."; of things
    they may only foretell it ("We expect prices to rise.")."""
    lower, at = cues.lower, cues.main
    if lower[at : at + 1] != ("we",) or cues.shape == "question":
        return False
    at += 1
    while lower[at : at + 1] and lower[at] in STRESS:
        at += 1
    if lower[at : at + 1] == () or lower[at] not in EXPECTING:
        return False
    if lower[at : at + 3] == ("require", "that", "you"):
        return True
    end = next((n for n in range(at + 1, min(at + WHOM_MOST + 2, len(lower))) if lower[n] == "to"), 0)
    whom = lower[at + 1 : end]
    if whom[:1] in {("few",), ("many",), ("most",), ("some",)}:
        return False
    return bool(whom) and (whom in {("you",), ("everyone",), ("everybody",)} or not word_sets("likelihood")["persons"].isdisjoint(whom))
