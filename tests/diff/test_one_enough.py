"""Of several that all were meant one is enough; and another way to do what is asked."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge

BACK = {"weakened": "strengthened", "widened": "narrowed", "strengthened": "weakened", "narrowed": "widened", "reworded": "reworded"}


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("The cook must do all of the following.", "The cook must do one of the following.", "weakened"),
        ("The cook must do all of the following.", "The cook must do any of the following.", "weakened"),
        ("Both cooks must taste the soup.", "Either cook must taste the soup.", "weakened"),
        ("Both cooks must taste the soup.", "One of the cooks must taste the soup.", "weakened"),
        ("Each cook must taste the soup.", "One cook must taste the soup.", "weakened"),
        ("Serve if all cooks agree.", "Serve if any cook agrees.", "widened"),
        ("Do not serve unless both cooks agree.", "Do not serve unless either cook agrees.", "weakened"),
        ("Cooks may use both ovens.", "Cooks may use one of the ovens.", "narrowed"),
        ("Cooks must not use both ovens.", "Cooks must not use either oven.", "strengthened"),
        # "any" in front of who must do it is everybody, and "one" that must is too
        ("All cooks must wash.", "Any cook must wash.", "reworded"),
        ("Do not use all of the ovens.", "Do not use one of the ovens.", "reworded"),
    ],
)
def test_one_of_several_is_enough(old: str, new: str, way: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, BACK[way])


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("The cook must call the baker.", "The cook must call the baker or the butcher.", "weakened"),
        ("Cooks must wear aprons.", "Cooks must wear aprons or coats.", "weakened"),
        ("If a guest is ill, the cook should notify a doctor.", "If a guest is ill, the cook should notify a doctor or the host.", "weakened"),
        ("Ask the baker before you bake.", "Ask the baker or the butcher before you bake.", "weakened"),
        # what is to be handled, allowed or forbidden
        ("Cooks must protect guests.", "Cooks must protect guests or helpers.", "widened"),
        ("Cooks may use knives.", "Cooks may use knives or saws.", "widened"),
        ("Do not use knives.", "Do not use knives or saws.", "widened"),
    ],
)
def test_another_way_to_do_what_is_asked(old: str, new: str, way: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, BACK[way])
