"""How often something is to be done, by an adverb beside the word of force."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("Ferrymen should often look in.", "Ferrymen should rarely look in.", "reversed"),
        ("Ferrymen should sometimes sing.", "Ferrymen should never sing.", "reversed"),
        ("Ferrymen should occasionally sing.", "Ferrymen should hardly ever sing.", "reversed"),
        ("Ferrymen should often tell riders the time.", "Ferrymen should not tell riders the time.", "reversed"),
        ("Ferrymen must generally lock the gate.", "Ferrymen must seldom lock the gate.", "reversed"),
        ("Riders should sometimes be told.", "Riders should never be told.", "reversed"),
        ("Ferrymen should often tell riders the time.", "Ferrymen should not paint oars.", "changed"),
        ("Ferrymen should often rest.", "Ferrymen should rest.", "strengthened"),
        ("Ferrymen should often rest.", "Ferrymen should always rest.", "strengthened"),
        ("Ferrymen must seldom rest.", "Ferrymen must never rest.", "strengthened"),
        ("Riders may often swim.", "Riders may never swim.", "strengthened"),
    ],
)
def test_the_other_end_turns_a_duty_round(old: str, new: str, way: str) -> None:
    back = {"strengthened": "weakened"}.get(way, way)
    assert (judge(old, new).direction, judge(new, old).direction) == (way, back)
