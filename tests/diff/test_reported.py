"""Duties, reports of what was done, and what could be."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge

MIRROR = {"weakened": "strengthened", "strengthened": "weakened", "reworded": "reworded"}


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("The clerk must check the list.", "The clerk has always checked the list.", "weakened"),
        ("The clerk shall publish the list.", "The clerk published the list.", "weakened"),
        ("Rowers should rinse the oars.", "Rowers always used to rinse the oars.", "weakened"),
        ("Rowers must wear a vest.", "For example, rowers might wear a vest.", "weakened"),
        ("The clerk must check the list.", "The clerk must always check the list.", "strengthened"),
        ("The list must be checked.", "The list must have been checked.", "reworded"),
        ("Checked lists must be kept.", "Lists that are checked must be kept.", "reworded"),
    ],
)
def test_a_report_of_the_past_binds_nobody(old: str, new: str, way: str) -> None:
    assert (judge(old, new, ("must", "must")).direction, judge(new, old, ("must", "must")).direction) == (way, MIRROR[way])
