"""Which way a command went that was put as leave or as a preference: "run the linter" and "feel free to run the linter", "use tabs" and "prefer tabs".

Words such as "you can" and "prefer" state facts as often as they lay down norms, so they count only where they open the main clause, and the other version is
a bare command to do the same.

>>> from whereas.diff.edits import edit
>>> bare(edit("Run the linter.", "Feel free to run the linter."), ("must", "may"))
Verdict(direction='weakened', why="'Feel free to' added", sure=True)
>>> bare(edit("Prefer tabs.", "Use tabs."), ("should", "must"))
Verdict(direction='strengthened', why="'Prefer' became 'Use'", sure=True)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.force import read_marks
from whereas.diff.frame import opening
from whereas.diff.lexicon import marks, phrase_set
from whereas.diff.scope import telling
from whereas.diff.verdict import Direction, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.edits import Edit
    from whereas.diff.words import Token
    from whereas.model.constitution import Modality

NAMES = ("leave", "preference")
"""Words that open a main clause and leave what it says to those who read it, or only prefer it."""
PLEASE, ADVICE = ("please",), frozenset({"should", "should_not"})
DENIED = frozenset({"do not", "don't", "never"})
"""What stands behind "please" where "should not" stood."""
WAYS: tuple[Direction, Direction] = ("strengthened", "weakened")


def bare(found: Edit, modality: tuple[Modality | None, Modality | None]) -> Verdict | None:
    """Weaker if what was a bare command, and read so, is leave or a preference now; stronger on the way back."""
    sides = (found.old_text, found.old), (found.new_text, found.new)
    for eased in (False, True):
        heads = [_heads(text, side) for text, side in sides]
        for name in NAMES if modality[not eased] == "must" else ():
            length = _opens(heads[eased], name)
            deed = name == "preference" and heads[eased][length : length + 1] == ("to",)  # "prefer to ring" is leave of a kind
            length += deed
            command = _command(heads[not eased], heads[eased][length:], "leave" if deed else name) if length else None
            if command is None:
                continue
            shown = _shown(*sides[eased], length), _shown(*sides[not eased], command)
            one, two = shown if not eased else shown[::-1]
            why = f"'{one}' became '{two}'" if one and two else f"'{one or two}' {'removed' if one else 'added'}"
            return Verdict(WAYS[eased], why, sure=True)
    return None


def polite(found: Edit) -> bool:
    """Whether a rule that advised ("should") asks politely now ("please"), or the other way about, which binds no more and no less."""
    sides = (found.old_text, found.old, found.old_words), (found.new_text, found.new, found.new_words)
    heads = [_heads(text, side)[:1] == PLEASE for text, side, _ in sides]
    if heads[0] == heads[1]:
        return False
    asked, advised = ([m for m in read_marks(words) if m.group == "force"] for _, _, words in (sides if heads[0] else sides[::-1]))
    if len(advised) != 1 or advised[0].name not in ADVICE or any(m.words not in DENIED for m in asked):
        return False
    return bool(asked) == (advised[0].name == "should_not")


def _heads(text: str, side: Sequence[Token]) -> tuple[str, ...]:
    """The words of the main clause."""
    return tuple(t.word for t in side[opening(text, side) :])


def _opens(words: tuple[str, ...], name: str) -> int:
    """How many words of a phrase open a clause."""
    return max((len(p.split()) for p in phrase_set("words", name) if words[: len(p.split())] == tuple(p.split())), default=0)


def _command(words: tuple[str, ...], rest: tuple[str, ...], name: str) -> int | None:
    """How many words of a bare command stand before what the other version says behind its leave or preference; None if it is no such command."""
    emphasis = len(words[:1]) if words[:1] and words[0] in phrase_set("marks", "emphasis") | phrase_set("quantity", "only") else 0
    if marks(words, ("force",)) or not rest:
        return None
    many = emphasis + (name == "preference")
    plain = name != "preference" or words[emphasis : emphasis + 1] in {(verb,) for verb in phrase_set("words", "plainly")}
    return many if plain and words[many : many + 1] == rest[:1] and telling(words[many:]) == telling(rest) else None


def _shown(text: str, side: Sequence[Token], many: int) -> str:
    start = opening(text, side)
    return text[side[start].start : side[start + many - 1].end] if many else ""
