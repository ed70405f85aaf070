"""Whether somebody who was only heard must agree now, or the other way about: "after consulting the Board" became "with the consent of the Board".

>>> from whereas.diff.edits import edit
>>> asked(edit("The Chair may sell after consulting the Board.", "The Chair may sell with the consent of the Board."), True)
Verdict(direction='narrowed', why="'after consulting' became 'with the consent of'", sure=True)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.lexicon import phrase_set
from whereas.diff.scope import exchanged
from whereas.diff.verdict import Direction, Verdict
from whereas.diff.words import stem

if TYPE_CHECKING:
    from whereas.diff.edits import Edit


def asked(found: Edit, leave: bool) -> Verdict | None:
    """Narrower if it is leave, else stronger, where a word of consent took the place of one of counsel and no other telling word was exchanged; the mirror
    of it on the way back."""
    heard, agreed = ({stem(word) for word in phrase_set("words", name)} for name in ("counsel", "consent"))
    gone, come = (set(side) - {stem("after"), stem("before")} for side in exchanged(found))
    for one, two, harder in ((gone, come, True), (come, gone, False)):
        if one and two and one <= heard and two <= agreed:
            run = max(found.runs, key=lambda r: r.old_end - r.old_start + r.new_end - r.new_start)
            shown = " ".join(found.old_words[run.old_start : run.old_end]), " ".join(found.new_words[run.new_start : run.new_end])
            if all(shown):
                ways: tuple[Direction, Direction] = ("narrowed", "widened") if leave else ("strengthened", "weakened")
                return Verdict(ways[not harder], f"'{shown[0]}' became '{shown[1]}'", sure=True)
    return None
