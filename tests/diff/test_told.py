"""Whys that quote what came or went, and no more than that."""

from __future__ import annotations

import pytest

from diff_documents import read
from whereas.diff import diff

HALL = "# Hall\n\n## Section\n\nMembers must be kind to each other.\n\n{}\n\nNobody may smoke in the hall.\n"


def why(old: str, new: str) -> str:
    """The why of the first change."""
    return diff(read(HALL.format(old)), read(HALL.format(new))).changes[0].why


@pytest.mark.parametrize(
    ("plain", "with_condition", "told"),
    [
        ("Vega lets the keepers stop it and mend it.", "During the trial Vega lets the keepers stop it and mend it.", "During the trial"),
        ("Members must sweep the hall.", "When it rains members must sweep the hall and the yard.", "When it rains"),
        ("Members must ring the bell.", "Members must ring the bell if the lamp is out.", "if the lamp is out"),
        ("Members who join must pay the fee.", "Members who join after 2025 must pay the fee.", "after 2025"),
        ("Ring the gate bell.", "Ring the bell if the gate is shut.", "if the gate is shut"),
        ("Ring the bell at the gate.", "Ring the bell if it is dark and nobody is at the gate.", "if it is dark and nobody is at the gate"),
        (
            "New members row with a guide.",
            "New members row with a guide, during which they may not sail.",
            "during which they may not sail",
        ),
    ],
)
def test_a_condition_is_told_by_what_came_with_it(plain: str, with_condition: str, told: str) -> None:
    assert f"condition added: '{told}'" in why(plain, with_condition)
    assert f"condition removed: '{told}'" in why(with_condition, plain)


@pytest.mark.parametrize(
    ("opening", "first"),
    [("Where they clash, safety comes first", "safety"), ("If in doubt, care for the guests goes first", "care for the guests"), ("Safety first", "Safety")],
)
def test_what_says_when_an_order_holds_is_no_link_of_it(opening: str, first: str) -> None:
    old, new = f"{opening}, then honesty, then speed.", f"{opening}, then speed, then honesty."
    assert why(old, new) == f"ranked otherwise: '{first}; honesty; speed' became '{first}; speed; honesty'"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "Two people must be present for a change at the dam.",
            "A change at the dam needs one person and a recorded session.",
            "'Two people must be present for' removed, 'needs one person and a recorded session' added",
        ),
        ("Ask the owner first.", "Ask the keeper first.", "'owner' became 'keeper'"),
    ],
)
def test_what_gave_way_in_another_place_is_told_too(old: str, new: str, told: str) -> None:
    assert why(old, new) == told
