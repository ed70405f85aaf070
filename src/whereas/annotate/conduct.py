"""What the main clause of a statement in the present says of its subject: how somebody acts or is disposed, or how something works or was made.

"Wren listens before it advises", "Wren delights in puzzles" and "Wren is patient" describe conduct, which a document that governs Wren lays down; "Wren runs on
two servers" and "Wren is built by a guild" do not. Only somebody listens, so a name that often does is a party (`parties.py`).
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from whereas.annotate.cues import BE, DO, MODALS, NOT
from whereas.annotate.lexicon import before_object, inflected, third_person, word_sets
from whereas.annotate.once import once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues
    from whereas.annotate.parties import Parties

ARTICLES = frozenset({"the", "a", "an", "our", "its", "their", "your", "each", "every", "any", "no"})
BESIDE = frozenset({"also", "always", "still", "often", "sometimes", "then", "only", "never", "not", "just", "both", "very", "n't", "n’t", "more", "as"})
"""Words, besides adverbs in -ly, between a subject or an auxiliary and what follows it."""
COUNTS = frozenset({"many", "dozens", "hundred", "hundreds", "thousand", "thousands", "million", "millions"})
"""Words of how much somebody does, which is found, and not laid down."""
KNOWING = frozenset({"knows", "know", "understands", "understand", "recognizes", "recognize", "recognises", "recognise"})
"""Verbs of what is known, which grounds what is done, unless something "never" is."""
KINDS = ("disposed", "personal", "works")
"""Kinds of verbs, the first that holds a verb goes before the others."""


@once
def kind(cues: Cues) -> str:
    """disposed, personal or works (by its verb), virtue or made (by what follows "is"), act (any other verb) or "" where the main clause has none."""
    at = cues.verb
    if at < 0 or cues.shape != "clause":
        return ""
    lower = cues.lower
    if lower[at] in BE:
        behind = _next(lower, at + 1)
        word, words = "".join(lower[behind : behind + 1]), word_sets("conduct")
        if word in words["virtues"]:
            return "" if _before_a_noun(lower, behind + 1) else "virtue"
        return "made" if word in words["made"] else ""
    word = lower[at]
    if word in DO | MODALS:
        follows = lower[_next(lower, at + 1) :][:1]
        word = follows[0] if follows else ""
    return _verbs().get(word, "act" if cues.verb_class in {"pres", "do"} else "")


def kind_of(verb: str) -> str:
    """The kind of a verb, in its base form or third person; "" where it is not known."""
    return _verbs().get(verb, "")


@once
def doer(cues: Cues) -> str:
    """The one noun that is the subject of a statement's main clause ("keeper" of "The keeper listens"), else ""."""
    if _owns(cues):
        return ""
    subject = [word for word in cues.subject if word not in ARTICLES and word not in BESIDE and not word.endswith("ly")]
    return subject[0] if len(subject) == 1 and subject[0].isalpha() else ""


def _owns(cues: Cues) -> bool:
    """Whether what was taken for "is" behind the subject says whose somebody is ("Mira's brother calls")."""
    lower, at = cues.lower, cues.verb
    if at < 0 or lower[at] not in {"'s", "’s"} or not lower[at + 2 : at + 3] or lower[at + 1] in ARTICLES or lower[at + 1].endswith("ing"):
        return False
    return inflected().get(lower[at + 2]) == "s" or lower[at + 2] in {"is", "was", "has", "does", "will"}


def portrays(cues: Cues, parties: Parties, *, stands: bool) -> str:
    """The kind of a statement that says in the present how a governed party acts or is disposed ("Wren is patient", "It listens first"), else "".
    `stands`: its "it" stands for one."""
    who = stands or doer(cues) in parties.governed
    if not who or cues.verb_class not in {"pres", "be", "do"}:
        return ""
    what = kind(cues)
    sure = what in {"disposed", "personal", "virtue"} or (what == "act" and (stands or _singled_out(cues)))
    return what if sure else ""


def acts(cues: Cues, parties: Parties, *, stands: bool) -> bool:
    """Whether a statement says in its first clause that a governed party does something, or does not, or would not; "does so" takes up the sentence before, and
    "speaks with many people a day" counts."""
    if cues.main or not (stands or doer(cues) in parties.governed) or cues.shape != "clause" or "so" in cues.lower[cues.verb : cues.verb + 3]:
        return False
    if not COUNTS.isdisjoint(cues.lower[cues.verb :]) or (cues.lower[cues.verb] in KNOWING and "never" not in cues.lower):
        return False
    never = cues.lower[cues.verb] in {"would", "will", "wo"} and cues.negated
    return (never and kind(cues) != "works") or portrays(cues, parties, stands=stands) in {"personal", "disposed", "act"}


def _singled_out(cues: Cues) -> bool:
    """Whether the subject of a deed that things do, too, is one that a name or an article points at ("Wren tidies", "the keeper tidies", but not "Lamps glow",
    "Boat Rentals and Returns" nor "Wren does not have a plan")."""
    verb = cues.lower[cues.verb]
    if "have" in cues.lower[cues.verb + 1 : cues.verb + 3]:
        return False
    return not ARTICLES.isdisjoint(cues.subject) or (verb.endswith("s") and cues.lower[cues.verb + 1 : cues.verb + 2] not in {("and",), ("or",), ("&",)})


def _before_a_noun(lower: Sequence[str], at: int) -> bool:
    """Whether what stands at `at` makes of the adjective before it the attribute of a noun ("is open source software")."""
    word = "".join(lower[at : at + 1])
    return word.isalpha() and not word.endswith("ly") and word not in word_sets("conduct")["behind_virtues"]


def permitted(cues: Cues, parties: Parties) -> bool:
    """Whether a statement says that a governed party may do something: of 86 such labelled ones outside of lists 84 are rules."""
    at = cues.verb
    if cues.shape != "clause" or cues.negated or cues.main or cues.lower[at] != "may" or doer(cues) not in parties.governed:
        return False
    verb = "".join(cues.lower[at + 1 : at + 2])
    return verb not in word_sets("conduct")["befalling"] and "base" in (inflected().get(verb), before_object().get(verb))


def _next(lower: Sequence[str], at: int) -> int:
    """Index of the next word from `at` on that is no adverb and no negation."""
    while at < len(lower) and (lower[at] in BESIDE | NOT or (lower[at].endswith("ly") and len(lower[at]) > 4)):
        at += 1
    return at


@functools.cache
def _verbs() -> dict[str, str]:
    """Form of a verb -> its kind."""
    words = word_sets("conduct")
    found: dict[str, str] = {}
    for name in KINDS:
        for verb in words[name]:
            found.setdefault(verb, name)
            found.setdefault(third_person(verb), name)
    return found
