"""Two matters that changed places, whatever form the verb between them has now."""

from __future__ import annotations

import pytest

from whereas.diff.edits import edit
from whereas.diff.judge import judge
from whereas.diff.swapped import swapped


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("The crew reports to the pilots.", "The pilots report to the crew.", "'crew' and 'pilots' changed places"),
        ("The pilots choose the smith.", "The smith chooses the pilots.", "'pilots' and 'smith' changed places"),
        ("The harbour council appoints the pilots.", "The pilots appoint the harbour council.", "'harbour council' and 'pilots' changed places"),
        ("The smith plans the dam and the rowers approve it.", "The rowers plan the dam and the smith approves it.", "'smith' and 'rowers' changed places"),
        ("The porter pays and the clerk records.", "The clerk pays and the porter records.", "'porter' and 'clerk' changed places"),
        (
            "Boats not lent to the crew are kept for rowers.",
            "Boats not kept for rowers are lent to the crew.",
            "'lent to crew' and 'kept for rowers' changed places",
        ),
    ],
)
def test_who_does_it_to_whom_is_turned_round(old: str, new: str, told: str) -> None:
    assert swapped(edit(old, new)) == told
    assert judge(old, new).direction == judge(new, old).direction == "changed"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The crew chooses the smith.", "The smith is chosen by the crew."),
        ("The smith and the porters choose.", "The porters and the smith choose."),
        ("The clerk lists boats, sails and oars.", "The clerk lists oars, sails and boats."),
        ("The crew reports to the pilots.", "To the pilots the crew reports."),
        ("When a rower leaves, the clerk closes the book.", "The clerk closes the book when a rower leaves."),
        ("A porter pays bills, and a clerk records them.", "A clerk records bills, and a porter pays them."),
        ("Rowers may address the crew, and the crew may answer rowers.", "The crew may answer rowers, and rowers may address the crew."),
        ("The crew owns the boats; rowers own the oars.", "Rowers own the oars; the crew owns the boats."),
        ("Wardens hold keys that a rower may borrow.", "A rower may borrow keys that wardens hold."),
        ("Pilots pay the toll each year.", "Each year pilots pay the toll."),
        ("The crew chooses the smith.", "The crew chooses the smiths."),
        ("The crew chooses the smith.", "The smith chooses nobody."),
    ],
)
def test_the_same_said_in_another_order_changed_no_places(old: str, new: str) -> None:
    assert swapped(edit(old, new)) == swapped(edit(new, old)) == ""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Exempt are boats and oars.", "Boats and oars are exempt."),
        ("Two rowers are needed.", "Needed are two rowers."),
        ("Welcome are guests of the crew.", "Guests of the crew are welcome."),
        ("The fees are set by the crew.", "Set by the crew are the fees."),
    ],
)
def test_what_is_said_of_a_matter_may_stand_before_it(old: str, new: str) -> None:
    assert judge(old, new).direction == judge(new, old).direction == "reworded"


def test_who_is_among_whom_may_not_change_places() -> None:
    assert judge("All rowers are smiths.", "All smiths are rowers.").direction == "changed"
    assert judge("Rowers are smiths.", "Smiths are rowers.").direction == "changed"
    assert judge("A rower is a smith.", "A smith is a rower.").direction == "changed"
    assert judge("Boats not lent are sold.", "Boats not sold are lent.").direction == "changed"
    assert judge("Speed is more than safety.", "Safety is more than speed.").direction == "changed"


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("Call Ines to report a leak.", "Call the keeper of the east dam to report a leak.", "changed"),
        ("Mark logs with VAX before noon.", "Mark logs with the great seal of the harbour before noon.", "changed"),
        ("Store `log.md` for a year.", "Store the book of the harbour porter for a year.", "changed"),
        ("Call Ines to report a leak.", "Call Ines or the keeper of the dam to report a leak.", "weakened"),
        ("Feed Ines daily.", "Feed Ines and the geese of the dam daily.", "widened"),
        ("To moor here, rowers must hold a permit of the harbour.", "Rowers must pay ten crowns a night to moor here.", "changed"),
        ("To take a boat out, you must be a pilot with a seal.", "You must have passed the test of the crew to take a boat out.", "changed"),
        ("To moor here, rowers must hold a permit of the harbour.", "Rowers must hold a permit of the harbour to moor here.", "reworded"),
        ("To moor here, rowers must hold a permit.", "Rowers should hold a permit to moor here.", "weakened"),
    ],
)
def test_one_thing_in_the_place_of_another(old: str, new: str, way: str) -> None:
    assert judge(old, new).direction == way


@pytest.mark.parametrize("old", ["Once the dam is shut, you're nearly done.", "When the crew is in, rowers are almost home."])
def test_a_pointer_of_time_tells_no_occasion(old: str) -> None:
    now = f"At this point, {old.rpartition(', ')[2]}"
    assert judge(old, now)[::2] == ("widened", True)
    assert judge(now, old)[::2] == ("narrowed", True)
