"""Commands that hold as a rule only: "Generally, reply within a day.", "As a rule, do not interrupt.", "Usually ask first.", "Write in English, preferably.".

"Generally" and its like weaken must to should, in a command as in "guests should generally wait". Of 12 labelled commands of these forms 10 recommend, or
recommend against; "In general, if somebody asks you to stop, stop." holds in a case, and stays an order. "Keep the door shut by default" is left to the
model.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from whereas.annotate.clauses import force_words
from whereas.annotate.cues import OBJECTS
from whereas.annotate.lexicon import before_object, inflected, word_sets
from whereas.annotate.once import once

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues
    from whereas.model.constitution import Modality

LAST = frozenset(phrase.split()[-1] for phrase in word_sets("softened")["phrases"])
DENYING = (("never",), ("avoid",), ("do", "not"), ("do", "n't"), ("do", "n’t"), ("don't",), ("don’t",))
BEFORE = frozenset({".", ")", ":", "and", "but", "so", "•"})
"""What may stand before such words where they open a command ("2. Generally, ...")."""
COMMAND_MOST = 3
"""Tokens of a command with its "please", "always" or "do not"."""
PLEAS = frozenset({"please", "always"})
DONE = frozenset({"set", "put", "read", "run", "cut", "split", "shut", "cast", "spread", "hit", "shed", "let", "hurt"})
"""Verbs that are their own participles ("Usually set to zero."): commands where an object follows."""


@functools.cache
def _phrases() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in word_sets("softened")["phrases"])


@once
def softened(cues: Cues) -> Modality | None:
    """Should, or should_not, where a statement is a command that holds as a rule only; None for any other."""
    if LAST.isdisjoint(cues.lower) or cues.lower[-1] == "?":
        return None
    at, known = _behind_opening(cues)
    if at < 0 and (known := _ends_softly(cues)):
        at = cues.main
    if at < 0 or any(w.main and w.force in {"must", "must_not", "may"} and w.at > at + COMMAND_MOST for w in force_words(cues)):
        return None
    denied = any(cues.lower[at : at + len(words)] == words for words in DENYING)
    return "should_not" if denied else "should" if known or _is_command(cues, at) else None


@once
def commands(cues: Cues) -> bool:
    """Whether a statement opens with such an adverb right before the verb of a command ("Mostly use the wrapper."), which the models may not see."""
    if cues.lower[:1] == () or cues.lower[0] not in word_sets("softened")["adverbs"]:
        return False
    return cues.lower[1:2] != (",",) and softened(cues) is not None


def _behind_opening(cues: Cues) -> tuple[int, bool]:
    """The token of the command behind such an opening, and whether the cues say that it is one; -1 without an opening."""
    lower, main = cues.lower, cues.main
    ordered = cues.shape in {"imperative", "negative_imperative"}
    for phrase in _phrases():
        size = len(phrase)
        start = main - size - 1
        if start >= 0 and lower[start:main] == (*phrase, ",") and (start == 0 or lower[start - 1] in BEFORE):
            return (main, ordered) if ordered else (-1, False)
        if lower[main : main + size + 1] == (*phrase, ","):
            return main + size + 1, False
    if lower[main] in word_sets("softened")["adverbs"] and (main == 0 or lower[main - 1] in BEFORE):
        return main + 1, False
    return -1, False


def _is_command(cues: Cues, at: int) -> bool:
    """Whether a verb, and an object or what else may follow one, stand at a token."""
    lower = cues.lower
    at += lower[at : at + 1] != () and lower[at] in PLEAS
    verb, behind = "".join(lower[at : at + 1]), "".join(lower[at + 1 : at + 2])
    told = behind in OBJECTS or (behind in word_sets("softened")["behind"] and verb not in DONE)
    return told and (inflected().get(verb) == "base" or (before_object().get(verb) == "base" and behind in OBJECTS))


def _ends_softly(cues: Cues) -> bool:
    """Whether a command, or a sentence without a verb, closes with such words behind a comma."""
    lower = cues.lower
    end = len(lower) - (lower[-1] in {".", "!"})
    return cues.shape in {"imperative", "negative_imperative", "noun"} and any(lower[end - len(phrase) - 1 : end] == (",", *phrase) for phrase in _phrases())
