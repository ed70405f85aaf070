"""Key words of RFC 2119 in capitals that grade a property."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def last(sentence: str) -> str | None:
    """The force of the last statement of a short document."""
    return annotate(parse(f"# Sacks\n\nThe mill MUST weigh each sack.\n\n## Label\n\n{sentence}\n", path="sacks.md")).statements[-1].modality


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("This REQUIRED property holds the kind of grain.", "must"),
        ("This OPTIONAL property holds the weight.", "may"),
        ("This RECOMMENDED array lists the mills.", "should"),
        ("- **`links`** *array of strings*, OPTIONAL", "may"),
        ("- **`weight`** *int*, REQUIRED", "must"),
        ("This OPTIONAL property MUST NOT be empty.", "must_not"),
    ],
)
def test_a_graded_property_is_a_rule(sentence: str, force: str) -> None:
    assert last(sentence) == force


def test_a_property_that_none_grades_is_no_rule() -> None:
    assert last("This property holds the kind of grain.") is None


@pytest.mark.parametrize("sentence", ["This OPTIONAL step is described below.", "This RECOMMENDED reading covers boats."])
def test_what_is_no_property_is_not_graded(sentence: str) -> None:
    assert last(sentence) is None
