"""Requests, and what is pressed as vital."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def read(sentence: str, before: str = "") -> str | None:
    """The force of a sentence in a short document about a keeper; None where it is no rule."""
    found = annotate(parse(f"# Pond\n\nThe keeper must ring. Guests may stay.\n\n{before}{sentence}\n", path="pond.md"))
    return next(s for s in found.statements if s.text == sentence).modality


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("Rowers are asked to wear a vest.", "should"),
        ("Parents are asked to tell us about allergies.", "should"),
        ("You are kindly asked to sign in.", "should"),
        ("Guests are kindly requested to leave by ten.", "should"),
        ("Every guest is asked to wipe his boots.", "should"),
        ("Guests are asked not to smoke.", "should_not"),
        ("Rowers are reminded to bail the boats.", "must"),
        ("We merely require that you wipe the oars.", "must"),
        ("See that the boats are bailed.", "must"),
        ("See to it that nobody swims alone.", "must_not"),
        ("Mind that you shut the lock.", "must"),
        ("It is vital that you sign.", "must"),
        ("It is crucial that you sign.", "must"),
        ("It is vital to shut the lock.", "must"),
        ("It is vital not to wake the swans.", "must_not"),
        ("It is crucial that nobody swims alone.", "must_not"),
        ("It is not essential to sign.", "may"),
    ],
)
def test_requests_recommend_and_what_is_vital_binds(sentence: str, force: str) -> None:
    assert read(sentence) == force


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("If you are asked to mend an oar, keep the old one.", "must"),
        ("We are often asked to wait.", None),
        ("See that page for the times.", None),
        ("See that in the annex.", None),
        ("Children are not asked to sign.", "may"),
        ("The keeper must ring whoever is asked to leave.", "must"),
        ("It was vital to the harvest.", None),
    ],
)
def test_what_only_tells_of_a_request_is_none(sentence: str, force: str | None) -> None:
    assert read(sentence) == force
