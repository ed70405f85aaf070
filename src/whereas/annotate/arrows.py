"""What an arrow leads to: "No proof → drop it." orders, whatever its case denies.

Of 14 labelled rules whose only words of force stand before the arrow, and forbid there, 12 are orders.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.clauses import force_words
from whereas.annotate.cues import NOT
from whereas.annotate.governing import cut

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues
    from whereas.model.constitution import Modality

ARROWS = frozenset({"→", "⇒", "➔", "➜"})


def behind_arrow(cues: Cues, force: Modality) -> Modality | None:
    """The force of what stands behind the first arrow of a statement that is read as a ban (`force`) for what stands before it; None elsewhere."""
    if force not in {"must_not", "should_not"}:
        return None
    at = _behind_first(cues.lower)
    if not 0 < at < len(cues.lower):
        return None
    part = cut(cues, at, len(cues.lower))
    if part.shape == "negative_imperative" or part.lower[0] in NOT or any(w.force in {"must_not", "should_not"} for w in force_words(part)[:1]):
        return None
    return "must"


def _behind_first(lower: tuple[str, ...]) -> int:
    """The token behind the first arrow, which may be written as two signs; 0 without one."""
    for at in range(1, len(lower)):
        if lower[at] in ARROWS:
            return at + 1
        if lower[at] == ">" and lower[at - 1] in {"-", "="}:
            return at + 1
    return 0
