"""How those who decide come to it."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge

MIRROR = {"strengthened": "weakened", "changed": "changed", "reworded": "reworded"}


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("The guild decides by consensus.", "The guild decides by majority.", "changed"),
        ("Pilots are chosen by a simple majority of rowers.", "Pilots are chosen by consensus of rowers.", "changed"),
        ("A plan passes with a simple majority.", "A plan passes with a majority of 70%.", "strengthened"),
        ("A plan must be approved by the guild.", "A plan must be approved unanimously by the guild.", "strengthened"),
        ("Plans must be signed by two pilots.", "Plans must be signed by all pilots.", "strengthened"),
        ("Plans are made by a majority of those present.", "Plans are made by a majority of all rowers.", "strengthened"),
        ("The guild decides by consensus.", "The guild reaches its decisions by consensus.", "reworded"),
        ("Two pilots must row all boats.", "All pilots must row two boats.", "changed"),
    ],
)
def test_the_way_to_a_decision_is_part_of_the_rule(old: str, new: str, way: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, MIRROR[way])
