"""How thoroughly a duty is to be done, and rules for one place or time that hold in all of them."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge
from whereas.diff.verdict import Direction, Forces

BACK: dict[Direction, Direction] = {"weakened": "strengthened", "narrowed": "widened", "widened": "narrowed"}


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("The loan needs written approval.", "The loan needs verbal approval.", "weakened"),
        ("The loan needs express approval.", "The loan needs approval.", "weakened"),
        ("The clerk must keep exact counts.", "The clerk must keep approximate counts.", "weakened"),
        ("The clerk must list the debts in detail.", "The clerk must list the debts.", "weakened"),
        ("Rowers must first ring the bell.", "Rowers must ring the bell.", "weakened"),
        ("The guild decides on the route.", "The guild advises on the route.", "weakened"),
        ("Lamps are forbidden on the quay.", "Lamps are forbidden everywhere.", "widened"),
        ("Rowers may sing at noon.", "Rowers may sing at all times.", "widened"),
        ("Sell the boat only if the owner gives written consent.", "Sell the boat only if the owner gives consent.", "weakened"),
        ("The clerk must delete the debts in full.", "The clerk must delete the debts.", "weakened"),
        ("Singing is forbidden in winter.", "Singing is forbidden all year.", "widened"),
        ("Singing is forbidden in our halls.", "Singing is forbidden everywhere.", "widened"),
        ("Private data must not be sold.", "Children's private data must not be sold.", "narrowed"),
    ],
)
def test_less_is_asked_or_more(old: str, new: str, way: Direction) -> None:
    assert judge(old, new, _read(old)).direction == way
    assert judge(new, old, _read(old)).direction == BACK[way]


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("The clerk must not give partial answers.", "The clerk must not give complete answers.", "weakened"),
        ("The first porter must ring.", "The porter must ring.", "weakened"),
        ("Rowers may vote in person.", "Rowers may vote.", "weakened"),
        ("The porter must turn away oral requests.", "The porter must turn away requests.", "weakened"),
        ("The porter should decline written offers.", "The porter should decline verbal offers.", "weakened"),
        ("The log must be copied if complete.", "The log must be copied if partial.", "weakened"),
        ("The clerk must accept offers in writing.", "The clerk must accept offers.", "weakened"),
        ("Letters must be detailed.", "Letters must be brief.", "weakened"),
        ("Sign the log in ink.", "Sign the log every day.", "widened"),
        ("Travel on foot.", "Travel everywhere.", "widened"),
        ("Lamps are forbidden for two days.", "Lamps are forbidden every day.", "widened"),
    ],
)
def test_what_only_looks_like_it(old: str, new: str, way: Direction) -> None:
    assert judge(old, new, _read(old)).direction != way
    assert judge(new, old, _read(old)).direction != BACK[way]


def _read(text: str) -> Forces:
    return ("may", "may") if " may " in text else ("must_not", "must_not") if "forbidden" in text or "not" in text else ("must", "must")
