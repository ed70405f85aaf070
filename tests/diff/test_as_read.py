"""Leave that became a ban without a word of force, as both were read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from whereas.diff.judge import judge

if TYPE_CHECKING:
    from whereas.model.constitution import Modality


@pytest.mark.parametrize(
    ("old", "new", "ways"),
    [
        ("You can vote by letter.", "Votes by letter are not counted.", ("strengthened", "weakened")),
        ("You can moor without a light.", "Mooring without a light is refused.", ("strengthened", "weakened")),
        ("Songs in the hall are welcome.", "Songs in the hall are not accepted.", ("strengthened", "weakened")),
        ("You can bring dogs.", "Dogs are not turned away.", ("reworded", "reworded")),
        ("You can vote by letter.", "Votes by letter are not rejected.", ("reworded", "reworded")),
        ("You can vote by letter.", "Votes by letter are counted.", ("reworded", "reworded")),
    ],
)
def test_leave_that_became_a_refusal_is_stronger(old: str, new: str, ways: tuple[str, str]) -> None:
    read: tuple[Modality, Modality] = ("may", "must_not")
    assert (judge(old, new, read).direction, judge(new, old, read[::-1]).direction) == ways
