"""Whether fewer are enough now beside as many as before: "two keepers must sign" became "one or two keepers must sign".

>>> from whereas.diff.edits import edit
>>> or_fewer(edit("Three signers must agree.", "Two or three signers must agree."), leave=False)
Verdict(direction='weakened', why="fewer are enough: 'Two or three'", sure=True)
>>> or_fewer(edit("Bring three pens.", "Bring two or three pens."), leave=False) is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.bounds import bound, place
from whereas.diff.numerals import amount_at, number
from whereas.diff.verdict import Verdict

if TYPE_CHECKING:
    from whereas.diff.edits import Edit
    from whereas.diff.verdict import Direction


def or_fewer(found: Edit, *, leave: bool) -> Verdict | None:
    """Weaker if "one or" came before the number of those who must act or are asked for, stronger if it went; None where anything else differs, or so many
    are not the least that is asked. `leave`: the rule only permits."""
    sides = ((found.new_text, found.new, found.new_words), (found.old_text, found.old, found.old_words))
    for eased, (ranged, plain) in ((True, sides), (False, sides[::-1])):
        words = ranged[2]
        at = next((n for n in range(len(words) - 2) if words[n + 1] == "or" and _fewer(words[n], words[n + 2])), None)
        if at is None or words[:at] + words[at + 2 :] != plain[2]:
            continue
        amount = amount_at(plain[2], at)
        if amount is None or bound(plain[0], plain[1], amount, leave) != "least" or place(plain[0], plain[1], amount):
            return None
        ways: tuple[Direction, Direction] = ("widened", "narrowed") if leave else ("weakened", "strengthened")
        shown = ranged[0][ranged[1][at].start : ranged[1][at + 2].end]
        return Verdict(ways[not eased], f"fewer are {'enough' if eased else 'no longer enough'}: '{shown}'", sure=True)
    return None


def _fewer(one: str, two: str) -> bool:
    """Whether two words are numbers, the first the lesser."""
    a, b = number(one), number(two)
    return a is not None and b is not None and a < b
