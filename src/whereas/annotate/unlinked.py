"""Reasons that explain no rule of the document, and are hardly likelier than the models' cut: they are none.

A reason is one for something. "Some guests find the noise of the pump charming." may sound like one; where no rule is found that it explains, it must be
likelier than a reason that has its rule (of 358 labelled sentences that are less likely 257 are none, in 190 documents; of those that explain a rule 187 of
310), and likelier still where it goes on with what is neither a rule nor a reason (58 of 77 more). What stands in a place for reasons, or is one by its form,
is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.chances import is_for_reasons

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.links import Geometry
    from whereas.annotate.reading import Reading
    from whereas.model.document import DraftStatement

LEAST, GOING_ON_LEAST = 0.35, 0.4
"""How surely a sentence must be a reason, to be one for no rule of its document, and to be one behind what is neither; what form makes one is surer."""
TOLD = frozenset({"rule", "reason"})


def let_go(drafts: Sequence[DraftStatement], readings: Sequence[Reading], linked: Sequence[tuple[int, int, Geometry]]) -> None:
    """Take the reason out of the readings that only doubtfully give one, and for no rule. `linked`: the links that were found. What a person settled stays."""
    explaining = {reason for _, reason, _ in linked}
    doubtful = [
        at
        for at, reading in enumerate(readings)
        if TOLD.intersection(reading.roles) == {"reason"}
        and at not in explaining
        and not reading.by_author
        and reading.confidence < (GOING_ON_LEAST if _goes_on(drafts, readings, at) else LEAST)
        and not is_for_reasons(drafts[at].place)
    ]
    for at in doubtful:
        reading = readings[at]
        reading.roles = tuple(role for role in reading.roles if role != "reason") or ("other",)
        reading.confidence = round(1 - max(reading.rule, reading.reason), 3)


def _goes_on(drafts: Sequence[DraftStatement], readings: Sequence[Reading], at: int) -> bool:
    """Whether a statement stands in a paragraph right behind one that neither lays down nor justifies."""
    return at > 0 and drafts[at].place.block == drafts[at - 1].place.block and TOLD.isdisjoint(readings[at - 1].roles)
