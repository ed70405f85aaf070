"""Leave and bans in plain words: "Guests have leave to swim.", "You get to say no.", "Nobody will mind if you sing."; "Puns are off the table.", "Sarcasm is a
no-go.", "You neither flatter nor scold.".

What is denied turns round: "Members do not have permission to dig." forbids, "Puns are not taboo." leaves free. "The keeper must get to work.", "Guests need
permission to dig.", "The keepers have leave to spare." and "The lamp is out." give no leave and forbid nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.clauses import SUBORDINATING
from whereas.annotate.cues import BE, NOT
from whereas.annotate.lexicon import before_object, inflected, word_sets
from whereas.annotate.once import once

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues
    from whereas.model.constitution import Modality

NOBODY = (("nobody",), ("no", "one"), ("no-one",))
DETERMINERS = frozenset({"the", "a", "an", "full", "every", "your", "our", "my"})
POINTING = frozenset({"it", "they", "he", "she", "this", "i", "everyone", "everybody"})
"""Subjects whose "right" is a reason as often, or binds the others."""
PERSONS = frozenset({"i", "you", "we", "he", "she"})
DENIED = frozenset({"no", "nobody", "none", "neither", "nothing"})
UPSET = frozenset({"upset", "angry", "annoyed", "cross", "proud", "sad", "disappointed", "frustrated", "furious", "sceptical", "skeptical", "worried"})
REACH = 6
"""Tokens of the subject and the verb of a sentence that says neither ... nor."""


@once
def grants(cues: Cues) -> bool:
    """Whether the words of a statement give leave, or take it, by one of these forms, so that it is a rule whatever the models say; what somebody "gets to" do
    is as often a reason (4 of 4 labelled), and what somebody does neither of a fact."""
    said = granted(cues)
    if said is not None:
        return said != "may" or not _gets_to(cues)
    return barred(cues) is not None and not _neither(cues)


@once
def granted(cues: Cues) -> Modality | None:
    """May where a sentence gives leave, must_not where it says that nobody has it; None for any other."""
    lower, verb = cues.lower, cues.verb
    if not _plain(cues):
        return None
    nobody = not DENIED.isdisjoint(cues.subject[:1])
    if _holds_leave(cues) or _gets_to(cues):
        return "must_not" if nobody or NOT.intersection(lower[verb + 1 : verb + 2]) else "may"
    if not any(cues.subject[: len(words)] == words and len(cues.subject) == len(words) for words in NOBODY):
        return None
    minds = word_sets("granted")["minds"].issuperset(lower[verb + 1 : verb + 2]) and lower[verb] in {"will", "would"} and lower[verb + 2 : verb + 3] == ("if",)
    expects = word_sets("granted")["expects"].issuperset(lower[verb : verb + 1]) and "to" in lower[verb + 2 : verb + REACH]
    return "may" if minds or (expects and lower[verb + 1] in word_sets("granted")["whom"]) else None


def _plain(cues: Cues) -> bool:
    """Whether a statement is a sentence with a subject and a verb in no clause that says when, and asks nothing."""
    return cues.shape == "clause" and cues.verb > 0 and SUBORDINATING.isdisjoint(cues.subject) and cues.lower[-1] != "?"


def _holds_leave(cues: Cues) -> bool:
    """Whether somebody is said to have leave: "has permission to", "have no leave to", "have the freedom to"."""
    lower, at = cues.lower, cues.verb
    if lower[at] not in {"have", "has"}:
        return False
    at += 1 + (lower[at + 1 : at + 2] == ("no",))
    at += bool(DETERMINERS.intersection(lower[at : at + 1]))
    if lower[at : at + 1] == ("right",) and not POINTING.isdisjoint(cues.subject):  # "They have the right to know." as often says why
        return False
    if lower[at - 1 : at + 3] == ("every", "right", "to", "be") and UPSET.intersection(lower[at + 3 : at + 4]):  # excuses what nobody asks leave for
        return False
    if lower[at : at + 2] == ("right", "to") and DETERMINERS.intersection(lower[at + 2 : at + 3]):
        return True
    named = word_sets("granted")["leave"].issuperset(lower[at : at + 1]) and lower[at + 1 : at + 2] == ("to",)
    return named and lower[at + 2 : at + 3] != ("spare",) and _base(lower, at + 2)


def _gets_to(cues: Cues) -> bool:
    """Whether somebody is said to get to do something ("You get to say no"), and not to get somewhere ("Guests get to work by six")."""
    lower, at = cues.lower, cues.verb
    return lower[at] in {"get", "gets"} and lower[at + 1 : at + 2] == ("to",) and _base(lower, at + 2) and lower[at + 2] not in word_sets("granted")["reached"]


def _base(lower: tuple[str, ...], at: int) -> bool:
    """Whether a verb in its base form stands at `at`."""
    word = "".join(lower[at : at + 1])
    return word == "be" or "base" in (inflected().get(word), before_object().get(word)) or word in word_sets("granted")["doing"]


@once
def barred(cues: Cues) -> Modality | None:
    """Must_not where a sentence says of its subject that it is out of the question, or of somebody that he does neither of two things; may where that is
    denied; None for any other."""
    lower, verb = cues.lower, cues.verb
    if _neither(cues):
        return "must_not"
    if not _plain(cues) or lower[verb] not in {"is", "are"}:
        return None
    denied = bool(NOT.intersection(lower[verb + 1 : verb + 2])) and lower[verb + 1] != "no"
    at = verb + 1 + denied
    at += lower[at : at + 1] in {("strictly",), ("simply",), ("completely",), ("absolutely",), ("always",)}
    out = any(lower[at : at + len(words)] == words and _ends(lower, at + len(words)) for words in _phrases())
    if not out:
        return None
    return "may" if denied or not DENIED.isdisjoint(cues.subject[:1]) else "must_not"


def out(cues: Cues) -> bool:
    """Whether a rule says of deeds or things that they are out, unwelcome or the like, which said alone may be news ("Puns are out.", "The lamp is out.")."""
    lower, verb = cues.lower, cues.verb
    if not _plain(cues) or lower[verb] not in {"is", "are"} or len(cues.subject) > 1 or DENIED.intersection(cues.subject):
        return False
    return lower[verb + 1 : verb + 2] != () and lower[verb + 1] in word_sets("granted")["news"] and _ends(lower, verb + 2, ".!")


def pretends(cues: Cues) -> bool:
    """Whether somebody is to pretend not to do something, which is what he does ("You pretend not to notice typos.")."""
    lower, at = cues.lower, cues.verb if cues.shape == "clause" else cues.main
    orders = cues.shape in {"clause", "imperative"} and lower[at] in {"pretend", "pretends"} and lower[at + 1 : at + 3] == ("not", "to")
    return orders and (at == cues.main or (_plain(cues) and DENIED.isdisjoint(cues.subject[:1])))


def helpless(cues: Cues) -> bool:
    """Whether somebody is said to be unable to keep from something, or not to be too proud for it, which neither forbids nor orders it ("You cannot help but
    smile.", "You are not above a joke.")."""
    lower, at = cues.lower, cues.verb
    if not _plain(cues) or not NOT.intersection(lower[at + 1 : at + 2]):
        return False
    if lower[at] in {"ca", "can", "could"}:
        return lower[at + 2 : at + 4] == ("help", "but") or (lower[at + 2 : at + 3] == ("help",) and "".join(lower[at + 3 : at + 4]).endswith("ing"))
    return lower[at] in BE and lower[at + 2 : at + 3] == ("above",) and lower[at + 3 : at + 4] in {("a",), ("an",)} and "law" not in lower


def _ends(lower: tuple[str, ...], at: int, signs: str = ".!,;:()—–-") -> bool:
    """Whether a predicate ends at `at`, but for what says where or for whom."""
    return not lower[at : at + 1] or lower[at] in signs or (len(signs) > 2 and lower[at] in word_sets("granted")["behind"])


def _neither(cues: Cues) -> bool:
    """Whether somebody is said to do neither of two things ("Vega neither flatters nor scolds"); "You neither need nor want a key" tells of a state."""
    lower = cues.lower
    at = next((n for n in range(cues.main + 1, min(cues.main + REACH, len(lower))) if lower[n] == "neither"), 0)
    verb = "".join(lower[at + 1 : at + 2])
    nor = next((n for n in range(at + 2, len(lower)) if lower[n] == "nor"), 0)
    if not at or not nor or cues.shape not in {"clause", "noun"} or lower[-1] == "?" or verb in word_sets("granted")["states"]:
        return False
    person = at == cues.main + 1 and lower[cues.main] in PERSONS and verb.isalpha() and verb not in word_sets("granted")["no_verbs"]
    known = inflected().get(verb) in {"base", "s"} or before_object().get(verb) in {"base", "s"}
    return person or (known and not (BE | SUBORDINATING).intersection(lower[cues.main : at]))


def _phrases() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(words.split()) for words in word_sets("granted")["barred"])
