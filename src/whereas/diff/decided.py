"""How those who decide come to it: by consensus or by a majority, by some of them or by all.

A consensus is no share, and nobody can say which of the two is harder to get: the rule is changed. All ask more than so many, and so does "unanimously".

>>> from whereas.diff.edits import edit
>>> decided(edit("The jury decides by consensus.", "The jury decides by majority."))
Verdict(direction='changed', why="'consensus' became 'majority'", sure=True)
>>> decided(edit("It must be signed by two pilots.", "It must be signed by all pilots.")).direction
'strengthened'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.agreeing import agreeing
from whereas.diff.exchange import exchange
from whereas.diff.lexicon import phrase_set
from whereas.diff.numerals import number
from whereas.diff.scope import exchanged
from whereas.diff.verdict import Verdict
from whereas.diff.words import stem

if TYPE_CHECKING:
    from whereas.diff.edits import Edit

CONSENSUS = frozenset({"consensus"})
KINDS = frozenset({"lazy", "rough", "full", "simple", "bare", "absolute", "qualified", "vote", "member", "majority", "supermajority", "unanimity", "unanimous"})
"""Words beside it, or in its place, that say of what kind it is."""
TOGETHER = frozenset({"unanimously"})
ALL = frozenset({"all", "both", "every", "each"})


def decided(found: Edit) -> Verdict | None:
    """What became of a rule of which only the way to a decision differs."""
    gone, come = exchanged(found)
    if bool(_consensus(gone)) != bool(_consensus(come)) and gone and come and all(map(_of_kind, (*gone, *come))):
        return Verdict("changed", exchange(found), sure=True)
    for lone, other, added in ((come, gone, True), (gone, come, False)):
        if not other and lone == [stem(word) for word in TOGETHER] and not phrase_set("words", "approving").isdisjoint(found.old_words):
            return Verdict("strengthened" if added else "weakened", f"'unanimously' {'added' if added else 'removed'}", sure=True)
    return _all_of_some(found)


def _consensus(lone: list[str]) -> bool:
    return any(stem(word) in lone for word in CONSENSUS)


def _of_kind(word: str) -> bool:
    """Whether a stem tells how a decision is come to, or how many it takes."""
    return word in {stem(known) for known in CONSENSUS | KINDS} or number(word) is not None or "third" in word or "quarter" in word


def _all_of_some(found: Edit) -> Verdict | None:
    """Stronger if all must agree of whom so many had to, and nothing else differs."""
    if len(found.runs) != 1:
        return None
    run = found.runs[0]
    one, two = found.old_words[run.old_start : run.old_end], found.new_words[run.new_start : run.new_end]
    for some, every, words, start, raised in ((one, two, found.old_words, run.old_start, True), (two, one, found.new_words, run.new_start, False)):
        if len(some) == len(every) == 1 and every[0] in ALL and number(some[0]) is not None and agreeing(words, start, start + 1):
            return Verdict("strengthened" if raised else "weakened", f"'{one[0]}' became '{two[0]}'", sure=True)
    return None
