"""Rules that spoke of all and now speak of some, which their subject names."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Every boat must carry a lamp.", "Boats of class 1 must carry a lamp."),
        ("All loans must be signed.", "Loans over 100 crowns must be signed."),
        ("All loans must be signed.", "Loans by guests must be signed."),
        ("All loans must be signed.", "Night loans must be signed."),
        ("Each loan must be signed.", "Loans that are renewed must be signed."),
    ],
)
def test_all_became_those_that_are_qualified(old: str, new: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == ("narrowed", "widened")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("All loans must be signed.", "Loans must be signed."),
        ("All loans must be signed.", "Loans and gifts must be signed."),
        ("All loans must be signed.", "Every loan must be signed."),
        ("Loans must be signed.", "All loans must be signed."),
    ],
)
def test_all_of_the_same_is_not_narrower(old: str, new: str) -> None:
    assert judge(old, new).direction != "narrowed"
