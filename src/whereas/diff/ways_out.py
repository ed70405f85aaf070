"""Whether "or ..." that joined a duty is another way to do it ("call the guard [or the owner]"), rather than one more matter that it is about ("protect
guests [or members]"): told by what is done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.lexicon import inflected
from whereas.diff.force import read_marks
from whereas.diff.frame import opening
from whereas.diff.lexicon import denies, phrase_set
from whereas.diff.numerals import ONE

if TYPE_CHECKING:
    from whereas.diff.lexicon import Mark
    from whereas.diff.zones import Stretch

IDLE = frozenset({"please", "always", "also", "first", "then", "at", "once"})
"""Words in front of a deed."""


def another_way(part: Stretch) -> bool:
    """Whether a stretch is another way to do one's duty: of what is given, used or asked of somebody one is enough. Of what is to be handled, "or" only
    tells more."""
    words = tuple(t.word for t in part.tokens)
    if part.words[0] != "or" or len(part.words) == 1 or any(map(denies, words)):
        return False
    forced = [m for m in read_marks(words) if m.group == "force"]
    if not forced:
        return inflected().get(deed := _deed(words, opening(part.text, part.tokens))) == "base" and deed in phrase_set("words", "choosing")
    if len(forced) != 1 or forced[0].name not in {"must", "should"} or forced[0].end > part.start:
        return False
    return _deed(words, forced[0].end) in phrase_set("words", "choosing") or _gives(part, words, forced[0])


def _deed(words: tuple[str, ...], start: int) -> str:
    """The first word of what is done, behind adverbs."""
    return next((word for word in words[start:] if word not in IDLE and not word.endswith("ly")), "")


def _gives(part: Stretch, words: tuple[str, ...], forced: Mark) -> bool:
    """Whether one more thing that is to be had or given is told by itself: "must come with a test [or an explanation]"."""
    asked, gives = words[forced.end : part.start], phrase_set("words", "giving")
    return part.words[1] in ONE and bool(asked) and (forced.words in gives or not gives.isdisjoint(asked))
