"""An "after" that is part of a verb, and an "outside" that tells the kind of a noun, open no condition."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge
from whereas.diff.verdict import Verdict
from whereas.diff.weigh import weigh
from whereas.model.constitution import Modality

MUST: tuple[Modality, Modality] = ("must", "must")


def told(old: str, new: str) -> Verdict:
    return weigh(old, new, MUST, judge(old, new, MUST))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The warden must look after the swans.", "The warden must guard the swans."),
        ("The warden must look after the swans.", "The warden must neglect the swans."),
        ("Ferrymen must look after the needs of riders.", "Ferrymen must keep the needs of riders in mind."),
        ("The pier shall be named after the donor.", "The pier shall be called for the donor."),
        ("The warden must enquire after the sick.", "The warden must ask about the sick."),
        ("The tolls must be counted each spring by an outside firm.", "The tolls must be counted each spring by the ferryman."),
        ("The ferry must hire an outside pilot.", "The ferry must hire its cook as pilot."),
        ("Ferrymen must consult outside experts.", "Ferrymen must consult their cook."),
        ("Ferrymen must use the inside lane.", "Ferrymen must use the narrow lane."),
        ("The crew must scrub the outside of the hull.", "The crew must scrub the floor of the hull."),
    ],
)
def test_none_is_a_condition_that_went(old: str, new: str) -> None:
    for verdict in (told(old, new), told(new, old)):
        assert verdict.direction in {"reworded", "changed"}
        assert "condition" not in verdict.why


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("Ferrymen must rest.", "Ferrymen must rest after noon.", "condition added: 'after noon'"),
        ("Ferrymen must take a look.", "Ferrymen must take a look after the storm.", "condition added: 'after the storm'"),
        ("Ferrymen must look again.", "Ferrymen must look again after the storm.", "condition added: 'after the storm'"),
        ("Riders may smoke.", "Riders may smoke outside the cabin.", "condition added: 'outside the cabin'"),
        ("Riders may smoke.", "Riders may smoke outside working hours.", "condition added: 'outside working hours'"),
        ("Riders may board.", "Riders may board inside the gate.", "condition added: 'inside the gate'"),
        ("Riders may ask.", "Riders may ask after the bell.", "condition added: 'after the bell'"),
        ("Ferrymen may hire pilots.", "Ferrymen may hire outside pilots.", "condition added: 'outside pilots'"),  # a place as likely
        ("Ferrymen may hire experts.", "Ferrymen may hire outside experts.", "qualified: 'outside'"),
    ],
)
def test_others_are(old: str, new: str, why: str) -> None:
    assert judge(old, new)[:2] == ("narrowed", why)
    assert judge(new, old).direction == "widened"
