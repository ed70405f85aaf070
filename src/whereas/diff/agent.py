"""Whether somebody else does what is done: "is audited by an outside firm" became "is audited by the treasurer".

Who acts stands behind "by" and a participle, and is known for somebody if either version names a party there. What is done by may also be a tool or a time
("by post", "by Friday"): two of these are for others to judge.

>>> from whereas.diff.edits import edit
>>> agent(edit("The books shall be checked by an outside firm.", "The books shall be checked by the treasurer."))
Verdict(direction='changed', why="'an outside firm' became 'the treasurer'", sure=True)
>>> agent(edit("The hull shall be cleaned by a soft brush.", "The hull shall be cleaned by a sponge.")) is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.edits import ARTICLES
from whereas.diff.lexicon import phrase_set
from whereas.diff.named import UNNAMED
from whereas.diff.party import somebody
from whereas.diff.scope import exchanged, telling
from whereas.diff.verdict import Verdict
from whereas.diff.words import stem
from whereas.diff.zones import participle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.edits import Edit
    from whereas.diff.named import Names
    from whereas.diff.words import Token

BEING = frozenset({"be", "is", "are", "been", "being"})
NEAR = 5
"""Words before "by" among which it is said that something is done ("shall be audited every year by")."""
MOST = 5
"""Words that may name who does it."""
OTHERS = 1
"""Telling words of a side that may be exchanged besides."""
ALIKE = 4
"""Letters that two words begin with which are likely forms of one ("member", "membership")."""
OUTSIDE = frozenset({"outside", "external", "independent", "third"})
"""Words by which two names may mean the same sort of somebody ("an external firm", "an outside company")."""
NOBODY = frozenset({"end", "default", "deadline", "date", "time", "way", "means", "next", "latest", "same", "first", "last"})
"""Words of what is no party, though it stands there."""
SETTLED = frozenset({"handled", "heard", "settled", "judged", "resolved", "chaired", "answered", "investigated"})
"""Beside what is decided."""
OWNERS = frozenset({"its", "their", "his", "her", "our", "your", "my", "every", "each", "any", "all", "no"})


def agent(found: Edit, names: Names = UNNAMED) -> Verdict | None:
    """That another one does what stays to be done, and hardly anything else differs."""
    if "by" not in found.old_words or "by" not in found.new_words:
        return None
    one, two = _agent(found.old_text, found.old), _agent(found.new_text, found.new)
    if one is None or two is None:
        return None
    who = found.old_words[slice(*one)], found.new_words[slice(*two)]
    heads = [telling(_noun(words))[-1:] for words in who]
    if not all(heads) or heads[0][0][:ALIKE] == heads[1][0][:ALIKE] or heads[0][0] in telling(who[1]) or heads[1][0] in telling(who[0]):
        return None
    if all(OUTSIDE.intersection(words) for words in who):
        return None
    known = any(somebody(_noun(words)[-1], names) for words in who) or (all(words[0] == "the" for words in who) and found.old_words[one[0] - 2] in _settling())
    if not known or not _alone(found, who):
        return None
    shown = _shown(found.old_text, found.old, one), _shown(found.new_text, found.new, two)
    return Verdict("changed", f"'{shown[0]}' became '{shown[1]}'", sure=True)


def _settling() -> frozenset[str]:
    """Participles of what somebody does, and no tool."""
    return phrase_set("words", "deciding") | SETTLED


def _alone(found: Edit, who: tuple[tuple[str, ...], tuple[str, ...]]) -> bool:
    """Whether hardly a telling word came or went but those that name who acts."""
    rest = [[word for word in lone if word not in telling(words)] for lone, words in zip(exchanged(found), who, strict=True)]
    chosen = {stem(word) for word in phrase_set("words", "deciding")}
    return max(map(len, rest)) <= OTHERS and (not (rest[0] and rest[1]) or chosen.issuperset(rest[0] + rest[1]))  # "elected by", "named by"


def _agent(text: str, side: Sequence[Token]) -> tuple[int, int] | None:
    """Where those stand who act, behind the only "by" of something that is done; None if nobody is named so."""
    words = tuple(t.word for t in side)
    if words.count("by") != 1:
        return None
    by = words.index("by")
    end = by + 1
    while end < len(words) and end - by <= MOST and (end == by + 1 or not text[side[end - 1].end : side[end].start].strip()) and _of_name(words[end]):
        end += 1
    named = words[by + 1 : end]
    nobody = phrase_set("words", "calendar") | NOBODY
    deed = named[:1] != () and named[0] not in ARTICLES | OWNERS and any(map(participle, named))
    done = not BEING.isdisjoint(words[max(0, by - NEAR) : by]) or words[by - 1] in phrase_set("words", "deciding")
    if not telling(named) or deed or not nobody.isdisjoint(named) or not done:
        return None
    return by + 1, end


def _of_name(word: str) -> bool:
    """Whether a word may stand in the name of somebody, "a member of the Council" included."""
    return (
        word in ARTICLES | OWNERS or word == "of" or word not in phrase_set("words", "function") | phrase_set("words", "restrict") | phrase_set("words", "join")
    )


def _noun(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name up to "of" ("[a member] of the Council")."""
    return words[: words.index("of")] if "of" in words[1:] else words


def _shown(text: str, side: Sequence[Token], span: tuple[int, int]) -> str:
    return text[side[span[0]].start : side[span[1] - 1].end]
