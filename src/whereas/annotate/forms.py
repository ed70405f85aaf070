"""The reading of what structure alone decides, or a fixed form of words, before any model is asked.

A fenced block is an example, a bare label is none of the rules that it names, what a character likes lays down nothing, a recital is a reason, and so is
what a sentence announced as one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate import announced, formulas, places
from whereas.annotate.cards import describes
from whereas.annotate.dialogue import spoken
from whereas.annotate.emphasis import only_stresses
from whereas.annotate.headings import lays_down_a_norm
from whereas.annotate.misconduct import described
from whereas.annotate.pictures import only_pictures
from whereas.annotate.reading import SURE, Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues
    from whereas.model.constitution import Role
    from whereas.model.document import Document, DraftStatement

FIXED: dict[str, tuple[Role, ...]] = {
    "example": ("example",),
    "caption": ("example",),
    "metadata": ("other",),
    "contents": ("other",),
    "unread": ("other",),
    "column": ("other",),
}
"""Kinds of place whose role structure alone decides."""
HEADING_CONFIDENCE = 0.6


def settle(document: Document, cues: Sequence[Cues]) -> list[Reading | None]:
    """The reading of each statement that needs no model; None for the others."""
    drafts, text = document.statements, document.source.text
    recited = formulas.recitals(drafts, cues)
    found = [_settled(draft, cues[at], text, at in recited) for at, draft in enumerate(drafts)]
    for at in described(drafts, cues):
        found[at] = Reading(("scope",), confidence=SURE)
    for at in spoken(drafts):
        found[at] = Reading(("example",), confidence=SURE)
    for at, lead in announced.told(drafts, cues).items():
        found[at] = Reading(("reason",), reason=SURE, confidence=SURE)
        if announced.only_announces(drafts[lead].text, cues[lead]):
            found[lead] = Reading(("other",), confidence=SURE)
    return found


def _settled(draft: DraftStatement, cues: Cues, text: str, recited: bool) -> Reading | None:
    """The reading of one statement by itself. `text`: the document's; `recited`: it stands among recitals."""
    fixed = FIXED.get(draft.place.kind)
    if draft.heading:
        return _heading(cues)
    if places.is_label(draft, cues) or describes(draft, cues) or only_stresses(draft, cues) or only_pictures(text, draft.span.start, draft.span.end, cues):
        return Reading(("other",), confidence=SURE)
    if fixed:
        return Reading(fixed, confidence=0.95)
    said = ("reason",) if recited else formulas.roles(draft, cues, text[draft.span.start : draft.span.end])
    return Reading(said, float("rule" in said), float("reason" in said), confidence=0.95) if said else None


def _heading(cues: Cues) -> Reading:
    """A heading is a norm if it is a command or holds a modal; else it is left out."""
    if lays_down_a_norm(cues):
        return Reading(("rule",), HEADING_CONFIDENCE, confidence=HEADING_CONFIDENCE)
    return Reading(("other",), confidence=HEADING_CONFIDENCE)
