"""How many have to act together, and what vote somebody has."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Any three guests may call a meeting.", "Any guest may call a meeting."),
        ("Any three guests may call a meeting.", "Any two guests may call a meeting."),
        ("Three guests may call a meeting.", "A guest may call a meeting."),
        ("At least three guests may call a meeting.", "Any guest may call a meeting."),
        ("Five guests may demand a count.", "One guest may demand a count."),
        ("Any two board members may approve a loan.", "Any board member may approve a loan."),
    ],
)
def test_leave_for_fewer_together_is_wider(old: str, new: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == ("widened", "narrowed")


@pytest.mark.parametrize(
    ("old", "new", "direction"),
    [
        ("The money lies in a 4-of-7 wallet.", "The money lies in a 2-of-7 wallet.", "weakened"),
        ("The money lies in a 3 of 5 multisig.", "The money lies in a 4 of 5 multisig.", "strengthened"),
        ("The money lies in a 3 of 5 multisig.", "The money lies in a 3 of 7 multisig.", "changed"),
        ("The board may lend boats alone.", "Any two board members may lend boats.", "changed"),
        ("The board may lend boats.", "A member of the board may lend boats.", "changed"),
    ],
)
def test_keys_of_a_wallet_and_members_for_their_body(old: str, new: str, direction: str) -> None:
    assert judge(old, new).direction == direction


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Any three guests may call a meeting.", "Any 3 guests may call a meeting."),
        ("Three guests may sit on the jury.", "Two guests may sit on the jury."),
        ("Any guest may borrow three boats.", "Any guest may borrow a boat."),
        ("A page is a 4-of-7 layout.", "A page is a 2-of-7 layout."),
        ("Any three guests may call a meeting.", "Any guest may leave a meeting."),
        ("The board may lend boats.", "The guests may lend boats."),
    ],
)
def test_other_numbers_say_nothing_of_how_many_act_together(old: str, new: str) -> None:
    assert not {judge(old, new).direction, judge(new, old).direction} & {"widened", "narrowed", "weakened", "strengthened"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The founder shall have one vote.", "The founder shall have a veto."),
        ("The mate has a vote.", "The mate has the casting vote."),
        ("Each guest has one vote.", "Each guest has one vote for each token."),
        ("Each guest has one vote.", "Each guest has one vote per share."),
        ("Each guest has one vote.", "Each guest has votes in proportion to tokens held."),
    ],
)
def test_another_vote_is_another_rule(old: str, new: str) -> None:
    # The last brings "proportion", "tokens" and "held" with it, which is what votes are counted by.
    assert judge(old, new).direction == judge(new, old).direction == "changed"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Each guest has one vote.", "Every guest has one vote."),
        ("Each guest has one vote.", "Each guest has one vote per motion."),
        ("Each guest has one vote.", "Each guest has one vote for each vacancy."),
        ("Each guest has one vote.", "Each guest has one vote on the budget."),
        ("Each guest has a voice.", "Each guest has a voice for each boat."),
    ],
)
def test_what_is_voted_on_is_no_other_vote(old: str, new: str) -> None:
    assert judge(old, new).direction != "changed"


def test_who_is_told_when_and_was_consulted_before_has_less_of_a_say() -> None:
    old, new = "The board shall consult the guests before it raises fees.", "The board shall tell the guests when it raises fees."
    assert (judge(old, new).direction, judge(new, old).direction) == ("weakened", "strengthened")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The crew must wear boots.", "Each crew member must wear boots."),
        ("The team should keep a log.", "Every member of the team should keep a log."),
        ("Any three sails may be used.", "Any sail may be used."),
    ],
)
def test_a_duty_of_a_body_is_one_of_each_member_and_things_do_not_act(old: str, new: str) -> None:
    assert judge(old, new).direction == judge(new, old).direction == "reworded"


def test_leave_of_a_body_is_none_of_each_member() -> None:
    assert judge("The board may sell boats.", "Each board member may sell boats.").direction == "changed"


def test_what_casting_is_said_of_must_be_the_vote() -> None:
    assert judge("Guests have a vote when deciding on fees.", "Guests have a vote on fees.").direction == "widened"
