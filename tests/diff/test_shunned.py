"""Commands to avoid something, wherever their main clause begins."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge


@pytest.mark.parametrize(
    ("old", "new", "way", "back"),
    [
        ("Avoid tight knots.", "When you moor, avoid tight knots.", "narrowed", "widened"),
        ("Avoid tight knots.", "In harbour water, avoid tight knots.", "narrowed", "widened"),
        ("Avoid tight knots.", "Unless the pilot agrees, avoid tight knots.", "weakened", "strengthened"),
        ("Avoid tight knots.", "Please avoid tight knots.", "reworded", "reworded"),
        ("If a rope is wet, avoid coiling it.", "If a rope is wet, never coil it.", "strengthened", "weakened"),
        ("You should avoid tight knots.", "You should make tight knots.", "reversed", "reversed"),
        ("Rowers avoid tight knots.", "Rowers make tight knots.", "reversed", "reversed"),
        ("Try to avoid tight knots.", "Try to avoid tight knots in the rain.", "narrowed", "widened"),
        ("Guests must knock, avoid noise, and leave.", "Guests must knock, avoid noise, and leave early.", "reworded", "reworded"),
    ],
)
def test_a_command_to_avoid_is_one_behind_an_opening_clause(old: str, new: str, way: str, back: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, back)


def test_a_command_to_avoid_that_became_one_to_do_it() -> None:
    old, new = "If a rope is wet, avoid coiling it.", "If a rope is wet, coil it."
    assert judge(old, new, ("should_not", "must")).direction == "reversed"
    assert judge(new, old, ("must", "should_not")).direction == "reversed"


def test_what_should_be_considered_is_less_than_what_is_asked() -> None:
    old, new = "If a rope is old, consider a splice.", "If a rope is old, use a splice."
    assert judge(old, new, ("should", "must")).direction == "strengthened"
    assert judge(new, old, ("must", "should")).direction == "weakened"
