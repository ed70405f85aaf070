"""Two negations that cancel: a rule that was put the other way round and asks the same.

"Do not merge unless the tests pass" forbids what "Merge only if the tests pass" forbids, and "must write to no shared folder" what "must not write to any
shared folder" does. A sentence is parted at the word that opens its condition; of what stands before it and behind it the telling words are compared, and
how many negations stand among them. Conditions are brought to one form first: "unless X" is "if not X", "only if X" is "not, if not X", "not until X" is
"not, if not X", and "nobody but X" is "only X".

>>> from whereas.diff.edits import edit
>>> twice(edit("Do not merge unless the tests pass.", "Merge only if the tests pass."))
True
>>> twice(edit("Do not merge if the tests pass.", "Merge only if the tests pass."))
False
"""

from __future__ import annotations

import functools
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from whereas.diff.frame import opening
from whereas.diff.lexicon import Mark, denies, marks, opposites, phrase_set
from whereas.diff.modals import held, joined, refusals
from whereas.diff.shunned import opened
from whereas.diff.words import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.edits import Edit
    from whereas.diff.words import Token

BANS = frozenset({"must_not", "should_not"})
GROUP = "openers"
"""The table of the lexicon with the words that open a condition or an exception, by what they say."""


SHORT = 5
"""Letters of a participle of which `stem` keeps the ending."""
ALWAYS = stem("always")
"""It says nothing that a ban does not say as well: "always accepts", "never refuses"."""


class Half(NamedTuple):
    """What a sentence asks, or on what condition: stems of its telling words, how many words of force that forbid and how many other negations stand among
    them, and whether it is turned round besides."""

    words: tuple[str, ...]
    bans: int
    negations: int
    also: bool = False

    @property
    def denied(self) -> bool:
        """Whether an odd number of negations stands in it."""
        return (self.bans + self.negations + self.also) % 2 == 1

    def turned(self) -> Half:
        return self._replace(also=not self.also)


NOTHING = Half((), 0, 0)


class Form(NamedTuple):
    """A sentence in one form. `opens`: how its condition is joined on, "" if it has none; `force`: strong, advice or leave, "" if no word says it;
    `written`: what opened the condition, and where negations stood, before it was brought to this form."""

    opens: str
    asked: Half
    when: Half
    force: str
    written: tuple[str | int, ...]


def twice(found: Edit) -> bool:
    """Whether two versions differ in two negations, or words for them, that cancel, and in nothing else."""
    if _asked_first(found.old_words, found.new_words) or _asked_first(found.new_words, found.old_words):
        return True
    if _but_not(found.old_words) != _but_not(found.new_words):
        return False
    old, new = _form(found.old_text, found.old), _form(found.new_text, found.new)
    forces = {old.force, new.force}
    if old.written == new.written or old.opens != new.opens or (len(forces) > 1 and ("" not in forces or "leave" in forces)):
        return False
    return _same(old.asked, new.asked) and _same(old.when, new.when)


def _but_not(words: tuple[str, ...]) -> bool:
    """Whether what a sentence says does not hold of a second thing it names: its negation is none of the whole ("without a test, but not without a review")."""
    return "but" in words and words[words.index("but") + 1 :][:1] == ("not",)


def _asked_first(duty: tuple[str, ...], ban: tuple[str, ...]) -> bool:
    """Whether what is to be done before something is what that may not be done without.

    >>> _asked_first(("guests", "must", "ask", "before", "opening", "it"), ("guests", "must", "not", "open", "it", "without", "asking"))
    True
    """
    forces = _forces(duty), _forces(ban)
    if [[m.name for m in side] for side in forces] not in ([["must"], ["must_not"]], [["should"], ["should_not"]]):
        return False
    joints = [next((m for m in marks(words, (GROUP,)) if m.words == word), None) for words, word in ((duty, "before"), (ban, "without"))]
    if joints[0] is None or joints[1] is None or not forces[0][0].end < joints[0].start or not forces[1][0].end < joints[1].start:
        return False
    if any(denies(word) for word in (*duty, *ban[joints[1].end :])):
        return False
    parts = [
        [_bare(words[start:end]) for start, end in ((0, force.start), (force.end, joint.start), (joint.end, len(words)))]
        for words, (force,), joint in ((duty, forces[0], joints[0]), (ban, forces[1], joints[1]))
    ]
    return parts[0][0] == parts[1][0] and parts[0][1] == parts[1][2] and parts[0][2] == parts[1][1]


