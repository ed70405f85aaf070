"""Two texts with an amount that both give in one form, so that what else differs can be judged by itself: "two weeks" and "14 days", "two reviews or more" and
"at least two reviews", "more than half of the votes" and "a majority of the votes".

>>> restated("Reply within two weeks.", "Reply within 14 days.")
('Reply within 14 days.', 'Reply within 14 days.')
>>> restated("Votes stay open for at least five days.", "Votes stay open for five days or more.")
('Votes stay open for at least five days.', 'Votes stay open for at least five days.')
>>> restated("Reply within two weeks.", "Reply within 15 days.")
('Reply within two weeks.', 'Reply within 15 days.')
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from whereas.diff.edits import edit
from whereas.diff.lexicon import marks, phrase_set
from whereas.diff.numerals import ONE, amount_at
from whereas.diff.words import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.diff.numerals import Amount
    from whereas.diff.words import Token

FRONT = {"least": "at least", "most": "at most"}
"""What says in front of an amount what "or more" and the like say behind it."""
NEAR = 4
"""Words before such a bound among which its number stands: "ten metres or more"."""
BEHIND = frozenset({"or more", "or fewer", "or less"})
BEFORE = frozenset(FRONT.values()) | {
    "no fewer than",
    "no less than",
    "not less than",
    "no more than",
    "not more than",
    "a minimum of",
    "a maximum of",
    "up to",
}
HALVES = ("more than half", "over half", "more than 50%", "over 50%", "more than one half")
MAJORITY = "a majority"


def restated(old: str, new: str) -> tuple[str, str]:
    """Both texts in such a form; as they are where they have no amount in common that they write otherwise."""
    if _bounded(old) != _bounded(new) and _fronted(new if _bounded(old) else old):
        old, new = _in_front(old), _in_front(new)
    if ("majority" in old.lower()) != ("majority" in new.lower()):
        old, new = _as_majority(old), _as_majority(new)
    return _same_amounts(old, new)


def _bounded(text: str) -> bool:
    """Whether a bound stands behind its amount."""
    return any(f" {phrase}" in text.lower() for phrase in BEHIND)


def _fronted(text: str) -> bool:
    """Whether a bound that takes its amount in, as "or more" does, stands before one."""
    words = tuple(t.word for t in tokens(text))
    return any(m.words in BEFORE and amount_at(words, m.end) is not None for m in marks(words, ("bounds",)) if m.end < len(words))


def _in_front(text: str) -> str:
    """`text` with each bound that stands right behind its amount before it ("five days or more", "two or more reviews")."""
    side = tokens(text)
    words = tuple(t.word for t in side)
    for mark in reversed([m for m in marks(words, ("bounds",)) if m.words in BEHIND and m.start]):
        near = (amount_at(words, at) for at in range(mark.start - 1, max(-1, mark.start - NEAR), -1))
        amount = next((a for a in near if a is not None), None)
        if amount is not None and amount.end in {mark.start, mark.start - 1}:
            start, end = side[amount.start].start, side[mark.start - 1].end
            text = f"{text[:start]}{FRONT[mark.name]} {text[start:end]}{text[side[mark.end - 1].end :]}"
    return text


def _as_majority(text: str) -> str:
    """`text` with "a majority" for "more than half"."""
    small = text.lower()
    for phrase in HALVES:
        at = small.find(f" {phrase} of ") + 1
        if at:
            return text[:at] + MAJORITY + text[at + len(phrase) :]
    return text


def _same_amounts(old: str, new: str) -> tuple[str, str]:
    """Both texts, with an amount that stands in the place of an equal one written as the shorter of the two is."""
    found = edit(old, new)
    for run in reversed(found.runs):
        sides = _amounts(found.old_words, run.old_start, run.old_end), _amounts(found.new_words, run.new_start, run.new_end)
        for one, two in product(*map(list, sides)):
            if one.kind and (one.kind, one.value) == (two.kind, two.value):
                spans = _span(found.old, one), _span(found.new, two)
                written = sorted((old[slice(*spans[0])], new[slice(*spans[1])]), key=lambda text: (len(text), text))[0]
                old, new = (f"{text[:start]}{written}{text[end:]}" for text, (start, end) in zip((old, new), spans, strict=True))
                break
    return old, new


def _amounts(words: tuple[str, ...], start: int, end: int) -> Iterator[Amount]:
    """The amounts with a unit that lie in a stretch, or of which only "a" stands before it."""
    for at in range(start, end):
        amount = amount_at(words, at)
        if amount is not None and amount.start >= start and amount.end <= end and amount.unit not in phrase_set("words", "place"):
            yield amount


def _span(side: list[Token], amount: Amount) -> tuple[int, int]:
    """Where an amount is written, with the article that says one."""
    start = amount.start - (amount.start > 0 and amount.start == amount.end - 1 and side[amount.start - 1].word in ONE - {"per", "each", "every"})
    return side[start].start, side[amount.end - 1].end
