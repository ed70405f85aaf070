"""Another deed that is enough, and more than one that became one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from whereas.diff.judge import judge

if TYPE_CHECKING:
    from whereas.model.constitution import Modality

MIRROR = {"weakened": "strengthened", "narrowed": "widened", "widened": "narrowed", "reworded": "reworded"}


@pytest.mark.parametrize(
    ("old", "new", "way", "read"),
    [
        ("Email the warden.", "Call or email the warden.", "weakened", "must"),
        ("Email the warden.", "Use the bell, or email the warden.", "weakened", "must"),
        ("The pass must be signed by the warden.", "The pass must be signed or stamped by the warden.", "weakened", "must"),
        ("Rowers should mend the nets.", "Rowers should mend or replace the nets.", "weakened", "should"),
        ("Nets must be mended before the race.", "Nets must be mended before or together with the race.", "weakened", "must"),
        ("Rowers must not mend the nets.", "Rowers must not mend or replace the nets.", "widened", "must_not"),
        ("Rowers may email the warden.", "Rowers may call or email the warden.", "widened", "may"),
        ("Broken oars must be reported.", "Broken or lost oars must be reported.", "widened", "must"),
        ("Ring before you enter.", "Ring before or when you enter.", "widened", "must"),
        ("Name more than one pilot.", "Name one pilot.", "weakened", "must"),
        ("Ask at least two pilots.", "Ask a pilot.", "weakened", "must"),
        ("Rowers may hold more than one oar.", "Rowers may hold one oar.", "narrowed", "may"),
        ("Ring if more than one boat is out.", "Ring if one boat is out.", "widened", "must"),
        ("Rowers with more than one oar must pay.", "Rowers with one oar must pay.", "widened", "must"),
        ("A boat that holds more than one pilot needs a lamp.", "A boat that holds one pilot needs a lamp.", "widened", "must"),
        ("Rowers who bring at least two oars may row.", "Rowers who bring one oar may row.", "widened", "may"),
        ("For boats with more than one pilot, name them.", "For boats with one pilot, name them.", "widened", "must"),
        ("If you want to hold more than one oar, ask.", "If you want to hold one oar, ask.", "widened", "must"),
        ("Try to avoid holding more than one oar.", "Try to avoid holding one oar.", "reworded", "should"),
        ("Keep the nets that must be mended.", "Keep the nets that must be mended or replaced.", "widened", "must"),
        ("Log the trip in one line.", "Log the trip in more than one line.", "narrowed", "must"),
        ("Keep keys in more than one place.", "Keep keys in one place.", "weakened", "must"),
        ("Log the trip in at least two books.", "Log the trip in one book.", "weakened", "must"),
        ("Rowers must bring more than one rope to avoid harm.", "Rowers must bring one rope to avoid harm.", "weakened", "must"),
        ("To avoid harm, at least two pilots must sign.", "To avoid harm, one pilot must sign.", "weakened", "must"),
        ("Ring before you enter, to avoid harm.", "Ring before or after you enter, to avoid harm.", "widened", "must"),
        ("In winter, more than one pilot must watch.", "In winter, one pilot must watch.", "weakened", "must"),
        ("For each trip, name more than one pilot.", "For each trip, name one pilot.", "weakened", "must"),
        ("Rowers may hold more than one oar at a time.", "Rowers may hold one oar at a time.", "narrowed", "may"),
        ("More than one pilot must watch at a time.", "One pilot must watch at a time.", "weakened", "must"),
        ("At a time of storm, at least two pilots must watch.", "At a time of storm, one pilot must watch.", "weakened", "must"),
        ("Mend one net at a time.", "Mend more than one net at a time.", "reworded", "must"),
        ("A boat must have more than one pilot.", "A boat must have one pilot.", "weakened", "must"),
        ("The pass must be signed.", "The pass must be stamped or signed.", "weakened", "must"),
        ("Oars must be sound.", "Oars must be new or sound.", "widened", "must"),
        ("Only the last boat gets a lamp.", "The three last boats get a lamp.", "widened", "must"),
    ],
)
def test_what_is_enough(old: str, new: str, way: str, read: Modality) -> None:
    assert (judge(old, new, (read, read)).direction, judge(new, old, (read, read)).direction) == (way, MIRROR[way])
