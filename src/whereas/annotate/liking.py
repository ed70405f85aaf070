"""Leave that is somebody's liking: "Use tabs or spaces, as you prefer.", "Add a note if you like.", "Go ahead and ask.", "Which editor you use is up to you.",
"Signing is voluntary.", "Beginners are always welcome.", "Members are invited to bring food.", "The post is open to all.".

Of 16 labelled sentences of these forms 15 permit. "If you want to help, read the guide." says when, "It's up to you to make the case."
lays it on somebody (6 of 6 labelled), "if they like" may be part of a duty, and "Leave it as you would want to find it." compares.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.clauses import SUBORDINATING, force_words
from whereas.annotate.cues import BE, NOBODY, NOT
from whereas.annotate.lexicon import inflected, word_sets
from whereas.annotate.once import once

if TYPE_CHECKING:
    from collections.abc import Collection

    from whereas.annotate.cues import Cues
    from whereas.annotate.parties import Parties

SIGNS = frozenset(
    ["prefer", "like", "wish", "please", "want", "choose", "fit", "discretion", "yours", "theirs", "up", "ahead", "means", "voluntary", "alright", "welcome",
     "open", "invited"]
)  # fmt: skip
"""One of these words stands in each such sentence."""
LIKING = frozenset({("prefer",), ("like",), ("wish",), ("please",), ("want",), ("choose",), ("see", "fit")})
MEASURING = ("as", "however", "whichever", "whatever", "wherever", "whenever", "if")
"""Words before "you like". "What you like" may be what one is to tell."""
ENDS = frozenset({".", "!", ";", ")"})
DEGREES = frozenset(
    {"entirely", "totally", "completely", "purely", "wholly", "solely", "always", "also", "very", "most", "more", "warmly", "cordially", "kindly"}
)
ASKED = frozenset({"whether", "which", "what", "how", "when", "where", "if"})
OBJECT = frozenset({"you", "them", "him", "her", "us"})
ANYBODY = (("any",), ("anyone",), ("anybody",), ("everyone",), ("everybody",), ("all",), ("the", "public"))
PLACES = ENDS | frozenset({",", "to", "in", "at", "on", "as", "for", "here", "with", "too", "from", "if", "when"})
"""What may stand behind "welcome"."""
BAD = frozenset({"bad", "wrong", "forbid", "forbidden", "terrible", "harm", "break", "destroy", "deceive", "cheat"})
WAYS = frozenset({"way", "option", "approach", "possibility", "alternative", "strategy", "choice"})
GERUND_LEAST, SUBJECT_MOST = 5, 3
"""Letters of a gerund, and words of a subject that is a deed or a thing."""
REACH = 8
"""Tokens of those to whom something is up."""
CHOOSING = frozenset({"decide", "choose", "pick", "say", "judge", "determine"})
WELCOMING = frozenset({"always", "only"})


@once
def permits(cues: Cues) -> bool:
    """Whether a statement only leaves something to somebody's liking, and neither orders nor forbids anything beside it."""
    if SIGNS.isdisjoint(cues.lower) or cues.lower[-1] == "?" or cues.shape == "negative_imperative":
        return False
    return _pleases(cues) or _goes_ahead(cues) or _said_of_it(cues)


@once
def offers_a_way(cues: Cues) -> bool:
    """Whether a statement offers one way of several ("One way to start is to ask.", "Another option is to wait."): of 12 labelled ones nine permit,
    two recommend and one is no rule."""
    lower, at = cues.lower, cues.verb
    if lower[cues.main : cues.main + 1] not in {("one",), ("another",), ("alternative",)} or cues.negated or lower[at : at + 1] not in {("is",), ("would",)}:
        return False
    opens = next((n for n in range(at + 1, min(at + 4, len(lower))) if lower[n] == "to"), 0)
    if not (NOT | BAD).isdisjoint(lower) or lower[opens + 1 : opens + 2] == ("be",) or "or" in lower[cues.main : at]:
        return False
    return opens > 0 and not WAYS.isdisjoint(lower[cues.main : cues.main + 3])


def leaves_to(cues: Cues, parties: Parties) -> bool:
    """Whether a statement leaves something to a party: "Which plot is dug first is up to the gardener."; "it is up to the gardener to dig" lays it on her."""
    lower, at = cues.lower, _up_to(cues)
    end = next((n for n in range(at, len(lower)) if lower[n] in ENDS), len(lower)) if at else 0
    persons = parties.governed | word_sets("likelihood")["persons"]
    return end > at > 0 and lower[at] in {"the", "each", "every", "your", "a"} and lower[end - 1] in persons and end - at <= SUBJECT_MOST


@once
def lays_on(cues: Cues) -> bool:
    """Whether it is said to be up to somebody to do something, which is laid on him ("It is up to you to make the case."); to decide is his choice."""
    lower = cues.lower
    at = _up_to(cues) if "up" in lower and lower[cues.main] == "it" else 0
    to = next((n for n in range(at + 1, min(at + REACH, len(lower) - 1)) if lower[n] == "to"), 0) if at else 0
    return to > 0 and not cues.negated and lower[to + 1] not in CHOOSING and NOT.isdisjoint(lower[:at]) and ASKED.isdisjoint(lower[at:to])


