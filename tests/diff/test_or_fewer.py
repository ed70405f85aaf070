"""Fewer that are enough beside as many as before."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Bills must be signed by three keepers.", "Bills must be signed by two or three keepers."),
        ("Two clerks must agree.", "One or two clerks must agree."),
    ],
)
def test_a_lesser_number_beside_it_asks_less(old: str, new: str) -> None:
    assert judge(old, new).direction == "weakened"
    assert judge(new, old).direction == "strengthened"


@pytest.mark.parametrize(
    ("old", "new"),
    [("Bring three pens.", "Bring two or three pens."), ("Two clerks must agree.", "Two or three clerks must agree.")],
)
def test_a_number_that_asks_for_nobody_or_a_greater_one_does_not(old: str, new: str) -> None:
    assert judge(old, new).direction != "weakened"
