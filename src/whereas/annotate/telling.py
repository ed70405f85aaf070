"""Sentences that only tell of norms, or of what is likely, and lay down none themselves, whatever word of force they hold.

"The board discussed whether visitors must sign.", "It is a myth that the stone must be oiled." and "This does not mean that the gate is new." tell
of norms; "Late payment may lead to a fine." and "Visitors may be confused by the old signs." say what may come, and permit nothing; "After the bell you
should hear the pump." says what is to be expected.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whereas.annotate.clauses import DETERMINERS, SUBORDINATING, force_words
from whereas.annotate.cues import BE, DO, MODALS, NOT
from whereas.annotate.denials import not_concluded
from whereas.annotate.granted import helpless
from whereas.annotate.grounds import quoted
from whereas.annotate.lexicon import word_sets
from whereas.annotate.likelihood import stands_so
from whereas.annotate.loyalties import owner
from whereas.annotate.meanings import explains
from whereas.annotate.once import once
from whereas.annotate.opinions import reports
from whereas.annotate.promises import foretells

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues
    from whereas.annotate.parties import Parties
    from whereas.model.document import DraftStatement

NORMATIVE = frozenset({"must", "shall", "should", "may", "ought"})
OPENERS = frozenset({"and", "or", "but", "so", "then", ",", "also", "now", "after", "all"})
"""Words before what a question opens with."""
PROSE = frozenset({"paragraph", "quote"})
PERHAPS = frozenset({"may", "might", "can", "could"})
BESIDE = frozenset({"also", "well", "sometimes", "often", "still", "even", "then", "now", "soon", "therefore"})
"""Words, besides adverbs in -ly, between a modal and its verb."""
ASKED = frozenset({"why", "how", "whether", "what", "when", "where", "who", "which"})
SUBJECT_MOST = 7
"""Tokens of the subject of a telling verb."""
BREAKS = frozenset({",", ":", "-", "--", "(", "→"})
"""Signs at which the subject of a telling verb ends, or something else begins."""
GOES_ON = frozenset({";", "—", "–", "so", "but", "therefore"})
"""Words behind which a sentence may order what its first clause tells of."""
VERDICT_LEAST = 3
"""Letters of a verdict in capitals."""
POINTS = frozenset({"this", "that", "it", "which"})
ENDS = frozenset({".", "!", ",", ")", "or"})
GONE = frozenset({"repealed", "void", "obsolete", "gone", "vague", "unclear", "unfair"})
"""What is said of a quoted norm that holds no more, or of its words."""
HOLDS = frozenset({"is", "are", "'s", "’s"})
QUOTES = frozenset({'"', "“", "”"})
NO_SUBJECTS = frozenset({"no", "nobody", "none", "neither", "nothing"})
"""Words of a subject that deny, so that "may" forbids."""
BREAKING = frozenset({"violating", "breaking", "breaching", "infringing", "disregarding"})
"""Words that open the subject of a sanction, which people call a rule ("Breaking this may lead to a ban."; 4 of 6 labelled)."""


def only_likely(drafts: Sequence[DraftStatement], cues: Sequence[Cues], parties: Parties) -> frozenset[int]:
    """Indices of the statements that only say what may come, or how things may stand: no rules, but reasons perhaps."""
    return frozenset(at for at, read in enumerate(cues) if _alone(drafts[at]) and _supposes(read, parties))


def only_tells(drafts: Sequence[DraftStatement], cues: Sequence[Cues]) -> frozenset[int]:
    """Indices of the statements that only tell of norms, or of what is to be expected or found somewhere."""
    found = {at for at, read in enumerate(cues) if _alone(drafts[at]) and _tells(read)}
    found |= {at for at, read in enumerate(cues) if _alone(drafts[at]) and drafts[at].place.kind in PROSE and _asks_after_a_norm(read)}
    return frozenset(found | {at for at in range(len(cues)) if _says_when_a_verdict_falls(drafts, at, cues[at]) or _describes_what_may_be(drafts, at, cues)})


@once
def _asks_after_a_norm(cues: Cues) -> bool:
    """Whether a question asks whether, or which, norm holds ("Should the keeper tell?", "Who decides what guests must do?"): none of the three such
    paragraphs that are labelled is a rule. "Does the change have tests?" is one, for who is to ask it."""
    lower = cues.lower
    if lower[-1:] != ("?",):
        return False
    at = next((n for n, word in enumerate(lower) if word not in OPENERS), 0)
    if lower[at] in NORMATIVE or lower[at : at + 4] in {("is", "n't", "that", "what"), ("is", "n’t", "that", "what")}:
        return True
    return lower[at] in ASKED | {"whose"} and not NORMATIVE.isdisjoint(lower[at:]) and lower[at : at + 2] != ("what", "if")


@once
def _tells(cues: Cues) -> bool:
    """Whether the words of a sentence only tell of norms, or of what is to be expected or found."""
    told = (reports, _reports, _judges_what_is_said, _draws_no_conclusion, _expects, _leads_to, _presents, _lacks, _welcomes, _reassures, _mentions)
    return any(tells(cues) for tells in (*told, helpless, explains, foretells))


def _alone(draft: DraftStatement) -> bool:
    """Whether a statement is a sentence of its own, and goes on with no lead-in."""
    return not draft.heading and draft.place.lead_in is None


def _says_when_a_verdict_falls(drafts: Sequence[DraftStatement], at: int, cues: Cues) -> bool:
    """Whether an item says what a verdict of a list of such stands for: "The verdicts:" - "**PASS:** no crack in the stone."."""
    place = drafts[at].place
    label = place.label.strip(" :.")
    if place.kind != "item" or place.number or len(label) < VERDICT_LEAST or not (label.isupper() and label.isalpha()):
        return False
    over = drafts[place.lead_in].text if place.lead_in is not None else place.titles[-1] if place.titles else ""
    named = not word_sets("telling")["verdicts"].isdisjoint(re.findall("[a-z]+", over.lower()))
    return named and (cues.shape == "noun" or cues.lower[cues.main : cues.main + 1] == ("no",)) and not force_words(cues)


def _describes_what_may_be(drafts: Sequence[DraftStatement], at: int, cues: Sequence[Cues]) -> bool:
    """Whether a later sentence of an item describes in the present what the item names, behind a lead-in that permits ("The following checks may be added:" -
    "a weekly check of the ladders. The check compares each ladder with the list."): the leave is the first sentence's."""
    place, read = drafts[at].place, cues[at]
    lead = place.lead_in
    if lead is None or lead >= at or not place.number or read.shape != "clause" or read.verb_class not in {"pres", "be"} or read.negated or read.main:
        return False
    said, forces = cues[lead].lower, {word.force for word in force_words(cues[lead]) if word.main}
    permits = said[-1:] == (":",) and (forces == {"may"} or (not forces and not PERHAPS.isdisjoint(said)))
    return permits and read.lower[0] not in SUBORDINATING | {"only", "nobody", "no"} and not force_words(read)


