"""Whether two documents are versions of one another at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whereas.diff.match import Pairing
    from whereas.diff.view import View

WORDS, NAMES = 0.06, 0.34
"""Least share of the smaller side's words that live on, or of its principles that are found again by id or title."""
FEW = 3
"""Principles found by name that a share of them must rest on; two documents of one trade may share a title or two."""


def related(old: View, new: View, pairing: Pairing) -> bool:
    """Versions of one document share words or names. A side without any statement can be a version of anything."""
    total = min(sum(len(u.words) for u in old.units), sum(len(u.words) for u in new.units))
    if not total:
        return True
    kept = sum(len(old.units[i].words) for i in pairing.units.forth if pairing.units.similarity[i] >= 0.5)
    if kept >= WORDS * total:
        return True
    named = sum(how in {"id", "title"} for how in pairing.principles.how.values())
    least = min(len(old.principles), len(new.principles))
    return named >= max(NAMES * least, min(FEW, least))
