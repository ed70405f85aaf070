"""What a rule speaks of, and how much of it stayed: the words that tell something.

>>> kept(("guests", "must", "knock"), ("guests", "must", "ring"))
0.5
"""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from whereas.diff.lexicon import contraries, marks, opposites, phrase_set
from whereas.diff.words import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from whereas.diff.edits import Edit
    from whereas.diff.lexicon import Mark


ESTRANGED = 0.3
"""Two rules that share less than this of their telling words ask different things."""
SHORT = 3
"""Words up to which a rule is too short for a share to say anything, unless it is none at all."""


REPLACED = 0.35
"""Share of either side's telling words that the other lacks from which a rule gave way to another about the same things."""
SUBSTANCE = 10
"""Telling words that both must have for that."""
WANTED = 6
"""Words between "want" and the deed, who does it among them."""
SUBJECT = 4
"""Telling words among which a deed is looked for behind its subject."""


def telling(words: tuple[str, ...]) -> list[str]:
    """Stems of the words that carry matter: no articles, pronouns, auxiliaries, joins."""
    return list(_telling(words))


@lru_cache(maxsize=4096)
def _telling(words: tuple[str, ...]) -> tuple[str, ...]:
    passed = _passed()
    return tuple(stem(w) for w in words if w not in passed)


@cache
def _passed() -> frozenset[str]:
    """Words that carry no matter."""
    return phrase_set("words", "function") | phrase_set("words", "join") | phrase_set("words", "negation") | phrase_set("quantity", "some")


def kept(old: tuple[str, ...], new: tuple[str, ...]) -> float:
    """Share of the shorter side's telling words that the longer side holds, 0..1; 1 if there are none."""
    a, b = Counter(telling(old)), Counter(telling(new))
    least = min(a.total(), b.total())
    return (a & b).total() / least if least else 1.0


def estranged(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """Whether two rules share so few telling words that they ask different things, whatever their markers say."""
    alike = kept(old, new)
    return alike < ESTRANGED and (alike == 0 or min(len(old), len(new)) > SHORT)


def replaced(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """Whether a long rule gave way to another one about the same things: much of what either asks is not in the other, and no force or negation turned."""
    a, b = Counter(telling(old)), Counter(telling(new))
    if min(a.total(), b.total()) < SUBSTANCE:
        return False
    if (a - b).total() < REPLACED * a.total() or (b - a).total() < REPLACED * b.total():
        return False
    turned = [sorted(m.name for m in marks(words, ("force",))) + sorted(phrase_set("words", "negation") & set(words)) for words in (old, new)]
    return turned[0] == turned[1]


def exchanged(found: Edit) -> tuple[list[str], list[str]]:
    """Telling words (stems) that only the old and only the new text holds."""
    a, b = Counter(telling(found.old_words)), Counter(telling(found.new_words))
    return sorted((a - b).elements()), sorted((b - a).elements())


def other_matter(found: Edit, before: Sequence[Mark], after: Sequence[Mark]) -> bool:
    """Whether a ban and a duty are about different things: what is done differs, or all that it is done to ("use type hints", "never use globs")."""
    old, new = _done(found.old_words, before), _done(found.new_words, after)
    marked = _force(before), _force(after)
    old, new = _without_use(old, marked[1]), _without_use(new, marked[0])
    if not old or not new:
        return False
    forced = [mark is not None for mark in marked]
    if forced[0] != forced[1]:  # who does it stands before the deed where no word of force parts them: "the clerk opens it", "the clerk never opens it"
        old, new = (side if own else _from_deed(side, other[0]) for side, other, own in ((old, new, forced[0]), (new, old, forced[1])))
    if not (old[0].startswith(new[0]) or new[0].startswith(old[0])):
        return True
    return min(len(old), len(new)) > 1 and not set(old[1:]) & set(new[1:])


def same_aim(found: Edit, before: Sequence[Mark], after: Sequence[Mark]) -> bool:
    """Whether what should be avoided should be prevented now, or the other way about, which asks for much the same."""
    marked, told = (_force(before), _force(after)), (_done(found.old_words, before), _done(found.new_words, after))
    averting = {stem(word) for word in phrase_set("words", "averting")}
    return any(one and one.words.endswith("avoid") and set(two[:1]) <= averting for one, two in zip(marked, told[::-1], strict=True))


def _force(found: Iterable[Mark]) -> Mark | None:
    return next((m for m in found if m.group == "force"), None)


def _without_use(told: list[str], other: Mark | None) -> list[str]:
    """`told` without a verb that the other version's "avoid" is the opposite of: "use lists", "avoid lists"."""
    if told and other and other.words.endswith("avoid") and told[0] in {stem(b) for a, b in opposites() | contraries() if a == "avoid"}:
        return told[1:]
    return told


def _from_deed(told: list[str], deed: str) -> list[str]:
    """`told` from the word on that names a deed, if one of its first does."""
    at = next((i for i, word in enumerate(told[:SUBJECT]) if word.startswith(deed) or deed.startswith(word)), 0)
    return told[at:]


def _done(words: tuple[str, ...], found: Sequence[Mark]) -> list[str]:
    """What is done, and to what: the telling words behind the word of force, or of the whole sentence, but for adverbs ("should often ask")."""
    mark = _force(found)
    start = mark.end if mark else 0
    asks = mark is not None and mark.name in {"must", "should"}  # who must not try does something else than who must
    start = next((m.end for m in found if asks and m.start == start and m.name == "hedge" and m.words in phrase_set("words", "softening")), start)
    if mark and mark.words.endswith(("want", "wants")) and "to" in words[start : start + WANTED]:
        start = words.index("to", start)
    return telling(tuple(w for w in words[start:] if not w.endswith("ly")))