@once
def _supposes(cues: Cues, parties: Parties) -> bool:
    """Whether the modal of a sentence says what may come, how somebody may feel, or how things may stand: "may lead to a ban", "may be confused"; in
    capitals it is a key word of RFC 2119, and permits."""
    lower = cues.lower
    if (
        cues.verb < 0
        or lower[cues.verb] not in PERHAPS
        or lower[cues.verb].upper() in cues.capitals
        or not SUBORDINATING.isdisjoint(cues.subject)
        or cues.shape != "clause"
        or not BREAKING.isdisjoint(cues.subject[:1])
        or _other_force(cues, cues.verb + 1 + (lower[cues.verb + 1 : cues.verb + 2] == ("want",)))
    ):
        return False
    at = cues.verb + 1
    if lower[cues.verb] in {"may", "might"} and NO_SUBJECTS.isdisjoint(cues.subject[:1]) and stands_so(cues, at, parties):
        return True
    if cues.negated:
        return False
    while lower[at : at + 1] and (lower[at] in BESIDE or lower[at].endswith("ly")):
        at += 1
    words = word_sets("telling")
    comes = words["comes"] if cues.subject[:1] in {("you",), ("i",), ("we",)} else words["comes"] | words["errs"]
    if any(lower[at : at + len(phrase)] == phrase for phrase in (tuple(p.split()) for p in comes)):
        return True
    return lower[at : at + 1] == ("be",) and lower[at + 1 : at + 2] != () and lower[at + 1] in words["befalls"]


def _other_force(cues: Cues, start: int) -> bool:
    """Whether a word of force stands in a main clause from the token `start` on."""
    return any(word.main and word.at >= start for word in force_words(cues))