@once
def says_so(cues: Cues) -> bool:
    """Whether a statement is such a leave by its form, whatever the models say: its subject is a deed, or what one uses ("Being late is alright.")."""
    if not cues.lower or not permits(cues) or _pleases(cues):
        return False
    if cues.lower[cues.main] in {"it", "this", "that"}:
        return "alright" in cues.lower
    return _of_a_deed(cues) or _goes_ahead(cues)


def _of_a_deed(cues: Cues) -> bool:
    first, alone = cues.lower[cues.main], len(cues.subject) == 1
    named = (first.endswith("ing") and len(first) >= GERUND_LEAST) or (alone and first not in word_sets("likelihood")["persons"])
    return (named and len(cues.subject) <= SUBJECT_MOST and not {"voluntary", "alright"}.isdisjoint(cues.lower)) or first in ASKED or _choice(cues) > 0


def _only_that(cues: Cues, apart: Collection[str] = ()) -> bool:
    """Whether no word of force but those that give leave, and those in `apart`, stands in the main clauses."""
    return all(word.force == "may" or cues.lower[word.at] in apart for word in force_words(cues) if word.main)


def _pleases(cues: Cues) -> bool:
    """Whether a command, or a sentence without a verb before it, opens or ends with "as you like" or the like."""
    lower = cues.lower
    end = len(lower) - (lower[-1] in ENDS)
    verbless = cues.shape == "noun" or (cues.shape == "clause" and cues.verb >= end - 2 and cues.verb_class == "pres")
    if not (verbless or cues.shape == "imperative") or not NOT.isdisjoint(lower) or not _only_that(cues):
        return False
    for size in (1, 2):
        if lower[end - size : end] in LIKING and _before_liking(lower, end - size):
            return True
    if lower[end - 3 : end] in {("at", "your", "discretion"), ("at", "their", "discretion")}:
        return True
    opens = lower[: cues.main]
    return opens in {("at", "your", "discretion", ",")} or (opens[:2] == ("if", "you") and opens[2:-1] in LIKING and opens[-1] == ",")


def _before_liking(lower: tuple[str, ...], at: int) -> bool:
    """Whether "as you" or its like stands before the liking at `at`, or "as hard as you"."""
    return at > 1 and lower[at - 1] == "you" and lower[at - 2] in MEASURING


def _goes_ahead(cues: Cues) -> bool:
    lower = cues.lower
    if lower[:2] == ("go", "ahead"):
        behind = lower[2:4]
        return (not behind or behind[0] in ENDS | {"and"}) and _only_that(cues)
    at = 3 + (lower[3:4] == (",",))
    deed = inflected().get("".join(lower[at : at + 1])) == "base"
    return lower[:3] == ("by", "all", "means") and NOT.isdisjoint(lower) and deed and _only_that(cues)


def _said_of_it(cues: Cues) -> bool:
    """Whether something is said to be somebody's choice, voluntary, alright, welcome or open to anybody, or somebody to be invited."""
    lower, at = cues.lower, cues.verb
    if _choice(cues) or (_up_to(cues) and lower[_up_to(cues)] in OBJECT and _ends_or_asks(cues)):
        return True
    if at < 0 or lower[at] not in BE or cues.shape == "question" or not NOBODY.isdisjoint(cues.subject[:1]) or not SUBORDINATING.isdisjoint(cues.subject):
        return False
    at += 1
    while at < len(lower) and lower[at] in DEGREES:
        at += 1
    said, behind = "".join(lower[at : at + 1]), lower[at + 1 : at + 2]
    if not _only_that(cues, WELCOMING):
        return False
    if said in {"voluntary", "alright"}:
        return not behind or behind[0] in ENDS or (said == "alright" and behind[0] in {"to", "if", "when", "for"})
    if said == "welcome":
        return "always" in lower[cues.verb : at] and (not behind or behind[0] in PLACES)
    if said == "open":
        return behind == ("to",) and any(lower[at + 2 : at + 2 + len(words)] == words for words in ANYBODY)
    return said == "invited" and behind == ("to",)


def _choice(cues: Cues) -> int:
    """The token of "yours" in "the choice is yours"; 0 elsewhere."""
    lower, at = cues.lower, cues.verb
    yours = lower[at + 1 : at + 2] in {("yours",), ("theirs",)}
    return at + 1 if at > 0 and lower[at - 1] in {"choice", "decision"} and lower[at] in BE and yours and lower[at + 2 :] in {(), (".",), ("!",)} else 0


def _up_to(cues: Cues) -> int:
    """The token of those to whom something is said to be up; 0 where nothing is."""
    lower = cues.lower
    at = next((n for n in range(1, len(lower) - 2) if lower[n] == "up" and lower[n + 1] == "to"), 0)
    before = at - 1 - (lower[at - 1] in DEGREES) if at else 0
    return at + 2 if at > 1 and lower[before] in {"is", "are", "'s", "’s"} and _only_that(cues) else 0


def _ends_or_asks(cues: Cues) -> bool:
    behind = cues.lower[_up_to(cues) + 1 : _up_to(cues) + 2]
    return not behind or behind[0] in ENDS or behind[0] in ASKED
