"""What becomes of the reasons of rules: of those inside their sentences, and of those that stand beside them."""

from __future__ import annotations

import pytest

from diff_documents import compare
from whereas.diff.changes.grounds import grounds
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


RINSE = "Members must rinse the press after use"


@pytest.mark.parametrize(
    ("rule", "clause"),
    [
        (RINSE, ", as dry pulp ruins the cloth"),
        (RINSE, ": dry pulp ruins the cloth"),
        (RINSE, " — dry pulp ruins the cloth"),
        (RINSE, "; dry pulp ruins the cloth"),
        (RINSE, " (dry pulp ruins the cloth)"),
        (RINSE, ", for dry pulp ruins the cloth"),
        (RINSE, ", which keeps the cloth clean"),
        (RINSE, ", given how fast the pulp dries"),
        (RINSE, ", or the cloth rots"),
        (RINSE, " or else the cloth rots"),
        (RINSE, " for hygiene"),
        (RINSE, " for safety reasons"),
        ("Never lie", " — lies break trust"),
        ("Write short functions", "; long ones hide bugs"),
        ("Pin every version", " - floating versions break builds"),
        ("Reviewers must answer within two days", " (slow reviews block releases)"),
        ("You keep the rights to your songs", ", as your work is yours"),
        ("Seats on the board should not be limited", " as training newcomers incurs delays"),
        ("Names must be hashed", " for privacy and security"),
    ],
)
def test_a_reason_that_no_word_of_reason_opens_comes_and_goes_as_a_reason(rule: str, clause: str) -> None:
    (change,) = told(f"{rule}{clause}.", f"{rule}.")
    assert change.kind == "reason-removed"
    assert change.old is not None
    assert change.old.text == clause.strip(" ,:;—-()")


@pytest.mark.parametrize(
    "text",
    [
        "Bring two tools: a hammer and a saw.",
        "Write to the clerk if the lock breaks, or the door breaks.",
        "Write to the clerk; the clerk keeps the book safe.",
        "Write to the clerk; it can help.",
        "Hammers may be lent, as can a saw that breaks easily.",
        "Carry it as a guest carries a present that breaks.",
        "Guests must knock; members open the gate.",
        "Guests must knock, as the clerk directs.",
        "Guests must knock as they see fit.",
        "Guests must knock, as well as anybody who breaks the rules.",
        "Stay out unless it rains or the roof leaks.",
        "Ask the owner, or the clerk signs for you.",
        "Use the tool for security fixes.",
        "Test the build for security.",
        "Be careful: tell the clerk what breaks the lock.",
        "The part which keeps the lid shut must be oiled.",
        "Opening hours: noise wakes the baby.",
        "Read https://keeps.example/the/rules first.",
        "Say “no: it breaks the rules”.",
        "",
    ],
)
def test_what_is_no_reason_though_it_stands_like_one(text: str) -> None:
    assert grounds(text) == []


def test_a_reason_behind_a_colon_that_gave_way_to_another_is_told_alone() -> None:
    (change,) = told("Guests must knock: surprises wake the baby.", "Guests must knock: noise scares the goats.")
    assert change.kind in {"reason-changed", "reason-reworded"}
    both = told("Guests should knock: surprises wake the baby.", "Guests must knock.")
    assert {c.kind for c in both} == {"rule-strengthened", "reason-removed"}
