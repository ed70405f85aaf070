"""Sentences that say what is done with things, or what anybody may do, and why: a rule, and its reason.

"Lamps are checked each day, since oil runs low.", "Old keys get melted: thieves try them.", "The gate is locked at dusk to keep foxes out." and "As the hall is
small, nobody may bring a dog." lay a practice down with its ground, though no party does it. "Keys are lost because they are small.", "The lane is closed
because the bridge fell." and "This is asked for because nails lie about." do not.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from whereas.annotate.behind import states
from whereas.annotate.cues import BE, NOT
from whereas.annotate.grounded import HOUSE, does, gives_a_ground
from whereas.annotate.lexicon import inflected, phrases, verbs, word_sets
from whereas.annotate.once import once
from whereas.annotate.signs import GUARDING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues

PRACTICE_LEAST = 0.2
"""How likely the models must find it that such a sentence is a rule: they see the ground, and seldom find a rule likelier than not."""
NEVER = 1
GETS = frozenset({"is", "are", "get", "gets"})
POINTING = frozenset({"this", "that", "these", "those", "it", "they", "such", "which", "what", "there", "some", "many", "most"})
"""Words that open what speaks of something said before, or tells of a part."""
MARKS = frozenset({":", ";", "—", "–", "--"})
ANYBODY = frozenset({"nobody", "anybody", "everybody", "anyone", "everyone"})
AGENT = frozenset({"by"})
"""What tells who does something, which is found ("Sacks are moved by the belt")."""
LEAVE = frozenset({"may", "can"})
BESIDE = frozenset({"always", "never", "only", "also", "then", "therefore", "still", "not", "n't", "n’t", "either", "first"})
ADVERB_LEAST = 4


@once
def least(cues: Cues) -> float:
    """How likely a statement must be a rule by the models to be one with its reason; 1 where it does not say what is done, or left to anybody, and why."""
    if cues.shape != "clause" or cues.verb < 1 or cues.lower[0] == "by" or not (_is_done(cues) or _is_left(cues) or _denied(cues)):
        return NEVER
    return PRACTICE_LEAST if _has_its_ground(cues) else NEVER


def _is_done(cues: Cues) -> bool:
    """Whether the main clause says in the present passive what is done with something, and no harm."""
    lower = cues.lower
    at = next((n for n in range(cues.verb, min(cues.verb + 2, len(lower))) if lower[n] in GETS), 0)
    if not at or not cues.subject or cues.subject[0] in POINTING:
        return False
    at += 1
    while at < len(lower) and (lower[at] in BESIDE or (lower[at].endswith("ly") and len(lower[at]) > ADVERB_LEAST)):
        at += 1
    return at + 1 < len(lower) and lower[at] in participles() and lower[at + 1] not in BE | AGENT


def _is_left(cues: Cues) -> bool:
    """Whether the main clause says that nobody, or anybody, may do something."""
    verb, subject = cues.lower[cues.verb], cues.subject
    return (verb in LEAVE and len(subject) == 1 and subject[0] in ANYBODY) or (verb == "may" and subject[:1] == ("no",))


def _denied(cues: Cues) -> bool:
    """Whether the main clause says what "we" do not do."""
    return cues.subject[:1] != () and cues.subject[-1] in HOUSE and cues.negated and cues.verb_class == "do" and does(cues)


def _has_its_ground(cues: Cues) -> bool:
    """Whether a cause or purpose stands before or behind the main clause, or, behind a mark, a clause that states something."""
    if gives_a_ground(cues) or _opens_as(cues):
        return True
    lower = cues.lower
    for at in range(cues.verb + 1, len(lower) - 2):
        if lower[at] == "to" and lower[at + 1] in GUARDING:
            return True
        if lower[at] in MARKS and (lower[at] != ";" or cues.negated):
            return _states(lower[at + 1 :])
    return False


def _opens_as(cues: Cues) -> bool:
    """Whether the clause before the main one gives its cause with "as" or "given"."""
    lower, main = cues.lower, cues.main
    be = lower[1:main] if lower[0] in {"as", "given"} and main > 3 and lower[main - 1] == "," else ()
    return any(word in BE or word == "cannot" or word in word_sets("as_ground")["lasting"] for word in be)


def _states(words: Sequence[str]) -> bool:
    while words and not words[-1].isalnum():
        words = words[:-1]
    return NOT.isdisjoint(words[:1]) and "," not in words and states(tuple(words))


@functools.cache
def participles() -> frozenset[str]:
    """Past participles of what somebody does on purpose, harm aside."""
    words = word_sets("practices")
    regular = {_participle(verb) for verb in verbs()["action"] if inflected().get(verb) == "base"}
    return frozenset((regular | words["irregular"]) - words["befalls"] - frozenset(phrases()["harm"]))


def _participle(verb: str) -> str:
    """The regular past participle of a verb.

    >>> _participle("carry"), _participle("store"), _participle("check")
    ('carried', 'stored', 'checked')
    """
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb}d" if verb.endswith("e") else f"{verb}ed"
