"""Whether one of two that ranked above the other is only weighed against it now: "safety takes precedence over speed" became "balance safety and speed".

An order that is gone leaves to whoever follows the rule what it settled before. Both must still be named, and nothing may rank them in other words ("more
important than", "comes first").

>>> from whereas.diff.edits import edit
>>> balanced(edit("Care takes precedence over speed.", "The crew should balance care and speed."))
Verdict(direction='precedence', why="'takes precedence over' is gone: the two are weighed alike", sure=True)
>>> balanced(edit("Care takes precedence over speed.", "Care is more important than speed.")) is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.edits import ARTICLES
from whereas.diff.lexicon import denies, marks, phrase_set
from whereas.diff.scope import telling
from whereas.diff.verdict import Verdict

if TYPE_CHECKING:
    from whereas.diff.edits import Edit
    from whereas.diff.lexicon import Mark

INSTEAD = frozenset({"rather than", "instead of"})
"""Phrases that say what is done in the place of something else, and rank nothing by themselves."""
BESIDE = 4
"""Words behind a phrase of precedence among which stands what it sets below."""
BODILY = frozenset({"put", "puts", "place", "places", "set", "sets", "hold", "holds", "weigh", "weighs"})
"""Verbs of which things in a room may be the object, too."""
ALIKE = frozenset({"same", "together", "alike", "even", "evenly"})
"""Words that weigh nothing by themselves."""
BETWEEN = ARTICLES | {"their", "its", "those", "of", "that"}


def balanced(found: Edit) -> Verdict | None:
    """That an order of two came or went, where the other version sets the same two side by side."""
    sides = found.old_words, found.new_words
    ranked = [_ranking(words) for words in sides]
    if bool(ranked[0]) == bool(ranked[1]):
        return None
    gone = bool(ranked[0])
    ranking, even = sides if gone else sides[::-1]
    mark = (ranked[0] or ranked[1])[0]
    if any(map(denies, (*ranking, *even))) or not phrase_set("even", "ranked").isdisjoint(even) or not _set_alike(ranking, mark, even):
        return None
    why = f"'{mark.words}' is gone: the two are weighed alike" if gone else f"'{mark.words}' added: the two were weighed alike"
    return Verdict("precedence", why, sure=True)


def _ranking(words: tuple[str, ...]) -> list[Mark]:
    return [m for m in marks(words, ("precedence",)) if m.words not in INSTEAD and m.start]


def _set_alike(ranking: tuple[str, ...], mark: Mark, even: tuple[str, ...]) -> bool:
    """Whether what stands on either side of a phrase of precedence is weighed in the other version, or joined there by a mere "and". A preposition ("over",
    "before") ranks only behind a verb that does."""
    above, below = telling(ranking[: mark.start])[-1:], telling(ranking[mark.end : mark.end + BESIDE])
    weighed = not phrase_set("even", "weighed").isdisjoint(even)
    if weighed and mark.words in phrase_set("even", "placed") and not BODILY.isdisjoint(ranking[: mark.start]):
        weighing = phrase_set("even", "weighed") - ALIKE - (BODILY if "together" in even else frozenset())
        weighed = not weighing.isdisjoint(even)  # "put the cup above the jug" became "put the cup and the jug together"
    if mark.words in phrase_set("even", "placed"):
        verbs = phrase_set("words", "preferring") | phrase_set("even", "prioritising") | (phrase_set("words", "placing") if weighed else frozenset())
        if verbs.isdisjoint(ranking[: mark.start]):
            return False
    if not below and weighed and not phrase_set("words", "odds").isdisjoint(ranking[: mark.start]):
        return above[0] in telling(even) if above else False  # "if care and speed conflict, care wins"
    if not above or not below or above[0] in below or not {above[0], *below[:1]} <= set(telling(even)):
        return False
    return weighed or (phrase_set("even", "sided").isdisjoint(even) and _joined(even, above[0], below[0]))


def _joined(words: tuple[str, ...], one: str, two: str) -> bool:
    """Whether "and" alone stands between two words (stems), whichever comes first."""
    for at in range(1, len(words) - 1):
        if words[at] == "and":
            behind = next((w for w in words[at + 1 :] if w not in BETWEEN), "")
            if {*telling((words[at - 1],)), *telling((behind,))} == {one, two}:
                return True
    return False
