"""Two long rules that share too little to be one in other words: a rule went, and another about some of the same things stands in its place.

"In other words" is the lightest thing that can be said of a rule. Where no view marks what differs, for too much does, and half of what the shorter rule
speaks of is not in the longer, nobody can see that nothing was lost; such a rule is changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.scope import kept, telling

if TYPE_CHECKING:
    from whereas.diff.edits import Edit

HALF, LONG = 0.5, 12
"""Share of its telling words that the shorter rule must have in the longer, and how many both have, for that share to say something (of 509 rules that
people called the same in other words, none has so many of which so few were kept)."""


def unlike(found: Edit) -> bool:
    """Whether two rules are too unlike, and too long, to be one in other words."""
    if min(len(telling(found.old_words)), len(telling(found.new_words))) < LONG:
        return False
    return found.mostly_other and kept(found.old_words, found.new_words) < HALF
