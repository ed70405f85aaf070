"""Everybody in the place of a group, and a group in the place of everybody."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge

MIRROR = {"widened": "narrowed", "narrowed": "widened", "strengthened": "weakened", "reworded": "reworded", "reversed": "reversed", "changed": "changed"}


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("The cook must not serve anyone else.", "The cook must not serve rowers.", "narrowed"),
        ("Everybody must carry a lamp.", "Pilots must carry a lamp.", "narrowed"),
        ("Nobody may swim in the lock.", "Children may not swim in the lock.", "narrowed"),
        ("No one may swim in the lock.", "No rower may swim in the lock.", "narrowed"),
        ("Do not nail anything to the mast.", "Do not nail posters to the mast.", "narrowed"),
        ("The cook must not show recipes to third parties.", "The cook must not show recipes to inns.", "narrowed"),
        ("Ring if anyone asks.", "Ring if pilots ask.", "narrowed"),
        ("Ring unless anybody sleeps.", "Ring unless pilots sleep.", "strengthened"),
        ("Do not show drafts to rivals.", "Do not show drafts to anyone outside the press.", "widened"),
        ("Greet rowers.", "Greet everyone who lands.", "widened"),
        ("Everybody must carry a lamp.", "Everyone must carry a lamp.", "reworded"),
        ("Guests must help each other.", "Guests must help one another.", "reworded"),
        ("Rowers must help others.", "Rowers must quickly help others.", "reworded"),
        # the same people in other words
        ("Whistle at others.", "Whistle at people.", "reworded"),
        ("Everybody who dives must carry a lamp.", "Divers must carry a lamp.", "reworded"),
        ("Keep rope from third parties.", "Keep rope from outsiders.", "reworded"),
        ("Everybody who dives must carry a lamp.", "Pilots must carry a lamp.", "narrowed"),
        # nobody, and some
        ("Lend the oars to nobody.", "Lend the oars to pilots.", "reversed"),
        ("No one feeds the goats.", "Pupils feed the goats.", "reversed"),
        ("Nobody feeds the goats.", "People feed the goats.", "reversed"),
        ("Ring if nobody rows.", "Ring if pupils row.", "changed"),
        ("No one may feed the goats.", "Pupils may not feed the goats.", "narrowed"),
    ],
)
def test_everybody_beside_a_group(old: str, new: str, way: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, MIRROR[way])


@pytest.mark.parametrize(("old", "new"), [("Help anyone who rows.", "Help."), ("Anyone who rows must swim.", "Must swim."), ("Post photos.", "—")])
def test_a_stretch_that_only_went_is_no_group(old: str, new: str) -> None:
    for one, two in ((old, new), (new, old)):
        assert judge(one, two).direction not in {"typography", "reversed"}
