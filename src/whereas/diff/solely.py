"""Rules that spare one alone, in one form: "nobody but members may vote" and "non-members may not vote" say what "only members may vote" does, and "do not use
anything but oars" what "use only oars" does. And what became of a rule that allows something to some alone, where it allows it to others now.

>>> solely("Only members may vote.", "No one other than members may vote.")
('Only members may vote.', 'Only members may vote.')
>>> solely("Use only oars.", "Do not use anything but oars.")
('Use only oars.', 'use only oars.')
>>> from whereas.diff.edits import edit
>>> opened_up(edit("Only members may vote.", "Everyone may vote."))
Verdict(direction='widened', why="'Only members' became 'Everyone'", sure=True)
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whereas.diff.edits import ARTICLES
from whereas.diff.lexicon import denies, marks
from whereas.diff.scope import telling
from whereas.diff.verdict import Verdict
from whereas.diff.words import stem

if TYPE_CHECKING:
    from whereas.diff.edits import Edit
    from whereas.diff.verdict import Direction

_BUT = re.compile(r"^(?:nobody|no ?one|none)(?: else)? (?:but|other than|except(?: for)?|apart from|save) (.+?)(?= (?:may|can)\b(?! not))", re.IGNORECASE)
"""Nobody but those who may."""
_NON = re.compile(r"^non-(\w+(?: \w+)?) (?:(may|can) not|cannot|must not)\b", re.IGNORECASE)
"""Those who are none of the only ones, and may not."""
_NOTHING = re.compile(r"^(?:do not|don['’]t|never) (\w+) anything (?:but|other than|except)\b", re.IGNORECASE)
"""A ban on all but one thing."""
JOINS = frozenset({"and", "or"})
ALL = frozenset({"everyone", "everybody", "anyone", "anybody"})
"""Who may where all may, whoever they were before."""


def solely(old: str, new: str) -> tuple[str, str]:
    """Both texts, with "only" where the other version has it; as they are where it has not."""
    only = [re.search(r"\bonly\b", text, re.IGNORECASE) is not None for text in (old, new)]
    if only[0] == only[1]:
        return old, new
    return (_only(old), new) if only[1] else (old, _only(new))


def _only(text: str) -> str:
    """`text` with "only", where it says so in other words."""
    if found := _BUT.match(text):
        return f"Only {found[1]}{text[found.end() :]}"
    if found := _NON.match(text):
        return f"Only {found[1]} {found[2] or 'may'}{text[found.end() :]}"
    if found := _NOTHING.match(text):
        return f"{found[1]} only{text[found.end() :]}"
    return text


def _more(whole: tuple[str, ...], alone: tuple[str, ...]) -> bool:
    """Whether those who may, and not they alone, are more than those who alone might: all, the same and others, or many of whom one was meant ("the
    warden")."""
    names, same = [stem(word) for word in whole], [stem(word) for word in alone if word not in ARTICLES]
    starts = [at for at in range(len(names)) if names[at : at + len(same)] == same]
    joined = any(at == 0 or names[at - 1] in JOINS for at in starts) and not JOINS.isdisjoint(names)
    return whole[0] in ALL or joined or (alone[:1] == ("the",) and len(whole) == 1)


def _certain(whole: tuple[str, ...], alone: tuple[str, ...]) -> bool:
    """Whether a word in front tells which of those may now who alone might before ("honorary members"), and others may as well."""
    named = set(map(stem, alone)) <= set(map(stem, whole))
    return named and len(whole) > len(alone) and len(telling(whole)) == len(whole) and whole[0] not in {"all", "any", "every", "each"}


def opened_up(found: Edit) -> Verdict | None:
    """Wider, or narrower, where leave that only some had is that of others, or of all, and nothing else differs."""
    sides = found.old_words, found.new_words
    only = [words[:1] == ("only",) for words in sides]
    leaves = [[m for m in marks(words, ("force",)) if m.name == "may"] for words in sides]
    if only[0] == only[1] or not all(leaves) or any(denies(word) for words in sides for word in words) or "only" in sides[only[0]]:
        return None
    whole, alone = (sides[1], sides[0]) if only[0] else sides
    if whole[0] in ARTICLES or whole == alone[1:]:
        return None  # one party in the place of another, or "only" that came or went by itself
    starts = leaves[0][0].start, leaves[1][0].start
    if not all(starts) or sides[0][starts[0] :] != sides[1][starts[1] :]:
        return None
    told = whole[: starts[only[0]]], alone[1 : starts[not only[0]]]
    more = _more(*told)
    if not more and not _certain(*told):
        return None
    shown = [
        text[side[0].start : side[start - 1].end] for text, side, start in zip((found.old_text, found.new_text), (found.old, found.new), starts, strict=True)
    ]
    way: Direction = "changed" if not more else "widened" if only[0] else "narrowed"
    return Verdict(way, f"'{shown[0]}' became '{shown[1]}'", sure=True)
