"""Two matters that changed places: who does it, and to whom ("the clerk must obey the council").

The words between them say what one has to do with the other, and the same words stand around them. A verb, and a noun, may have another form there: "the
clerks appoint the chair" is "the chair appoints the clerks" turned round. What is said of either may stand first, and so may the members of a list.

>>> from whereas.diff.edits import edit
>>> swapped(edit("The clerk must obey the council.", "The council must obey the clerk."))
"'clerk' and 'council' changed places"
>>> swapped(edit("The clerks appoint the chair.", "The chair appoints the clerks."))
"'clerks' and 'chair' changed places"
>>> swapped(edit("The clerks appoint the chair.", "The chair is appointed by the clerks."))
''
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from whereas.annotate.lexicon import inflected
from whereas.diff.edits import ARTICLES
from whereas.diff.lexicon import phrase_set
from whereas.diff.scope import exchanged, telling
from whereas.diff.words import stem

if TYPE_CHECKING:
    from whereas.diff.edits import Edit
    from whereas.diff.words import Token

LIKE = {"are": "is", "were": "was", "have": "has", "do": "does", "they": "it", "them": "it", "their": "its"}
"""Words that go with a plural, and those that go with one."""
LONGEST = 5
"""Words of a matter that changed places."""
STATING = frozenset({"is", "are", "was", "were"})
"""Words by which something is said of a matter."""
Words = tuple[str, ...]


def swapped(found: Edit) -> str:
    """Which two matters changed places, with more than commas and "and" between them; "" if none did."""
    if any(exchanged(found)):
        return ""
    return _in_place(found) or _in_other_forms(found)


def _in_place(found: Edit) -> str:
    """Two stretches that differ, each of which was the other."""
    sides = [(telling(found.old_words[r.old_start : r.old_end]), telling(found.new_words[r.new_start : r.new_end]), r) for r in found.runs]
    for (gone, come, one), (later, after, two) in pairwise(sides):
        if gone and come and gone == after and come == later and _linked(found.old_words[one.old_end : two.old_start]):
            return _told(found.old_words[one.old_start : one.old_end], found.old_words[two.old_start : two.old_end])
    return ""


def _told(one: Words, two: Words) -> str:
    return f"'{' '.join(one)}' and '{' '.join(two)}' changed places"


def _linked(between: Words) -> bool:
    """Whether the words between two matters say what one has to do with the other: more than a list does."""
    lists = phrase_set("words", "join") | ARTICLES
    return any(word in phrase_set("words", "function") and word not in lists for word in between) or _one_deed(between)


def _one_deed(between: Words) -> bool:
    """Whether all that stands between two matters is what one does to the other ("the clerk [appoints the] chair")."""
    deed = [word for word in between if word not in ARTICLES]
    return len(deed) == 1 and deed[0] in inflected()


def _in_other_forms(found: Edit) -> str:
    """Two matters of which each stands in the place of the other, all words taken in one form."""
    old, new = _forms(found.old), _forms(found.new)
    if len(old) != len(new) or old == new:
        return ""
    start = next(n for n, (a, b) in enumerate(zip(old, new, strict=True)) if a != b)
    end = next(n for n, (a, b) in enumerate(zip(reversed(old), reversed(new), strict=True)) if a != b)
    one, two = old[start : len(old) - end], new[start : len(new) - end]
    for many in range(1, min(LONGEST, len(one) - 2) + 1):
        for others in range(1, min(LONGEST, len(one) - many - 1) + 1):
            between = one[many : len(one) - others]
            if one[:many] == two[-many:] and one[-others:] == two[:others] and between == two[others : len(two) - many]:
                at = [n for n, t in enumerate(found.old) if t.word not in ARTICLES][start : len(old) - end]
                if _apart(found, at[:many], at[many : len(one) - others], at[-others:]):
                    return _told(*(tuple(found.old_words[n] for n in part) for part in (at[:many], at[-others:])))
    return ""


def _apart(found: Edit, one: list[int], between: list[int], two: list[int]) -> bool:
    """Whether the words between two matters are what one has to do with the other, or what is said of each of them, and no part of a list; `one`, `two`,
    `between`: places of words of the older version."""
    parts = [tuple(found.old_words[n] for n in part) for part in (one, between, two)]
    matters = len(telling(parts[0])), len(telling(parts[2]))
    if not all(matters) or "," in found.old_text[found.old[one[-1]].end : found.old[between[0]].start]:
        return False
    if ARTICLES.issuperset(found.old_words[: one[0]]) and STATING.issuperset(set(parts[1]) - ARTICLES) and _quality(found.old_words, one, two):
        return False  # "exempt are drafts" is "drafts are exempt"; "owners are members" is another matter turned round
    if max(matters) == 1:
        return bool(telling(parts[1])) or not STATING.isdisjoint(parts[1])
    return (not STATING.isdisjoint(parts[1]) and phrase_set("words", "join").isdisjoint(parts[1])) or _one_deed(parts[1])


def _quality(words: Words, one: list[int], two: list[int]) -> bool:
    """Whether only one of two that are set equal is a noun by its look, which an article, or an ending of many, tells: the other says what that is like.
    Words in -ed say so of themselves."""
    parts = [words[part[0] : part[-1] + 1] for part in (one, two)]
    if any(len(part) == 1 and part[0].endswith("ed") for part in parts):
        return True
    nouns = [words[at[0] - 1] in ARTICLES or any(w.endswith("s") and not w.endswith("ss") for w in part) for at, part in zip((one, two), parts, strict=True)]
    return nouns[0] != nouns[1]


def _forms(side: list[Token]) -> Words:
    """The words of a side without articles, those of one matter in one form."""
    return tuple(LIKE.get(t.word) or stem(t.word).removesuffix("y") for t in side if t.word not in ARTICLES)
