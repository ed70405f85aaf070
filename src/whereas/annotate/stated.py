"""What stands behind "Statement:", "Policy:" or "Decision:" on a card that gives its rationale, too: the norm, in whatever words.

"**Statement:** Each shed has one owner." with "**Rationale:** Two owners mean none." below lays down what it states; so does what follows the line
"**Statement**", or "*Statement.*", or its heading. "**Decision:** We moved the mill in 1902." tells, and "**Statement:**" without a rationale may name
anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.lexicon import word_sets
from whereas.parse.labels import STATED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues
    from whereas.model.document import DraftStatement

CARD_LEAST = 0.12
"""How likely the models must find it that such a statement is a rule: they take an indicative in a paragraph of its own for a fact."""
WITHIN = 6
"""Statements behind it in which its rationale is looked for."""


def on_a_card(drafts: Sequence[DraftStatement], cues: Sequence[Cues], at: int) -> bool:
    """Whether a statement is what a card states whose rationale follows."""
    named = _label(drafts, at)
    if named not in STATED or drafts[at].heading or cues[at].shape == "question":
        return False
    if cues[at].verb_class == "past" or not word_sets("grounded")["once"].isdisjoint(cues[at].lower):
        return False
    return any(_gives_rationale(drafts[n]) for n in range(at + 1, min(at + 1 + WITHIN, len(drafts))))


def _label(drafts: Sequence[DraftStatement], at: int) -> str:
    """The head of its column; or the label that a statement opens with and says more behind; else that of the line before it, if that is all of it, or its
    title."""
    place = drafts[at].place
    if place.kind == "table":
        return "" if place.number else _plain(place.column)
    if place.kind not in {"paragraph", "item"}:
        return ""
    if place.number:  # "*Statement.* Each shed has one owner."
        cut = place.number == 1 and bool(place.label) and drafts[at - 1].place.block == place.block and _plain(drafts[at - 1].text) == _plain(place.label)
        return _plain(place.label) if cut else ""
    if place.label:
        return _plain(place.label) if drafts[at].text.startswith(place.label) and _plain(drafts[at].text) != _plain(place.label) else ""
    before = drafts[at - 1] if at else None
    if before is not None and before.place.label and _plain(before.text) == _plain(before.place.label) and before.place.titles == place.titles:
        return _plain(before.place.label)
    first = before is None or before.place.titles != place.titles
    return _plain(place.titles[-1]) if first and place.titles else ""


def _plain(words: str) -> str:
    return words.lower().strip(" :.*_")


def _gives_rationale(draft: DraftStatement) -> bool:
    return draft.place.context == "rationale" and draft.place.kind in {"paragraph", "item", "table"}
