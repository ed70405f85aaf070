"""Whether one more must agree, or one less, of several who are named: "the approval of the Council and the members" became "of the Council".

A check that is gone is no case less: the duty is weaker, and leave that needed it is wider. Of those whom "or" joins, each is another way to get it.

>>> from whereas.diff.edits import edit
>>> signers(edit("It must be signed by the clerk and the chair.", "It must be signed by the clerk."), leave=False)
Verdict(direction='weakened', why="fewer must agree: 'chair' is gone", sure=True)
>>> signers(edit("The clerk and the chair must sign each bill.", "The clerk must sign each bill."), leave=False).direction
'weakened'
>>> signers(edit("It must be sent to the clerk and the chair.", "It must be sent to the clerk."), leave=False) is None
True
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from whereas.diff.edits import ARTICLES
from whereas.diff.frame import opening
from whereas.diff.lexicon import denies, phrase_set
from whereas.diff.named import UNNAMED
from whereas.diff.party import somebody
from whereas.diff.scope import exchanged
from whereas.diff.verdict import Direction, Verdict
from whereas.diff.words import stem
from whereas.diff.zones import Stretch, clause_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.edits import Edit
    from whereas.diff.named import Names
    from whereas.diff.words import Token

JOINS = frozenset({"and", "or"})
BEFORE = frozenset({"of", "from", "by"})
DONE = frozenset({"be", "is", "are", "been"})
NEAR = 4
"""Words before a participle among which it is said that it is done, and not which ones are meant ("requests approved by")."""
LOOKS = frozenset({"review", "reviews", "support"})
"""What is looked at, or helped, may stand behind them and "of"."""
GRANTED = "granted"
"""What is granted by several ("leave is granted by the chair and the clerk") has their approval."""
MODALS = frozenset({"must", "shall", "should"})
SUBJECT_MOST = 12
"""Words among which the subject of a sentence ends."""
SIGNING = frozenset({"sign", "review", "confirm"})
"""What each of many may have to do by themselves."""
APART = frozenset({("in",), ("up",), ("out",)})
"""Words with which "sign" is another verb."""
IDLE = ARTICLES | {"both", "either", "of", "by", "from"}


def signers(found: Edit, *, leave: bool, names: Names = UNNAMED) -> Verdict | None:
    """What it does that one of those who must agree came or went, and nothing else that tells. `leave`: it is mere leave."""
    gone, come = exchanged(found)
    if bool(gone) == bool(come) or any(map(denies, found.old_words)) or any(map(denies, found.new_words)):
        return None
    more, less = ((found.new_text, found.new), (found.old_text, found.old))[:: 1 if come else -1]
    one, two = _chain(*more), _chain(*less)
    if len(one[0]) < 2 or not two[0] or len(one[1]) != 1 or len(two[1]) > 1:
        return None
    known = {tuple(map(stem, who)) for who in two[0]}
    lone = [who for who in one[0] if tuple(map(stem, who)) not in known]
    if len(one[0]) - len(lone) != len(two[0]) or Counter(stem(word) for who in lone for word in who) != Counter(gone or come):
        return None
    if not all(somebody(who[-1], names) for who in lone):
        return None
    eased = bool(gone) == ("and" in one[1])
    ways: tuple[Direction, Direction] = ("widened", "narrowed") if leave else ("weakened", "strengthened")
    what = ("fewer" if gone else "more") if "and" in one[1] else ("fewer may" if gone else "more may")
    told = f"{what} {'must agree' if 'and' in one[1] else 'agree'}: '{' '.join(lone[0])}' {'is gone' if gone else 'added'}"
    return Verdict(ways[not eased], told, sure=True)


def _chain(text: str, side: Sequence[Token]) -> tuple[list[tuple[str, ...]], set[str]]:
    """Those whose approval is asked for, each by the words of its name, and what joins them."""
    words = tuple(t.word for t in side)
    start = next((at for at in range(1, len(words)) if words[at] in BEFORE and _asks(words, at)), 0)
    if start and clause_mark(Stretch(text, list(side), start, start + 1, new=True)):
        return [], set()
    head = opening(text, side)
    first, end = (start + 1, len(words)) if start else (head, _deciders(words, head))
    named: list[tuple[str, ...]] = [()]
    joins = set[str]()
    for at in range(first, end):
        if any(stop in text[side[at - 1].end : side[at].start] for stop in ";:.()"):
            break
        if at > first and "," in text[side[at - 1].end : side[at].start]:
            named.append(())
        if words[at] in JOINS:
            joins.add(words[at])
            named.append(())
        elif words[at] not in IDLE:
            if words[at] in phrase_set("words", "function"):
                break
            named[-1] = (*named[-1], words[at])
    return [who for who in named if who], joins


def _deciders(words: tuple[str, ...], head: int) -> int:
    """Where the subject ends of a sentence that opens with who must agree ("the clerk and the chair [must sign]"), behind a clause of `head` words; 0 if it
    does not. Of guests and members that must sign something, each does so alone."""
    at = next((n for n in range(head, min(len(words), head + SUBJECT_MOST)) if words[n] in MODALS), 0)
    verb, behind = words[at + 1 : at + 2], words[at + 2 : at + 3]
    if not at or not verb or verb[0] not in phrase_set("words", "agreeing") or verb[0].endswith("ed") or behind in APART:
        return 0
    return 0 if verb[0] in SIGNING and any(word.endswith("s") for word in words[head:at]) else at


def _asks(words: tuple[str, ...], at: int) -> bool:
    """Whether behind a word stands who must agree: "the approval [of]", "must be approved [by]"."""
    if words[at] == "by":
        return (words[at - 1] in phrase_set("words", "approving") or words[at - 1] == GRANTED) and not DONE.isdisjoint(words[max(0, at - NEAR) : at])
    return words[at - 1] in phrase_set("words", "approvals") and (words[at] != "of" or words[at - 1] not in LOOKS)
