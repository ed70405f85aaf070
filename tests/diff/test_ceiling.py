"""A limit, and a ban on going beyond it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from whereas.diff.judge import judge

if TYPE_CHECKING:
    from whereas.diff.verdict import Forces

MIRROR = {"weakened": "strengthened", "strengthened": "weakened", "reversed": "reversed", "reworded": "reworded"}


@pytest.mark.parametrize(
    ("old", "new", "read", "way"),
    [
        ("A team may field at most six rowers.", "No team may field more than six rowers.", ("may", "must_not"), "reworded"),
        ("Nets must be at most two metres deep.", "Nets must not be deeper than two metres.", ("must", "must_not"), "reworded"),
        ("A race lasts at most two hours.", "No race lasts longer than two hours.", ("must", "must_not"), "reworded"),
        ("Every boat must carry at least two lamps.", "No boat may carry fewer than two lamps.", ("must", "must_not"), "reworded"),
        ("Nets must be at most two metres deep.", "Nets must not be deeper than three metres.", ("must", "must_not"), "weakened"),
        ("Every boat must carry at least two lamps.", "No boat may carry fewer than three lamps.", ("must", "must_not"), "strengthened"),
        ("Pilots shall serve for at least two years.", "No pilot shall serve for more than two years.", ("must", "must_not"), "reversed"),
        ("Pilots shall serve.", "No pilot shall serve for more than two years.", ("must", "must_not"), "reversed"),
        ("Nets should be at most two metres deep.", "Nets must not be deeper than two metres.", ("should", "must_not"), "strengthened"),
    ],
)
def test_a_limit_turned_into_a_ban_on_more(old: str, new: str, read: Forces, way: str) -> None:
    assert (judge(old, new, read).direction, judge(new, old, read[::-1]).direction) == (way, MIRROR[way])
