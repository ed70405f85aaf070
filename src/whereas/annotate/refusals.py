"""Titles, labels and lead-ins that say by their form what is done under them: "What Wren won't do", "The keeper refuses to", "Recommended".

The same words are a title ("## What I won't do"), a label in a line of its own ("**I won't**") and a lead-in ("I won't:"), and lend the same force as each.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from whereas.annotate.lexicon import inflected, word_sets

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from whereas.model.constitution import Modality

WORD = re.compile(r"[a-z][a-z'-]*|[❌✗✘🚫⛔✖]")
RIGHT = re.compile(r"\W*[✅✓✔☑]|\W*(?:good|better|right|correct|preferred|instead|do this|do|use|fix|try)\W{0,3}:(?:\W|$)", re.IGNORECASE)
CROSSED = frozenset("❌✗✘🚫⛔✖")
WHOLE: dict[str, Modality] = {"banned": "must_not", "against": "should_not", "advised": "should", "free": "may"}
"""Words that are a whole title -> its force."""
AUXILIARIES = frozenset({"will", "can", "must", "may", "do", "does", "is", "are"})
MOST = 8
"""Words of such a title at most."""
SUBJECT_MOST = 4
DOES = frozenset({"do", "does", "don't", "doesn't"})
CONTRACTED = frozenset({"isn't", "aren't", "wasn't"})
BANNING = (("do", "not"), ("never",), ("no",), ("avoid",), ("don't",))
"""What opens a title that forbids."""
NAMES = frozenset({"no", "avoid"})
"""Those of them behind which a name stands, and no verb."""
FAULT = re.compile(r"\b(?:pitfalls?|traps?|mistakes?|anti-?patterns?)\b", re.IGNORECASE)
TRAP = re.compile(r"\b(?:pitfalls?|traps?)\b", re.IGNORECASE)
"""Titles of what one falls into, over which the commands tell how not to."""
LEFT_OPEN = re.compile(r"\b(?:do not|don't|never|avoid)(?:\s*[,:;(\[—–]|\s+-)")
"""A ban with a mark right behind it, which its items go on with ("Never (unless asked)", "Do not, as a guest:")."""
ASIDE = re.compile(r"\([^()]*\)")
QUALIFIED = re.compile(r"(?<=\w) (?:(?:unless|except) \w|(?:where|when)(?:ver)? possible|like (?:this|that|these)$).*")
"""What says of a matter when, or of what kind, it is banned ("No lamps unless asked")."""
STATES = frozenset({"is", "are"})
"""Verbs of a title that tells of nobody ("No one is perfect")."""
DETERMINERS = frozenset({"a", "an", "the", "any", "another"})
LET_LEAST = 2
"""Words from "let" to what is let happen, more than which name both ("Never let the gate swing", not "Never let guests:")."""
MODALS = frozenset({"may", "shall", "should", "must", "can", "will", "might"})
TOLD_OF = frozenset({"this", "these", "that"})
"""Words behind "what" that point at a thing, of which the title tells what it leaves out."""


@lru_cache(maxsize=4096)
def named(title: str) -> Modality | None:
    """The force that a title gives by its form to what stands under it; None where it has none of these forms.

    >>> named("What Wren won't do"), named("You don't have to"), named("Why it won't start"), named("Server won't start")
    ('must_not', 'may', None, None)
    """
    words = WORD.findall(title.lower().replace("’", "'"))
    if not words or len(words) > MOST or words[0] in word_sets("refusals")["asking"]:
        return None
    if words[0] in CROSSED and len(words) > 1:
        return "must_not"
    known = word_sets("refusals")
    whole = " ".join(words)
    for kind, force in WHOLE.items():
        if whole in known[kind]:
            return force
    if any(f" {phrase} " in f" {whole} " for phrase in known["lifting"]):
        return "may"
    asks = words[0] in known["what"]
    rest = words[asks:]
    if asks and rest[-1:] == ["do"] and rest[-2:-1] in (["should"], ["may"]) and len(rest) <= SUBJECT_MOST + 2:
        return "should" if rest[-2] == "should" else "may"
    return "must_not" if _refuses(rest, asks, known["idle"]) else None


@lru_cache(maxsize=4096)
def shunned(title: str) -> bool:
    """Whether a title, a label or the head of a column says that what stands under it is set against what is right; it lends that force to what is a rule
    anyway, and makes no rule of an example.

    >>> shunned("Off brand"), shunned("**Bad:**"), shunned("We are not"), shunned("Bad weather"), shunned("What this is not")
    (True, True, True, False, False)
    """
    words = WORD.findall(title.lower().replace("’", "'"))
    return " ".join(words) in word_sets("refusals")["shunned"] or self_denied(title)


def sets_right(text: str) -> bool:
    """Whether what stands under a title of what is wrong says by its label or sign that it is what is right ("✅ Good: ring twice", "Instead: ring twice")."""
    return RIGHT.match(text) is not None


def self_denied(title: str) -> bool:
    """Whether a title says what those who speak, or are spoken to, are not ("We are not")."""
    said = " ".join(WORD.findall(title.lower().replace("’", "'")))
    for words, short in ((" are not", "'re not"), (" is not", "'s not"), (" am not", "'m not"), (" aren't", " aren't"), (" isn't", " isn't")):
        if said.endswith((words, short)):
            return said.removesuffix(words).removesuffix(short) in word_sets("refusals")["selves"]
    return False


def bans_a_matter(text: str) -> bool:
    """Whether a title, a bold line or a lead-in forbids a matter that it names whole, so that the commands under it say how to keep to it: a thing ("No dead
    code"), or a verb with its object; or it heartens ("Do not forget"). One that is left open, or names kinds of deeds, lends its ban to them ("No guest
    may:", "Never run risky commands:").

    >>> bans_a_matter("No dead code"), bans_a_matter("3. Never log secrets:"), bans_a_matter("Never:"), bans_a_matter("Never use the shed for:")
    (True, True, False, False)
    """
    return _ban(text) == "whole"


def bans_deeds(text: str) -> bool:
    """Whether a title or a lead-in forbids many deeds under one name, of which the commands under it are cases, but for those of care: "Tell lies", and not
    "Answer honestly", under "No deception".

    >>> bans_deeds("No deception"), bans_deeds("Never risk a flood:"), bans_deeds("No dead code"), bans_deeds("Never:")
    (True, True, False, False)
    """
    return _ban(text) == "deeds"


@lru_cache(maxsize=4096)
def _ban(text: str) -> Literal["whole", "deeds"] | None:
    """What a title that forbids names: a matter, or many deeds; None of one that is left open, and of any other."""
    plain = text.lower().replace("’", "'")
    words = WORD.findall(ASIDE.sub(" ", plain))
    opening = next((ban for ban in BANNING if tuple(words[: len(ban)]) == ban), ())
    rest = words[len(opening) :]
    known = word_sets("refusals")
    if not opening or not rest or named(text) is not None or names_faults(text) or LEFT_OPEN.search(plain) or rest[-1] in known["open"]:
        return None
    if any(" ".join(rest[:size]) in known["heartening"] for size in (1, 2)):
        return "whole"
    rest = QUALIFIED.sub("", " ".join(rest)).split()
    if not (known["pointing"] | known["kinds"]).isdisjoint(rest[rest[0] == "leave" :]) or rest[-1] in known["open"]:
        return None
    return _named_ban(rest) if opening[0] in NAMES else _verbal_ban(rest, sure=opening != ("never",))


def _named_ban(rest: Sequence[str]) -> Literal["whole", "deeds"] | None:
    """The same of the words behind "no" and "avoid"."""
    known = word_sets("refusals")
    if not STATES.isdisjoint(rest):
        return "whole"
    if not MODALS.isdisjoint(rest) or rest[0] in known["open"] | known["poor"]:
        return None
    conduct = rest[-1].endswith(tuple(known["conduct"])) or (rest[-1] in known["doings"] and rest[0] in known["judging"])
    return "deeds" if rest[0] == "being" or conduct or rest[-1] in known["misdeeds"] | word_sets("offences")["wrongs"] else "whole"


def _verbal_ban(rest: Sequence[str], *, sure: bool) -> Literal["whole", "deeds"] | None:
    """The same of the words behind "never" and "do not". `sure`: they surely open with a verb."""
    known, opens = word_sets("refusals"), rest[0]
    if opens in known["wide"] | known["weighty"]:
        lets = opens == "let" and inflected().get(rest[-1]) == "base" and len(rest) > LET_LEAST
        if lets or rest[-1] in known["manner"] or list(rest[:2]) == ["ask", "for"]:
            return "whole"
        return "deeds" if opens in known["weighty"] and len(rest) > 1 and (opens != "make" or rest[1] not in DETERMINERS) else None
    verb = inflected().get(opens) == "base" or (sure and opens not in known["open"] | known["poor"])
    return "whole" if verb and any(word not in known["joining"] and inflected().get(word) != "base" for word in rest[1:]) else None


def names_faults(title: str) -> bool:
    """Whether a title names what people do wrong, or fall into: "Common mistakes", "Anti-patterns", "Pitfalls"."""
    return FAULT.search(title) is not None


def names_traps(title: str) -> bool:
    """Whether a title names what people fall into, and do not choose to do: "Known pitfalls"."""
    return TRAP.search(title) is not None


def set_against(head: str, heads: Iterable[str]) -> bool:
    """Whether the head of a column says the reverse of another one of its table ("This" and "Not this", "Sounds like us" and "Doesn't sound like us").

    >>> set_against("Not this", ("This", "Not this")), set_against("We aren't", ("We are", "We aren't")), set_against("Not found", ("Status", "Not found"))
    (True, True, False)
    """
    own = _affirmed(head)
    return own is not None and any(own == " ".join(WORD.findall(other.lower().replace("’", "'"))) for other in heads)


def _affirmed(head: str) -> str | None:
    """The words of a head without the "not" in it; None where it has none."""
    words = WORD.findall(head.lower().replace("’", "'"))
    for at, word in enumerate(words):
        if word == "not":
            return " ".join(words[:at] + words[at + 1 :])
        if word in CONTRACTED:
            return " ".join([*words[:at], word.removesuffix("n't"), *words[at + 1 :]])
    return None


def _refuses(words: Sequence[str], asks: bool, idle: frozenset[str]) -> bool:
    """Whether words say what somebody will not do, and no more: "I won't", "Wren refuses to"; behind "what" (`asks`) with any verb ("we won't accept")."""
    for at in range(min(SUBJECT_MOST, len(words))):
        end = _negation(words, at, asks)
        if not end:
            continue
        tail = [w for w in words[end:] if w != "to"]
        if asks and at > 0 and _met(tail):
            return True
        if asks:
            told_of = words[0] in TOLD_OF and words[at] in DOES and tail not in ([], ["do"])  # "what this page does not cover" forbids nothing
            plain = len(tail) <= 1 and not told_of and not idle.intersection(tail)
            return at > 0 and plain and (not tail or tail[0] == "do" or inflected().get(tail[0]) == "base")
        return tail in ([], ["do"]) and (at > 0 or words[end:] != []) and inflected().get(words[0]) != "base"
    return False


def _met(tail: Sequence[str]) -> bool:
    """Whether what is denied is met of somebody: "hear from me", "hear me say", "catch us doing"."""
    known = word_sets("refusals")
    if not known["met"].issuperset(tail[:1]) or not known["by"].intersection(tail[1:3]):
        return False
    return tail[1:2] == ["from"] or tail[2:] in (["say"], ["do"], ["doing"], ["saying"])


def _negation(words: Sequence[str], at: int, asks: bool) -> int:
    """The word behind a negation or a refusal at `at`; 0 where none stands there."""
    known = word_sets("refusals")
    if words[at] in known["refusing"] or (asks and words[at] in known["avoiding"]) or (asks and at + 1 == len(words) and words[at] in {"isn't", "aren't"}):
        return at + 1
    if words[at] in AUXILIARIES and list(words[at + 1 : at + 2]) in (["not"], ["never"]):
        return 0 if words[at] in {"is", "are"} and not (asks and at + 2 == len(words)) else at + 2
    return 0
