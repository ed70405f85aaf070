"""Sentences that say what somebody does and why: a rule, and its reason.

"Mira keeps her answers short, because people read them in the dark.", "We do not publish drafts, because they mislead." and "To keep the core small, we ship
plug-ins apart." lay conduct down with its ground. "The sky is blue because light scatters." only states, "We moved the office because it was damp." tells what
was done once, and "We ask this because nobody can look inside." gives the ground of the sentence before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.conduct import doer, kind, portrays
from whereas.annotate.cues import DO, MODALS, NOT, SEMI_MODALS
from whereas.annotate.lexicon import third_person, word_sets
from whereas.annotate.persons import is_personal

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues
    from whereas.annotate.parties import Parties

GROUNDS = frozenset({"because", "since", "so that", "in order to", "in order that", "so as to", "to ensure", "to ensure that", "to make sure", "lest"})
"""Words that give a ground behind the main clause; before it, any purpose or cause does."""
CAUSAL = frozenset({"cause", "cause_strong", "purpose"})
BESIDE = frozenset({"also", "always", "still", "often", "only", "never", "just", "therefore", "then", "thus"})
HOUSE = frozenset({"we", "i"})
CHARACTER_LEAST, DENIED_LEAST, HOUSE_LEAST = 0.15, 0.15, 0.25
"""How likely the models must find it that such a sentence is a rule, where it is of a governed party, says what "we" do not do, or says what "we", or who
holds an office, do: they see the ground, and seldom find a rule likelier than not. Of the ten labelled sentences that they call reasons only and that are as
likely, eight are rules."""
MARKS = frozenset({":", "—", "–", "--"})
HELD = frozenset({"is", "are", "was", "were", "has", "have", "had", "began", "came", "lost", "broke", "fell", "got", "went"})
HOLDING = frozenset({"is", "are", "has", "have", "can", "cannot"})
"""Verbs of a clause that says what holds, in its first words."""
SUBJECT = 3
QUOTES = frozenset({'"', "“"})
REACH = 14
"""Tokens of a ground that are looked at for its tense."""


def least(cues: Cues, parties: Parties, *, stands: bool) -> float:
    """How likely a statement must be a rule by the models to be one with its reason; 1 where it does not say what somebody does, and why. `stands`: its "it",
    "she" or "he" stands for a governed party."""
    if (
        cues.shape != "clause" or cues.lower[0] == "by" or not (gives_a_ground(cues) or (_is_office(cues) and _told_behind(cues)))
    ):  # "By packing early we gain an hour": 8 of 8 labelled are no rules
        return 1
    if (stands or doer(cues) in parties.governed) and (portrays(cues, parties, stands=stands) or (is_personal(cues) and kind(cues) == "act")):
        return CHARACTER_LEAST
    if _is_office(cues) and (cues.verb_class == "do" or ends_with_its_ground(cues)):
        return HOUSE_LEAST
    if doer(cues) in HOUSE and cues.verb_class in {"pres", "do"} and does(cues):
        return DENIED_LEAST if cues.negated else HOUSE_LEAST
    return 1


def _is_office(cues: Cues) -> bool:
    """Whether who holds an office does something, or does not ("The clerk keeps two copies"); what a crowd does ("readers", "people") is found."""
    return cues.main == 0 and cues.verb_class in {"pres", "do"} and doer(cues) in word_sets("grounded")["offices"] and kind(cues) in {"act", "personal"}


def _told_behind(cues: Cues) -> bool:
    """Whether a clause that tells something stands behind a colon or dash ("Admins do not bypass gates: last year's outages were hotfixes.")."""
    lower = cues.lower
    at = next((n for n in range(cues.verb + 2, len(lower)) if lower[n] in MARKS), 0)
    clause = lower[at + 1 :]
    told = not HELD.isdisjoint(clause[1:]) or any(word.endswith("ed") for word in clause[1:])
    alone = at in {0, cues.verb + 3} or lower[at - 1] in {"here", "there", "now"}  # "Rowers do not drown here: ..."
    return at > 0 and not alone and cues.negated and told and MODALS.isdisjoint(clause) and clause[0] not in {"they", "it", "ask", "you"}


def gives_a_ground(cues: Cues) -> bool:
    """Whether a ground that holds still stands before or behind the main clause."""
    lower, main = cues.lower, cues.main
    behind = [h for h in cues.hits if h.start > cues.verb and h.words in GROUNDS and (h.words != "since" or _holds_on(lower, h.end))]
    opens = lower[0] == "to" or any(h.start < 2 and not CAUSAL.isdisjoint(h.categories) for h in cues.hits)
    before = opens and main > 2 and lower[main - 1] == ","
    start, stop = (behind[0].end, behind[0].end + REACH) if behind else (0, main)
    return bool(behind or before) and word_sets("grounded")["once"].isdisjoint(lower[start:stop])


def ends_with_its_ground(cues: Cues) -> bool:
    """Whether a ground that holds still stands at the end, behind a comma ("They lose write access, since unused accounts are a risk.")."""
    lower = cues.lower
    return any(lower[n] == "," and (lower[n + 1] == "because" or (lower[n + 1] == "since" and _holds_on(lower, n + 2))) for n in range(1, len(lower) - SUBJECT))


def _holds_on(lower: tuple[str, ...], at: int) -> bool:
    """Whether the "since" before the token `at` opens a ground, and says not from when on ("since the fair", but not "since the reserves are small")."""
    if len(lower) <= at + 2 or lower[at][:1].isdigit() or lower[at] in MODALS or lower[at] == "then":
        return False
    return lower[at] != "the" or not HOLDING.isdisjoint(lower[at + 2 : at + 2 + SUBJECT])


def does(cues: Cues) -> bool:
    """Whether "we" or "I" do something of their own, and do not tell, find, or take up what was said before."""
    lower, at = cues.lower, cues.verb
    if not QUOTES.isdisjoint(lower[: cues.main]):
        return False
    at += lower[at] in DO and lower[at + 1 : at + 2] in {(word,) for word in NOT}
    while at < len(lower) and (lower[at] in NOT | BESIDE or (lower[at].endswith("ly") and len(lower[at]) > 4)):
        at += 1
    words = word_sets("grounded")
    verb = "".join(lower[at : at + 1])
    told = verb in words["telling"] or verb in SEMI_MODALS or verb in {third_person(v) for v in words["telling"]}
    return bool(verb) and verb.isalpha() and not told and not _takes_up(lower, at + 1)


def _takes_up(lower: tuple[str, ...], at: int) -> bool:
    """Whether the object at the token `at` is a word for what was said before ("this", but not "this format")."""
    word, behind = "".join(lower[at : at + 1]), "".join(lower[at + 1 : at + 2])
    words = word_sets("grounded")
    return word in words["taken_up"] or (word in words["pointing"] and (not behind.isalpha() or behind in words["goes_on"]))
