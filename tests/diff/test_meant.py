"""Amounts that tell which ones a rule is about, and those of a vote or a grant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from whereas.diff.judge import judge
from whereas.diff.weigh import weigh

if TYPE_CHECKING:
    from whereas.model.constitution import Modality

BACK = {"weakened": "strengthened", "widened": "narrowed", "strengthened": "weakened", "narrowed": "widened", "changed": "changed"}


def told(old: str, new: str, read: Modality) -> list[str]:
    sides = ((old, new), (new, old))
    return [weigh(*side, (read, read), judge(*side, (read, read))).direction for side in sides]


@pytest.mark.parametrize(
    ("old", "new", "read", "way"),
    [
        ("Draw a plan for anything that needs more than three sacks.", "Draw a plan for anything that needs more than one sack.", "must", "widened"),
        ("Hang a lamp on carts that carry more than ten sacks.", "Hang a lamp on carts that carry more than five sacks.", "must", "widened"),
        ("Use two oxen for carts that are longer than five metres.", "Use two oxen for carts that are longer than three metres.", "must", "widened"),
        ("Carts with more than ten sacks use the yard.", "Carts with more than 20 sacks use the yard.", "must", "narrowed"),
        ("Report leaks larger than two metres.", "Report leaks larger than five metres.", "must", "narrowed"),
        ("Report leaks that are older than two days.", "Report leaks that are older than five days.", "must", "narrowed"),
        ("A cart that has been idle for 90 days is sold.", "A cart that has been idle for 30 days is sold.", "must", "widened"),
        ("Orders without an answer for 60 days are dropped.", "Orders without an answer for 14 days are dropped.", "must", "widened"),
        ("Any holder of at least ten shares is a member.", "Any holder of at least five shares is a member.", "must", "widened"),
        ("A member with ten shares may vote.", "A member with five shares may vote.", "may", "widened"),
        ("Members who have paid for two years may vote.", "Members who have paid for one year may vote.", "may", "widened"),
    ],
)
def test_an_amount_tells_which_ones_are_meant(old: str, new: str, read: Modality, way: str) -> None:
    assert told(old, new, read) == [way, BACK[way]]


@pytest.mark.parametrize(
    ("old", "new", "read", "way"),
    [
        ("Write songs that have more than three lines.", "Write songs that have more than one line.", "must", "weakened"),
        ("Grind for more than three hours.", "Grind for more than one hour.", "must", "weakened"),
        ("Choose names longer than three letters.", "Choose names longer than two letters.", "must", "weakened"),
        ("Give an answer that takes less than two minutes.", "Give an answer that takes less than one minute.", "must", "strengthened"),
        ("Ask for the consent of at least two farmers.", "Ask for the consent of at least three farmers.", "must", "strengthened"),
        ("Never load carts that carry more than ten sacks.", "Never load carts that carry more than five sacks.", "must_not", "strengthened"),
        ("Mira avoids songs longer than five lines.", "Mira avoids songs longer than ten lines.", "must_not", "weakened"),
        ("Do not dig deeper than three metres.", "Do not dig deeper than five metres.", "must_not", "weakened"),
    ],
)
def test_what_is_asked_or_forbidden_by_an_amount_tells_nothing_apart(old: str, new: str, read: Modality, way: str) -> None:
    assert told(old, new, read) == [way, BACK[way]]


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("A motion passes if a majority of the votes cast is in favour.", "A motion passes if two thirds of the votes cast are in favour.", "strengthened"),
        ("The miller is elected if half of the farmers vote for her.", "The miller is elected if a third of the farmers vote for her.", "weakened"),
        ("If three quarters of the farmers agree, the plan is adopted.", "If two thirds of the farmers agree, the plan is adopted.", "weakened"),
        ("Changes to this charter need three quarters.", "Changes to this charter need two thirds.", "weakened"),
        # another condition than a vote, or no decision
        ("A sack is accepted if at least three sieves pass.", "A sack is accepted if at least two sieves pass.", "widened"),
        ("The miller must rest if half of the farmers vote for it.", "The miller must rest if a third of the farmers vote for it.", "widened"),
        ("A plan is adopted if fewer than ten farmers object.", "A plan is adopted if fewer than five farmers object.", "narrowed"),
    ],
)
def test_the_vote_in_a_condition_is_asked_for_where_something_is_decided_by_it(old: str, new: str, way: str) -> None:
    assert told(old, new, "must") == [way, BACK[way]]


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("Leave is granted for one week.", "Leave is granted for one month.", "changed"),
        ("Passes are issued for a day at a time.", "Passes are issued for a month at a time.", "changed"),
        ("The miller is elected for four years.", "The miller is elected for two years.", "changed"),
        ("Carts are lent for 30 days.", "Carts are lent for seven days.", "changed"),
        ("Leave must be given for two weeks.", "Leave must be given for four weeks.", "changed"),
        ("Credit shall be given for 30 days.", "Credit shall be given for 60 days.", "changed"),
        ("After notice, credit is given for ten days.", "After notice, credit is given for twenty days.", "changed"),
        ("Leave must be given without notice for two weeks.", "Leave must be given without notice for four weeks.", "changed"),
        ("Leave is given on notice for two weeks.", "Leave is given on notice for four weeks.", "changed"),
        ("Members who get notice are given leave for two weeks.", "Members who get notice are given leave for four weeks.", "changed"),
        # how soon, and how long something must be done
        ("The miller is elected within two weeks.", "The miller is elected within four weeks.", "weakened"),
        ("Letters must be kept for 30 days.", "Letters must be kept for 90 days.", "strengthened"),
        ("Notice must be given for two weeks.", "Notice must be given for four weeks.", "strengthened"),
        ("Written notice of a sale must be given for two weeks.", "Written notice of a sale must be given for four weeks.", "strengthened"),
        ("Notice by letter must be given for two weeks.", "Notice by letter must be given for four weeks.", "strengthened"),
        ("Notice must always be given for two weeks.", "Notice must always be given for four weeks.", "strengthened"),
        ("Notice has to be given for two weeks.", "Notice has to be given for four weeks.", "strengthened"),
        ("A warning must be issued for two weeks.", "A warning must be issued for four weeks.", "strengthened"),
        ("Leave must be given for two weeks.", "Leave must be given for four weeks.", "changed"),
        ("Access shall be given for two weeks.", "Access shall be given for four weeks.", "changed"),
        ("Leave must be granted for at most 30 days.", "Leave must be granted for at most 60 days.", "weakened"),
    ],
)
def test_how_long_a_grant_or_an_office_lasts_goes_no_way(old: str, new: str, way: str) -> None:
    assert told(old, new, "must") == [way, BACK[way]]
