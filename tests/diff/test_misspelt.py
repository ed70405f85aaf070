"""Spelling mistakes that were mended, and words that only look like them."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge
from whereas.diff.respelt import respelt
from whereas.diff.weigh import weigh


@pytest.mark.parametrize(
    ("old", "new", "direction"),
    [
        ("You must immediatly shut the gate.", "You must immediately shut the gate.", "typography"),
        ("Guests might expliticly ask for straw.", "Guests might explicitly ask for straw.", "typography"),
        ("Guests must genrally knock.", "Guests must generally knock.", "typography"),
        ("Guests may enter withuot a key.", "Guests may enter without a key.", "typography"),
        ("Members must immediatly shut the gate.", "Members should immediately shut the gate.", "weakened"),
        ("Guests must wear formal clothes.", "Guests must wear informal clothes.", "reversed"),
        ("Members must expect guests.", "Members must except guests.", "weakened"),
    ],
)
def test_a_mended_word_says_nothing_of_the_rule(old: str, new: str, direction: str) -> None:
    read = ("must", "must") if "should" not in new else ("must", "should")
    assert weigh(old, new, read, judge(old, new, read)).direction == direction  # type: ignore[arg-type]
    mirror = {"weakened": "strengthened"}.get(direction, direction)
    assert weigh(new, old, read[::-1], judge(new, old, read[::-1])).direction == mirror  # type: ignore[arg-type]


@pytest.mark.parametrize(("one", "two"), [("list", "lint"), ("reserve", "reverse"), ("prescribe", "proscribe"), ("guest", "guests"), ("casual", "causal")])
def test_words_that_there_are_are_no_mistakes(one: str, two: str) -> None:
    assert respelt(f"Members {one} it.", f"Members {two} it.") == (f"Members {one} it.", f"Members {two} it.")
