"""What silence means: a refusal that is asked for, and consent."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge

MIRROR = {"weakened": "strengthened", "narrowed": "widened", "strengthened": "weakened", "widened": "narrowed", "changed": "changed", "reworded": "reworded"}


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("Guests may be painted unless they object.", "Guests may be painted only if they agree.", "narrowed"),
        ("Letters may be read only with consent.", "Letters may be read unless somebody objects.", "widened"),
        ("Diaries may be opened only by the writer.", "Diaries may be opened unless the writer objects.", "widened"),
        ("If the owner agrees, boats may be lent.", "Unless the owner objects, boats may be lent.", "widened"),
        ("Boats may be lent if the owner agrees.", "Boats may be lent if the owner does not object.", "widened"),
        ("Guests must be weighed unless they opt out.", "Guests must be weighed if they opt in.", "weakened"),
        ("Rowers should be timed when they ask for it.", "Rowers should be timed unless they ask not to be.", "strengthened"),
        ("Do not hang portraits unless the guest consents.", "Do not hang portraits if the guest objects.", "weakened"),
        ("Letters must not be copied if the writer objects.", "Letters must not be copied without permission.", "strengthened"),
        ("Rowers are named unless they ask us not to.", "Rowers are named if they ask us to.", "changed"),
        ("We hang portraits unless the guest says no.", "We hang portraits if the guest says yes.", "changed"),
    ],
)
def test_a_refusal_that_is_asked_for_is_not_consent_put_the_other_way_round(old: str, new: str, way: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, MIRROR[way])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Do not row unless the bell rings.", "Row only if the bell rings."),
        ("Do not row unless the warden agrees.", "Row only if the warden agrees."),
        ("Row unless a warden objects.", "Row if no warden objects."),
        ("Shut the gate unless the guard asks for it.", "Shut the gate if the guard does not ask for it."),
        ("Guests may stay unless the inn is full.", "Guests may stay if the inn is not full."),
        ("Do not open the door unless asked.", "Open the door only if asked."),
    ],
)
def test_the_same_said_of_a_fact_or_of_one_consent_is_reworded(old: str, new: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == ("reworded", "reworded")
