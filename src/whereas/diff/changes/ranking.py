"""Whether the items of a list, or the rows of a table, stand in an order that says what goes before what.

A numbered list does, and one whose lead-in speaks of an order ("in order of importance:"). Of the paragraph in front of a list that is no lead-in, of that in
front of a table and of the head of its first column more is asked: they must say which end comes first, or call what follows an ordering.

>>> tells_order("Mend these in order of importance:"), tells_order("In order to join, bring these:"), tells_order("Before joining, bring these:")
(True, False, False)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.lexicon import marks, phrase_set
from whereas.diff.words import words

if TYPE_CHECKING:
    from whereas.diff.view import View
    from whereas.model.document import Place


def ranks(view: View, place: Place | None) -> bool:
    """Whether what stands at `place` is an item or a row of what ranks."""
    document = view.constitution.document
    if place is None or place.item is None or document is None or place.kind not in {"item", "table"}:
        return False
    if place.kind == "item" and (place.ordered or (place.lead_in is not None and tells_order(document.statements[place.lead_in].text))):
        return True
    whole = listed(view, place)
    before = view.paragraphs.get(whole - 1, "") if whole is not None else ""
    return any(tells_order(text, plainly=True) for text in (before, place.column if place.kind == "table" else ""))


def listed(view: View, place: Place) -> int | None:
    """The list, or the table, that an item or a row is part of: the index of its block."""
    document = view.constitution.document
    return document.blocks[place.item].parent if document is not None and place.item is not None else None


def tells_order(text: str, *, plainly: bool = False) -> bool:
    """Whether a text says that what follows it stands in an order. `plainly`: it must be said in so many words."""
    told = words(text)
    found = marks(told, ("ordering",))
    if any(m.name != "none" for m in found) or plainly:
        return any(m.name != "none" for m in found) and not any(m.name == "none" for m in found)
    taken = {at for m in found for at in range(m.start, m.end)}
    said = any(word in phrase_set("words", "ranked") for at, word in enumerate(told) if at not in taken)
    return said or any(m.words not in phrase_set("words", "beside") for m in marks(told, ("precedence",)))