def _reports(cues: Cues) -> bool:
    """Whether the main verb asks, discusses or shows what a norm is ("Members asked why the door must be closed."), or tells one that held once."""
    lower, main = cues.lower, cues.main
    if "imperative" in cues.shape or cues.shape == "question" or not GOES_ON.isdisjoint(lower[main:]):
        return False
    words = word_sets("telling")
    for at in range(main + 1, min(main + SUBJECT_MOST, len(lower) - 1)):
        if lower[at - 1] in MODALS | BE | DO | NOT | SUBORDINATING | {"to", "and", "or"} or lower[at] in BREAKS:
            return False
        if lower[at] in words["asks"] | words["asked"] | words["shows"] and lower[at + 1] in ASKED:
            asked = lower[at] in words["asked"] or (lower[at] in words["asks"] and not MODALS.isdisjoint(lower[at:]))
            shown = asked or not words["texts"].isdisjoint(lower[main:at])
            return shown and not _other_force(cues, main)
        if lower[at] in words["said"] and lower[at + 1] == "that":
            return not words["past"].isdisjoint(lower[main:at]) and not _other_force(cues, main)
    return False


def _judges_what_is_said(cues: Cues) -> bool:
    """Whether a sentence calls what is said false, or open: "It is a myth that ...", "It is unclear whether ..."."""
    lower, at = cues.lower, cues.main
    if lower[at : at + 1] != ("it",) or not BE.union({"remains"}).issuperset(lower[at + 1 : at + 2]):
        return False
    at += 2 + (lower[at + 2 : at + 3] in {("a",), ("an",), ("still",), ("often",), ("not",)})
    at += lower[at : at + 1] in {("common",), ("a",), ("an",)}
    denied = lower[at - 1 : at] == ("not",)
    words = word_sets("telling")
    false = not denied and words["false"].issuperset(lower[at : at + 1]) and lower[at + 1 : at + 2] == ("that",)
    unknown = words["known" if denied else "unclear"].issuperset(lower[at : at + 1]) and ASKED.union({"if"}).issuperset(lower[at + 1 : at + 2])
    return lower[at + 1 : at + 2] != () and (false or unknown) and GOES_ON.isdisjoint(lower[at:]) and not _other_force(cues, at)


def _draws_no_conclusion(cues: Cues) -> bool:
    """Whether a sentence only says what does not follow ("This does not mean that the mill is closed."), and so limits no rule."""
    if not_concluded(cues) is not None:
        return False
    lower, main, at = cues.lower, cues.main, cues.verb
    if lower[main : main + 1] == ("which",) and main:  # "Guests sign, which does not mean that they may stay.": the first clause stands
        return False
    if at == main + 1 and lower[main] in POINTS and lower[at] in BE and lower[at + 1 : at + 4] in {("not", "to", "say"), ("not", "to", "imply")}:
        return GOES_ON.isdisjoint(lower[at:])
    if at != main + 1 or lower[main] not in POINTS or lower[at] not in DO or not NOT.issuperset(lower[at + 1 : at + 2]):
        return False
    at += 2 + (lower[at + 2 : at + 3] in {("necessarily",), ("always",)})
    return lower[at : at + 1] in {("mean",), ("imply",)} and GOES_ON.isdisjoint(lower[at:])


def _expects(cues: Cues) -> bool:
    """Whether a sentence says what somebody will find, or has got: "you should hear the pump", "you should have received a key"."""
    lower, at = cues.lower, cues.verb
    if at < 1 or lower[at] != "should" or lower[at - 1] not in {"you", "we"} or cues.negated or _other_force(cues, at + 1):
        return False
    at += 1
    while lower[at : at + 1] and lower[at] in BESIDE:
        at += 1
    words = word_sets("telling")
    if lower[at : at + 1] == ("have",):
        return words["had"].issuperset(lower[at + 1 : at + 2])
    return words["senses"].issuperset(lower[at : at + 1]) and words["texts"].isdisjoint(lower[at:])


def _leads_to(cues: Cues) -> bool:
    """Whether "is to" names no duty, but a place or a person: "The links are to our maps.", "Our loyalty is to the trees."; what "your loyalty" is
    to is a duty (`loyalties.py`)."""
    lower, at = cues.lower, cues.verb
    if owner(cues) >= 0:
        return False
    if cues.verb_class != "be" or lower[at + 1 : at + 2] != ("to",) or not (DETERMINERS | {"us", "them", "you"}).issuperset(lower[at + 2 : at + 3]):
        return False
    return len(lower) > at + 2 and not any(w.main and w.at != at for w in force_words(cues) if lower[w.at] not in PERHAPS)


