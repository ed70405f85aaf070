"""Bans whose negation stands before a command, or in what tells of it."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def force_of(sentence: str) -> str | None:
    """The force of a sentence in a short document; None where it is no rule."""
    read = annotate(parse(f"# Boiler\n\nThe stoker must ring.\n\n## Room\n\n{sentence}\n", path="boiler.md"))
    return next(s for s in read.statements if s.text == sentence).modality


@pytest.mark.parametrize(
    "sentence",
    [
        "On no account open the valve.", "At no time leave the stove.", "On no account, open the valve.", "In no event lend the seal.",
        "At no point share the code.", "Under no conditions touch the wire.", "Under no pretext lend the key.", "Not once may a guest shout.",
        "The stove is at no time left alone.", "You must on no account open the valve.", "What the stoker is not free to do is guess.",
        "What it is not at liberty to do is sleep.",
    ],
)  # fmt: skip
def test_what_is_at_no_time_to_be_done_is_forbidden(sentence: str) -> None:
    assert force_of(sentence) == "must_not"


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("At no charge, give each guest a key.", "must"),
        ("In no particular order, greet the guests.", "must"),
        ("Once a year, sweep the flue.", "must"),
        ("If at no time a guest rings, close the gate.", "must"),
        ("Leave a note if at no point you were called.", "must"),
        ("What guests are free to do is sing.", "may"),
        ("At no cost to them, guests may sing.", "may"),
    ],
)
def test_other_openings_with_no_deny_nothing(sentence: str, force: str) -> None:
    assert force_of(sentence) == force
