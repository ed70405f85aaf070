"""Sentences that only report what others say, or ask what ought to be: the word of force is in a clause about what is said, and binds nobody.

"Critics say that millers must obey.", "One might think that guests should pay." and "The idea that millers must obey is old." report; "Whether guests should
pay is an open question." and "We are unsure how a miller should count." ask. "We think that guests should pay." is the author's own word, and lays it down.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.clauses import force_words
from whereas.annotate.cues import BE, DO, NOT
from whereas.annotate.lexicon import word_sets

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues

ASKED = frozenset({"why", "how", "whether", "what", "when", "where", "who", "which", "if"})
PERHAPS = frozenset({"might", "may", "could", "would", "will", "can"})
"""Modals of what somebody may think or say ("One might think that ...")."""
BESIDE = frozenset({"also", "often", "sometimes", "still", "even", "then", "well", "now", "long"})
"""Words, besides adverbs in -ly, between a subject or modal and its verb."""
GOES_ON = frozenset({";", "—", "–", "so", "but", "therefore", "yet", "instead", "however"})
"""Words behind which a sentence may order what its first clause tells of."""
QUOTES = frozenset({'"', "“"})
ORDERING = frozenset({"must", "should", "shall", "needs"})
SUBJECT_MOST = 6
TAIL_MOST = 8
"""Tokens of a subject that others speak with, and of what closes a sentence that asks."""


def reports(cues: Cues) -> bool:
    """Whether the words of force of a sentence all stand in what others say, or in what it asks."""
    if not cues.lower or cues.shape == "question" or not (GOES_ON | QUOTES).isdisjoint(cues.lower):
        return False
    told = max(_said_by_others(cues), _held_as_a_view(cues), _said_by_nobody(cues), _asked_by_somebody(cues), _asked_of_a_believer(cues))
    if told > 0:
        return not any(word.at < told for word in force_words(cues) if word.at != cues.verb) and bool(force_words(cues))
    return _left_open(cues)


def _behind(lower: tuple[str, ...], at: int) -> int:
    """Index of the next word from `at` on that is no adverb."""
    while at < len(lower) and (lower[at] in BESIDE or (lower[at].endswith("ly") and len(lower[at]) > 4)):
        at += 1
    return at


def _said_by_others(cues: Cues) -> int:
    """The token behind "critics say", "some people might think" or "according to some,"; 0 where nothing of the sort opens the sentence."""
    lower, words = cues.lower, word_sets("opinions")
    if lower[:2] == ("according", "to") and words["others"].issuperset(lower[2:3]) and "," in lower:
        return lower.index(",")
    main = cues.main
    if not words["others"].issuperset(lower[main : main + 1]) and not (words["readers"].issuperset(lower[main : main + 1]) and _perhaps(lower, main)):
        return 0
    for at in range(main + 1, min(main + SUBJECT_MOST, len(lower) - 1)):
        if lower[at] in words["opines"]:
            granted = lower[main] == "you" and lower[main + 1] in {"may", "can"} and lower[at] not in words["thought"]
            return at + 1 if (lower[at] in words["thinks"] or lower[at + 1] == "that") and not granted else 0
        if lower[at] in BE | DO | NOT | {",", ":", "(", "that", "who", "which", "to", "must", "should", "shall"}:
            return 0
    return 0


def _perhaps(lower: tuple[str, ...], at: int) -> bool:
    """Whether a modal of what may be follows the pronoun at `at`: "you might think", "one could argue"."""
    return lower[at + 1 : at + 2] != () and lower[at + 1] in PERHAPS and not NOT.issuperset(lower[at + 2 : at + 3])


def _held_as_a_view(cues: Cues) -> int:
    """The token at which a view begins: "one view is that ...", "a common belief holds that ...", "the idea that ...", with a verb behind it."""
    lower, main, words = cues.lower, cues.main, word_sets("opinions")
    noun = next((at for at in range(main + 1, min(main + 4, len(lower))) if lower[at] in words["views"]), 0)
    if not noun:
        return 0
    if lower[noun + 1 : noun + 2] == ("that",) and lower[main] in {"the", "this", "any"}:
        forces = [word for word in force_words(cues) if lower[word.at] not in DO]
        ends = any(word in BE | DO or word in words["weighs"] for word in lower[forces[-1].at + 2 :]) if forces else False
        return noun + 1 if ends and len(forces) == 1 else 0
    holds = lower[noun + 1 : noun + 2] != () and (lower[noun + 1] in BE or lower[noun + 1] == "holds")
    return noun + 2 if holds and lower[noun + 2 : noun + 3] == ("that",) and words["some"].issuperset(lower[main : main + 1]) else 0


def _said_by_nobody(cues: Cues) -> int:
    """The token behind "it is often said", "it has been argued", "it is tempting to think" or "it is hard to say"; 0 for anything else."""
    lower, at, words = cues.lower, cues.main, word_sets("opinions")
    if lower[at : at + 1] != ("it",):
        return 0
    if lower[at + 1 : at + 3] == ("has", "been"):
        at += 1
    elif not BE.issuperset(lower[at + 1 : at + 2]) or not lower[at + 1 : at + 2]:
        return 0
    at = _behind(lower, at + 2)
    if lower[at : at + 1] != () and lower[at] in words["opined"]:
        return at + 1 if lower[at + 1 : at + 2] == ("that",) else 0
    tempting = words["tempting"].issuperset(lower[at : at + 1]) and lower[at + 1 : at + 2] == ("to",)
    hard = words["hard"].issuperset(lower[at : at + 1]) and lower[at + 1 : at + 2] == ("to",)
    verb = lower[at + 2 : at + 3]
    if not verb or not (words["opines"] | words["knows"]).issuperset(verb):
        return 0
    follows = lower[at + 3 : at + 4]
    return at + 3 if (tempting and follows != ()) or (hard and ASKED.issuperset(follows)) else 0


def _asked_by_somebody(cues: Cues) -> int:
    """The token of what somebody does not know: "we are unsure whether ...", "people disagree about how ...", "the question is whether ..."."""
    lower, main, words = cues.lower, cues.main, word_sets("opinions")
    if "imperative" in cues.shape:
        return 0
    asked = next((at for at in range(main + 2, min(main + TAIL_MOST + 2, len(lower))) if lower[at] in ASKED), 0)
    between = lower[main:asked]
    if not asked or "," in between:
        return 0
    if "question" in between or "puzzle" in between:
        pointed = lower[main] in {"the", "this", "that", "one", "another"} and ORDERING.isdisjoint(between)  # "the question a miller must ask is whether"
        return asked if pointed and not {"raises", "is", "remains", "poses"}.isdisjoint(between) else 0
    if lower[main] not in words["others"] | {"we", "i"}:
        return 0
    doubts = not words["doubts"].isdisjoint(between)
    ignorant = not words["sure"].isdisjoint(between) and not NOT.isdisjoint(between)
    return asked if doubts or ignorant else 0


def _asked_of_a_believer(cues: Cues) -> int:
    """The token of what somebody spoken of believes: "a miller that thinks it must obey is dangerous"; 0 where the sentence says nothing beside it."""
    lower, main = cues.lower, cues.main
    if lower[main : main + 1] not in {("a",), ("an",), ("any",)}:
        return 0
    who = next((at for at in range(main + 2, min(main + SUBJECT_MOST, len(lower))) if lower[at] in {"that", "who", "which"}), 0)
    at = _behind(lower, who + 1)
    forces = force_words(cues)
    if not who or lower[at : at + 1] == () or lower[at] not in word_sets("opinions")["believes"] or len(forces) != 1:
        return 0
    return at + 1 if any(word in BE for word in lower[forces[0].at + 2 :]) else 0


def _left_open(cues: Cues) -> bool:
    """Whether a sentence opens with what it then calls open: "Whether guests should pay is an open question."."""
    lower = cues.lower
    if lower[0] not in ASKED - {"if", "who"}:
        return False
    verb = next((at for at in range(len(lower) - 1, 2, -1) if lower[at] in {"is", "are", "remains", "remain"}), 0)
    if not verb or len(lower) - verb > TAIL_MOST or any(word.at > verb for word in force_words(cues)):
        return False
    tail = [word for word in lower[verb + 1 :] if word.isalpha()]
    if "not" in tail or not tail:
        return False
    return tail[-1] in word_sets("opinions")["open"] or tail[-2:] in (["open", "question"], ["hard", "question"])
