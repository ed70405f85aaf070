"""What somebody does none of, and what nobody does."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def force_of(sentence: str) -> str | None:
    """The force of a sentence in the list of a short document; None where it is no rule."""
    read = annotate(parse(f"# Lido\n\n## Rules\n\n- Ring the bell.\n- {sentence}\n- Sign the book.\n", path="lido.md"))
    return next(s for s in read.statements if s.text == sentence).modality


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("The lifeguard takes no tips.", "must_not"),
        ("Guards accept no gifts.", "must_not"),
        ("The cashier signs no blank slips.", "must_not"),
        ("Deposits bear no interest.", "must_not"),
        ("Helpers draw no salary.", "must_not"),
        ("Coaches share nothing from the log.", "must_not"),
        ("Staff take nothing home.", "must_not"),
        ("The jury votes neither first nor last.", "must_not"),
        ("Pupils bring nothing sharp.", "must_not"),
        ("The treasurer pays nothing without a receipt.", "must_not"),
        ("Guards pay nothing to guests.", "must_not"),
        ("Guards exclude none.", "must_not"),
        ("Guards keep none for themselves.", "must_not"),
        ("Nobody shouts.", "must_not"),
        ("No one swims alone.", "must_not"),
        ("None of the keys leaves the house.", "must_not"),
        ("Nothing leaves the store unsigned.", "must_not"),
        ("Not one locker is opened unasked.", "must_not"),
        ("Not a single towel leaves the hall.", "must_not"),
    ],
)
def test_a_denied_object_or_subject_forbids(sentence: str, force: str | None) -> None:
    assert force_of(sentence) == force


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("Nobody needs a ticket.", "may"),
        ("Nobody has to dive.", "may"),
        ("Members hold no shares and receive a salary.", "must"),
        ("Nobody is exempt from the toll.", "must"),
        ("If the search finds no key, call the guard.", "must"),
        ("Check that no old towel remains.", "must"),
        ("Use a form that names no one.", "must"),
        ("A no vote needs a reason.", "must"),
        ("Cut what adds length no one asked for.", "must"),
        ("Nothing prevents a member from leaving.", "may"),
        ("Children pay nothing.", "must"),
        ("Children pay nothing for the slide.", "must"),
        ("A failed search answers None.", "must"),
    ],
)
def test_what_is_not_needed_or_is_bounded_or_told_forbids_nothing(sentence: str, force: str | None) -> None:
    assert force_of(sentence) == force
