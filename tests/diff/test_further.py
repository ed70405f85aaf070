"""One more thing that must be true of those who are meant makes a rule narrower; one more thing that is asked makes it wider."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge
from whereas.diff.weigh import weigh
from whereas.model.constitution import Modality

LEAVE: tuple[Modality, Modality] = ("may", "may")
DUTY: tuple[Modality, Modality] = ("must", "must")
BAN: tuple[Modality, Modality] = ("must_not", "must_not")


def way(old: str, new: str, read: tuple[Modality, Modality]) -> str:
    return weigh(old, new, read, judge(old, new, read)).direction


@pytest.mark.parametrize(
    ("sentence", "more", "read"),
    [
        ("Anybody may become a reader upon filling in a card{}.", " and showing a letter", LEAVE),
        ("Anybody may join by filling in a card{}.", " and paying a crown", LEAVE),
        ("A reader who holds a card{} may borrow maps.", " and has read the notice", LEAVE),
        ("Readers who have paid a crown{} may borrow maps.", " and live nearby", LEAVE),
        ("Readers which own a lamp{} may stay.", " and clean the desk", LEAVE),
        ("Readers who have signed{} may stay.", " and paid", LEAVE),
        ("Maps that are old{} may be sold.", " and torn", LEAVE),
        ("The librarian must lend to anyone who holds a card{}.", " and pays a crown", DUTY),
        ("The librarian must refuse books that are damp{}.", " and have no cover", DUTY),
        ("The librarian must list maps that are stamped{}.", " and bound", DUTY),
        ("Readers must not use a pen that leaks{}.", " and cannot be closed", BAN),
        ("Readers must not use a pen that {}leaks.", "is red and ", BAN),
    ],
)
def test_a_rule_that_asks_more_of_those_it_is_about_is_narrower(sentence: str, more: str, read: tuple[Modality, Modality]) -> None:
    old, new = sentence.format(""), sentence.format(more)
    assert (way(old, new, read), way(new, old, read)) == ("narrowed", "widened")


@pytest.mark.parametrize(
    ("sentence", "more", "read"),
    [
        ("Anybody may join by filling in a card{}.", " or paying a crown", LEAVE),
        ("A reader who holds a card{} may borrow maps.", " or has read the notice", LEAVE),
        ("Readers who own lamps{} may stay.", " and desks", LEAVE),
        ("A reader who holds a card may borrow maps{}.", " and stay at night", LEAVE),
        ("The librarian must greet readers who whisper{}.", " and visitors", DUTY),
        ("The librarian must write to readers who owe a crown{}.", " and publish their names", DUTY),
        ("The librarian must keep a list that names the maps{}.", " and the desks", DUTY),
        ("The librarian picks the desk that is likely to stay dry{}.", ", and writes down why the others would not", DUTY),
        ("The librarian must help by fetching maps{}.", " and opening windows", DUTY),
        ("The librarian must check that lamps burn{}.", " and are clean", DUTY),
        ("The librarian must know who is there{}.", " and is reading", DUTY),
        ("The librarian must say that it is late{}.", " and has begun to rain", DUTY),
        ("Readers must not use words that hurt visitors{}.", " and neighbours", BAN),
    ],
)
def test_what_is_asked_or_meant_besides_makes_it_wider(sentence: str, more: str, read: tuple[Modality, Modality]) -> None:
    old, new = sentence.format(""), sentence.format(more)
    assert (judge(old, new, read).direction, judge(new, old, read).direction) == ("widened", "narrowed")


def test_an_exception_for_fewer_makes_a_ban_stronger() -> None:
    old, new = "Readers must not stay unless the person who asks is known.", "Readers must not stay unless the person who asks is known and trusted."
    assert (judge(old, new).direction, judge(new, old).direction) == ("strengthened", "weakened")


def test_a_rule_that_breaks_off_behind_its_pronoun_is_judged() -> None:
    assert judge("Name the guests, who", "Name the guests who and when", ("must", "must")).direction == "widened"
