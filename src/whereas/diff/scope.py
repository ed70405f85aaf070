"""What a rule speaks of, and how much of it stayed: words that tell something, numbers, things added to or taken from what it covers.

>>> from whereas.diff.edits import edit
>>> reach(edit("Ask the owner.", "Ask the owner, the keeper and the guests."))
Verdict(direction='widened', why="now also: 'the keeper and the guests'")
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from whereas.diff.lexicon import lexicon, marks, phrase_set
from whereas.diff.verdict import Verdict
from whereas.diff.words import stem

if TYPE_CHECKING:
    from whereas.diff.edits import Edit, Run

REPLACED = 0.5
"""Share of the telling words that were exchanged from which a rule asks something else."""
SUBSTANTIAL = 2
"""Telling words that must come or go before a rule covers more or less."""


def telling(words: tuple[str, ...]) -> list[str]:
    """Stems of the words that carry matter: no articles, pronouns, auxiliaries, joins."""
    passed = phrase_set("words", "function") | phrase_set("words", "join") | phrase_set("quantity", "some")
    return [stem(w) for w in words if w not in passed]


def kept(found: Edit) -> float:
    """Share of the shorter side's telling words that the longer side holds, 0..1; 1 if there are none."""
    a, b = Counter(telling(found.old_words)), Counter(telling(found.new_words))
    least = min(a.total(), b.total())
    return (a & b).total() / least if least else 1.0


def exchanged(found: Edit) -> tuple[list[str], list[str]]:
    """Telling words (stems) that only the old and only the new text holds."""
    a, b = Counter(telling(found.old_words)), Counter(telling(found.new_words))
    return sorted((a - b).elements()), sorted((b - a).elements())


def numbers(found: Edit) -> Verdict | None:
    """A number changed: with a bound beside it ("at least", "within") it has a direction. The number of a section is none."""
    place, table = phrase_set("words", "place"), lexicon()["numbers"]
    for run in found.runs:
        one = _number(found.old_words, run.old_start, run.old_end, place, table)
        two = _number(found.new_words, run.new_start, run.new_end, place, table)
        if one is None or two is None or one[1] == two[1]:
            continue
        bound = [m.name for m in marks(found.new_words, ("bounds",)) if abs(m.end - run.new_start) <= 2 or abs(m.start - run.new_end) <= 2]
        why = f"'{one[0]}' became '{two[0]}'"
        if not bound:
            return Verdict("changed", why)
        stronger = (two[1] > one[1]) == (bound[0] == "least")
        if any(m.name == "may" for m in marks(found.new_words, ("force",))):
            return Verdict("narrowed" if stronger else "widened", why)
        return Verdict("strengthened" if stronger else "weakened", why)
    return None


def _number(words: tuple[str, ...], start: int, end: int, place: frozenset[str], table: dict[str, int]) -> tuple[str, float] | None:
    for i in range(start, end):
        word = words[i].rstrip("%").replace(",", "")
        if i and words[i - 1] in place:
            continue
        if word in table:
            return words[i], float(table[word])
        if word.replace(".", "", 1).isdigit() and len(word) < 16:
            return words[i], float(word)
    return None


