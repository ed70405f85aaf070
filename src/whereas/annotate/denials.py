"""Negations that stand apart from the verb they deny, and those that lift a duty.

"Nor should it flatter" and "Not even the keeper can open it" forbid, though no "not" stands behind their verb (for "In no event shall ..." see `legal`);
"guests don't have to pay" and "it isn't necessary for guests to pay" forbid nothing. Nor do "No ticket needed.", "Dogs are not forbidden." and "Do not hesitate
to ask."; "Do not forget to ask." and "Asking is not optional." even order. "Referees don't ban players." forbids: it tells persons not to ban.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.clauses import PAUSES, SUBORDINATING, force_words
from whereas.annotate.cues import BE, DO, MODALS, NOT
from whereas.annotate.lexicon import word_sets
from whereas.annotate.signs import NORMS

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues
    from whereas.model.constitution import Modality

TEXTS = frozenset({"article", "section", "clause", "bylaws", "handbook", "document"})
"""Parts of norms, and texts of them, besides those that can be broken."""
BINDING = frozenset({"may", "can", "must", "shall", "will"})
"""Modals that forbid where they are denied; others advise against it."""
OBLIGING = frozenset({"must", "shall"})
ADVISING = frozenset({"should", "ought"})
DUTIES = frozenset({"required", "obliged", "obligated", "compelled", "necessary", "mandatory", "compulsory", "obligatory"})
"""What nobody is, he is free of."""
LEFT_OPEN = frozenset({"optional", "voluntary", "discretionary", "negotiable"})
"""What nobody is bound by; denied, it binds."""
LEFT_REACH = 4
WILL = frozenset({"will", "wo"})
TOLD = frozenset({"also", "always", "ever", "yet", "be"})
"""Words, besides adverbs in -ly, between a negation and the duty that it lifts."""
BETWEEN_MOST = 3
DOERS = ("er", "or", "ee", "ian", "ist", "ant")
"""Endings of nouns for who does something."""
SOMEBODY_MOST = 3
SUBJECT_MOST = 8
"""Words of those who may not either, behind "not even"."""
CASES = frozenset({"if", "when", "whenever", "after", "before", "until", "unless", "because", "since", "once"})
"""Words of which the verb behind them is part, in what looks like a subject ("erase it after you don't need it")."""
NO = frozenset({"no", "nobody", "none", "nothing", "neither"})
NEEDED = frozenset({"needed", "required", "necessary", "due"})
NOUN_MOST = 9
"""Tokens from "no" to "needed"."""
JOINING = frozenset({"and", "or", "that", "which", "who"})
ANYBODY = frozenset({"you", "us", "them", "him", "her", "anyone", "anybody", "someone", "somebody", "people", "parties"})
STOPS = frozenset({";", "—", "–", "--", ":"})
BEHIND_NEED = frozenset({".", "!", ")", ",", "for", "to", "on", "in", "at", "by", "from", "with", "when", "if", "before", "after", "here", "during", "unless"})
"""What stands behind the predicate of a sentence without a verb; "no required field" goes on with a noun."""
ENDS = frozenset({".", "!", ",", ";", "of", "and", "or", "if", "when", "unless"})


CONCLUDED: dict[str, Modality] = {
    "should": "should_not", "ought": "should_not", "must": "may", "shall": "may", "may": "must_not", "can": "must_not",
}  # fmt: skip
"""Modal of what does not follow -> what that comes to."""


def forbidden(cues: Cues) -> Modality | None:
    """The force of a sentence that opens with a negation, its modal before its subject or behind those who may not either; None where it is none."""
    lower = cues.lower
    for at in (0, cues.main):
        if lower[at : at + 1] in {("nor",), ("neither",)}:
            return _denied(lower[at + 1 : at + 2])
    subject = lower[cues.main : cues.verb] if cues.verb_class == "modal" else ()
    if subject[:2] == ("not", "even") and len(subject) <= SUBJECT_MOST and PAUSES.isdisjoint(subject):
        return _denied(lower[cues.verb : cues.verb + 1])
    return None


def not_concluded(cues: Cues) -> Modality | None:
    """What a sentence limits by saying that it does not follow: "This does not mean that millers should obey blindly." advises against it, "... that you have
    to agree" lifts a duty, "... that you may shout" forbids (labelled so: 5 of 7, the other two are about a thing); None for any other sentence."""
    lower = cues.lower
    at = next((n for n in range(cues.main, len(lower) - 2) if lower[n] in DO and lower[n + 1] in NOT and lower[n + 2] in {"mean", "imply"}), -1)
    if at < 0:
        return None
    start = at + 3 + (lower[at + 3 : at + 4] == ("that",))
    end = next((n for n in range(start, len(lower)) if lower[n] in PAUSES), len(lower))
    modal = next((n for n in range(start + 1, end) if lower[n] in CONCLUDED or lower[n : n + 2] == ("have", "to")), -1)
    if (
        modal < 0
        or lower[modal + 1 : modal + 2] in {(word,) for word in NOT}
        or (lower[modal] in {"must", "shall"} and lower[modal + 1 : modal + 2] == ("be",))
    ):
        return None
    return CONCLUDED.get(lower[modal], "may")


