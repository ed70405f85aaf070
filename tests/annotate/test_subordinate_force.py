"""Words of force in a clause that only says when a rule holds, or which things it is about, say nothing of how strong it is."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def force(sentence: str) -> str | None:
    """The force of the last statement of a short document that orders."""
    return annotate(parse(f"# Harbour\n\nThe warden must ring the bell.\n\n## Boats\n\n{sentence}\n", path="harbour.md")).statements[-1].modality


@pytest.mark.parametrize(
    "sentence",
    [
        "Sort entries when a list is not allowed to hold twins.",
        "Boats are chained where they are not permitted to drift.",
        "Ropes are coiled until they are allowed to be used.",
        "Log a warning whenever a caller isn't allowed to write.",
        "Names are printed unless a member prefers not to be listed.",
        "The finder is thanked unless she wants to stay unknown.",
        "Sheds that should not be opened are sealed.",
        "Keys that must never leave the house hang on a red hook.",
        "Seals are put on every chest that may not be opened.",
        "A wedge is carried by boats that must not drift.",
    ],
)
def test_a_clause_behind_or_within_the_main_one_forbids_nothing(sentence: str) -> None:
    assert force(sentence) == "must"


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Keys that are rusty must not be lent.", "must_not"),
        ("Note that dogs are not allowed.", "must_not"),
        ("It is best if dogs are not allowed in.", "must_not"),
        ("Whenever it storms boats are not allowed out.", "must_not"),
        ("Provided that the bell rang, guests may not enter.", "must_not"),
        ("Boats are not allowed out if the warden wants to sleep.", "must_not"),
        ("Guests are told that they may not smoke.", "must_not"),
        ("Guests may leave if they are not allowed to sing.", "may"),
        ("Cats are allowed where dogs are not allowed.", "may"),
        ("Dogs are not allowed where cats are allowed.", "must_not"),
        ("If dogs are allowed, cats are allowed too.", "may"),
        ("Guests should leave when they are not allowed to stay.", "should"),
    ],
)
def test_what_the_main_clause_says_counts(sentence: str, said: str) -> None:
    assert force(sentence) == said


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("- Generally, one knot per rope.", "should"),
        ("- Usually, one boat per guest.", "should"),
        ("- Short ropes by default.", "should"),
        ("- Short knots, and often.", "must"),
        ("- One knot per rope.", "must"),
        ("- No knots at all.", "must_not"),
    ],
)
def test_a_norm_without_a_verb_that_holds_as_a_rule_only_recommends(sentence: str, said: str) -> None:
    assert force(sentence) == said