def reach(found: Edit) -> Verdict:
    """More or fewer matters, parties or cases; else the same in other words, or something else."""
    gone, come = exchanged(found)
    if not gone and not come:
        return Verdict("reworded", _exchange(found))
    for more, less, new in ((come, gone, True), (gone, come, False)):
        listed = _listed(found, new)
        if len(more) >= SUBSTANTIAL > len(less) or (more and not less and listed):
            if _illustrates(found, new):
                return Verdict("reworded", f"illustration {'added' if new else 'removed'}: '{_longest(found, new)}'")
            if not listed and _restricts(found, new):
                return Verdict("narrowed" if new else "widened", f"{'qualified' if new else 'no longer qualified'}: '{_longest(found, new)}'")
            if not listed and _opens(found, new):
                return Verdict("reworded", f"'{_longest(found, new)}' {'added' if new else 'removed'}")
            return Verdict("widened" if new else "narrowed", f"{'now also' if new else 'no longer'}: '{_longest(found, new)}'")
    if come and not gone and _qualifies(found, new=True):
        return Verdict("narrowed", f"qualified: '{_longest(found, new=True)}'")
    if gone and not come and _qualifies(found, new=False):
        return Verdict("widened", f"no longer qualified: '{_longest(found, new=False)}'")
    total = min(len(telling(found.old_words)), len(telling(found.new_words))) or 1
    if min(len(gone), len(come)) / total >= REPLACED:
        return Verdict("changed", f"'{_longest(found, new=False)}' became '{_longest(found, new=True)}'")
    return Verdict("reworded", _exchange(found))


def _exchange(found: Edit) -> str:
    """The longest stretches that differ, as a clause."""
    one, two = _longest(found, new=False), _longest(found, new=True)
    if not one and not two:
        return "the same in other words"
    return f"'{one}' became '{two}'" if one and two else f"'{one or two}' {'removed' if one else 'added'}"


def _span(run: Run, new: bool) -> tuple[int, int]:
    return (run.new_start, run.new_end) if new else (run.old_start, run.old_end)


def _longest(found: Edit, new: bool) -> str:
    """The longest stretch that differs on one side, as it stands in the text, at most a dozen words."""
    side, text = (found.new, found.new_text) if new else (found.old, found.old_text)
    start, end = _main(found, new)
    join = phrase_set("words", "join")
    while start < end - 1 and side[start].word in join:
        start += 1
    if start == end:
        return ""
    words = text[side[start].start : side[end - 1].end].split()
    return " ".join(words[:12]) + (" ..." if len(words) > 12 else "")


def _main(found: Edit, new: bool) -> tuple[int, int]:
    """The longest stretch of words that differ on one side."""
    return max((_span(r, new) for r in found.runs), key=lambda s: s[1] - s[0])


def _illustrates(found: Edit, new: bool) -> bool:
    side, (start, end) = (found.new_words if new else found.old_words), _main(found, new)
    return any(word in phrase_set("words", "illustrate") for word in side[max(0, start - 1) : min(start + 2, end)])


def _restricts(found: Edit, new: bool) -> bool:
    """Whether what differs opens with a word such as "from" or "that": it says which ones are meant."""
    side, (start, end) = (found.new_words if new else found.old_words), _main(found, new)
    return start < end and (side[start] in phrase_set("words", "restrict") or (start > 0 and side[start - 1] in {"that", "which", "who"}))


def _opens(found: Edit, new: bool) -> bool:
    return _main(found, new)[0] == 0


def _listed(found: Edit, new: bool) -> bool:
    """Whether what differs is joined on by a comma or a word such as "and"."""
    side, text = (found.new, found.new_text) if new else (found.old, found.old_text)
    join = phrase_set("words", "join")
    for run in found.runs:
        start, end = _span(run, new)
        if start == end:
            continue
        before = text[side[start - 1].end : side[start].start] if start else ""
        after = text[side[end - 1].end : side[end].start] if end < len(side) else ""
        inside = {side[i].word for i in range(start, end)}
        near = {side[start - 1].word} if start else set()
        if "," in before or "," in after or inside & join or near & {"and", "or", "nor", "plus"}:
            return True
    return False


def _qualifies(found: Edit, new: bool) -> bool:
    """Whether one or two words came right before a word that stayed: an adjective says which ones are meant."""
    side = found.new if new else found.old
    leads = phrase_set("words", "function") | phrase_set("quantity", "all")
    for run in found.runs:
        start, end = _span(run, new)
        if 1 <= end - start <= 2 and start > 0 and end < len(side):
            return side[start - 1].word in leads and not side[end - 1].word.endswith("ly") and side[end].word not in leads
    return False