def _denied(modal: tuple[str, ...]) -> Modality | None:
    return "must_not" if BINDING.intersection(modal) else "should_not" if ADVISING.intersection(modal) else None


def lifted(cues: Cues) -> bool:
    """Whether the sentence only says that something need not be done, is not forbidden, or may be done without fear."""
    return _relieved(cues) or _needless(cues) or _owed_nothing(cues) or _unbanned(cues) or _encouraged(cues) or no_offence(cues)


def _relieved(cues: Cues) -> bool:
    """Whether a duty is denied ("does not have to", "isn't obliged to", "won't be required to"), or a need ("do not need a permit"), or is one no longer."""
    lower, at = cues.lower, cues.verb + 1
    if cues.subject[-2:] == ("no", "longer"):
        ended = lower[cues.verb : at] in {("need",), ("needs",), ("have",), ("has",)} and lower[at : at + 1] == ("to",)
        return ended and cues.shape == "clause" and _says_only_that(cues) and _only_permits(cues, at + 1)
    if not _denies(cues):
        return False
    verb, end = lower[cues.verb], _behind_adverbs(lower, at + 1)
    need = lower[end : end + 2] in {("have", "to"), ("need", "to")} and verb in DO | WILL
    needs = (lower[end : end + 1] == ("need",) and verb in DO | WILL) or (lower[end : end + 1] == ("require",) and verb in DO)
    needs = needs and cues.shape == "clause" and _says_only_that(cues)
    if not (need or needs or (lower[end : end + 1] and lower[end] in DUTIES and verb in BE | WILL)):
        return False
    return _only_permits(cues, end + 2)


def _says_only_that(cues: Cues) -> bool:
    """Whether the main verb stands in no clause about a thing ("drop what you don't need"), and no label before it orders or forbids."""
    return SUBORDINATING.isdisjoint(cues.subject) and not any(word.at < cues.main and word.force != "may" for word in force_words(cues))


def _denies(cues: Cues) -> bool:
    """Whether a negation stands right behind the main verb of a statement, which is no question."""
    behind = cues.lower[cues.verb + 1 : cues.verb + 2]
    return cues.verb >= 0 and cues.lower[-1:] != ("?",) and CASES.isdisjoint(cues.subject) and behind in {(word,) for word in NOT - {"no", "nor", "neither"}}


def _behind_adverbs(lower: tuple[str, ...], at: int) -> int:
    """The token behind the few adverbs that may stand from `at` on."""
    end = at
    while end < at + BETWEEN_MOST and end < len(lower) and (lower[end] in TOLD or lower[end].endswith("ly")):
        end += 1
    return end


def _only_permits(cues: Cues, start: int) -> bool:
    """Whether no word of force from the token `start` on orders or forbids."""
    return all(word.force == "may" for word in force_words(cues) if word.main and word.at >= start)


def _needless(cues: Cues) -> bool:
    """Whether nothing is said to be needed ("No ticket needed.", "No fee is due on Sundays."), and no second clause goes on behind a semicolon or a dash."""
    lower, at = cues.lower, cues.main
    if lower[at : at + 1] not in {("no",), ("neither",)} or not STOPS.isdisjoint(lower[at:]):
        return False
    need = next((n for n in range(at + 2, min(at + NOUN_MOST, len(lower))) if lower[n] in NEEDED), 0)
    if not need or any(_parts_a_name(lower, n) for n in range(at + 1, need)):
        return False
    return (not lower[need + 1 :] or lower[need + 1] in BEHIND_NEED) and not OBLIGING.intersection(lower[need + 1 :])


