"""A reason that stands outside a list is one for all its items or for none: what the model of pairs says of single items is made even.

A reason before or behind a list that it links to one item of three or more alone is left (of 45 labelled ones 8 are right, and 28 of the items have no reason
at all), unless it opens with a word of that very item ("- close the gate ... Closing a gate keeps goats out."). What a lead-in, or such a reason, gives to two
of the items it gives to all, as a general reason of theirs (of 15 labelled items that a lead-in left out 9 have it, and 42 of 54 that another reason did).

So are items that only name deeds ("Keepers help by: - sorting flour - sharing bread"): rules all, or none, as their lead-in is one (of 22 labelled ones in
lists that the models split 19 are so, where 13 were).
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from whereas.annotate.clauses import force_words
from whereas.annotate.links import content

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from whereas.annotate.cues import Cues
    from whereas.annotate.placed import Link
    from whereas.model.document import Document, DraftStatement

FEWEST = 3
"""Rules of a list of which one alone is not meant by a reason outside it."""
ENOUGH = 2
"""Items that a lead-in or a reason outside explains, so that it explains all."""
SINGULAR = frozenset({"this", "that", "it"})
MOSTLY = 0.6
"""Share of the items of a list that name deeds, so that it lists deeds."""
ARROWS = ("->", "→", "=>")
STEM = 4
"""Letters of a word with which its other forms begin, too."""
OPENING = 2
"""Tokens of a reason in which a word of its item makes it one for that item."""


def made_even(document: Document, cues: Sequence[Cues], rules: Sequence[bool], found: Sequence[Link]) -> list[Link]:
    """The links without those from outside a list to one of its items, and with those from a lead-in, or from outside, to all of them."""
    drafts = document.statements
    lists: dict[int, list[int]] = defaultdict(list)
    for at, draft in enumerate(drafts):
        if rules[at] and draft.place.lead_in is not None and not draft.place.number and not draft.heading:
            lists[draft.place.lead_in].append(at)
    long = {lead: items for lead, items in lists.items() if len(items) >= FEWEST}
    if not long:
        return [*found]
    reached: dict[tuple[int, int], list[int]] = defaultdict(list)
    for rule, reason, _ in found:
        place = drafts[rule].place
        if place.lead_in in long and not place.number:
            reached[place.lead_in, reason].append(rule)
    outside = {key for key in reached if _outside(document, long[key[0]], *key)}
    lone = {(reached[key][0], key[1]) for key in outside if len(reached[key]) == 1}
    kept = [link for link in found if link[:2] not in lone or names(cues, *link[:2])]
    for key, items in reached.items():
        lead, reason = key
        if len(items) < ENOUGH or not (reason == lead or (key in outside and not any(names(cues, rule, reason) for rule in items))):
            continue
        general = key in outside and SINGULAR.isdisjoint(cues[reason].lower[:1])  # "This ..." stands nearer to the last item
        kept = [link for link in kept if link[1] != reason or link[0] not in items] if general else kept
        kept += [(rule, reason, "section") for rule in long[lead] if general or rule not in items]
    return kept


def split_deeds(drafts: Sequence[DraftStatement], cues: Sequence[Cues], rules: Sequence[bool]) -> Mapping[int, Sequence[int]]:
    """Lead-in -> its items that only name deeds, where some of them are read as rules and others are not (`rules`)."""
    lists: dict[int, list[int]] = defaultdict(list)
    for at, draft in enumerate(drafts):
        if draft.place.lead_in is not None and draft.place.kind == "item" and not draft.place.number and not draft.heading:
            lists[draft.place.lead_in].append(at)
    found: dict[int, Sequence[int]] = {}
    for lead, items in lists.items():
        deeds = [at for at in items if _only_a_deed(drafts[at], cues[at])]
        if len(deeds) > 1 and len(deeds) >= MOSTLY * len(items) and len({rules[at] for at in deeds}) > 1:
            found[lead] = deeds
    return found


def _only_a_deed(draft: DraftStatement, cues: Cues) -> bool:
    """Whether an item names a deed, and says neither how it binds nor what to do then ("Ringing -> open the gate")."""
    return cues.shape == "gerund" and not any(sign in draft.text for sign in ARROWS) and not any(word.main for word in force_words(cues))


def _outside(document: Document, items: Sequence[int], lead: int, reason: int) -> bool:
    """Whether a reason stands in no item of a list, is no other item or lead-in of it, and labelled or noted for nothing."""
    place = document.statements[reason].place
    within = {document.statements[at].place.item for at in items}
    return reason != lead and place.lead_in != lead and place.item not in within and place.kind == "paragraph" and not place.context


def names(cues: Sequence[Cues], rule: int, reason: int, within: int = OPENING) -> bool:
    """Whether a reason opens with a word of the item, or another form of it, in the tokens `within`."""
    named = {word[:STEM] for word in content(cues[rule])}
    return any(word[:STEM] in named for word in cues[reason].lower[:within] if len(word) >= STEM)
