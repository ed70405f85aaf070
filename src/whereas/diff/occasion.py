"""Whether only the condition of a plain duty or ban came, went or changed, so that it holds in fewer or in more cases and is as strong as it was.

The amendments that the model learnt from call conditions weaker as often as narrower, by what they say ("where there is time") and by what they are added to:
what somebody is said to do. Of a command, and of what must or should be done, a clause with "if" says when, and "if" says that as "when" does.

>>> from whereas.diff.edits import edit
>>> from whereas.diff.verdict import Verdict
>>> said = Verdict("narrowed", "condition added: 'if the sea is rough'")
>>> on_occasion(edit("Hang out a lamp.", "Hang out a lamp if the sea is rough."), said)
True
>>> on_occasion(edit("Wren hangs out a lamp.", "Wren hangs out a lamp if the sea is rough."), said)
False
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.lexicon import inflected
from whereas.diff.force import DUTIES, inner, read_marks
from whereas.diff.frame import main_words
from whereas.diff.lexicon import phrase_set
from whereas.diff.scope import exchanged
from whereas.diff.shunned import PLEASE
from whereas.diff.zones import OBJECTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.edits import Edit
    from whereas.diff.verdict import Verdict
    from whereas.diff.words import Token

SAID = ("condition ", "in more cases", "in fewer cases")
"""What the comparisons say of a clause that tells when a rule holds."""
BEHIND = OBJECTS | frozenset({"at", "by", "for", "with", "in", "on", "to", "if", "when", "whenever", "where", "once", "as", "provided", "assuming", "during"})
"""Words that stand behind the verb of a command, and seldom behind a subject."""
PREDICATES = frozenset({"that", "that's", "which", "who", "is", "are", "of", "has", "have", "goes", "can", "will"})
"""Words behind which a word that may be a verb is a subject ("work that's paid")."""


def on_occasion(found: Edit, said: Verdict) -> bool:
    """Whether the condition alone differs, and it is a clause of a duty or a ban that says itself what it is. What took the place of something else may ask
    less ("within a day", "when there is time")."""
    if not said.why.startswith(SAID) or all(exchanged(found)):
        return False
    sides = (found.old_text, found.old), (found.new_text, found.new)
    conditions = {m.words for words in (found.old_words, found.new_words) for m in read_marks(words) if m.name == "condition"}
    if not conditions <= phrase_set("words", "occasional") or _as_able(found):
        return False
    return all(_asks(*side) for side in sides) and _forces(*sides[0]) == _forces(*sides[1])


def _as_able(found: Edit) -> bool:
    """Whether what came or went ends with "can" ("answer where you can"): that asks for what is easy, and tells no case."""
    return any(run and run[-1] == "can" for run in (found.removed, found.added))


def _forces(text: str, side: Sequence[Token]) -> list[str]:
    """The words of force of the main clause, up to a condition behind it: of two that are bound, one may have been freed on a condition."""
    main = main_words(text, side)
    read = read_marks(main)
    end = next((m.start for m in read if m.name == "condition"), len(main))
    return sorted(m.name for m in read if m.group == "force" and m.end <= end)


def _asks(text: str, side: Sequence[Token]) -> bool:
    """Whether the main clause is a command or holds a word of force that binds."""
    main = main_words(text, side)
    stated = phrase_set("indicative", "stated")
    marked = [m for m in read_marks(main) if m.group == "force" and not (m.words in stated and m.start) and not inner(main, m)]
    return {m.name for m in marked} <= DUTIES if marked else _commands(main[main[:1] == (PLEASE,) :])


def _commands(main: tuple[str, ...]) -> bool:
    """Whether words open with a known verb, or with one that is none and stands before what only a verb has behind it ("hang out the lamp", "row if ...")."""
    if not main or (inflected().get(main[0]) == "base" and len(main) > 1 and main[1] not in PREDICATES):
        return bool(main)
    return main[0] not in phrase_set("words", "function") and not main[0].endswith("s") and (len(main) == 1 or main[1] in BEHIND)
