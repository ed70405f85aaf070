"""Labelled reasons that take turns with rules in one section: each is for the rules since the one before.

    Keep the fire door shut.          A single "**Why:**" of a section explains its rules; of two or more, each explains what stands right before it:
    **Why:** Smoke kills.             of 98 labelled links to such a block in 24 sections none goes over another block, and 1 goes to a rule behind it.
    Never wear a hat. Sign the book.  "Sign the book." and "Never wear a hat." stand in the block right before the second one.
    **Why:** We once lost a guest.

What stands in the last block of rules before such a label is explained by it (42 of 50 labelled rules are), what stands in an earlier paragraph is not (0 of
20), and the other items and the lead-in of a list that ends there are left to the model (13 of 21). Where a section opens with such a reason and ends with a
rule, each is for the rules behind it. A label inside an item, or a row, that holds its rule has no part in it, and a reason before all rules is general.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from whereas.annotate import links

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.links import Candidate
    from whereas.model.document import Document

LABELLED = frozenset({"rationale", "commentary"})
FEWEST = 2
"""Blocks of labelled reasons in one section, with rules between, that take turns."""


class Turns:
    """Whom each labelled reason that takes turns is for. `near`: reason -> the rules that it explains; `held`: reason -> those that it may explain."""

    def __init__(self, near: dict[int, frozenset[int]], held: dict[int, frozenset[int]]) -> None:
        self.near, self.held = near, held

    def settles(self, candidate: Candidate) -> bool:
        """Whether the reason's place says that it explains the rule, or it takes no turn."""
        return candidate.reason not in self.near or candidate.rule in self.near[candidate.reason]

    def of_another(self, document: Document, candidate: Candidate) -> bool:
        """Whether it is the turn of other rules than this one, which is labelled as no reason itself."""
        held = self.held.get(candidate.reason)
        return held is not None and candidate.rule not in held and document.statements[candidate.rule].place.context not in LABELLED


def find(document: Document, rules: Sequence[bool]) -> Turns:
    """The reasons that take turns with rules. `rules`: which statements are rules."""
    near: dict[int, frozenset[int]] = {}
    held: dict[int, frozenset[int]] = {}
    for turns in _sections(document, rules):
        blocks = [labelled for _, labelled in turns if labelled]
        if len(blocks) < FEWEST:
            continue
        leads = not turns[0][0] and not turns[-1][1]
        for n, block in enumerate(blocks):
            norms = turns[n + leads][0]
            if norms:
                own, others = _nearest(document, norms if leads else norms[::-1])
                near.update(dict.fromkeys(block, own))
                held.update(dict.fromkeys(block, own | others))
    return Turns(near, held)


def _sections(document: Document, rules: Sequence[bool]) -> list[list[tuple[list[int], list[int]]]]:
    """For each section with labelled blocks its turns: the rules, and the labelled statements behind them, in order; the first may lack rules, the last
    labelled statements."""
    drafts = document.statements
    own = {at for at, draft in enumerate(drafts) if draft.place.context in LABELLED and _stands_alone(document, rules, at)}
    if len(own) < FEWEST:
        return []
    found: dict[tuple[str, ...], list[tuple[list[int], list[int]]]] = defaultdict(lambda: [([], [])])
    titles = {drafts[at].place.titles for at in own}
    for at, draft in enumerate(drafts):
        if draft.heading or draft.place.titles not in titles:
            continue
        turns = found[draft.place.titles]
        if at in own:
            turns[-1][1].append(at)
        elif rules[at] and draft.place.context not in LABELLED:
            if turns[-1][1]:
                turns.append(([], []))
            turns[-1][0].append(at)
    return list(found.values())


def _stands_alone(document: Document, rules: Sequence[bool], at: int) -> bool:
    """Whether a labelled statement is labelled by no title, column or note, and in no item that holds a rule of its own."""
    place = document.statements[at].place
    if place.column or place.footnote or links.section(document.statements[at].place) != place.titles:
        return False
    return place.item is None or not links.in_item_of_rule(document, rules, at)


def _nearest(document: Document, norms: Sequence[int]) -> tuple[frozenset[int], frozenset[int]]:
    """Of the rules of a turn, nearest first: those of the nearest block, and the others of its list, with their lead-in."""
    places = [document.statements[at].place for at in norms]
    first = places[0]
    list_ = document.blocks[first.item].parent if first.item is not None else None
    own = frozenset(at for at, place in zip(norms, places, strict=True) if place.block == first.block)
    others = frozenset(
        at
        for at, place in zip(norms, places, strict=True)
        if (place.lead_in is not None and place.lead_in == first.lead_in)
        or at == first.lead_in
        or (list_ is not None and place.item is not None and _within(document, place.item, list_))
    )
    return own, others


def _within(document: Document, item: int, list_: int) -> bool:
    """Whether an item is one of a list, or stands in one of its items."""
    at: int | None = item
    while at is not None and at != list_:
        at = document.blocks[at].parent
    return at == list_
