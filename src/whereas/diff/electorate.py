"""Whether somebody else decides now, or has the vote: known by the place where the party stands, whatever it is called.

The place is that of the one who acts ("elected by the members"), of the whole of which a share must agree ("a majority of the members"), of what a vote
is counted by ("one vote per token"), or of those who have a vote or a right ("only residents may vote").

>>> from whereas.diff.edits import edit
>>> electorate(edit("The Council is elected by tokenholders.", "The Council is elected by contributors."))
Verdict(direction='changed', why="'tokenholders' became 'contributors'", sure=True)
>>> electorate(edit("It takes a majority of the members present.", "It takes a majority of all members."))
Verdict(direction='strengthened', why="a share of 'all members' and no more of 'the members present'", sure=True)
>>> electorate(edit("It is sent by post.", "It is sent by courier.")) is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.edits import ARTICLES
from whereas.diff.lexicon import marks, phrase_set
from whereas.diff.numerals import SHARE, amount_at
from whereas.diff.scope import exchanged, telling
from whereas.diff.verdict import Verdict
from whereas.diff.words import stem
from whereas.diff.zones import participle

if TYPE_CHECKING:
    from whereas.diff.edits import Edit, Run
    from whereas.diff.numerals import Amount

WHOLE = 6
"""Words behind a share among which it is told of what it is one."""
NEAR = 6
"""Words behind a subject in which it is said that it has a vote or a right."""
OTHERS = 2
"""Telling words of a side that may be exchanged besides; beyond them the rule was written anew."""
HAVING = frozenset({"has", "have"})
ONLY = frozenset({"only"})


def electorate(found: Edit) -> Verdict | None:
    """Stronger or weaker if the same share is one of a larger or smaller whole; changed if another party stands in such a place."""
    if whole := _of_whole(found):
        return whole
    lone = exchanged(found)
    if max(map(len, lone)) > OTHERS:
        return None
    if alone := _alone(found, lone):
        return alone
    for run in found.runs:
        one, two = found.old_words[run.old_start : run.old_end], found.new_words[run.new_start : run.new_end]
        nouns = [[w for w in telling(side) if w not in _determiners()] for side in (one, two)]
        named = [len(side) == 1 and side[0] in gone for side, gone in zip(nouns, lone, strict=True)]
        if not all(named) or any(map(participle, (*one, *two))) or counted(found, run):
            continue
        places = place(found.old_words, run.old_start, run.old_end), place(found.new_words, run.new_start, run.new_end)
        if places[0] == places[1] != "":
            shown = [found.old_text[found.old[run.old_start].start : found.old[run.old_end - 1].end],
                     found.new_text[found.new[run.new_start].start : found.new[run.new_end - 1].end]]  # fmt: skip
            return Verdict("changed", f"'{shown[0]}' became '{shown[1]}'", sure=True)
    return None


def counted(found: Edit, run: Run) -> bool:
    """Whether an amount stands in a stretch."""
    sides = (found.old_words, run.old_start, run.old_end), (found.new_words, run.new_start, run.new_end)
    return any(amount_at(words, at) for words, start, end in sides for at in range(start, end))


def _determiners() -> frozenset[str]:
    return ARTICLES | phrase_set("quantity", "all") | phrase_set("quantity", "only") | {"no"}


def place(words: tuple[str, ...], start: int, end: int) -> str:
    """In which of the places a stretch stands; "" in none."""
    while 0 < start < end and words[start] in _determiners():
        start += 1
    at = start
    while at and words[at - 1] in _determiners():
        at -= 1
    before = words[:at]
    if before[-1:] == ("by",) and before[-2:-1] and before[-2] in phrase_set("words", "deciding"):
        return "agent"
    if before[-1:] == ("of",) and before[-2:-1] and (before[-2] in phrase_set("words", "ballot") or _share_before(words, at - 1)):
        return "whole"
    if before[-1:] == ("per",) and {"vote", "votes"} & set(before[-3:]):
        return "counted"
    behind = words[end : end + NEAR]
    says = any(m.start == 0 for m in marks(behind, ("force",))) or behind[:1] in {(word,) for word in HAVING}
    return "subject" if not before and says and phrase_set("words", "franchise") & set(behind) else ""


def _share_before(words: tuple[str, ...], at: int) -> bool:
    """Whether a share of a whole ends right before a word."""
    found = amount_at(words, at - 1)
    return found is not None and found.kind == SHARE and found.end == at


def _alone(found: Edit, lone: tuple[list[str], list[str]]) -> Verdict | None:
    """Whether a subject gave way to another that alone may ("the Board may ...", "only the members may ...")."""
    ends = [next((m.start for m in marks(words, ("force",))), 0) for words in (found.old_words, found.new_words)]
    subjects = found.old_words[: ends[0]], found.new_words[: ends[1]]
    nouns = [[w for w in telling(side) if w not in _determiners()] for side in subjects]
    others = all(side and set(side) <= set(gone) for side, gone in zip(nouns, lone, strict=True))
    if bool(ONLY & set(subjects[0][:1])) == bool(ONLY & set(subjects[1][:1])) or not others:
        return None
    return Verdict("changed", f"'{found.old_text[: found.old[ends[0] - 1].end]}' became '{found.new_text[: found.new[ends[1] - 1].end]}'", sure=True)


def _of_whole(found: Edit) -> Verdict | None:
    """The same share, of all who could vote in the one version and of those who are there in the other."""
    shares = [_only_share(words) for words in (found.old_words, found.new_words)]
    one, two = shares
    if one is None or two is None or one.value != two.value:
        return None
    here = phrase_set("words", "attending")
    known = {stem(word) for word in here | phrase_set("quantity", "all") | phrase_set("words", "ballot")}
    if _named(exchanged(found), known, found):
        return None
    sides = _wholes(found.old_text, found.old_words, one, found), _wholes(found.new_text, found.new_words, two, found)
    there = [bool(here & set(words)) for words, _ in sides]
    if there[0] == there[1] or not all(text for _, text in sides):
        return None
    return Verdict("strengthened" if there[0] else "weakened", f"a share of '{sides[1][1]}' and no more of '{sides[0][1]}'", sure=True)


def _named(lone: tuple[list[str], list[str]], known: set[str], found: Edit) -> bool:
    """Whether one version names others than the other does: more than those whom "those present" leaves unnamed."""
    others = [[word for word in side if word not in known] for side in lone]
    unnamed = ["those" in words for words in (found.old_words, found.new_words)]
    return any(len(other) > (1 if unnamed[not new] and not unnamed[new] else 0) for new, other in enumerate(others))


def _only_share(words: tuple[str, ...]) -> Amount | None:
    found = {a for at in range(len(words)) if (a := amount_at(words, at)) and a.kind == SHARE}
    return found.pop() if len(found) == 1 else None


def _wholes(text: str, words: tuple[str, ...], share: Amount, found: Edit) -> tuple[tuple[str, ...], str]:
    """What a share is one of, up to the next comma or stop: its words, and how it stands in the text."""
    if words[share.end : share.end + 1] != ("of",):
        return (), ""
    side = found.old if text is found.old_text else found.new
    end = share.end + 2
    while end < min(len(words), share.end + 1 + WHOLE) and not text[side[end - 1].end : side[end].start].strip():
        end += 1
    shown = text[side[share.end + 1].start : side[end - 1].end] if share.end + 1 < len(words) else ""
    return words[share.end + 1 : end], shown
