"""One more, or one less, of several named who must agree."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge

MIRROR = {"weakened": "strengthened", "strengthened": "weakened", "widened": "narrowed", "narrowed": "widened"}


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("Sales require the approval of both the board and the owners.", "Sales require the approval of the board.", "weakened"),
        ("A loan needs the signatures of the clerk and the chair.", "A loan needs the signature of the clerk.", "weakened"),
        ("Each bill must be signed by the clerk and the chair.", "Each bill must be signed by the chair.", "weakened"),
        (
            "It must get the consent of the guest and of the keeper before it opens a trunk.",
            "It must get the consent of the keeper before it opens a trunk.",
            "weakened",
        ),
        ("Each bill must be signed by the clerk or the chair.", "Each bill must be signed by the clerk.", "strengthened"),
        ("The clerk may sell a boat with the consent of the board and the owners.", "The clerk may sell a boat with the consent of the board.", "widened"),
        ("The board and the owners must approve a loan.", "The board must approve a loan.", "weakened"),
        ("Both the clerk and the chair must sign each bill.", "The clerk must sign each bill.", "weakened"),
        ("When a boat is sold, the board and the owners must approve the price.", "When a boat is sold, the board must approve the price.", "weakened"),
        ("The owner and a reviewer must agree to each sale.", "The owner must agree to each sale.", "weakened"),
        ("The clerk, the author and the chair must sign each bill.", "The clerk and the chair must sign each bill.", "weakened"),
        ("It needs the approval of the clerk, the owner and the chair.", "It needs the approval of the clerk and the chair.", "weakened"),
        # counter-examples: who each do something by themselves
        ("Guests and members must sign the book.", "Guests must sign the book.", "narrowed"),
        ("The clerk and the chair must sign in at the door.", "The clerk must sign in at the door.", "narrowed"),
        ("The clerk and the chair must know the code.", "The clerk must know the code.", "narrowed"),
        ("The board and the owners must keep the peace.", "The board must keep the peace.", "narrowed"),
        # counter-examples: matters and addressees are no check
        ("The board must approve boats and nets.", "The board must approve boats.", "narrowed"),
        ("Reports must be sent to the clerk and the chair.", "Reports must be sent to the clerk.", "narrowed"),
        ("Each bill must be approved by the clerk and recorded.", "Each bill must be approved by the clerk.", "narrowed"),
        ("Approval of the boats and the nets must be written down.", "Approval of the boats must be written down.", "narrowed"),
        ("The clerk must keep reviews of guests and members.", "The clerk must keep reviews of guests.", "narrowed"),
    ],
)
def test_a_check_that_is_gone_makes_a_duty_weaker(old: str, new: str, way: str) -> None:
    assert judge(old, new).direction == way
    assert judge(new, old).direction == MIRROR[way]