def _parts_a_name(lower: tuple[str, ...], at: int) -> bool:
    """Whether the word at `at` shows that the words around it are not the name of one thing, or of some of which none is needed ("no ticket or badge", "no
    ticket and no badge", "neither ticket nor badge", "no `aria-label` handling")."""
    word = lower[at]
    if word == "-" and lower[at - 1] == "no":  # "No - the ticket is needed."
        return lower[at + 1 : at + 2] in {("the",), ("a",), ("an",), ("this",), ("that",), ("it",), ("your",)}
    if word == "-":
        return not (lower[at - 1][-1:].isalnum() and lower[at + 1][:1].isalnum())
    return word in PAUSES | MODALS | {"that", "which", "who"} or (word == "and" and lower[at + 1 : at + 2] != ("no",))


def _owed_nothing(cues: Cues) -> bool:
    """Whether somebody is said to owe nothing ("A guest who rows owes no fee."), and nothing else is ordered."""
    lower = cues.lower
    at = next((n for n in range(cues.main + 1, len(lower)) if lower[n - 1] in {"owe", "owes"} and lower[n] in {"no", "nothing"}), 0)
    return at > 0 and cues.shape in {"clause", "noun"} and all(word.force == "may" for word in force_words(cues) if word.main and word.at != at - 1)


def _unbanned(cues: Cues) -> bool:
    """Whether a ban is denied: "We do not forbid dogs.", "Dogs are not forbidden.", "Nothing forbids dogs."; "Do not forbid dogs." forbids."""
    lower, main = cues.lower, cues.main
    if lower[main : main + 1] == ("nothing",):
        forbids = next((at for at in range(main + 1, min(main + NOUN_MOST, len(lower))) if lower[at] in word_sets("denials")["bans"]), 0)
        if lower[forbids] in word_sets("denials")["holds_back"] and not _holds_back_somebody(lower[forbids + 1 :]):
            return False
        return forbids > 0 and (PAUSES | MODALS | BE | JOINING).isdisjoint(lower[main:forbids]) and _only_permits(cues, forbids + 1)
    if not _denies(cues) or cues.shape != "clause":
        return False
    end = _behind_adverbs(lower, cues.verb + 2)
    banned = lower[end : end + 1]
    denied = (lower[cues.verb] in DO and word_sets("denials")["ban"].issuperset(banned) and not _is_somebody(cues.subject)) or (
        lower[cues.verb] in BE and word_sets("denials")["banned"].issuperset(banned)
    )
    return bool(banned) and denied and NO.isdisjoint(cues.subject) and _only_permits(cues, end + 1)


def _holds_back_somebody(words: tuple[str, ...]) -> bool:
    """Whether words behind "prevents" name a person, and what they do ("a guest from leaving"; "errors", "the key safe")."""
    end = next((at for at, word in enumerate(words) if word == "from" or (at and word.endswith("ing"))), 0)
    return end > 0 and (words[0] in ANYBODY or words[end - 1] in word_sets("likelihood")["persons"] or _is_somebody(words[:end]))


def bans_nobody(cues: Cues) -> bool:
    """Whether persons are told not to ban ("Moderators don't ban people they argue with."); a text, or "we", only says what it leaves free."""
    if cues.verb_class != "do" or cues.shape != "clause" or not _denies(cues):
        return False
    end = _behind_adverbs(cues.lower, cues.verb + 2)
    return word_sets("denials")["ban"].issuperset(cues.lower[end : end + 1]) and cues.lower[end:] != () and _is_somebody(cues.subject)


def _is_somebody(subject: tuple[str, ...]) -> bool:
    """Whether a subject names persons by what they do ("moderators", "a librarian"), and no text or tool ("the charter", "the linter")."""
    last = subject[-1] if subject else ""
    one = last.removesuffix("s")
    known = word_sets("denials")
    return last in known["persons"] or one in known["persons"] or (one.endswith(DOERS) and one not in known["texts"] and len(subject) <= SOMEBODY_MOST)


