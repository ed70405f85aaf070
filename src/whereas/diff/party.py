"""Whether a rule binds or serves somebody else than before.

>>> from whereas.diff.edits import edit
>>> party(edit("Tell the council.", "Tell the people."), [], [])
Verdict(direction='changed', why="'council' became 'people'", sure=False)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.edits import ARTICLES
from whereas.diff.frame import opening
from whereas.diff.lexicon import phrase_set
from whereas.diff.named import UNNAMED
from whereas.diff.scope import exchanged, telling
from whereas.diff.verdict import Direction, Verdict
from whereas.diff.words import stem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whereas.diff.edits import Edit, Run
    from whereas.diff.lexicon import Mark
    from whereas.diff.named import Names

EVERYBODY = frozenset({"anyone", "anybody", "everyone", "everybody"})
WAYS: tuple[Direction, Direction] = ("narrowed", "widened")
Sides = tuple[tuple[str, ...], tuple[str, ...]]


def party(found: Edit, before: Iterable[Mark], after: Iterable[Mark], names: Names = UNNAMED) -> Verdict | None:
    """One party took the place of another that its clause, the one that opens the sentence or the rest, speaks of no more, or of everybody. A name that
    only this document knows counts where it is the subject ("Rook must not lie")."""
    forced = [{m.start for m in side if m.group == "force"} for side in (before, after)]
    heads = opening(found.old_text, found.old), opening(found.new_text, found.new)
    for run in found.runs:
        inside = run.old_start >= heads[0], run.new_start >= heads[1]
        clauses = [side[head:] if behind else side[:head] for side, head, behind in zip((found.old_words, found.new_words), heads, inside, strict=True)]
        known = [{_singular(w) for w in clause} for clause in clauses]
        sides = found.old_words[run.old_start : run.old_end], found.new_words[run.new_start : run.new_end]
        if wider := _everybody(sides, names):
            return wider
        subject = run.old_end in forced[0] and run.new_end in forced[1]
        who = _listed(sides) or (_named(sides, names) if subject else None)
        if who and ((_singular(who[0]) not in known[1] and _singular(who[1]) not in known[0]) or _agents(found, run, who)):
            shown = [_written(found, run, word, new=bool(new)) for new, word in enumerate(who)]
            return Verdict("changed", f"'{shown[0]}' became '{shown[1]}'")
    return None


def _agents(found: Edit, run: Run, who: tuple[str, str]) -> bool:
    """Whether one acts in the place of the other ("as set by the members"), though the clause speaks of either besides ("Council members")."""
    before = (found.old_words[: run.old_start], found.new_words[: run.new_start])
    behind = all(next((w for w in reversed(words) if w not in ARTICLES), "") == "by" for words in before)
    return behind and _singular(who[0]) != _singular(who[1]) and all(stem(word) in lone for word, lone in zip(who, exchanged(found), strict=True))


def _listed(sides: Sides) -> tuple[str, str] | None:
    """The two parties that a stretch names, one in either version."""
    gone, come = ([w for w in side if _singular(w) in phrase_set("words", "party")] for side in sides)
    return (gone[0], come[0]) if len(gone) == len(come) == 1 else None


def _named(sides: Sides, names: Names) -> tuple[str, str] | None:
    """The two subjects that a stretch is, at least one of which is known to be somebody, and spoken of in both versions: else one is the other's new
    name."""
    lone = [[w for w in side if telling((w,))] for side in sides]
    if not len(lone[0]) == len(lone[1]) == 1:
        return None
    known = [somebody(side[0], names) for side in lone]
    likely = [somebody(side[0], names) or _name(side[0]) in names.people().likely for side in lone]
    return (lone[0][0], lone[1][0]) if any(lasts(side[0], names) for side in lone) and any(known) and all(likely) else None


def lasts(word: str, names: Names) -> bool:
    """Whether both versions speak of a party or a name."""
    return bool({_name(word), _singular(word)} & names.people().lasting)


def _everybody(sides: Sides, names: Names) -> Verdict | None:
    """ "Users" became "anyone", or the other way about."""
    for at, way in enumerate(WAYS):
        some = telling(sides[1 - at])
        if len(sides[at]) == 1 and sides[at][0] in EVERYBODY and len(some) == 1 and any(somebody(w, names) for w in sides[1 - at]):
            return Verdict(way, f"'{' '.join(sides[0])}' became '{' '.join(sides[1])}'")
    return None


def somebody(word: str, names: Names) -> bool:
    """Whether a word is a party, or a name that acts in either version."""
    return _singular(word) in phrase_set("words", "party") or _name(word) in names.people().known


def _written(found: Edit, run: Run, word: str, *, new: bool) -> str:
    """A word of a run as it stands in its text, a name with its capital."""
    text, side, start = (found.new_text, found.new, run.new_start) if new else (found.old_text, found.old, run.old_start)
    token = next(t for t in side[start:] if t.word == word)
    return text[token.start : token.end]


def _singular(word: str) -> str:
    return _name(word).removesuffix("s")


def _name(word: str) -> str:
    return word.removesuffix("'s").removesuffix("'")
