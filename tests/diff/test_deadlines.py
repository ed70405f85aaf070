"""A time by which something is to be done, and how often it is."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge

BACK = {"weakened": "strengthened", "widened": "narrowed", "strengthened": "weakened", "narrowed": "widened", "changed": "changed"}


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("The reeve must mend a fence within a week.", "The reeve must mend a fence.", "weakened"),
        ("Within ten days, the reeve must mend a fence.", "The reeve must mend a fence.", "weakened"),
        ("A gap should be told of by Friday.", "A gap should be told of.", "weakened"),
        ("Check each fence before the next market.", "Check each fence.", "weakened"),
        ("Check each fence no later than Monday.", "Check each fence.", "weakened"),
        ("The reeve must mend a fence without delay.", "The reeve must mend a fence.", "weakened"),
        ("The reeve must mend a fence within a day of the storm.", "The reeve must mend a fence.", "weakened"),
        # no deadline of what is to be done
        ("Shepherds may complain within a week.", "Shepherds may complain.", "widened"),
        ("Do not shear lambs within a week.", "Do not shear lambs.", "widened"),
        ("Mend fences broken within a week.", "Mend fences broken.", "widened"),
        ("Look into losses reported within a week.", "Look into losses reported.", "widened"),
        ("Shepherds who came within a year must pay.", "Shepherds who came must pay.", "widened"),
    ],
)
def test_a_duty_without_its_deadline_asks_less(old: str, new: str, way: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, BACK[way])


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("The reeve must count the sheep weekly.", "The reeve must count the sheep monthly.", "weakened"),
        ("Shepherds may graze here weekly.", "Shepherds may graze here daily.", "widened"),
        ("Come to the weekly market.", "Come to the monthly market.", "changed"),
        ("Do not shear daily.", "Do not shear monthly.", "changed"),
        ("Shepherds may leave with a month's notice.", "Shepherds may leave with two months' notice.", "narrowed"),
        ("The reeve must give a week's notice.", "The reeve must give three weeks' notice.", "strengthened"),
        ("Sales must be told of 14 days in advance.", "Sales must be told of 7 days in advance.", "weakened"),
        ("Limit flocks to 20 sheep.", "Limit flocks to 40 sheep.", "weakened"),
        ("The reeve may spend coin up to the tithe.", "The reeve may spend coin.", "widened"),
    ],
)
def test_how_often_how_long_before_and_how_much_at_most(old: str, new: str, way: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, BACK[way])


@pytest.mark.parametrize(
    ("old", "new", "ways"),
    [
        ("A rule takes effect when the rowers ratify it.", "A rule takes effect immediately.", ("changed", "changed")),
        ("The clerk shall pay tolls after the board approves them.", "The clerk shall pay tolls at once.", ("changed", "changed")),
        ("Pilots must stop if a rower calls.", "Pilots must stop immediately if a rower calls.", ("strengthened", "weakened")),
        ("Pilots must answer.", "Pilots must answer at once.", ("strengthened", "weakened")),
        ("Pilots must write it down when asked.", "Pilots must always write it down.", ("strengthened", "weakened")),
    ],
)
def test_at_once_in_the_place_of_what_was_waited_for_is_no_emphasis(old: str, new: str, ways: tuple[str, str]) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == ways
