"""All of a kind in the place of those that a phrase or a clause names."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge

MIRROR = {"widened": "narrowed", "weakened": "strengthened", "changed": "changed", "reworded": "reworded"}


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("Pilots may read letters that the harbour has opened.", "Pilots may read any letter.", "widened"),
        ("Rowers may sell boats they built.", "Rowers may sell any boat.", "widened"),
        ("Rowers may sell boats painted by themselves.", "Rowers may sell any boat.", "widened"),
        ("The porter may weigh a trunk that rattles.", "The porter may weigh any trunk.", "widened"),
        ("The choir may dismiss a singer who missed two concerts.", "The choir may dismiss any singer.", "widened"),
        ("The choir may dismiss a singer who sings too loud.", "The choir may dismiss any singer for any reason.", "widened"),
        ("Two keys are needed for doors to the cellar.", "Two keys are needed for every door.", "widened"),
        ("Two keys are needed for doors to the cellar.", "Two keys are needed for all doors.", "widened"),
        ("Weighing more than four sacks.", "Weighing any sack.", "widened"),
        ("Rowers may paint their own boats.", "Rowers may paint any boat.", "widened"),
        ("Keep the policies of the guild.", "Keep every policy.", "widened"),
        ("Ring unless a pilot from the north objects.", "Ring unless any pilot objects.", "weakened"),
        ("Ring if a pilot from the north asks.", "Ring if any pilot asks.", "widened"),
        ("Keep a list of boats that are sold.", "Keep a list of boats sold.", "reworded"),
        ("Mend the nets in the shed.", "Mend all nets in the shed.", "reworded"),
        ("Answer a letter of a pilot.", "Answer every pilot letter.", "reworded"),
        ("Wash your hands.", "Wash the hands.", "reworded"),
        ("The cook may taste all dishes.", "The cook may taste every dish.", "reworded"),
    ],
)
def test_all_are_meant_of_which_some_were(old: str, new: str, way: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, MIRROR[way])


@pytest.mark.parametrize(("old", "new"), [("Answer letters within a day.", "Answer all letters."), ("Report leaks in writing.", "Report all leaks.")])
def test_a_time_and_a_manner_name_none_of_them(old: str, new: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == ("reworded", "reworded")
