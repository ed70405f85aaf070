"""Leave that is given with "can", and what no more than so many may do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from whereas.diff.judge import judge

if TYPE_CHECKING:
    from whereas.model.constitution import Modality

BACK = {"weakened": "strengthened", "widened": "narrowed", "strengthened": "weakened", "narrowed": "widened"}


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("Apprentices can grind rye but not wheat.", "Apprentices can grind rye and wheat.", "widened"),
        ("Apprentices can open but not close the sluice.", "Apprentices can open and close the sluice.", "widened"),
        ("Apprentices can grind unless the miller objects.", "Apprentices can grind.", "widened"),
        ("Apprentices can grind unless the miller objects.", "Apprentices can grind unless the miller or a farmer objects.", "narrowed"),
        ("A farmer can complain.", "A farmer can complain once.", "narrowed"),
        ("A sack can be returned.", "A sack can be returned twice.", "narrowed"),
        ("Farmers can use the yard.", "Farmers can use the yard three times a month.", "narrowed"),
        ("Farmers can bring at most two carts.", "Farmers can bring at most four carts.", "widened"),
        ("Farmers may bring up to two carts.", "Farmers can bring up to four carts.", "widened"),
    ],
)
def test_can_gives_leave(old: str, new: str, way: str) -> None:
    assert [judge(old, new, ("may", "may")).direction, judge(new, old, ("may", "may")).direction] == [way, BACK[way]]


@pytest.mark.parametrize(
    ("old", "new", "way", "read"),
    [
        ("Mend what can break but not the roof.", "Mend what can break and the roof.", "strengthened", "must"),
        ("Sort sacks that can be sold, unless they are wet.", "Sort sacks that can be sold.", "strengthened", "must"),
        ("Apprentices must sweep the loft but not the yard.", "Apprentices must sweep the loft and the yard.", "strengthened", "must"),
        ("See that the wheel can turn unless it freezes.", "See that the wheel can turn.", "strengthened", "must"),
        ("Apprentices cannot grind unless the miller agrees.", "Apprentices cannot grind.", "strengthened", "must_not"),
    ],
)
def test_what_is_asked_or_forbidden_is_no_leave_by_can(old: str, new: str, way: str, read: Modality) -> None:
    assert judge(old, new, (read, read)).direction == way


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("No more than two carts may stand in the yard.", "No more than three carts may stand in the yard.", "weakened"),
        ("No more than two carts may stand in the yard.", "Carts may stand in the yard.", "weakened"),
        ("No more than one cart may stand in the yard.", "All carts may stand in the yard.", "weakened"),
        ("No more than two carters must sign.", "Carters must sign.", "widened"),
        ("No more than two carts are to wait.", "Carts are to wait.", "widened"),
        ("Carts that hold no more than two sacks may stay.", "Carts that hold sacks may stay.", "widened"),
        ("Not more than two carts may stand in the yard.", "Not more than one cart may stand in the yard.", "strengthened"),
        ("No fewer than three millers may close the sluice.", "No fewer than two millers may close the sluice.", "weakened"),
        ("No more than ten sacks may be sold without a vote of two thirds.", "No more than ten sacks may be sold without a simple majority.", "weakened"),
        # what is allowed to so many, and who they are, is leave
        ("Farmers may bring no more than two carts.", "Farmers may bring no more than three carts.", "widened"),
        ("At most two carts may stand in the yard.", "At most three carts may stand in the yard.", "widened"),
        ("Farmers with no more than two carts may use the yard.", "Farmers with no more than three carts may use the yard.", "widened"),
        ("Farmers who own no more than two carts may use the yard.", "Farmers who own no more than three carts may use the yard.", "widened"),
    ],
)
def test_what_no_more_than_so_many_may_do_is_forbidden(old: str, new: str, way: str) -> None:
    assert [judge(old, new).direction, judge(new, old).direction] == [way, BACK[way]]
