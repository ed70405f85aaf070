"""What an arrow leads to: "No proof → drop it." orders, whatever its case denies.

Of five labelled statements that would be read as bans for what stands before the arrow, four are orders and one is advice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.clauses import force_words
from whereas.annotate.cues import DO, MODALS, NOT
from whereas.annotate.governing import cut

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues
    from whereas.model.constitution import Modality

OPENING_CASES = frozenset({"no", "not", "missing", "without", "if", "when", "where"})
QUOTES = frozenset({'"', "“", "'", "‘"})
ORDERING = MODALS | DO | {"never", "cannot", "ca", "don't", "don’t"}
ARROWS = frozenset({"→", "⇒", "➔", "➜"})


def behind_arrow(cues: Cues, force: Modality) -> Modality | None:
    """The force of what stands behind the first arrow of a statement that is read as a ban (`force`) for the case before it; None elsewhere. An arrow within
    what is forbidden ("Never click File → Delete all.", "Do not translate English → German") leads from no case to an order."""
    if force not in {"must_not", "should_not"}:
        return None
    lower = cues.lower
    at, behind = _first_arrow(lower)
    if not 0 < at < behind < len(lower) or not _is_case(cut(cues, 0, at)):
        return None
    part = cut(cues, behind, len(lower))
    bans = part.shape != "imperative" and any(w.force in {"must_not", "should_not"} for w in force_words(part)[:1])
    if bans or part.lower[0] in NOT:
        return None
    return "must" if part.shape in {"imperative", "clause", "third"} or lower[:at] == ("no",) else None


def _is_case(case: Cues) -> bool:
    """Whether the words before an arrow name a case, and order or forbid nothing by themselves."""
    lower = case.lower
    return lower[0] in OPENING_CASES or lower[0] in QUOTES or (case.shape in {"noun", "gerund"} and ORDERING.isdisjoint(lower) and lower[0] != "avoid")


def _first_arrow(lower: tuple[str, ...]) -> tuple[int, int]:
    """Where the first arrow stands, which may be written as two signs, and the token behind it; (0, 0) without one."""
    for at in range(1, len(lower)):
        if lower[at] in ARROWS:
            return at, at + 1
        if lower[at] == ">" and lower[at - 1] in {"-", "="} and lower[at - 2 : at - 1] not in {("-",), ("<",), ("=",)}:
            return at - 1, at + 1
    return 0, 0
