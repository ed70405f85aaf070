"""What becomes of the reasons of rules: of those inside their sentences, and of those that stand beside them."""

from __future__ import annotations

import pytest

from diff_documents import compare
from whereas.model.change import Change

FRAME = "# Rules\n\n## Work\n\nThe team keeps a shared shed. It was built in 1990.\n\nTEXT\n\nMembers must lock the door at night. Thieves came twice.\n"
MIRROR = {"rule-strengthened": "rule-weakened", "rule-narrowed": "rule-widened", "reason-added": "reason-removed", "rule-added": "rule-removed"}
MIRROR |= {b: a for a, b in MIRROR.items()}


def told(old: str, new: str) -> list[Change]:
    """The changes from one text to the other, typography and whole sentences aside; checked to be the mirror of those of the way back."""
    ways = [compare(FRAME.replace("TEXT", a), FRAME.replace("TEXT", b)).changes for a, b in ((old, new), (new, old))]
    forth, back = ([c for c in found if c.kind not in {"editorial", "other"}] for found in ways)
    assert sorted(c.kind for c in forth) == sorted(MIRROR.get(c.kind, c.kind) for c in back)
    return forth


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("Do not share drafts, because unfinished work misleads.", "Share drafts, because unfinished work misleads.", "rule-reversed"),
        ("Never share drafts, because unfinished work misleads.", "Share drafts, because unfinished work misleads.", "rule-reversed"),
        ("Drafts are not shared, because unfinished work misleads.", "Drafts are shared, because unfinished work misleads.", "rule-reversed"),
        ("Because noise carries, we do not sing here.", "Because noise carries, we sing here.", "rule-reversed"),
        ("Keep notes short so that readers finish them.", "Keep notes long so that readers finish them.", "rule-reversed"),
    ],
)
def test_a_rule_turned_round_beside_the_reason_that_stayed_is_a_change_of_the_rule(old: str, new: str, kind: str) -> None:
    (change,) = told(old, new)
    assert (change.kind, change.reasons) == (kind, "unchanged")


def test_where_no_version_asks_anything_the_reason_is_what_changed() -> None:
    (change,) = told("The shed stays cool because the walls are thick.", "The shed stays warm because the walls are thick.")
    assert change.kind.startswith("reason-")
