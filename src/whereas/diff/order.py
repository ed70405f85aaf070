"""Whether what ranks above what changed: a phrase of precedence turned round, and orders told in a list, by numbers, by ">" or pair by pair."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from whereas.diff.edits import ARTICLES
from whereas.diff.frame import opening
from whereas.diff.instead import turned_round
from whereas.diff.lexicon import Mark, lexicon, marks, phrase_set
from whereas.diff.scope import telling
from whereas.diff.verdict import Verdict
from whereas.diff.words import stem, tokens, words

if TYPE_CHECKING:
    from whereas.diff.edits import Edit
    from whereas.diff.words import Token

CHAIN = 3
"""Things that ">" stands between for it to be an order of precedence."""
ORDER = re.compile(
    r"\b(?:in|by) (?:this|the following|descending) (?:order|rank|sequence)\b[^,;:]*[:,]?|\border of (?:priority|precedence)\b[^:]*:", re.IGNORECASE
)
"""What tells that the things behind it stand in an order."""
THEN = re.compile(r"\bfirst\b.*, then\b|, then\b.*, then\b", re.IGNORECASE | re.DOTALL)
"""What tells so without a word for it."""
WHEN_IT_HOLDS = re.compile(r"(?:where|when|whenever|if|in case|should)\b[^,;:]*,\s*(?=[^,;:]*\bfirst\b)", re.IGNORECASE)
"""What an order opens with that is none of the things that it ranks."""
COMES = re.compile(r"(?<!\bwho)(?<!\bthat)(?<!\bwhich)\s+(?:comes?|goes|go|stands?|ranks?)(?=\s+first\b)", re.IGNORECASE)
BETWEEN_LINKS = re.compile(r"[;,:.?]|\bthen\b|\bfirst\b|\band\b", re.IGNORECASE)
PAIRS = re.compile(r"[,;]\s*(?:and\s+)?")
"""What stands between the pairs of an order that is told pair by pair."""
PREFERRED = 8
"""Words from "prefer" to what something is preferred to."""
WINNER_MOST = 6
"""Words that may name what wins over another."""
LINK = re.compile(r"^[\s,;:.]*(?:(?:and|but|then)\b)?[\s,;:.]*|[\s,;:.]*(?:\b(?:and|but|then))?[\s,;:.]*$")
"""What joins one link of an order to the next."""
BEFORE_ORDINAL = re.compile(r"(?:^|[,;:.—–(]|\b(?:and|but|then))\s*$")
"""What stands before a number that opens its link ("first, ask; second, act")."""
AFTER_ORDINAL = re.compile(r"\s*(?:[,;:.)]|$|(?:and|but|then)\b)")
"""What stands behind a number that ends its link ("safe first, ethical second")."""


def turned(found: Edit) -> Verdict | None:
    """The same words on either side of "takes precedence over" changed places, or the phrase was turned round."""
    ranked = _chain(found.old_text), _chain(found.new_text)
    if min(map(len, ranked)) >= CHAIN and ranked[0] != ranked[1]:
        gone, come = ([c for c in one if c not in other] for one, other in (ranked, ranked[::-1]))
        if bool(gone) == bool(come):
            told = [" > ".join(side) for side in ranked] if not gone else ["; ".join(gone), "; ".join(come)]
            return Verdict("precedence", f"ranked otherwise: '{told[0]}' became '{told[1]}'")
        return Verdict("precedence", f"'{'; '.join(gone or come)}' {'left' if gone else 'joined'} the order")
    if way := _reordered(found):
        return Verdict("precedence", way)
    if way := _backwards(found):
        return Verdict("precedence", way)
    groups = ("precedence",)
    before, after = (marks(words, groups) + _preferred(words) for words in (found.old_words, found.new_words))
    if crossed := _crossed(found, before, after):
        return Verdict("precedence", f"what stands before and after '{crossed}' changed places")
    if phrase := turned_round(found):
        return Verdict("precedence", f"what stands before and after '{phrase}' changed places")
    names = {m.name for m in before}, {m.name for m in after}
    if ranked_now := _ranks(found, before, after):
        return ranked_now
    if names[0] and names[1] and not names[0] & names[1] and not _other_way_round(found, before[0], after[0]):
        return Verdict("precedence", f"'{before[0].words}' became '{after[0].words}'")
    winners = _winner(found.old_text, found.old), _winner(found.new_text, found.new)
    if all(map(telling, winners)) and not set(telling(winners[0])) & set(telling(winners[1])):
        return Verdict("precedence", f"'{' '.join(winners[0])}' became '{' '.join(winners[1])}'")
    return None


def _preferred(words: tuple[str, ...]) -> list[Mark]:
    """The "to" behind which stands what something else is preferred to."""
    prefers = [at for at, word in enumerate(words) if word in phrase_set("words", "preferring")]
    ends = [next((end for end in range(at + 2, min(len(words), at + PREFERRED)) if words[end] == "to"), 0) for at in prefers]
    return [Mark("precedence", "first", "to", end, end + 1) for end in ends if end]


def gave_way(found: Edit) -> Verdict | None:
    """What came before other things comes behind other ones now, or the way back ("the charter supersedes the rules", "the charter yields to the law")."""
    before, after = (next(iter(marks(side, ("precedence",))), None) for side in (found.old_words, found.new_words))
    if before is None or after is None or before.name == after.name:
        return None
    same = set(telling(found.old_words[: before.start])) & set(telling(found.new_words[: after.start]))
    return Verdict("precedence", f"'{before.words}' became '{after.words}'") if same else None


def _crossed(found: Edit, before: list[Mark], after: list[Mark]) -> str:
    """The words of precedence of which something on either side changed places; "" where none did. A clause that only went to the front crossed nothing."""
    if Counter(map(stem, found.old_words)) != Counter(map(stem, found.new_words)) or len(found.old) <= 2:
        return ""
    for one, two in ((one, two) for one in before for two in after if one.words == two.words):
        old, new = _beside(found.old_text, found.old, one), _beside(found.new_text, found.new, two)
        if old[0] - new[0] and old[1] - new[1]:
            return two.words
    return ""


def _ranks(found: Edit, before: list[Mark], after: list[Mark]) -> Verdict | None:
    """What became of an order that one other phrase told: the same matters on the same sides of one that means the same, or on the other sides of one of the
    opposite sense, are ranked as before ("care outranks speed", "speed yields to care"); on the other sides of one that means the same they are not."""
    if len(before) != 1 or len(after) != 1 or stem(before[0].words) == stem(after[0].words):
        return None
    one, two = before[0], after[0]
    old, new = _beside(found.old_text, found.old, one), _beside(found.new_text, found.new, two)
    alike, plain = one.name == two.name, any(mark.words in phrase_set("words", "beside") for mark in (one, two))
    if plain or not all(old) or not all(new) or _other_marks(found.old_words, one) != _other_marks(found.new_words, two):
        return None
    heads = found.old_words[: opening(found.old_text, found.old)], found.new_words[: opening(found.new_text, found.new)]
    if telling(heads[0]) != telling(heads[1]):
        return None
    why = f"'{one.words}' became '{two.words}'"
    if old == (new if alike else new[::-1]):
        return Verdict("reworded", why, sure=True)
    return Verdict("precedence", f"{why}, and what stands before and after it changed places") if alike and old == new[::-1] else None


def _other_marks(words: tuple[str, ...], mark: Mark) -> list[str]:
    """The names of the words of force, exceptions and quantities beside a word of precedence."""
    return [m.name for m in marks(words, ("force", "marks", "quantity")) if m.end <= mark.start or m.start >= mark.end]


def _other_way_round(found: Edit, one: Mark, two: Mark) -> bool:
    """Whether a phrase of the opposite sense stands between the same matters the other way about: "care outranks speed", "speed yields to care"."""
    old, new = _beside(found.old_text, found.old, one), _beside(found.new_text, found.new, two)
    return all(old) and old == new[::-1]


def _beside(text: str, side: list[Token], mark: Mark) -> tuple[Counter[str], Counter[str]]:
    """What is set above, and above what: the telling words before and behind a word of precedence. One that opens the sentence has behind it what the
    first comma ends ("Before deleting files, ask")."""
    listed = tuple(t.word for t in side)
    end = next((at for at in range(mark.end, len(side)) if "," in text[side[at - 1].end : side[at].start]), None) if mark.start == 0 else None
    head = min(opening(text, side), mark.start)
    before, behind = (listed[head : mark.start], listed[mark.end :]) if end is None else (listed[end:], listed[mark.end : end])
    return Counter(telling(before)), Counter(telling(behind))


def _backwards(found: Edit) -> str:
    """How an order that something is to be taken in became the reverse of it ("in the order listed", "in the reverse order"); "" if it did not."""
    told = marks(found.old_words, ("ordering",)), marks(found.new_words, ("ordering",))
    names = [{m.name for m in side} - {"none"} for side in told]
    if sorted(map(sorted, names)) != [["backward"], ["forward"]]:
        return ""
    shown = [next(m.words for m in side if m.name != "none") for side in told]
    return f"'{shown[0]}' became '{shown[1]}'"


def _reordered(found: Edit) -> str:
    """How the same things, told in an order ("in this order: ...", "first ..., then ...", "first ..., second ..."), stand otherwise; "" if they do not."""
    told = _order(found.old_text), _order(found.new_text)
    if not any(told):
        told = _numbered(found.old_text), _numbered(found.new_text)
    before, after = _headed(*told), _headed(*told[::-1])
    known = [key for key in before if key in after], [key for key in after if key in before]
    if len(known[0]) < 2 or known[0] == known[1]:
        return ""
    return f"ranked otherwise: '{'; '.join(before[key] for key in known[0])}' became '{'; '.join(after[key] for key in known[1])}'"


def _order(text: str) -> dict[tuple[str, ...], str]:
    """The things that stand in an order, by their telling words.

    >>> list(_order("When money is short it goes in this order: readers, then the archive, then guests.").values())
    ['readers', 'the archive', 'guests']
    """
    told = ORDER.search(text)
    start = told.end() if told else _announced(text)
    if not start and not THEN.search(text):
        return {}
    links = [link.strip() for link in BETWEEN_LINKS.split(text[start:] if start else _from_first(text))]
    found = {tuple(telling(words(link))): link for link in links}
    return {key: link for key, link in found.items() if key}


def _announced(text: str) -> int:
    """Where the things begin that a colon behind a phrase of order announces; 0 if none does.

    >>> text = "Say, highest first: the crew, then guests."
    >>> text[_announced(text) :]
    ' the crew, then guests.'
    """
    for at, char in enumerate(text):
        told = words(text[:at]) if char == ":" else ()
        if any(m.name != "none" and m.end == len(told) for m in marks(told, ("ordering",))):
            return at + 1
    return 0


def _from_first(text: str) -> str:
    """An order without what says when it holds, and without the verb before "first".

    >>> _from_first("Where they clash, safety comes first, then honesty."), _from_first("First ask, then act.")
    ('safety first, then honesty.', 'First ask, then act.')
    """
    opening = WHEN_IT_HOLDS.match(text)
    return COMES.sub("", text[opening.end() :] if opening else text)


def _numbered(text: str) -> dict[tuple[str, ...], str]:
    """The things that numbers in words put in an order, by their telling words; what opens the sentence stays with the first.

    >>> list(_numbered("Be safe first, ethical second, and helpful third.").values()), list(_numbered("First, ask; second, act.").values())
    (['Be safe', 'ethical', 'helpful'], ['ask', 'act'])
    >>> _numbered("The first draft goes to the clerk, the second to the board.")
    {}
    """
    ranks = {word: rank for rank, word in enumerate(lexicon()["words"]["ordinals"])}
    found = [t for t in tokens(text) if t.word in ranks]
    leads = bool(found) and bool(BEFORE_ORDINAL.search(text[: found[0].start]))
    found = [t for t in found if (BEFORE_ORDINAL.search(text[: t.start]) if leads else AFTER_ORDINAL.match(text, t.end))]
    if sorted(ranks[t.word] for t in found) != list(range(max(2, len(found)))):
        return {}
    bounds = [*(t.end for t in found), len(text)] if leads else [0, *(t.end for t in found)]
    stops = [*(t.start for t in found[1:]), len(text)] if leads else [t.start for t in found]
    links = sorted((ranks[t.word], LINK.sub("", text[start:end])) for t, start, end in zip(found, bounds, stops, strict=False))
    keys = {tuple(telling(words(link))): link for _, link in links}
    return keys if () not in keys else {}


def _headed(one: dict[tuple[str, ...], str], other: dict[tuple[str, ...], str]) -> dict[tuple[str, ...], str]:
    """`one` with its first link as the other version has it, without what opens the sentence: "Vega should be safe" is "safe" there."""
    first = next(iter(one), ())
    known = max((key for key in other if key not in one and set(key) <= set(first)), key=len, default=first)
    return {known if key == first else key: other.get(known, link) if key == first else link for key, link in one.items()}


def _winner(text: str, side: list[Token]) -> tuple[str, ...]:
    """What stands before the word that gives it precedence, back to a comma: "if they differ, [the form] wins"."""
    listed = tuple(t.word for t in side)
    mark = next((m for m in marks(listed, ("precedence",)) if m.words in phrase_set("words", "winning")), None)
    if mark is None or not mark.start or (mark.words in {"win", "wins"} and listed[mark.end : mark.end + 1] in {("a",), ("an",), ("the",)}):
        return ()
    start = mark.start
    while start and not any(stop in text[side[start - 1].end : side[start].start] for stop in ",;:(—"):
        start -= 1
    return listed[start : mark.start] if mark.start - start <= WINNER_MOST else ()


def _chain(text: str) -> list[str]:
    """The links of an order written with ">": "safety > speed > comfort".

    >>> _chain("The order is: safety > speed > comfort.")
    ['safety', 'speed', 'comfort']
    """
    links = text.split(" > ")
    links[0] = links[0].rpartition(":")[2]
    return [" ".join(words(link)) for link in links] if len(links) >= CHAIN else _linked_pairs(text)


def _linked_pairs(text: str) -> list[str]:
    """The links of an order told pair by pair, each pair beginning with what the last one ended with. Who sets one above the other is none of them.

    >>> _linked_pairs("Safety comes before speed, and speed before comfort.")
    ['safety', 'speed', 'comfort']
    >>> _linked_pairs("The clerk puts safety before speed, and speed before comfort.")
    ['safety', 'speed', 'comfort']
    """
    parts = PAIRS.split(text)
    found: list[str] = []
    for part in parts if len(parts) > 1 else ():
        told = tuple(w for w in words(part) if w not in ARTICLES)
        ranks = [m for m in marks(told, ("precedence",)) if m.name == "first"]
        if len(ranks) != 1:
            return []
        start = next((at + 1 for at, word in enumerate(told[: ranks[0].start - 1]) if not found and word in phrase_set("words", "placing")), 0)
        first, second = " ".join(told[start : ranks[0].start]), " ".join(told[ranks[0].end :])
        if not first or not second or (found and found[-1] != first):
            return []
        found += [second] if found else [first, second]
    return found
