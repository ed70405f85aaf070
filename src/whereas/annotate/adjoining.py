"""Reasons that reach one rule further than the rule beside them, or over the edge of their paragraph.

    **Never lend the key.**           What explains the last of two rules explains the one right before it too, if that opens the paragraph with a label, or
    Keep it on you. It opens all.     one of the two is a few words long (of 94 labelled pairs 74).

    ## Tides                          A paragraph of nothing but reasons that opens a section explains the rule that opens the next one (47 of 49).
    The ford floods twice a day.

    Cross before noon.

    Many of us cannot read.           What stands at the end of a paragraph explains the rule with which the next one concludes from it (29 of 34).

    So every sign bears a picture.

    Tie the sack twice:               A paragraph of nothing but reasons right behind an example explains the rule right before that (22 of 30).
    ```tie --twice```
    A single knot slips.

What is labelled as the reason of what stands right before it reaches no further ("Oil it. Wipe it. Reason: rust.").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.conclusions import opened
from whereas.annotate.labelled import says_why
from whereas.annotate.links import content
from whereas.annotate.owning import for_itself

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whereas.annotate.cues import Cues
    from whereas.annotate.placed import Link
    from whereas.model.document import Document

FEW = 5
"""Tokens of a rule that is a few words long, its mark included."""
TAKING = frozenset({("instead",), ("as", "such"), ("as", "a", "consequence")})
"""Words with which a paragraph takes up the one before it, beside those that conclude from it."""
OVER = frozenset(
    [("to", "avoid"), ("to", "prevent"), ("given",), ("because", "of"), ("due", "to"), ("owing", "to"), ("in", "light", "of"), ("in", "view", "of"), ("with",)]
)
"""Words that do so before a pointing one ("Given this, ...")."""
POINTING = frozenset({"this", "that", "these", "those"})
IT = frozenset({"it", "them", "they", "this", "these", "its", "their"})
"""Words of a statement that speaks of what the one before it names."""
FURTHER = frozenset({("furthermore",), ("also",), ("additionally",), ("moreover",)})
"""What opens a rule that goes on with another one."""
CONTRARY = frozenset({("however",), ("but",), ("although",), ("yet",), ("nevertheless",)})
"""What opens a statement that speaks against what stands before it."""
CASES = frozenset({"when", "where", "when to use", "scope"})
"""Labels of what says when something holds."""
DONE = frozenset({("done",), ("said",), ("finished",)})
"""Participles behind a pointing word with which nothing is concluded ("With that done, ...")."""
PHRASE = 3
"""Words of the longest of them."""


def more(document: Document, cues: Sequence[Cues], rules: Sequence[bool], pure: Sequence[bool], found: Sequence[Link]) -> Iterator[Link]:
    """The links that these forms add to those `found`. `pure`: which statements give a reason and are no rule."""
    linked = {(rule, reason) for rule, reason, _ in found}
    drafts = document.statements
    for rule, reason in _before_the_nearest(document, cues, pure, linked):
        if rules[rule] and (rule, reason) not in linked:
            yield rule, reason, "near"
    for at, draft in enumerate(drafts):
        if draft.heading or draft.place.number:
            continue
        held = range(at, min(at + draft.place.count, len(drafts)))
        if draft.place.kind == "paragraph" and all(pure[n] for n in held):
            told = ((rule, n) for rule in (_behind(document, cues, at), _before_example(document, cues, at)) if rule is not None for n in held)
        elif at and _takes_up(cues[at]):
            told = ((at, n) for n in _at_the_end(document, pure, at))
        else:
            continue
        yield from ((rule, reason, "near") for rule, reason in told if rules[rule] and (rule, reason) not in linked)


def _before_the_nearest(document: Document, cues: Sequence[Cues], pure: Sequence[bool], linked: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What stands before the nearest rule of a reason behind it, in their paragraph, and is said in one breath with that."""
    drafts = document.statements
    for near, reason in linked:
        at = near - 1
        if at < 0 or reason != near + 1 or not pure[reason] or says_why(cues[reason]):
            continue
        if drafts[at].heading or len({drafts[n].place.block for n in (at, near, reason)}) > 1:
            continue
        labelled = drafts[at].place.number == 0 and bool(drafts[at].place.label)
        short = min(len(cues[at].lower), len(cues[near].lower)) <= FEW
        if not for_itself(cues[at]) and (labelled or (short and _of_one_thing(cues[at], cues[near]))):
            yield at, reason


def _of_one_thing(one: Cues, other: Cues) -> bool:
    """Whether a statement names what the one before it does, or speaks of "it"."""
    return not IT.isdisjoint(other.lower) or not content(one).isdisjoint(content(other))


def _behind(document: Document, cues: Sequence[Cues], at: int) -> int | None:
    """What opens the paragraph behind the one that opens a section at a statement and has no label; nothing where that tells of the past, or gives the cause of
    what it tells, and they have no word in common."""
    drafts, place = document.statements, document.statements[at].place
    behind = at + place.count
    first = at == 0 or drafts[at - 1].heading or drafts[at - 1].place.titles != place.titles
    if not first or place.context or behind >= len(drafts) or drafts[behind].heading or cues[behind].lower[:1] in FURTHER:
        return None
    other = drafts[behind].place
    if other.kind != "paragraph" or other.titles != place.titles or place.label.lower().strip(" :.*_") in CASES:
        return None
    told = all(cues[n].verb_class == "past" or "because" in cues[n].lower for n in range(at, behind))
    return behind if not told or any(_of_one_thing(cues[n], cues[behind]) for n in range(at, behind)) else None


def _before_example(document: Document, cues: Sequence[Cues], at: int) -> int | None:
    """What stands right before the example behind which a paragraph stands."""
    drafts, before = document.statements, at - 1
    while before >= 0 and drafts[before].place.kind == "example":
        before -= 1
    if not 0 <= before < at - 1 or cues[before].lower[:1] == ("otherwise",) or cues[at].lower[:1] in CONTRARY:
        return None
    if drafts[before].heading or drafts[before].place.titles != drafts[at].place.titles:
        return None
    return before


def _takes_up(cues: Cues) -> bool:
    """Whether a statement opens by drawing a conclusion from what stands before it, or by taking that up: "To avoid this, ...", "Instead, ..."."""
    lower = cues.lower
    sizes = range(1, PHRASE + 1)
    over = any(lower[:size] in OVER and not POINTING.isdisjoint(lower[size : size + 1]) and lower[size + 1 : size + 2] not in DONE for size in sizes)
    return over or opened(lower) > 0 or any(lower[:size] in TAKING for size in sizes)


def _at_the_end(document: Document, pure: Sequence[bool], at: int) -> Iterator[int]:
    """The reasons with which the block right before a statement ends."""
    drafts, last = document.statements, at - 1
    block = drafts[last].place.block
    if drafts[last].heading or drafts[last].place.titles != drafts[at].place.titles or block == drafts[at].place.block:
        return
    while last >= 0 and pure[last] and drafts[last].place.block == block:
        yield last
        last -= 1
