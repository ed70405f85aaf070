"""Cases that the reader is asked to picture."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def roles(sentence: str) -> tuple[str, ...]:
    """The roles of a sentence in a paragraph of its own."""
    return annotate(parse(f"# Mill\n\n## Sacks\n\nMillers must weigh each sack.\n\n{sentence}\n", path="mill.md")).statements[-1].roles


@pytest.mark.parametrize(
    "sentence",
    [
        "Consider a request for a loan of a sieve.",
        "Or consider a request to grind at night: should the miller agree?",
        "For example, suppose the buyer asks for rye and pays for oats.",
        "Imagine a situation where two buyers want one sack.",
    ],
)
def test_a_case_to_picture_is_an_example(sentence: str) -> None:
    assert roles(sentence) == ("example",)


@pytest.mark.parametrize("sentence", ["Consider a rope for long climbs.", "Take the sack to the yard.", "Consider the case of each buyer before you sell."])
def test_what_is_commended_or_ordered_is_a_rule(sentence: str) -> None:
    assert "rule" in roles(sentence)
