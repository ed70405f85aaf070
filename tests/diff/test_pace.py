"""How often something is to be done, said in two forms."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge
from whereas.diff.weigh import weigh

BACK = {"weakened": "strengthened", "widened": "narrowed", "strengthened": "weakened", "narrowed": "widened"}


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("The miller must grease the wheel every six months.", "The miller must grease the wheel once a year.", "weakened"),
        ("The miller must grease the wheel daily.", "The miller must grease the wheel every six hours.", "strengthened"),
        ("The miller must grease the wheel twice a month.", "The miller must grease the wheel every quarter.", "weakened"),
        ("The miller must grease the wheel every other day.", "The miller must grease the wheel weekly.", "weakened"),
        ("The miller must grease the wheel three times a week.", "The miller must grease the wheel every day.", "strengthened"),
        ("Each week the miller must sweep.", "The miller must sweep monthly.", "weakened"),
        ("The miller must sweep at least every two weeks.", "The miller must sweep at least once a month.", "weakened"),
        # the number and its unit both changed
        ("The miller must sweep once a month.", "The miller must sweep twice a year.", "weakened"),
        # what is allowed, and what is the most
        ("Farmers may grind daily.", "Farmers may grind once a week.", "narrowed"),
        ("Farmers may grind at most twice a week.", "Farmers may grind at most once a month.", "narrowed"),
        ("Farmers must come at most twice a week.", "Farmers must come at most once a month.", "strengthened"),
    ],
)
def test_how_often_in_two_forms(old: str, new: str, way: str) -> None:
    found = judge(old, new), judge(new, old)
    assert ([v.direction for v in found], found[0].sure) == ([way, BACK[way]], True)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The miller must sweep yearly.", "The miller must sweep every twelve months."),
        ("The miller must sweep daily.", "The miller must sweep once a day."),
    ],
)
def test_as_often_as_before(old: str, new: str) -> None:
    assert judge(old, new).direction == judge(new, old).direction == "reworded"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The miller must read the weekly list.", "The miller must read the list every two days."),
        ("Do not sweep more than once a day.", "Do not sweep more than every other day."),
        ("The miller must sweep twice.", "The miller must sweep once a day."),
        ("The miller must pay within a week.", "The miller must pay every week."),
        ("The miller must sweep weekly.", "The miller must oil the wheel every two weeks."),
        ("The miller must sweep weekly and oil the wheel every six months.", "The miller must sweep every day and oil the wheel every six months."),
    ],
)
def test_what_else_is_said_of_a_time(old: str, new: str) -> None:
    assert judge(old, new).direction not in {"strengthened", "weakened"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Farmers may grind at night.", "Farmers may grind at night, twice a month."),
        ("Farmers may grind.", "Farmers may grind once per harvest."),
        ("A farmer may grind before the bell rings.", "A farmer may grind before the bell rings, once per quarter."),
        ("A farmer may grind in person.", "A farmer may grind in person, no more than three times a week."),
    ],
)
def test_what_limits_a_permission_makes_it_narrower(old: str, new: str) -> None:
    read = ("may", "may")
    found = [weigh(one, two, read, judge(one, two, read)).direction for one, two in ((old, new), (new, old))]
    assert found == ["narrowed", "widened"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Farmers may grind once a month.", "Farmers may grind once a month, and bake twice a month."),
        ("Farmers may grind unless the wheel stops.", "Farmers may grind unless the wheel stops twice a day."),
        ("Farmers may grind at night.", "Farmers may grind at night or twice a month at noon."),
    ],
)
def test_what_else_is_allowed_is_no_limit(old: str, new: str) -> None:
    assert judge(old, new, ("may", "may")).direction == "widened"
