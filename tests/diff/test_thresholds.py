"""Bans that get a threshold."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge

MIRROR = {"weakened": "strengthened", "narrowed": "widened", "strengthened": "weakened", "widened": "narrowed", "reworded": "reworded"}


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("The guild shall not sell casks.", "The guild shall not sell more than four casks.", "weakened"),
        ("Do not ring bells.", "Do not ring more than two bells a day.", "weakened"),
        ("Rowers must not skip trips.", "Rowers must not skip more than three trips in a row.", "weakened"),
        ("Pilots must not move barges.", "Pilots must not move more than two barges at once.", "weakened"),
        ("Never moor here.", "Never moor here for more than six hours.", "weakened"),
        ("Guests must not sleep.", "Guests must not sleep longer than nine hours.", "weakened"),
        ("No rower may carry guests.", "No rower may carry more than two guests.", "weakened"),
        ("The porter should not knock.", "The porter should not knock more than twice.", "weakened"),
        ("Never burn letters.", "Never burn letters older than a year.", "narrowed"),
        ("Do not haul nets.", "Do not haul nets larger than ten feet.", "narrowed"),
        ("Barges must not pass.", "Barges longer than ten feet must not pass.", "narrowed"),
        ("Do not serve guests.", "Do not serve guests who owe more than ten crowns.", "narrowed"),
        ("Do not ring if boats are out.", "Do not ring if more than two boats are out.", "narrowed"),
        ("Do not sell casks.", "Do not sell casks or more than two ropes.", "widened"),
        ("Rowers may carry guests.", "Rowers may carry up to three guests.", "narrowed"),
        ("Ring the bell.", "Ring the bell at once.", "strengthened"),
        ("Do not sell more than four casks.", "Never sell more than four casks.", "reworded"),
    ],
)
def test_a_ban_is_weaker_by_what_it_allows_up_to_a_number(old: str, new: str, way: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, MIRROR[way])


@pytest.mark.parametrize(
    ("old", "new", "ways"),
    [
        ("The sails shall not be dyed.", "No more than ten per cent of the sails shall be dyed.", ("weakened", "strengthened")),
        ("The crew shall not burn oak.", "The crew shall burn no more than a third of the oak.", ("weakened", "strengthened")),
        ("No toll shall be paid in advance.", "At most half of a toll shall be paid in advance.", ("weakened", "strengthened")),
        ("Pilots must never lend ropes.", "Pilots must lend up to two ropes.", ("weakened", "strengthened")),
        ("Pilots must not lend ropes.", "Pilots must lend at least two ropes.", ("reversed", "reversed")),
        ("Pilots must not answer.", "Pilots must answer within at most two days.", ("reversed", "reversed")),
        ("The porter must not print the list.", "The porter must print the list, with at most two errors.", ("reversed", "reversed")),
    ],
)
def test_a_ban_that_became_a_cap_is_weaker(old: str, new: str, ways: tuple[str, str]) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == ways
