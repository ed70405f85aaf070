"""Leave that became a ban without a word of force, as both were read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from whereas.diff.as_read import as_read
from whereas.diff.edits import edit
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
        ("We do not ask rowers to have no debts.", "Nobody is asked to be without debts.", ("reworded", "reworded")),
        ("You can vote by letter.", "Votes by letter are counted.", ("reworded", "reworded")),
    ],
)
def test_leave_that_became_a_refusal_is_stronger(old: str, new: str, ways: tuple[str, str]) -> None:
    read: tuple[Modality, Modality] = ("may", "must_not")
    assert (judge(old, new, read).direction, judge(new, old, read[::-1]).direction) == ways


def test_leave_with_a_ban_behind_it_is_leave() -> None:
    found = edit("Sharpening, oiling and washing oars is fine.", "You may sharpen, oil and wash oars, but you may not saw them.")
    assert as_read(found, ("may", "must_not")) is None
