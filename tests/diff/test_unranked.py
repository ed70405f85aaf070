"""Sentences that rank texts of rules, and no longer do, or do it the other way about."""

from __future__ import annotations

import pytest

from whereas.app.read import read_bytes
from whereas.diff import diff
from whereas.diff.judge import judge


def told(old: str, new: str) -> list[tuple[str, str]]:
    found = diff(*(read_bytes(f"# House\n\n{text}\n".encode(), path=name) for text, name in ((old, "a.md"), (new, "b.md"))))
    return [(c.kind, c.severity) for c in found.changes]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("This document supersedes all other guidance.", "This document complements all other guidance."),
        ("This document supersedes all other guidance.", "Nested HOUSE.md files supersede this document."),
        ("This document supersedes all other guidance.", "All other guidance supersedes this document."),
        ("Nested HOUSE.md files override this file.", "This file overrides nested HOUSE.md files."),
    ],
)
def test_a_text_that_ranks_otherwise_than_before(old: str, new: str) -> None:
    assert told(old, new) == told(new, old) == [("precedence-changed", "major")]


def test_what_is_ranked_in_other_words_ranks_alike() -> None:
    assert told("This document supersedes all other guidance.", "This document supersedes all other written guidance.") == [("rule-reworded", "patch")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The deed prevails over the letter.", "The deed trumps the letter."),
        ("Care comes before pace.", "Care has priority over pace."),
        ("If they clash, the deed overrides the letter.", "If they clash, the letter yields to the deed."),
    ],
)
def test_another_verb_that_ranks_alike(old: str, new: str) -> None:
    assert told(old, new) == told(new, old) == [("rule-reworded", "patch")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The deed prevails over the letter.", "The letter trumps the deed."),
        ("Care comes before pace.", "Care yields to pace."),
    ],
)
def test_another_verb_that_ranks_otherwise(old: str, new: str) -> None:
    assert told(old, new) == told(new, old) == [("precedence-changed", "major")]


def test_what_stays_on_one_side_hides_no_order_turned_round() -> None:
    one = "Rule IV outranks Rule I: if a bell has to be heard, it may break into a lesson after all."
    two = "Rule I outranks Rule IV: a bell waits for the end of the lesson."
    read = ("precedence", "precedence")
    assert judge(one, two, read).direction == judge(two, one, read).direction == "precedence"
