"""The same amount, the same limit and the same few who may, said in another form."""

from __future__ import annotations

import pytest

from whereas.diff.edits import edit
from whereas.diff.judge import judge
from whereas.diff.retained import retained
from whereas.diff.verdict import Direction

BACK: dict[Direction, Direction] = {"weakened": "strengthened", "strengthened": "weakened", "narrowed": "widened", "widened": "narrowed"}


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        # amounts
        ("Return the oar within three weeks.", "Return the oar within 21 days.", "reworded"),
        ("Keys are lent for two years.", "Keys are lent for 24 months.", "reworded"),
        ("Pilots must hold at least four meetings.", "Pilots must hold four or more meetings.", "reworded"),
        ("A rope must be ten metres or more.", "A rope must be at least ten metres.", "reworded"),
        ("The rule passes with over half of the ballots.", "The rule passes with a majority of the ballots.", "reworded"),
        ("Return the oar within three weeks.", "Return the oar within 22 days.", "weakened"),
        ("Pilots must hold at least four meetings.", "Pilots must hold three or more meetings.", "weakened"),
        # limits
        ("Recordings must be erased within a week.", "Recordings must not be kept longer than seven days.", "reworded"),
        ("Recordings must be erased within a week.", "Recordings must not be kept for more than three weeks.", "weakened"),
        # those who alone may
        ("Only pilots may dive.", "Nobody except pilots may dive.", "reworded"),
        ("Only pilots may dive, because anyone else may drown.", "No one but pilots may dive, because anyone else may drown.", "reworded"),
        ("Only rowers may vote.", "Non-rowers may not vote.", "reworded"),
        ("Use only dry wood.", "Never use anything other than dry wood.", "reworded"),
        ("Only pilots may dive.", "Nobody except pilots or rowers may dive.", "widened"),
        ("Only pilots may dive.", "Anyone may dive.", "widened"),
        ("Only the warden may ring the bell.", "Porters may ring the bell.", "widened"),
        ("Only pilots may dive.", "Pilots, porters and rowers may dive.", "widened"),
        ("Only pilots may dive.", "Non-pilots may dive.", "reversed"),
        ("Only pilots may dive.", "Porters may dive.", "changed"),
        ("Only pilots may dive.", "Senior pilots may dive.", "changed"),
        ("Only dry boats may dive.", "Dry and old boats may dive.", "widened"),
        # a bound that came or went, and is put nowhere else
        ("Each raft needs three or more lamps.", "Each raft needs three lamps.", "narrowed"),
        ("Sacks of five kilograms or more must be weighed.", "Sacks of five kilograms must be weighed.", "narrowed"),
        ("Sacks of five kilograms or more must be weighed.", "Sacks of more than five kilograms must be weighed.", "narrowed"),
        ("Carry three or more lamps.", "Carry no fewer than three lamps.", "reworded"),
        ("Do not forget to close the hatch.", "Remember to close the hatch.", "reworded"),
    ],
)
def test_what_is_said_in_another_form(old: str, new: str, way: Direction) -> None:
    assert judge(old, new).direction == way
    assert judge(new, old).direction == BACK.get(way, way)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Only pilots may dive.", "Nobody may dive."),
        ("Non-rowers may not vote.", "Rowers may not vote."),
    ],
)
def test_what_only_looks_like_it(old: str, new: str) -> None:
    assert judge(old, new).direction not in {"reworded", "typography"}


@pytest.mark.parametrize(
    "new", ["Recordings must be kept for seven days.", "Recordings must be kept for at least a week.", "Films must not be kept for more than a week."]
)
def test_what_must_be_kept_is_not_deleted_then(new: str) -> None:
    assert retained(edit("Recordings must be erased within a week.", new)) is None
