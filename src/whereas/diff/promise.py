"""Which way a rule went of which only the modal differs, where one of the two states what is done or can be done ("will", "can").

Such words are no words of force: most sentences that hold them lay down nothing. But where "may" became "will" in a rule, and nothing else, more is asked.

>>> from whereas.diff.edits import edit
>>> promised(edit("We may delete your account.", "We will delete your account."))
Verdict(direction='strengthened', why="'may' became 'will'", sure=True)
>>> promised(edit("The Board shall publish its minutes.", "The Board will publish its minutes.")) is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.force import BEHIND, RELATIVE
from whereas.diff.frame import opening
from whereas.diff.lexicon import denies
from whereas.diff.scope import exchanged
from whereas.diff.verdict import Verdict
from whereas.diff.zones import Stretch, zone

if TYPE_CHECKING:
    from whereas.diff.edits import Edit

RANKS: dict[str, int] = {"may": 0, "might": 0, "can": 0, "could": 0, "should": 1, "will": 2, "must": 2, "shall": 2}
"""How far a modal binds in a rule."""


def promised(found: Edit) -> Verdict | None:
    """Stronger or weaker, if one modal of the main clause took the place of another and no telling word came or went."""
    if any(exchanged(found)):
        return None
    for run in found.runs:
        one, two = found.old_words[run.old_start : run.old_end], found.new_words[run.new_start : run.new_end]
        if len(one) != 1 or len(two) != 1 or one[0] not in RANKS or two[0] not in RANKS or RANKS[one[0]] == RANKS[two[0]]:
            continue
        stretch = Stretch(found.new_text, found.new, run.new_start, run.new_end, new=True)
        inner = not RELATIVE.isdisjoint(found.new_words[max(0, run.new_start - BEHIND) : run.new_start]) or run.new_start < opening(found.new_text, found.new)
        if inner or zone(stretch) or any(denies(word) for word in found.new_words[run.new_end : run.new_end + 1]):
            continue
        return Verdict("strengthened" if RANKS[two[0]] > RANKS[one[0]] else "weakened", f"'{one[0]}' became '{two[0]}'", sure=True)
    return None
