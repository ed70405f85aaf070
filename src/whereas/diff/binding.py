"""Whether a sentence says of the rules themselves that they bind, or that they only advise.

>>> from whereas.diff.edits import edit
>>> binding(edit("These rules are binding.", "These rules are recommendations."))
Verdict(direction='weakened', why="'binding' became 'recommendations'", sure=True)
>>> binding(edit("The points below are only suggestions.", "The points below are mandatory.")).direction
'strengthened'
>>> binding(edit("The bolts below are mandatory.", "The bolts below are optional.")) is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.lexicon import denies, phrase_set
from whereas.diff.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.edits import Edit

SUBJECT_MOST = 8
"""Words of a subject that names the rules ("all of the rules in this section")."""
BEING = frozenset({"is", "are"})
BETWEEN = frozenset({"a", "an", "our", "only", "merely", "just", "all", "strictly", "purely", "legally", "fully", "also", "therefore", "mere", "strong"})
"""Words, besides negations, between "are" and what the rules are."""


def binding(found: Edit) -> Verdict | None:
    """Stronger or weaker, if both versions say of a text of rules whether it binds, and one says that it does and the other that it does not."""
    sides = _standing(found.old_words), _standing(found.new_words)
    if sides[0] is None or sides[1] is None or sides[0][0] == sides[1][0]:
        return None
    return Verdict("strengthened" if sides[1][0] else "weakened", f"'{sides[0][1]}' became '{sides[1][1]}'", sure=True)


def _standing(words: Sequence[str]) -> tuple[bool, str] | None:
    """Whether a text of rules is said to bind, and the words that say so; None if neither is said of it."""
    verb = next((at for at, word in enumerate(words[: SUBJECT_MOST + 1]) if word in BEING), 0)
    subject = words[:verb]
    if not verb or phrase_set("standing", "texts").isdisjoint(subject) or any(map(denies, subject)):
        return None
    at, denied = verb + 1, False
    while at < len(words) and (words[at] in BETWEEN or denies(words[at])):
        denied ^= denies(words[at])
        at += 1
    said = words[at] if at < len(words) else ""
    if not _of_limits(said, words[at + 1] if at + 1 < len(words) else ""):
        return None
    binds = said in phrase_set("standing", "binding")
    if not (binds or said in phrase_set("standing", "advisory")):
        return None
    return binds != denied, f"not {said}" if denied else said


def _of_limits(said: str, noun: str) -> bool:
    """Whether an adjective grades limits: "absolute", "absolute limits", "soft limits"; not "soft", "absolute minimums". Any other word says it itself."""
    if said in phrase_set("standing", "grading"):
        return noun in phrase_set("standing", "limits")
    return said not in phrase_set("standing", "graded") or not noun or noun in phrase_set("standing", "limits")
