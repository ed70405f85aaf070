"""Bans whose "no" stands behind an opening phrase, and idioms with "no" that deny nothing."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def force(sentence: str) -> str | None:
    """The force of the last statement of a short document."""
    return annotate(parse(f"# Ferry\n\nThe pilot must keep the log.\n\n## Crossing\n\n{sentence}\n", path="ferry.md")).statements[-1].modality


@pytest.mark.parametrize(
    "sentence",
    [
        "Prior to the crossing, no guest shall smoke.",
        "Outside of summer, no boats may be rented.",
        "Owing to the tide, no rafts may be tied here.",
        "Apart from guide dogs, no animals are allowed.",
        "Save in a storm, nobody may ring the bell.",
        "Pursuant to the lease, no masts may be raised.",
        "Whatever the weather, none of the hatches may be opened.",
        "Mindful of the swans, no horn may be blown.",
        "During a storm no boats may be untied.",
        "In the harbour no sails may be set.",
        "After the last crossing no fares may be taken.",
        "- In fog no rafts may be towed.",
        "No matter who asks, no hatch may be opened.",
        "No matter may be raised twice.",
    ],
)
def test_no_behind_any_opening_forbids(sentence: str) -> None:
    assert force(sentence) == "must_not"


def test_advice_behind_an_opening_stays_advice() -> None:
    assert force("Prior to the crossing, no guest should smoke.") == "should_not"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Guests with no ticket may wait.", "may"),
        ("On days of no wind boats may be rowed.", "may"),
        ("If there is no pilot guests may wait inside.", "may"),
        ("Outside the cabin, guests with no ticket may wait.", "may"),
        ("If no pilot comes, and nobody objects, the owner may close the pier.", "may"),
        ("Rafts that have no owner may be sold.", "may"),
        ("With no pilot on board, the owner must close the pier.", "must"),
        ("Outside of summer, no ticket is needed.", "may"),
        ("Of ten rafts, no fewer than two must be kept dry.", "must"),
    ],
)
def test_no_of_what_stands_before_it_does_not(sentence: str, expected: str) -> None:
    assert force(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("No matter the tide, pilots must keep watch.", "must"),
        ("No matter what a guest says, the pilot may turn back.", "may"),
        ("No matter who asks, pilots should stay calm.", "should"),
        ("No matter who asks, keep the hatch open.", "must"),
        ("No doubt pilots must keep watch.", "must"),
        ("No wonder pilots should be careful.", "should"),
        ("No more than once a year, pilots may change ships.", "may"),
        ("No more than two guests may board.", "must_not"),
        ("No doubt may remain about the tide.", "must_not"),
    ],
)
def test_idioms_with_no_deny_nothing(sentence: str, expected: str) -> None:
    assert force(sentence) == expected
