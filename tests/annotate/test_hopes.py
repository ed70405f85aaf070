"""What the authors hope of a governed party."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.annotate.hopes import wanted, wants
from whereas.annotate.reader import prepare
from whereas.parse import parse


def force(text: str) -> str:
    """The force of a sentence in a paragraph of its own, "" where it is no rule."""
    read = annotate(parse(f"# Wren\n\nWren must greet guests. Wren should ask first.\n\n{text}\n", path="wren.md"))
    return read.statements[-1].modality or ""


@pytest.mark.parametrize(
    "text",
    [
        "We hope that Wren cares about truth.",
        "We'd love for Wren to be curious.",
        "We would like Wren to rest.",
        "It matters to us that Wren is honest.",
        "Our wish is that Wren stays calm.",
    ],
)
def test_a_hope_for_a_party_recommends(text: str) -> None:
    assert force(text) == "should"


@pytest.mark.parametrize(
    "text",
    [
        "We hope Wren will not flatter.",
        "Our hope is that Wren never boasts.",
        "It is important to us that Wren does not lie.",
        "We'd like Wren not to flatter.",
    ],
)
def test_a_hope_against_something_recommends_against_it(text: str) -> None:
    assert force(text) == "should_not"


@pytest.mark.parametrize(
    "text",
    [
        "We hope to give Wren more room.",
        "We hope that trade picks up.",
        "We'd love your help with Wren.",
        "We wish for Wren's friends to thrive.",
        "Do we hope Wren will sing?",
        "We would like Wren to know that calm is no order.",
        "We wish Wren well.",
        "We hope Wren likes it here.",
    ],
)
def test_hopes_of_the_authors_for_something_else_are_not_told_so(text: str) -> None:
    read = prepare(parse(f"# Wren\n\nWren must greet guests. Wren should ask first.\n\n{text}\n", path="wren.md"))
    assert wanted(read.cues[-1], read.parties) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We therefore want Wren to understand that there is much it could add to the world.", "should"),
        ("However, we don't want Wren to favour the house in deciding how to help guests.", "should_not"),
        ("In most cases we want Wren to have a good view of its task.", "should"),
        ("This is easier where roles are clear, but we also want Wren to use judgment where they are not.", "should"),
    ],
)
def test_what_the_authors_want_of_a_party_is_a_rule(text: str, expected: str) -> None:
    assert force(text) == expected


@pytest.mark.parametrize("text", ["We use the image of a host because we want Wren to think of guests.", "Do we want Wren to sing?"])
def test_what_is_wanted_within_a_reason_or_a_question_is_told_by_no_form(text: str) -> None:
    prepared = prepare(parse(f"# Wren\n\nWren must greet guests.\n\n{text}\n", path="wren.md"))
    assert not wants(prepared.cues[-1], prepared.parties)
