"""Whether an amount tells which ones a rule is about, elsewhere than in a condition or right behind its subject: "make a plan for anything that takes more
than three files", "summarise documents longer than ten pages", "members who have paid for two years may vote". And whether one in a condition is the vote
that it takes: "a motion passes if two thirds are in favour".

>>> by_relative("write a note for changes that touch more than five modules".split(), 7), by_relative("write tests that cover more than five cases".split(), 4)
(True, False)
>>> handled("summarise documents longer than ten pages".split(), 2), handled("write names longer than ten letters".split(), 2)
(True, False)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.edits import ARTICLES
from whereas.diff.force import FORCE, RELATIVE, read_marks
from whereas.diff.lexicon import phrase_set
from whereas.diff.numerals import ONE, SHARE
from whereas.diff.scope import telling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.lexicon import Mark
    from whereas.diff.numerals import Amount

TOWARDS = frozenset({"for", "to", "on", "from", "with"})
NOUN = 3
"""Words that a noun with its article and adjectives may have."""
CLAUSE = 6
"""Words of a relative clause up to its amount."""
WHOEVER = frozenset({"anything", "everything", "anyone", "anybody", "everyone", "everybody", "those", "any", "every", "each", "all"})
"""Words about which a relative clause says which ones are meant."""
HELD = frozenset({"with", "has", "have", "having", "hold", "holds", "holding", "own", "owns", "owning"})
"""Words before what somebody must have to be allowed something."""
HOLDERS = frozenset({"holder", "holders", "owner", "owners", "bearer", "bearers"})
AGAINST = frozenset({"against", "object", "objects", "oppose", "opposes", "veto", "vetoes", "reject", "rejects", "abstain", "abstains"})
FAVOUR = frozenset({"favour", "favor"})
PASSING = frozenset({"pass", "passes", "passed"})
"""What tests do as well."""


def of_others(words: Sequence[str], begin: int) -> bool:
    """Whether an amount tells which persons or matters are meant to whom something is done, or for which: "to children [under] 16"."""
    at = begin - 1
    while at > 0 and begin - at <= NOUN and (words[at] in ARTICLES or telling(tuple(words[at : at + 1]))):
        at -= 1
    return at < begin - 1 and words[at] in TOWARDS


def told_apart(words: tuple[str, ...], start: int, begin: int) -> bool:
    """Whether a comparison before the word `begin` says which ones of many a rule is about that forbids nothing; `start`: where its main clause begins."""
    if any(m.group == "force" and m.end <= begin and FORCE.get(m.name, 0) < 0 for m in read_marks(words)):
        return False
    return by_relative(words, begin) or handled(words, begin) or _with(words, start, begin)


def by_relative(words: Sequence[str], begin: int) -> bool:
    """Whether a relative clause holds it, about anything or about those for whom something is done, or about what is dealt with as it is."""
    at = next((n for n in range(begin - 1, max(0, begin - 1 - CLAUSE), -1) if words[n] in RELATIVE), 0)
    return at > 0 and (not WHOEVER.isdisjoint(words[max(0, at - NOUN) : at]) or of_others(words, at) or handled(words, at))


def handled(words: Sequence[str], begin: int) -> bool:
    """Whether the noun before a word is what a command deals with, rather than what it makes: "split functions [longer than ...]"."""
    verbs = phrase_set("words", "handling")
    near = range(max(0, begin - NOUN), begin - 1)
    return any(words[at] in verbs and (not at or words[at - 1] not in ARTICLES) for at in near) and RELATIVE.isdisjoint(words[near.start : begin])


def _with(words: Sequence[str], start: int, begin: int) -> bool:
    """Whether "with" and an amount stand behind the plural that opens a sentence: "lists with more than 50 rows use ..."."""
    return begin - start == 2 and words[begin - 1] == "with" and words[start].endswith("s")


def required_of(words: tuple[str, ...], amount: Amount) -> bool:
    """Whether an amount without a bound, in the subject, is the least that somebody must have or how long something must have gone on: "requests that have
    been idle for 90 days are closed", "a member with ten boats may ..."."""
    at = amount.start - (amount.start > 0 and words[amount.start - 1] in ONE)
    before = words[max(0, at - 1) : at]
    if amount.kind == "time":
        return before == ("for",) and ("without" in words[:at] or not RELATIVE.isdisjoint(words[1:at]))
    if amount.kind or not before or before[0] not in HELD:
        return False
    force = next((m for m in read_marks(words) if m.group == "force"), None)
    party = phrase_set("words", "party")
    return force is not None and force.name == "may" and force.start >= amount.end and any(word.removesuffix("s") in party for word in words[: min(at, NOUN)])


def carries(words: tuple[str, ...], mark: Mark, amount: Amount, main: tuple[str, ...]) -> bool:
    """Whether an amount in the condition that `mark` opens is the vote by which something is decided: `main` says that it passes, or who is elected."""
    if amount.kind not in {"", SHARE} or phrase_set("words", "settling").isdisjoint(main):
        return False
    clause = words[mark.end :]
    return AGAINST.isdisjoint(clause) and not (FAVOUR | phrase_set("words", "ballot") - PASSING).isdisjoint(clause)
