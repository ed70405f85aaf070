"""Orders of rank in words of loyalty, care and obedience, which hold no word of force: "You obey the law first, then the curator.", "Its loyalty is to the
truth first and to its makers second.", "Honesty matters more to Wren than praise.", "You choose clarity over cleverness.", "You would
rather be late than wrong."

"Serve the soup first, then the bread." is a sequence, and "Technical precision matters more than tone." may be a mere fact (of 3 labelled ones one is a
reason): neither says whom or what somebody is to put first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.conduct import doer
from whereas.annotate.cues import NOT
from whereas.annotate.lexicon import before_object, inflected, word_sets
from whereas.annotate.once import once

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues
    from whereas.annotate.parties import Parties

REACH = 12
"""Tokens behind a verb in which what it ranks is looked for."""
SUBJECT_MOST = 5
"""Tokens of a loyalty with whose it is ("the keeper's first duty")."""
CHOSEN_MOST = 3
"""Words of what is chosen over something."""
STOPS = frozenset({";", ":", ".", "(", "?", "—", "–", "if", "when", "because", "which", "who", "that", "so"})
OWNING = frozenset({"your", "its", "my", "his", "her", "their"})
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
DETERMINERS = frozenset({"the", "a", "an", "your", "its", "my", "his", "her", "their", "our", "this", "that", "these", "those", "any", "each", "every"})
WOULD = frozenset({"would", "'d", "’d"})
OTHERS = frozenset(
    ["we", "i", "our", "my", "who", "those", "people", "user", "users", "reader", "readers", "customer", "customers", "team", "teams", "operator", "operators",
     "attacker", "attackers", "compiler", "bot", "bots", "they", "many", "most", "some"]
)  # fmt: skip
"""Those who would rather, and of whom it is told."""
STRESS = frozenset({"first", "always", "and", "foremost", "only", "above", "all", ","})
"""Words between "is" and "to"."""
ABOVE = frozenset({"before", "above", "over"})
SECOND = frozenset({"then", "second", "next"})
ABOUT = frozenset({"about", "for"})
CLAUSES = frozenset({"you", "it", "he", "she", "they", "we", "i"})
"""Words behind "than" that open a clause of its own ("than you know")."""


def told(cues: Cues, parties: Parties, *, stands: bool) -> bool:
    """Whether a statement ranks two things for somebody who is governed, or names what they owe loyalty to. `stands`: its "it" stands for a party."""
    if (whose := owner(cues)) >= 0:
        return cues.lower[whose] in {"your", "my"} or cues.lower[whose] in parties.governed or (stands and cues.lower[whose] == "its")
    if (to := _matters_to(cues)) >= 0:
        return cues.lower[to] == "you" or cues.lower[to] in parties.governed
    return ranks(cues) and (stands or cues.subject == ("you",) or doer(cues) in parties.governed)


@once
def ranks(cues: Cues) -> bool:
    """Whether a statement ranks one thing above another by loyalty, care, obedience or choice, whoever does it."""
    if cues.shape == "question" or not NOT.isdisjoint(cues.lower[cues.main : cues.verb + 3]):
        return False
    if owner(cues) >= 0:
        behind = cues.lower[cues.verb :]
        return not ABOVE.isdisjoint(behind) or ("first" in behind and not SECOND.isdisjoint(behind))
    return _matters_to(cues) >= 0 or _in_turn(cues) or _more_than(cues) or _over(cues) or _rather(cues)


@once
def owner(cues: Cues) -> int:
    """Token of whose loyalty or duty a statement says is to somebody ("your first duty is to the guests"); -1 where it is no such statement. To do
    something is another matter ("your duty is to guard them")."""
    lower, main, at = cues.lower, cues.main, cues.verb
    if at <= main or at - main > SUBJECT_MOST or lower[at] not in {"is", "are", "lies"} or cues.negated:
        return -1
    if lower[at - 1] not in word_sets("loyalties")["loyalty"]:
        return -1
    behind = next((n for n in range(at + 1, min(at + 5, len(lower))) if lower[n] not in STRESS), len(lower))
    if lower[behind : behind + 1] != ("to",) or _verb("".join(lower[behind + 1 : behind + 2])):
        return -1
    return next((n for n in range(main, at) if lower[n] in OWNING or lower[n + 1] in POSSESSIVE), -1)


def _verb(word: str) -> bool:
    return word not in DETERMINERS and "base" in (inflected().get(word), before_object().get(word))


@once
def _matters_to(cues: Cues) -> int:
    """Token of the one to whom something matters more than something else; -1 where none is named."""
    lower, at = cues.lower, cues.verb
    if at < 0 or lower[at] not in {"matters", "matter"} or lower[at + 1 : at + 3] != ("more", "to") or "than" not in lower[at + 4 : at + 7]:
        return -1
    return at + 3 + (lower[at + 3] == "the")


def _in_turn(cues: Cues) -> bool:
    """Whether somebody obeys or trusts one thing first and then another, which a noun names ("then ask" goes on with a deed)."""
    lower, words = cues.lower, word_sets("loyalties")
    at = cues.main if cues.shape == "imperative" else cues.verb
    end = _end(lower, at)
    first = next((n for n in range(at + 2, end) if lower[n] == "first"), -1)
    if at < 0 or first < 0:
        return False
    obeys = lower[at] in words["obeying"] or lower[at : at + 2] in {("answer", "to"), ("answers", "to"), ("listen", "to"), ("listens", "to")}
    if not obeys and not (lower[at] in words["following"] and not words["norms"].isdisjoint(lower[at + 1 : first])):
        return False
    then = next((n for n in range(first + 1, min(first + 4, len(lower))) if lower[n] == "then"), -1)
    return (then > 0 and lower[then + 1 : then + 2] != () and lower[then + 1] in DETERMINERS) or "second" in lower[first:end]


def _more_than(cues: Cues) -> bool:
    """Whether somebody cares about one thing more than about another."""
    lower, at = cues.lower, cues.verb
    if at < 0 or lower[at] not in word_sets("loyalties")["caring"]:
        return False
    more = next((n for n in range(at + 1, _end(lower, at)) if lower[n] == "more"), -1)
    if more < 0:
        return False
    than = next((n for n in range(more, _end(lower, more)) if lower[n] == "than"), -1)
    if (lower[more - 1] in ABOUT or more == at + 1) and lower[more + 1 : more + 2] == ("than",):
        return False  # "You care about more than money" and "You care more than others" rank nothing
    behind = lower[than + 1 : than + 2]
    return than > 0 and behind != () and not lower[more + 1][:1].isdigit() and CLAUSES.isdisjoint(behind) and not behind[0][:1].isdigit()


def _over(cues: Cues) -> bool:
    """Whether somebody chooses one thing over another; "you choose a seat over the wing" names places, and a command to choose is labelled no rank."""
    lower, at = cues.lower, cues.verb
    if at < 0 or cues.shape == "imperative" or lower[at] not in word_sets("loyalties")["choosing"]:
        return False
    over = next((n for n in range(at + 2, min(at + 2 + CHOSEN_MOST, len(lower))) if lower[n] == "over"), -1)
    return over > 0 and DETERMINERS.isdisjoint((*lower[at + 1 : over], *lower[over + 1 : over + 2]))


def _rather(cues: Cues) -> bool:
    """Whether somebody would rather do one thing than another. What the authors would rather do is as often a reason (6 of 12 labelled ones), and what users
    would is mostly told."""
    lower, main = cues.lower, cues.main
    at = next((n for n in range(main + 1, min(main + SUBJECT_MOST, len(lower) - 1)) if lower[n + 1] in {"rather", "sooner"}), -1)
    if at < 0 or lower[at] not in WOULD or not OTHERS.isdisjoint(lower[main:at]) or cues.negated:
        return False
    return "than" in lower[at + 3 : _end(lower, at)]


def _end(lower: tuple[str, ...], at: int) -> int:
    """Where what is said by the verb at `at` ends."""
    return next((n for n in range(at + 1, min(at + REACH, len(lower))) if lower[n] in STOPS), min(at + REACH, len(lower)))
