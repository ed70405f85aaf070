"""What a whole document tells of each statement before they are read one after the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from whereas.annotate import answers, asked, conventions, counterfactual, emphasis, facts, faults, forms, headwords, leads, places, promises, tables
from whereas.annotate.telling import only_likely, only_tells

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence, Set

    from whereas.annotate.reader import Prepared
    from whereas.annotate.reading import Reading


@dataclass(frozen=True, slots=True)
class Beforehand:
    """All by the index of a statement. `by_form`: its reading where form alone decides; `answered`, `refusals`, `cells`, `filling`: what questions, refusals,
    tables and lead-ins make of it; `idle`: those that lay down nothing, `likely` the ones of them that tell of something, and `supposed` of those the ones
    that suppose it; `kept`: conventions that are rules."""

    by_form: Sequence[Reading | None]
    answered: answers.Answered
    refusals: asked.Refusals
    cells: tables.Cells
    filling: Mapping[int, leads.Filling]
    idle: Set[int]
    likely: Set[int]
    supposed: Set[int]
    kept: Set[int]


def tell(prepared: Prepared) -> Beforehand:
    """Ask all that looks at the document as a whole."""
    document, cues, who = prepared.document, prepared.cues, prepared.parties
    drafts = document.statements
    cells, answered = tables.read(document, cues), answers.find(drafts, cues, who)
    supposed = counterfactual.found(drafts, cues, who) | facts.sayings(drafts, cues, who)
    likely = only_likely(drafts, cues, who) | facts.found(drafts, cues, who) | promises.has_come(drafts, cues) | supposed | faults.found(drafts, cues, who)
    idle = places.not_in_force(document) | (cells.bare - answered.forces.keys()) | answered.bare | only_tells(drafts, cues) | likely
    idle |= emphasis.idle(drafts, cues, who) | headwords.found(drafts)
    return Beforehand(
        by_form=forms.settle(document, cues),
        answered=answered,
        refusals=asked.refusals(document, cues),
        cells=cells,
        filling=leads.told(document, cues),
        idle=idle,
        likely=likely,
        supposed=supposed,
        kept=conventions.found(drafts),
    )