def _told_not_to(cues: Cues) -> int:
    """The token behind the "do not" or "never" that opens a command; 0 where none does."""
    lower, at = cues.lower, cues.main
    while lower[at : at + 1] in {("please",), ("also",), ("so",), ("just",), ("but",)}:
        at += 1
    if lower[at : at + 1] == ("never",):
        return at + 1
    return at + 2 if lower[at : at + 1] == ("do",) and lower[at + 1 : at + 2] in {(word,) for word in NOT} else 0


def _encouraged(cues: Cues) -> bool:
    """Whether somebody is told not to shy from something ("Do not hesitate to ask.", "Don't be afraid to ask.")."""
    at = _told_not_to(cues)
    if not at:
        return False
    lower = cues.lower
    if lower[at : at + 2] in {("hesitate", "to"), ("worry", "about"), ("worry", "if")}:
        return True
    return (
        lower[at : at + 1] == ("be",)
        and word_sets("denials")["shy"].issuperset(lower[at + 1 : at + 2])
        and lower[at + 2 : at + 3] in {("to",), ("of",), ("about",)}
    )


def reminded(cues: Cues) -> bool:
    """Whether a negation only presses what is ordered: "Do not forget to lock the gate."."""
    at = _told_not_to(cues)
    return at > 0 and word_sets("denials")["omit"].issuperset(cues.lower[at : at + 1]) and cues.lower[at + 1 : at + 2] == ("to",)


def no_choice(cues: Cues) -> bool:
    """Whether a sentence denies that its subject is left to anybody: "Honesty is not optional." (three labelled ones are must)."""
    lower, at = cues.lower, cues.verb + 1
    if cues.verb_class not in {"be", "modal"} or cues.shape == "question":
        return False
    behind = lower[at : at + LEFT_REACH]
    left = next((n for n, word in enumerate(behind) if word in LEFT_OPEN), 0)
    between = behind[:left]
    return bool(left) and not NOT.isdisjoint(between) and all(word in NOT | TOLD | {"just", "merely"} or word.endswith("ly") for word in between)


def needless_harm(cues: Cues) -> bool:
    """Whether what is said not to be needed is bad in itself, and so forbidden ("There is no need to be rude.")."""
    lower = cues.lower
    at = next((n for n in range(cues.main, len(lower)) if lower[n : n + 4] == ("no", "need", "to", "be")), -1)
    return at >= 0 and word_sets("denials")["bad"].issuperset(lower[at + 4 : at + 5])


def no_offence(cues: Cues) -> bool:
    """Whether a sentence says of its subject that it counts as no breach: "Asking twice is not to be seen as a violation."."""
    lower, at = cues.lower, cues.verb
    if cues.verb_class == "be" and lower[at + 1 : at + 2] == ("no",) and cues.shape != "question":
        if lower[cues.main] == "there":
            return False
        return word_sets("denials")["offence"].issuperset(lower[at + 2 : at + 3]) and (not lower[at + 3 :] or lower[at + 3] in ENDS) and len(lower) > at + 2
    if cues.verb_class != "be" or lower[at + 1 : at + 2] not in {("not",), ("n't",), ("n’t",), ("never",)} or cues.shape == "question":
        return False
    at += 2 + 2 * (lower[at + 2 : at + 4] == ("to", "be"))
    if not word_sets("denials")["deemed"].issuperset(lower[at : at + 1]) or not lower[at : at + 1]:
        return False
    at += 1
    at += (lower[at : at + 1] == ("as",)) + 2 * (lower[at : at + 2] == ("to", "be"))
    at += lower[at : at + 1] in {("a",), ("an",)}
    return word_sets("denials")["offence"].issuperset(lower[at : at + 1]) and lower[at : at + 1] != () and (not lower[at + 1 :] or lower[at + 1] in ENDS)


def allows(cues: Cues) -> bool:
    """Whether a statement without a word of force permits or limits all the same: it calls something no breach, says that these norms do not ban it, or
    what does not follow."""
    if no_offence(cues) or not_concluded(cues) is not None:
        return True
    lower, main = cues.lower, cues.main
    if lower[main : main + 1] == ("nothing",):
        return not (NORMS | TEXTS).isdisjoint(lower[main : main + NOUN_MOST]) and _unbanned(cues)
    return (not NORMS.isdisjoint(cues.subject) or cues.subject == ("we",)) and cues.verb_class == "do" and _unbanned(cues)
