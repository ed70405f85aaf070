"""Adjectives without an article in front of them, and in the place of "all"."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge


@pytest.mark.parametrize(
    ("old", "new", "way", "back"),
    [
        ("Rowers may moor.", "Licensed rowers may moor.", "narrowed", "widened"),
        ("Boats must carry a lamp.", "Wooden boats must carry a lamp.", "narrowed", "widened"),
        ("Loan requests need a stamp.", "Late loan requests need a stamp.", "narrowed", "widened"),
        ("Timber must be dry.", "Cheap timber must be dry.", "narrowed", "widened"),
        ("Mend ropes.", "Mend torn ropes.", "narrowed", "widened"),
        ("If the bell rings, obey orders of the pilot.", "If the bell rings, obey lawful orders of the pilot.", "narrowed", "widened"),
        ("Wren answers letters.", "Wren answers polite letters.", "narrowed", "widened"),
        ("Report all leaks.", "Report large leaks.", "narrowed", "widened"),
        ("Weigh every cask with care.", "Weigh full casks with care.", "narrowed", "widened"),
        ("If any rope breaks, stop.", "If an old rope breaks, stop.", "narrowed", "widened"),
        ("Sail if all pilots agree.", "Sail if senior pilots agree.", "widened", "narrowed"),
        ("Sail unless any pilot objects.", "Sail unless a senior pilot objects.", "strengthened", "weakened"),
        ("Sail unless all pilots object.", "Sail unless senior pilots object.", "weakened", "strengthened"),
        ("You may sail unless any pilot objects.", "You may sail unless a senior pilot objects.", "widened", "narrowed"),
        ("Answers letters.", "Wren answers letters.", "reworded", "reworded"),
        ("Ada must sing.", "Captain Ada must sing.", "reworded", "reworded"),
        ("Mend ropes.", "Help mend ropes.", "reworded", "reworded"),
        ("Mend ropes.", "First mend ropes.", "reworded", "reworded"),
        ("Avoid knots.", "Avoid using knots.", "reworded", "reworded"),
    ],
)
def test_an_adjective_says_which_ones_are_meant(old: str, new: str, way: str, back: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, back)
