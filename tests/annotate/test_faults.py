"""What does not work, under a title that announces faults, and what "may not" be so."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def is_rule(title: str, sentence: str) -> bool:
    return annotate(parse(f"# Ferry\n\nThe warden must ring.\n\n## {title}\n\n{sentence}\n", path="ferry.md")).statements[-1].is_rule


@pytest.mark.parametrize("title", ["Known issues", "3. Limitations"])
@pytest.mark.parametrize(
    "sentence",
    [
        "- The lift never stops on the third floor.",
        "- Refunds are not supported yet.",
        "- The search doesn't find accents.",
    ],
)
def test_a_fault_forbids_nothing(title: str, sentence: str) -> None:
    assert not is_rule(title, sentence)


@pytest.mark.parametrize("title", ["Pitfalls", "Gotchas", "Common mistakes"])
@pytest.mark.parametrize("sentence", ["- Leases are recorded at noon, not at dusk.", "- The column holds the raw count."])
def test_under_pitfalls_what_holds_of_a_thing_is_no_rule(title: str, sentence: str) -> None:
    assert not is_rule(title, sentence)


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("Pitfalls", "- Keys must be returned by dusk."),
        ("Pitfalls", "- Leases are kept in the book, so sign the book first."),
        ("Anti-patterns", "- The two boats share a rope; always take it first."),
        ("Common mistakes", "- Guessing: the keeper opens each box first."),
        ("Mistakes", "The warden treats them with interest."),
        ("Records", "- Leases are recorded at noon, not at dusk."),
        ("Known issues", "- Do not use the lift."),
        ("Known issues", "- Guests must not use the lift."),
        ("Known issues", "- Members cannot vote by mail."),
        ("Known issues", "- Dogs are not allowed in the lift."),
        ("Rules", "- Refunds are not given in winter."),
        ("Reporting known issues", "- Reports are never made in public."),
        ("Boats", "Boats may not be moored yet; ask the warden."),
        ("Boats", "Members may not have a key."),
        ("Boats", "A boat may not carry more than six."),
    ],
)
def test_what_binds_somebody_is_a_rule(title: str, sentence: str) -> None:
    assert is_rule(title, sentence)


@pytest.mark.parametrize(
    "sentence",
    ["The gauge may not be warm yet.", "The film may not be available in your town.", "Reviewers may not have time.", "Guests may not be native speakers."],
)
def test_what_may_not_be_so_forbids_nothing(sentence: str) -> None:
    assert not is_rule("Boats", sentence)
