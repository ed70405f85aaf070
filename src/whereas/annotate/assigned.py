"""Whether a sentence lays a duty on somebody by calling something their job, or a body's quorum so many, without a word of force.

"It is the job of the keeper to check that the lamp burns.", "It is your duty to greet guests." and "It falls to the clerk to count the keys." order (all 14
labelled ones that deny nothing are rules, must), and so does "The quorum is a third of the members." (15 of 15). What somebody does not have to do, or had
better leave to others ("It is not the keeper's job to ..."), what a thing does by itself ("it is the job of the pump to ..."), and what is a hard job, are
left to the models. The verb of the duty opens no reason: "it is the author's job to keep the index" says what is to be done, and not what for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.cues import BE, NOT, SUBORDINATORS
from whereas.annotate.lexicon import word_sets
from whereas.annotate.once import once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues

PAUSES = frozenset({",", ";", ":", "(", "—", "–", "--", ".", "?"})
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
OURS = frozenset({"ours", "yours", "mine", "theirs", "his", "hers"})
OWNERS = frozenset({"your", "our", "their", "its", "his", "her", "my"})
PAST = frozenset({"was", "were"})
"""What was somebody's duty is told of, and not laid down ("It was her duty to lock up.")."""
ORDERED = frozenset({("shall", "be"), ("will", "be")})
NAMED_MOST = 7
"""Tokens between "it is" and what is somebody's duty ("the release manager's own responsibility")."""
OWNER_MOST = 14
"""Tokens of whom the duty is laid on ("of the miller who opens the gate to ...")."""
FALLS = (("falls", "to"), ("falls", "on"), ("falls", "upon"))
INCUMBENT = (("incumbent", "on"), ("incumbent", "upon"))
RELATIVE = frozenset({"who", "that", "which", ","})
"""What may stand between somebody and the "to"."""
DENIES = NOT | {"nobody", "none", "neither", "nothing", "hardly", "rarely"}
ARTICLES = frozenset({"a", "an", "the"})
QUORUM_MOST = 8
"""Tokens of the subject that names a quorum ("a quorum for a meeting of the board")."""
SETS_ASIDE = frozenset({"if", "when", "unless", "that", "which", "who", "in", "is", "was"})
"""Words between a quorum and its number with which another quorum is spoken of ("the quorum in Article 7 is one reason why ...")."""
CONSISTS = frozenset({"is", "be", "consists", "consist"})


@once
def assigned(cues: Cues) -> int:
    """The token of the "to" before what is laid on somebody as a duty; 0 where nothing is."""
    lower, at = cues.lower, cues.main
    if lower[at : at + 1] != ("it",) or cues.shape == "question":
        return 0
    if lower[at + 1 : at + 3] in FALLS:
        return _to(lower, at + 3)
    be = lower[at + 1 : at + 3] in ORDERED or (BE - PAST).intersection(lower[at + 1 : at + 2]) or POSSESSIVE.intersection(lower[at + 1 : at + 2])
    if not be:
        return 0
    at += lower[at + 1 : at + 3] in ORDERED
    begin = at + 2 + ("".join(lower[at + 2 : at + 3]) in {"also", "always", "still", "therefore", "ultimately", "then", "thus"})
    if lower[begin : begin + 2] in INCUMBENT:
        return _to(lower, begin + 2)
    return _called(lower, begin)


def _called(lower: Sequence[str], begin: int) -> int:
    """The "to" behind "the duty of the clerk", "the clerk's job", "your responsibility", which begins at a token; 0 if none does."""
    sets = word_sets("assigned")
    named = next((at for at in range(begin + 1, min(begin + NAMED_MOST, len(lower))) if lower[at] in sets["duties"]), 0)
    before = lower[begin:named]
    if not named or not (PAUSES | SUBORDINATORS | DENIES | {"of", "to"}).isdisjoint(before):
        return 0
    owned = lower[begin] in OWNERS or not POSSESSIVE.isdisjoint(before)
    if owned:
        ends = next((n for n in range(begin, named) if lower[n] in POSSESSIVE), begin)
        return named + 1 if lower[named + 1 : named + 2] == ("to",) and lower[ends - 1] not in sets["things"] else 0
    if lower[named + 1 : named + 2] != ("of",) or (lower[begin] != "the" and lower[named] not in sets["one_of"]):
        return 0
    return _to(lower, named + 2)


def _to(lower: Sequence[str], begin: int) -> int:
    """The first "to" behind the somebody who is named from a token on; 0 where a pause, or nobody, or a thing that works by itself, stands before it."""
    at = next((n for n in range(begin + 1, min(begin + OWNER_MOST, len(lower))) if lower[n] == "to"), 0)
    ends = next((n for n in range(begin, at) if lower[n] in RELATIVE), at)
    return (
        at
        if at and DENIES.isdisjoint(lower[begin:at]) and PAUSES.isdisjoint(lower[begin:ends]) and lower[ends - 1] not in word_sets("assigned")["things"]
        else 0
    )


@once
def disowned(cues: Cues) -> bool:
    """Whether a sentence denies that something is somebody's place ("It is not the clerk's place to judge.", "The clerk has no business prying.")."""
    lower, at, verb = cues.lower, cues.main, cues.verb
    if cues.shape == "question":
        return False
    if lower[verb : verb + 1] in {("has",), ("have",)} and lower[verb + 1 : verb + 3] == ("no", "business"):
        return "".join(lower[verb + 3 : verb + 4]).endswith("ing") or (lower[verb + 3 : verb + 4] == ("to",) and lower[verb + 4 : verb + 5] != ("speak",))
    if lower[at : at + 1] != ("it",) or not (BE - PAST | POSSESSIVE).issuperset(lower[at + 1 : at + 2]):
        return False
    if lower[at + 2 : at + 5] == ("no", "business", "of"):
        return OURS.isdisjoint(lower[at + 5 : at + 6])
    named = next((n for n in range(at + 4, min(at + 3 + NAMED_MOST, len(lower))) if lower[n] in {"place", "role", "business"}), 0)
    before = lower[at + 3 : named]
    owner = next((n for n, word in enumerate(before) if word in POSSESSIVE), 0)
    somebody = owner > 0 and before[owner - 1].removesuffix("s") not in word_sets("assigned")["things"]
    owned = bool(before) and (before[0] in OWNERS - {"its"} or somebody)
    return owned and not NOT.isdisjoint(lower[at + 2 : at + 3]) and lower[named + 1 : named + 2] == ("to",) and PAUSES.isdisjoint(before)


@once
def sets_quorum(cues: Cues) -> bool:
    """Whether a sentence says how many are a quorum."""
    lower, main = cues.lower, cues.main
    begin = main + (lower[main : main + 1] != () and lower[main] in ARTICLES)
    if lower[begin : begin + 1] != ("quorum",) or cues.shape == "question" or not DENIES.isdisjoint(lower):
        return False
    at = next((n for n in range(begin + 1, min(begin + QUORUM_MOST, len(lower))) if lower[n] in CONSISTS), 0)
    if not at or not (PAUSES | SETS_ASIDE).isdisjoint(lower[begin:at]):
        return False
    behind = lower[at + 1 : at + 5]
    return any(w in word_sets("assigned")["shares"] or w[0].isdigit() for w in behind)


def assigns(cues: Cues) -> bool:
    """Whether a sentence lays down a duty by one of these forms."""
    return assigned(cues) > 0 or sets_quorum(cues)
