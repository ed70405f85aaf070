"""Whether the items of a list, or the rows of a table, stand in an order that says what goes before what.

A list does whose lead-in speaks of an order ("in order of importance:"). Of the paragraph in front of a list that is no lead-in, of that in front of a table
and of the head of its first column more is asked: they must say which end comes first, or call what follows an ordering. Numbers alone rank nothing, as steps
and checklists have them too; but for a numbered list it is enough if its title, or the sentence right before or behind it, speaks of an order, of priority or
of levels.

>>> tells_order("Mend these in order of importance:"), tells_order("In order to join, bring these:"), tells_order("Before joining, bring these:")
(True, False, False)
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whereas.diff.lexicon import marks, phrase_set
from whereas.diff.words import words

if TYPE_CHECKING:
    from whereas.diff.view import View
    from whereas.model.document import Place

SENTENCE = re.compile(r"(?<=[.!?])\s+")
"""What parts the sentences of a paragraph."""


def ranks(view: View, place: Place | None) -> bool:
    """Whether what stands at `place` is an item or a row of what ranks."""
    document = view.constitution.document
    if place is None or place.item is None or document is None or place.kind not in {"item", "table"}:
        return False
    lead = document.statements[place.lead_in].text if place.kind == "item" and place.lead_in is not None else ""
    if tells_order(lead):
        return True
    whole = listed(view, place)
    before = view.paragraphs.get(whole - 1, "") if whole is not None else ""
    if place.kind == "item" and place.ordered:
        near = SENTENCE.split(before)[-1], SENTENCE.split(_behind(view, whole))[0]
        return any(tells_order(text) or _tells_levels(text) for text in (lead, *near, *place.titles[-1:]))
    return any(tells_order(text, plainly=True) for text in (before, place.column if place.kind == "table" else ""))


def listed(view: View, place: Place) -> int | None:
    """The list, or the table, that an item or a row is part of: the index of its block."""
    document = view.constitution.document
    return document.blocks[place.item].parent if document is not None and place.item is not None else None


def _behind(view: View, whole: int | None) -> str:
    """The paragraph right behind a list, given by the index of its block."""
    document = view.constitution.document
    if document is None or whole is None:
        return ""
    behind = next((b.index for b in document.blocks[whole + 1 :] if b.parent == document.blocks[whole].parent), -1)
    return view.paragraphs.get(behind, "")


def _tells_levels(text: str) -> bool:
    return not phrase_set("words", "levels").isdisjoint(words(text))


def tells_order(text: str, *, plainly: bool = False) -> bool:
    """Whether a text says that what follows it stands in an order. `plainly`: it must be said in so many words."""
    told = words(text)
    found = marks(told, ("ordering",))
    if any(m.name != "none" for m in found) or plainly:
        return any(m.name != "none" for m in found) and not any(m.name == "none" for m in found)
    taken = {at for m in found for at in range(m.start, m.end)}
    said = any(word in phrase_set("words", "ranked") for at, word in enumerate(told) if at not in taken)
    return said or any(m.words not in phrase_set("words", "beside") for m in marks(told, ("precedence",)))
