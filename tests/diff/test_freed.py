"""Phrases that take a limit away, and how much of a say somebody has."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge


@pytest.mark.parametrize(
    ("old", "new", "way", "back"),
    [
        ("Rowers may leave the pier.", "Rowers may leave the pier at any time.", "widened", "narrowed"),
        ("The pilot may turn a guest away.", "The pilot may turn a guest away at any time and for any reason.", "widened", "narrowed"),
        ("Rowers may leave the pier.", "Rowers may leave the pier without giving a reason.", "widened", "narrowed"),
        ("Do not lend the key.", "Do not lend the key to anyone.", "strengthened", "weakened"),
        ("Do not lend the key.", "Do not lend the key, whatever the reason.", "strengthened", "weakened"),
        ("Do not row.", "Do not row, not even at noon.", "strengthened", "weakened"),
        ("The pilot must mend a rope.", "The pilot must mend every rope.", "widened", "narrowed"),
        ("You may moor for repairs.", "You may moor for any reason.", "widened", "narrowed"),
        ("You may moor at any time.", "You may moor at the end of a week.", "narrowed", "widened"),
        ("Stop if a rope breaks.", "Stop if a rope breaks for any reason.", "widened", "narrowed"),
        ("Row out unless the pilot objects.", "Row out unless the pilot objects for any reason.", "weakened", "strengthened"),
        ("Do not lend the key.", "Do not lend the key without giving a reason.", "weakened", "strengthened"),
        ("Do not row, not even at noon.", "Do not row without leave.", "weakened", "strengthened"),
        ("Do not lend the key.", "Do not lend the key at all stages.", "narrowed", "widened"),
        ("Do not lend the key.", "Do not lend the key to any guest.", "narrowed", "widened"),
    ],
)
def test_what_takes_a_limit_away(old: str, new: str, way: str, back: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, back)


@pytest.mark.parametrize(
    ("old", "new", "way", "back"),
    [
        ("Never row alone at all.", "Never row alone.", "reworded", "reworded"),
        ("Tell nobody whatsoever.", "Tell nobody.", "reworded", "reworded"),
        ("If you can row at all, you may join.", "If you can row or sail, you may join.", "widened", "narrowed"),
        ("If it rains at all, stay in port.", "If it rains, stay in port.", "reworded", "reworded"),
        ("Row at all hours.", "Row at noon.", "reworded", "reworded"),
        ("Ring if at all possible.", "Ring.", "strengthened", "weakened"),
    ],
)
def test_a_stress_takes_no_limit_away(old: str, new: str, way: str, back: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, back)


@pytest.mark.parametrize(
    ("old", "new", "way", "back"),
    [
        ("Ask the pilot before you row.", "Tell the pilot before you row.", "weakened", "strengthened"),
        ("Confirm with the pilot before you row.", "Notify the pilot before you row.", "weakened", "strengthened"),
        ("Get the consent of the pilot before you row.", "Inform the pilot before you row.", "weakened", "strengthened"),
        ("Wait for approval before you row.", "Ask for approval before you row.", "weakened", "strengthened"),
        ("Get approval before you row.", "Obtain approval before you row.", "reworded", "reworded"),
        ("The pilot must consult the crew before a race.", "The pilot must inform the crew before a race.", "weakened", "strengthened"),
        ("The crew must approve each race.", "The crew must be consulted on each race.", "weakened", "strengthened"),
        ("The crew must approve each race.", "The crew must inform of each race.", "reworded", "reworded"),
        ("Ask guests how they slept.", "Tell guests how they slept.", "reworded", "reworded"),
        ("You may row after asking the pilot before noon.", "You may row after telling the pilot before noon.", "widened", "narrowed"),
    ],
)
def test_how_much_of_a_say_somebody_has(old: str, new: str, way: str, back: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, back)