def _bare(words: tuple[str, ...]) -> list[str]:
    """Telling words without the ending of an action, short ones too: "ask" and "asking"."""
    idle = phrase_set("words", "function") | phrase_set("words", "unsaid")
    return [stem(word.removesuffix("ing")) for word in words if word not in idle]


def _form(text: str, side: Sequence[Token]) -> Form:
    words = tuple(t.word for t in side)
    opener, asked, when, only = _parted(text, side, words)
    opens, written = opener, (opener, asked.bans, asked.negations, when.bans, when.negations, len(refusals(words)))
    if opener == "except" and asked.denied:
        return Form("only", asked, when, _force(words, denied=True), written)
    if opener in {"", "except"} and "only" in words and not asked.denied:
        return Form("only", asked.turned(), when, _force(words, denied=True), written)
    if opener == "unless" or (opener == "until" and asked.denied):
        opens, when = "if", when.turned()
    elif (opener == "if" and only) or (opener == "once" and not asked.denied):
        opens, asked, when = "if", asked.turned(), when.turned()
    elif opener == "until" and only:
        opens, asked = "once", asked.turned()
    return Form(opens, asked, when, _force(words, denied=asked.denied), written)


def _parted(text: str, side: Sequence[Token], words: tuple[str, ...]) -> tuple[str, Half, Half, bool]:
    """What opens the condition ("" if nothing does), what is asked, the condition, and whether "only" stands before it."""
    for mark in marks(words, (GROUP,)):
        before, behind = words[: mark.start], words[mark.end :]
        if mark.start == 0 and (end := opening(text, side)):
            before, behind = words[end:], words[mark.end : end]
        only = before[-1:] == ("only",) or any("only" in m.words.split() for m in marks(before, ("force",)))
        if mark.words == "with" and not only:
            continue
        if mark.name == "except":
            return mark.name, _half((*before, *mark.words.split()[:-1], *behind)), NOTHING, only
        return mark.name, _half(before), _half(behind), only
    return "", _half(words), NOTHING, False


def _half(words: tuple[str, ...]) -> Half:
    forces = _forces(words)
    inside = held(words, forces)
    negations = sum(denies(word) for i, word in enumerate(words) if i not in inside)
    idle = phrase_set("words", "function") | phrase_set("words", "negation") | phrase_set("words", "unsaid")
    found = Half(tuple(_stem(word) for i, word in enumerate(words) if i not in inside and word not in idle), sum(m.name in BANS for m in forces), negations)
    return found if found.denied else found._replace(words=tuple(word for word in found.words if word != ALWAYS))


def _stem(word: str) -> str:
    """A stem, of short participles too ("ends", "ended")."""
    return stem(word.removesuffix("ed") if len(word) == SHORT else word)


def _forces(words: tuple[str, ...]) -> list[Mark]:
    """The words of force, as `read_marks` has them, but for what nobody may do."""
    return opened(words) + joined(words, marks(words, ("force",)))


def _force(words: tuple[str, ...], *, denied: bool) -> str:
    """How strong the first word of force is; a leave that is denied binds as a ban does."""
    first = next(iter(_forces(words)), None)
    if first is None:
        return ""
    return "advice" if first.name.startswith("should") else "leave" if first.name == "may" and not denied else "strong"


def _same(one: Half, two: Half) -> bool:
    """Whether two halves say the same: the same telling words, but for pairs of opposites, each of which counts as a negation."""
    gone, come = Counter(one.words) - Counter(two.words), Counter(two.words) - Counter(one.words)
    turns = 0
    for a, b in ((a, b) for a in list(gone) for b in list(come) if (a, b) in _opposed()):
        if gone[a] and come[b]:
            gone[a] -= 1
            come[b] -= 1
            turns += 1
    idle = {stem(word) for word in phrase_set("words", "holding")} if turns else set()
    left = {word for side in (gone, come) for word, number in side.items() if number and word not in idle}
    return not left and (one.denied != two.denied) == (turns % 2 == 1)


@functools.cache
def _opposed() -> frozenset[tuple[str, str]]:
    return frozenset((stem(a), stem(b)) for a, b in opposites())
