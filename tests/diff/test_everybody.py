"""Everybody in the place of a group, and a group in the place of everybody."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge

MIRROR = {"widened": "narrowed", "narrowed": "widened", "strengthened": "weakened", "reworded": "reworded"}


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("The cook must not serve anyone else.", "The cook must not serve rowers.", "narrowed"),
        ("Everybody must carry a lamp.", "Pilots must carry a lamp.", "narrowed"),
        ("Nobody may swim in the lock.", "Children may not swim in the lock.", "narrowed"),
        ("No one may swim in the lock.", "No rower may swim in the lock.", "narrowed"),
        ("Do not nail anything to the mast.", "Do not nail posters to the mast.", "narrowed"),
        ("The cook must not show recipes to third parties.", "The cook must not show recipes to inns.", "narrowed"),
        ("Ring if anyone asks.", "Ring if pilots ask.", "narrowed"),
        ("Ring unless anybody sleeps.", "Ring unless pilots sleep.", "strengthened"),
        ("Do not show drafts to rivals.", "Do not show drafts to anyone outside the press.", "widened"),
        ("Greet rowers.", "Greet everyone who lands.", "widened"),
        ("Everybody must carry a lamp.", "Everyone must carry a lamp.", "reworded"),
        ("Guests must help each other.", "Guests must help one another.", "reworded"),
        ("Rowers must help others.", "Rowers must quickly help others.", "reworded"),
    ],
)
def test_everybody_beside_a_group(old: str, new: str, way: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, MIRROR[way])
