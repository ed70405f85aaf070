"""The whole of matching: principles, then statements, then lineage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from whereas.diff.match.lineage import Link, links
from whereas.diff.match.principles import PrincipleMatcher, PrinciplePairs
from whereas.diff.match.units import UnitMatcher, UnitPairs

if TYPE_CHECKING:
    from whereas.diff.match.principles import Likeness
    from whereas.diff.view import View


@dataclass(frozen=True)
class Pairing:
    """Who is who between two views. `likeness` tells how alike any two principles are."""

    principles: PrinciplePairs
    units: UnitPairs
    links: list[Link]
    matcher: PrincipleMatcher

    def likeness(self, old: str, new: str) -> Likeness:
        return self.matcher.likeness(old, new)


def pair(old: View, new: View) -> Pairing:
    """Match two sides. Near-linear in their size."""
    matcher = PrincipleMatcher(old, new)
    principles = matcher.run()
    units = UnitMatcher(old, new, principles).run()
    return Pairing(principles, units, links(old, new, principles, units, matcher), matcher)
