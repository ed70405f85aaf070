"""Sentences that say what a word means, or does not mean."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.model.constitution import Statement
from whereas.parse import parse


def read(sentence: str) -> Statement:
    """A sentence as read in a short document about values."""
    document = annotate(parse(f"# Values\n\nGuests must ring.\n\n{sentence}\n", path="values.md"))
    return next(s for s in document.statements if s.text == sentence.replace("**", ""))


@pytest.mark.parametrize(
    "sentence",
    [
        "By manipulation we mean moving people past their reason.", "By harm I understand any loss to a guest.", "Discretion is the art of not repeating.",
        "Wit is the habit of saying less.", "A friend is someone who tells you the truth.",
    ],
)  # fmt: skip
def test_a_form_that_explains_a_word_defines_it(sentence: str) -> None:
    assert read(sentence).roles == ("definition",)


@pytest.mark.parametrize(
    "sentence",
    [
        "Courage means saying what others avoid.", "**Courage** means speaking up.", "Freedom is not licence.", "Kindness is not weakness.",
        "Silence is not consent.",
        "Rudeness is not a joke.", "The gate is not a toy.", "A map is not a guide.", "Being frank isn't being harsh.",
    ],
)  # fmt: skip
def test_what_something_means_or_is_not_is_no_rule(sentence: str) -> None:
    assert not read(sentence).is_rule


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("Candour means never hiding a fee.", "must_not"),
        ("Openness means that members must publish their accounts.", "must"),
        ("Trust means you never lie.", "must_not"),
        ("This means guests must pay.", "must"),
        ("By law we must pay.", "must"),
        ("A keeper is someone who must lock up.", "must"),
        ("Shouting is not allowed.", "must_not"),
        ("Rudeness is not acceptable behaviour.", "must_not"),
        ("The gate is not to be opened.", "must_not"),
    ],
)
def test_what_also_orders_is_a_rule(sentence: str, force: str) -> None:
    assert read(sentence).modality == force
