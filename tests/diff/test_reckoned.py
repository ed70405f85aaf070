"""Times that are reckoned from an event."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge

MIRROR = {"weakened": "strengthened", "strengthened": "weakened", "changed": "changed"}


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        (
            "Bids must be handed in no later than one day before the auction.",
            "Bids must be handed in no later than five days before the auction.",
            "strengthened",
        ),
        ("Bids must arrive at the latest two days ahead of the auction.", "Bids must arrive at the latest one day ahead of the auction.", "weakened"),
        ("The agenda must be sent ten days before the dinner.", "The agenda must be sent two days before the dinner.", "weakened"),
        ("Letters shall be destroyed after ten years.", "Letters shall be destroyed after five years.", "strengthened"),
        ("Bids must be opened no earlier than two days before the auction.", "Bids must be opened no earlier than four days before the auction.", "weakened"),
        ("Pay no later than two weeks after the trip.", "Pay no later than four weeks after the trip.", "weakened"),
        ("Lock the lock within two hours before dusk.", "Lock the lock within one hour before dusk.", "strengthened"),
        ("The crew must be chosen after one year.", "The crew must be chosen after two years.", "changed"),
    ],
)
def test_a_time_before_an_event(old: str, new: str, way: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, MIRROR[way])
