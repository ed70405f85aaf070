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
        ("Iris never ignores a bell.", "Iris ignores a bell that is not loud.", "'that is not loud' added"),
        ("Iris doesn't tell jokes.", "Iris tells jokes that aren't cruel.", "'that aren't cruel' added"),
        ("Never open the gate.", "Open the gate for guests who do not shout.", "'who do not shout' added"),
        ("Guests must not enter.", "Guests may enter but must not stay.", "'but must not stay' added"),
        ("Guests may not enter.", "Guests may enter but may not stay.", "'but may not stay' added"),
        ("Guests cannot enter.", "Guests can enter but cannot stay.", "'but cannot stay' added"),
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
        ("We do not print lists.", "We do not print lists, whether or not they are old.", "strengthened"),
        ("Guests may enter.", "Guests may enter but must not stay.", "narrowed"),
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


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Iris never shares letters.", "Iris shares letters even if the writer does not agree."),
        ("We do not print lists.", "We print lists whether or not they are old."),
        ("We do not print lists.", "We print lists, even if nobody asks."),
        ("The clerk does not lock the gate.", "The clerk locks the gate, which does not burn."),
        ("Guests must not enter.", "Guests must enter but must not stay."),
        ("Guests must not ring.", "Guests must ring when nobody is at the gate."),
    ],
)
def test_what_tells_no_cases_lifts_the_ban_for_all(old: str, new: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == ("reversed", "reversed")


def test_a_command_in_the_place_of_a_ban_is_no_leave() -> None:
    old, new = "Do not enter the shed.", "Enter the shed but do not touch the nets."
    assert judge(old, new, ("must_not", "must")).direction == judge(new, old, ("must", "must_not")).direction == "changed"
