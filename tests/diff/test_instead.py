"""What is done in the place of something else: two matters that changed places, and bans that became such a sentence."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Use `hay`, not `straw`.", "Use `straw`, not `hay`."),
        ("You must use hay, never straw.", "You must use straw, never hay."),
        ("Use ropes (not chains).", "Use chains (not ropes)."),
        ("Use ropes and not chains.", "Use chains and not ropes."),
        ("Say why, not what.", "Say what, not why."),
        ("Members, not guests, may vote.", "Guests, not members, may vote."),
    ],
)
def test_this_and_not_that_turned_round(old: str, new: str) -> None:
    assert judge(old, new).direction == judge(new, old).direction == "precedence"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("If the bell rings, do not run.", "Do not run if the bell rings."),
        ("Use ropes, not chains, in the yard.", "In the yard use ropes, not chains."),
        ("Be kind, not only quick.", "Be quick, not only kind."),
    ],
)
def test_what_stays_ruled_out_changed_no_places(old: str, new: str) -> None:
    assert judge(old, new).direction == "reworded"


@pytest.mark.parametrize(
    ("old", "new", "way", "back"),
    [
        ("Never use straw.", "Use hay rather than straw.", "reworded", "reworded"),
        ("Never use straw.", "Use hay or moss instead of straw.", "reworded", "reworded"),
        ("Do not use straw for beds.", "Use hay instead of straw for beds.", "reworded", "reworded"),
        ("Never post letters.", "Use the pigeon instead of posting letters.", "reworded", "reworded"),
        ("Do not burn letters.", "Bury letters instead of burning them.", "reworded", "reworded"),
        ("You must not use straw.", "You should use hay instead of straw.", "weakened", "strengthened"),
        ("Never use straw.", "Prefer hay over straw.", "weakened", "strengthened"),
    ],
)
def test_a_ban_that_became_a_duty_to_do_something_else_still_bans(old: str, new: str, way: str, back: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, back)
    assert "stays ruled out" in judge(old, new).why


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Do not talk to guests.", "Prefer to talk to guests."),
        ("Avoid talking to guests.", "Prefer talking to guests."),
        ("Do not write to the clerk.", "Prefer to write to the clerk."),
    ],
)
def test_what_is_preferred_now_is_not_ruled_out(old: str, new: str) -> None:
    assert judge(old, new, ("must_not", "should")).direction == judge(new, old, ("should", "must_not")).direction == "reversed"


def test_a_ban_on_what_is_asked_for_now_is_reversed() -> None:
    assert judge("Never use straw.", "Use straw instead of hay.", ("must_not", "must")).direction == "reversed"
    assert judge("Never use straw.", "Use straw.", ("must_not", "must")).direction == "reversed"
    assert "ruled out" not in judge("Do not burn letters.", "Copy books rather than letters.").why