def _presents(cues: Cues) -> bool:
    """Whether a sentence tells what its authors do in this text: "In this handbook, we try to avoid long words."."""
    lower, main = cues.lower, cues.main
    opens = lower[:2] in {("in", "this"), ("throughout", "this")} and word_sets("telling")["texts"].issuperset(lower[2:3]) and lower[3:4] == (",",)
    return opens and main == len(("in", "this", "handbook", ",")) and lower[main] == "we" and cues.verb_class != "modal" and not MODALS & set(lower[main:])


def _lacks(cues: Cues) -> bool:
    """Whether a sentence says in the present what a thing is not found to do ("It does not appear in the yearly list.")."""
    lower, at = cues.lower, cues.verb
    if cues.shape != "clause" or lower[at : at + 1] != ("does",) or not NOT.issuperset(lower[at + 1 : at + 2]) or "no" in cues.subject:
        return False
    if len(cues.subject) > SUBJECT_MOST or not SUBORDINATING.isdisjoint(cues.subject[1:]) or not (GOES_ON | {":", "→"}).isdisjoint(lower[cues.main :]):
        return False
    return word_sets("telling")["found"].issuperset(lower[at + 2 : at + 3]) and not _other_force(cues, at + 2)


def _welcomes(cues: Cues) -> bool:
    """Whether a sentence only says that nothing is too slight to be brought ("No report is too small.", "No question is silly."; three of three labelled are no
    rules). "No step is too small to be logged", "No gift is too small to report" and "No rope may be too short" lay something down."""
    lower, at = cues.lower, cues.verb
    if lower[cues.main : cues.main + 1] != ("no",) or cues.verb_class != "be" or not GOES_ON.isdisjoint(lower) or _other_force(cues, at):
        return False
    words, degree = word_sets("telling"), lower[at + 1 : at + 2] == ("too",)
    if not words["owed"].isdisjoint(cues.subject):
        return False
    slight = words["foolish"] | words["slight"] if degree else words["foolish"]
    at += 1 + degree
    if not slight.issuperset(lower[at : at + 1]) or not lower[at : at + 1]:
        return False
    if not degree and words["brought"].isdisjoint(cues.subject):
        return False
    behind = lower[at + 1 :]
    to = 1 + (behind[1:2] == ("be",))
    return not behind or behind[0] in ENDS or (behind[0] == "to" and words["bring"].issuperset(behind[to : to + 1]))


def _reassures(cues: Cues) -> bool:
    """Whether a sentence only says that it is never too late, or no shame, to do something ("It is never too early to ask.")."""
    lower, at = cues.lower, cues.main
    if lower[at : at + 1] != ("it",) or not (BE | {"'s", "’s"}).issuperset(lower[at + 1 : at + 2]) or not GOES_ON.isdisjoint(lower):
        return False
    said, behind = lower[at + 2 : at + 4], lower[at + 4 : at + 6]
    if said[:1] in {("never",), ("not",)} and said[1:] == ("too",):
        return behind in {("late", "to"), ("early", "to"), ("soon", "to")}
    words = word_sets("telling")
    asked = words["bring"].issuperset(behind[1:]) and behind[:1] in {("to",), ("in",)}
    return len(behind) > 1 and (said == ("no", "shame") or (said[0] in {"never", "not"} and words["blamed"].issuperset(said[1:]))) and asked


def _mentions(cues: Cues) -> bool:
    """Whether a sentence says something of words that it quotes, and holds no word of force outside of them: "\"You may leave\" is not a polite answer."; what
    is called a rule, or in force, is laid down ("\"Guests must pay\" is our first rule.")."""
    lower, words = cues.lower, force_words(cues)
    if not GOES_ON.isdisjoint(lower) or not any(lower[word.at] in NORMATIVE for word in words):
        return False
    if QUOTES.isdisjoint(lower) or "imperative" in cues.shape or not all(quoted(lower, word.at) for word in words):
        return False
    marks = [n for n, word in enumerate(lower) if word in QUOTES]
    said, norms = lower[marks[-1] + 1 :], word_sets("telling")["norms"]
    holds = (NOT | GONE).isdisjoint(said) and HOLDS.issuperset(said[:1]) and not norms.isdisjoint((*lower[max(marks[0] - 1, 0) : marks[0]], *said))
    return BE.issuperset(said[:1]) and said != () and not holds
