"""Duties that are laid on somebody as their job, and quorums."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.model.constitution import Statement
from whereas.parse import parse


def read(text: str) -> Statement:
    return annotate(parse(f"# Guild\n\nMembers must pay. {text}\n", path="guild.md")).statements[1]


@pytest.mark.parametrize(
    "text",
    [
        "It is the job of the lock keeper to ensure that the lamps burn.",
        "It is the responsibility of the miller to keep the wheel clean.",
        "It is the duty of whoever opens the gate to make sure that it is shut again.",
        "It is also the bell ringer's own task to oil the hinge.",
        "It's your job to protect the grain.",
        "It is a duty of each member to greet guests.",
        "It falls to the clerk to count the keys.",
        "It shall be the duty of the porter to keep the lamp lit.",
        "It is incumbent upon the board to publish its minutes.",
    ],
)
def test_what_is_somebody_s_job_is_a_duty_and_its_verb_no_reason(text: str) -> None:
    found = read(text)
    assert (found.roles, found.modality, found.explained) == (("rule",), "must", "none")


@pytest.mark.parametrize(
    "text",
    [
        "It is not the porter's place to judge a guest.",
        "It isn't our role to settle feuds.",
        "It is no business of the guild whom a miller marries.",
        "The bailiff has no business opening letters.",
    ],
)
def test_what_is_not_somebody_s_place_is_forbidden(text: str) -> None:
    found = read(text)
    assert (found.roles, found.modality) == (("rule",), "must_not")


@pytest.mark.parametrize(
    "text",
    [
        "It is not a place to swim.",
        "The porter has no business in town today.",
        "It is not the pump's role to count the sacks.",
        "It is no business of ours.",
        "The mill has no business to speak of.",
    ],
)
def test_other_places_and_business_are_no_duties(text: str) -> None:
    assert not read(text).is_rule


@pytest.mark.parametrize(
    "text",
    [
        "It is a hard job to clean the weir.",
        "It is nobody's job to watch the clock.",
        "It is the job of the pump to lift the water.",
        "It is the hardest part of the job to find the leak.",
        "It is the role of a lifetime.",
        "Is it the job of the clerk to sign?",
        "It was her duty to lock up.",
    ],
)
def test_a_job_that_is_no_duty_of_anybody_is_no_rule(text: str) -> None:
    assert not read(text).is_rule


@pytest.mark.parametrize(
    "text", ["It is the miller's job to grease the wheel so that it turns.", "It is up to the clerk to keep the keys, because they get lost."]
)
def test_a_reason_behind_it_still_is_one(text: str) -> None:
    assert read(text).explained == "same"


def test_what_is_up_to_somebody_is_not_explained_by_its_verb() -> None:
    found = read("It is up to the miller to protect the grain.")
    assert (found.modality, found.explained) == ("must", "none")


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The quorum is one fifth of the members.", True),
        ("A quorum for a general meeting consists of 12 voters.", True),
        ("The quorum is often reached.", False),
        ("The quorum was two thirds in those days.", False),
    ],
)
def test_so_many_that_are_a_quorum_are_asked_for(text: str, rule: bool) -> None:
    assert (read(text).modality == "must") == rule
