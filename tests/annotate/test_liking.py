"""Leave that is somebody's liking."""

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
        ("Moor on the left or the right, as you prefer.", "may"),
        ("Oars or sail, as you wish.", "may"),
        ("Bring a dog if you like.", "may"),
        ("If you like, bring a dog.", "may"),
        ("Paint the boat at your discretion.", "may"),
        ("At your discretion, paint the boat.", "may"),
        ("Take whichever oar is free, as you please.", "may"),
        ("Leave whenever you wish.", "may"),
        ("Row as hard as you like.", "may"),
        ("Go ahead and swim.", "may"),
        ("By all means bring a friend.", "may"),
        ("The choice is yours.", "may"),
        ("Which oar you use is up to you.", "may"),
        ("It is up to you whether you swim.", "may"),
        ("The colour of the boat is up to the keeper.", "may"),
        ("Rowing is voluntary.", "may"),
        ("Being late is alright.", "may"),
        ("It's alright to be late.", "may"),
        ("Children are always welcome.", "may"),
        ("Dogs are always welcome on the jetty.", "may"),
        ("Membership is open to any rower.", "may"),
        ("The jetty is open to the public.", "may"),
        ("Members are invited to bring a cake.", "may"),
    ],
)
def test_leave_is_given(sentence: str, force: str) -> None:
    assert read(sentence) == force


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("It is up to you to bail the boat.", "must"),
        ("If you want to row, read the chart.", "must"),
        ("Leave the boat as you would want to find it.", "must"),
        ("Tell us what you want.", "must"),
        ("If you prefer a sail, bring your own.", "must"),
        ("Never leave whenever you like.", "must_not"),
        ("You must sign, whichever pen you like.", "must"),
        ("Keep the open boat in sight.", "must"),
        ("The count is voluntary and misses half of the ducks.", None),
    ],
)
def test_no_leave_is_given(sentence: str, force: str | None) -> None:
    assert read(sentence) == force
