"""Whether a reason claims something else, though hardly a word of it differs: "the water is deep", "the water is shallow".

What turns or weakens a claim: one of two opposites for the other, another place on a scale of how many or how often, a "may" that came or went, and another
good that a purpose serves ("to protect the reeds", "to protect the birds").

>>> from whereas.diff.edits import edit
>>> turned_claim(edit("because most guests swim", "because few guests swim"))
"'most' became 'few'"
>>> turned_claim(edit("because damp ruins sails", "because damp may ruin sails"))
"'may' added"
>>> turned_claim(edit("because damp ruins sails", "because damp ruins the sails"))
''
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from whereas.diff.changes.causes import opens
from whereas.diff.lexicon import lexicon, marks, phrase_set
from whereas.diff.other_word import alike
from whereas.diff.scope import telling
from whereas.diff.words import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.edits import Edit

UNSURE = frozenset({"may", "might", "could", "perhaps", "possibly"})
"""Words with which a claim only says what can be."""
ROOT = 3
"""Letters that the forms of one verb share ("eats", "eat")."""
AIM = 4
"""Words of a purpose of one thing: "to protect the reeds"."""


def turned_claim(found: Edit) -> str:
    """What makes a reason another claim; "" where nothing does. O(words that differ)."""
    for run in found.runs:
        old, new = found.old_words[run.old_start : run.old_end], found.new_words[run.new_start : run.new_end]
        if told := _exchanged(old, new) or _unsure(old, new):
            return told
    return _another_good(found)


def _exchanged(old: Sequence[str], new: Sequence[str]) -> str:
    """One word that stands where another one stood that says the opposite, or more or less."""
    if len(old) != 1 or len(new) != 1:
        return ""
    one, two = old[0], new[0]
    scales = [scale for scale in _scales() if one in scale and two in scale and scale[one] != scale[two]]
    return f"'{one}' became '{two}'" if scales or (stem(one), stem(two)) in _opposed() else ""


def _unsure(old: Sequence[str], new: Sequence[str]) -> str:
    """A "may" that came or went, and nothing else but the ending of its verb."""
    longer, shorter = (old, new) if len(old) > len(new) else (new, old)
    if not longer or longer[0] not in UNSURE or len(longer) != len(shorter) + 1:
        return ""
    same = all(one == two or (one[:ROOT] == two[:ROOT] and len(one) >= ROOT) for one, two in zip(longer[1:], shorter, strict=True))
    return f"'{longer[0]}' {'removed' if longer is old else 'added'}" if same else ""


def _another_good(found: Edit) -> str:
    """The one word of a short purpose, or of "in the interest of ...", that became another, behind the words that open it."""
    if len(found.runs) != 1:
        return ""
    run, words = found.runs[0], found.old_words
    aims = words[:1] == ("to",) and len(words) <= AIM and bool(marks(words, ("because",)))
    if not (aims or 0 < opens(words) <= run.old_start):
        return ""
    old, new = words[run.old_start : run.old_end], found.new_words[run.new_start : run.new_end]
    alone = len(old) == len(new) == 1 and run.old_start > 1 and telling(old) and telling(new) and not alike(old[0], new[0])
    return f"'{old[0]}' became '{new[0]}'" if alone and len(words) == run.old_end else ""


@functools.cache
def _scales() -> tuple[dict[str, int], ...]:
    """Word -> its place on a scale, the least first."""
    return tuple({word: at for at, row in enumerate(lexicon()["claims"][name]) for word in row} for name in ("many", "often"))


@functools.cache
def _opposed() -> frozenset[tuple[str, str]]:
    """Stems of two words that say the opposite in a claim, both ways."""
    pairs = [*lexicon()["claims"]["opposed"], *lexicon()["opposites"]["kinds"], *lexicon()["opposites"]["contrary"]]
    plain = phrase_set("words", "function")
    return frozenset((stem(a), stem(b)) for one, two in pairs if not {one, two} & plain for a, b in ((one, two), (two, one)))
