"""What is commended, or suffices, in plain words: "It is best to ask first.", "The easiest way is to knock." recommend; "A short note is fine.", "One signature
is sufficient.", "The only exception is the kitchen." leave free.

Of 48 labelled ones of the first kind 47 recommend, of 90 of the second 84 permit. "It is important to ask." is as often an order, and what is "allowed",
"optional" or "welcome" the model knows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.clauses import SUBORDINATING, force_words
from whereas.annotate.cues import BE, NOBODY, NOT
from whereas.annotate.lexicon import word_sets
from whereas.annotate.once import once

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues

BINDING = frozenset({"must", "must_not", "may"})
CLAUSE = frozenset({"to", "if", "that", "when"})
"""Words behind such a verdict that open what is commended; so does a gerund ("worth asking")."""
COMPARING = frozenset({"better", "preferable"})
"""Verdicts that rank, where "than" follows ("It is better to be late than to be wrong.")."""
PAST = frozenset({"was", "were", "been"})
HOW = frozenset({(word,) for word in ("by", "in", "when", "through", "under", "within", "with", "via", "once", "after", "if")})
"""Words behind "accepted" that open how or when something is, which binds ("The vote is accepted when three sign it.")."""
UNFIT = frozenset({"quorum", "unsupported", "discouraged"})
"""Words behind the verdict with which it does not leave free."""
THROWN = frozenset({"thrown", "caught"})
"""Participles of the exceptions of programs, beside those in -ed."""
GERUND_LEAST = 5
HEAD_MOST = 8
"""Tokens between "the" and the verb of "The best way to open the gate is to ...", with what it is the best way of."""
EXCEPTION_MOST = 5
ENOUGH_MOST = 9
"""Tokens of what suffices, with its verb."""


SPOILS = frozenset(
    ["sink", "break", "block", "ruin", "kill", "wreck", "spoil", "stop", "destroy", "lose", "fail", "cause", "delay", "hurt", "harm", "damage", "trigger",
     "crash", "corrupt", "flood", "burn", "poison", "prevent", "upset", "bring"]
)  # fmt: skip
"""What a little is enough to do, and nobody is left free to ("One error suffices to sink the vote.")."""


@once
def commends(cues: Cues) -> bool:
    """Whether a statement calls it best, good or polite to do something, or tells the best way of doing it."""
    return cues.shape != "question" and (_calls_it_good(cues) or _tells_the_way(cues))


def _calls_it_good(cues: Cues) -> bool:
    lower, known = cues.lower, word_sets("commending")
    at = cues.main + 1
    if lower[cues.main : at] != ("it",):
        return False
    at += lower[at : at + 1] != () and lower[at] in known["maybe"]
    if lower[at : at + 1] == () or lower[at] not in BE - PAST:
        return False
    at += 1
    while at < len(lower) and lower[at] in known["degrees"]:
        at += 1
    if lower[at : at + 1] == () or lower[at] not in known["good"]:
        return False
    if lower[at] in COMPARING and "than" in lower[at:]:
        return False
    at += 1 + (lower[at + 1 : at + 2] != () and lower[at + 1] in known["habits"])
    behind = "".join(lower[at : at + 1])
    if behind not in CLAUSE and not (behind.endswith("ing") and len(behind) >= GERUND_LEAST):
        return False
    denied = lower[at + 1 : at + 2] in {("avoid",), ("not",)} or (behind != "to" and not NOT.isdisjoint(lower[at:]))
    return not denied and _binds_nowhere(cues, at)


def _tells_the_way(cues: Cues) -> bool:
    lower, at, known = cues.lower, cues.verb, word_sets("commending")
    opening = lower[cues.main : at]
    if at < 0 or lower[at] not in BE or not opening or opening[0] not in {"the", "a", "an", "one", "another", "our"} or cues.negated:
        return False
    if known["best"].isdisjoint(opening[1:3]) or (len(opening) > 2 and known["ways"].isdisjoint(opening[2:4])) or len(opening) > HEAD_MOST:
        return False
    return lower[at + 1 : at + 2] == ("to",) and lower[at + 2 : at + 3] not in {("avoid",), ("not",)} and _binds_nowhere(cues, at + 1)


def _binds_nowhere(cues: Cues, at: int) -> bool:
    """Whether no word that orders, forbids or permits stands in the main clauses behind a token."""
    return not any(word.main and word.force in BINDING and word.at > at for word in force_words(cues))


@once
def suffices(cues: Cues) -> bool:
    """Whether a statement calls something fine, acceptable, possible or sufficient, or names an exception, and says nothing else of force."""
    lower, at = cues.lower, cues.verb
    if _is_enough(cues):
        return True
    if cues.shape != "clause" or at < 1 or lower[at] not in BE - PAST or cues.negated or lower[-1] == "?":
        return False
    opens = lower[cues.main]
    if opens in NOBODY or opens in {"only", "not"} or opens in SUBORDINATING - {"that"} or any(w.main and w.force != "may" for w in force_words(cues)):
        return False
    return _is_fine(cues) or _excepts(cues)


def _is_fine(cues: Cues) -> bool:
    lower, known = cues.lower, word_sets("commending")
    at = cues.verb + 1
    while at < len(lower) and lower[at] in known["degrees"]:
        at += 1
    behind = lower[at + 1 : at + 2]
    if at == len(lower) or lower[at] not in known["fine"] or behind in {("only",), ("that",), ("-",)}:
        return False
    if lower[at] == "accepted":
        return behind not in HOW and lower[0] != "by"
    spoils = behind == ("to",) and not SPOILS.isdisjoint(lower[at + 2 : at + 3])
    return known["weighty"].isdisjoint(lower[cues.main : cues.verb]) and UNFIT.isdisjoint(lower[at:]) and not spoils


def _is_enough(cues: Cues) -> bool:
    """Whether a few words are said to suffice ("One signature suffices.", "A text message will do.")."""
    lower, main = cues.lower, cues.main
    at = next(
        (n for n in range(main + 1, min(main + ENOUGH_MOST, len(lower))) if lower[n] in {"suffice", "suffices"} or lower[n - 1 : n + 1] == ("will", "do")), 0
    )
    if not at or cues.shape not in {"clause", "noun"} or lower[main] in NOBODY | {"only", "not", "you", "we", "i"} or lower[-1] == "?":
        return False
    if lower[at + 1 : at + 2] == ("to",) and not SPOILS.isdisjoint(lower[at + 2 : at + 3]):
        return False
    if lower[at] == "do" and lower[at + 1 : at + 2] not in {(), (".",), ("for",), (";",), (",",)}:
        return False
    return not any(w in SUBORDINATING or w in NOT or w == "," for w in lower[main:at]) and not any(w.main and w.force != "may" for w in force_words(cues))


def _excepts(cues: Cues) -> bool:
    """Whether an exception is named ("The one exception is the kitchen."); "one exception is that keys should be hung up" has a force of its own."""
    lower, at = cues.lower, cues.verb
    subject = lower[cues.main : cues.main + EXCEPTION_MOST]
    named = subject[0] in {"the", "one", "sole", "another"} and not {"exception", "exceptions"}.isdisjoint(subject)
    behind = "".join(lower[at + 1 : at + 2])
    return named and behind not in {"that", "for"} | THROWN and not behind.endswith("ed")
