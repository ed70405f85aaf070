"""Bans that were lifted for cases in which something else is denied."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("Shouts are not tolerated.", "Shouts are tolerated as long as they are not aimed at a guest.", "'as long as they are not aimed at a guest' added"),
        ("Late letters are not accepted.", "Late letters are accepted as long as it is not the last day.", "'as long as it is not the last day' added"),
        ("Cats are not welcome.", "Cats are welcome when they are not wet.", "'when they are not wet' added"),
        ("We do not print lists.", "We print lists that are not secret.", "'that are not secret' added"),
        ("Iris never sings rounds.", "Iris sings rounds but never starts them.", "'but never starts them' added"),
        ("Late letters are not accepted.", "Late letters are accepted unless the clerk does not agree.", "'unless the clerk does not agree' added"),
    ],
)
def test_a_ban_lifted_for_cases_that_deny_something_is_weaker(old: str, new: str, shown: str) -> None:
    found, back = judge(old, new), judge(new, old)
    assert (found.direction, back.direction) == ("weakened", "strengthened")
    assert found.why.endswith(shown) and back.why.endswith(shown.replace("added", "removed"))


@pytest.mark.parametrize(
    ("old", "new", "direction"),
    [
        # the clause was there
        ("Iris does not ring if the guest is not deaf.", "Iris rings if the guest is not deaf.", "reversed"),
        ("Shouts are not tolerated if they are loud.", "Shouts are tolerated if they are not loud.", "reversed"),
        # the ban stays
        ("Shouts are not tolerated.", "Shouts are not tolerated as long as they are not funny.", "narrowed"),
        # something else is done, or meant
        ("Lists are not printed.", "Lists are printed and not sold.", "reworded"),
        ("Cats are not welcome.", "Dogs are not welcome.", "reworded"),
        ("Cats are not welcome.", "Cats are welcome, dogs are not.", "reworded"),
        # a condition more, and nothing lifted
        ("Guests must not sing.", "Guests must not sing if nobody asked.", "narrowed"),
    ],
)
def test_what_is_denied_otherwise_is_told_as_before(old: str, new: str, direction: str) -> None:
    assert judge(old, new).direction == direction
