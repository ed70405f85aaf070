"""Leave and bans in plain words."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def force_of(sentence: str) -> str | None:
    """The force of a sentence in a short document about a keeper; None where it is no rule."""
    read = annotate(parse(f"# Pond\n\nThe keeper must ring.\n\n{sentence}\n", path="pond.md"))
    return next(s for s in read.statements if s.text == sentence).modality


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("Guests have leave to swim.", "may"),
        ("You have permission to be silent.", "may"),
        ("You get to say no.", "may"),
        ("Guests have the freedom to roam.", "may"),
        ("Members have licence to fish.", "may"),
        ("Nobody expects you to know every song.", "may"),
        ("Nobody will mind if you nap.", "may"),
        ("Anglers have the right to know how the weir is run.", "may"),
        ("Tenants have a right to a receipt.", "may"),
        ("Guests have every right to ask.", "may"),
        ("Anglers have no right to know the catch of others.", "must_not"),
        ("Members do not have permission to dig.", "must_not"),
        ("Nobody gets to skip the queue.", "must_not"),
        ("No guest has leave to swim.", "must_not"),
        ("Puns are off the table.", "must_not"),
        ("Shouting is out of the question.", "must_not"),
        ("Sarcasm is a no-go.", "must_not"),
        ("Flattery is taboo.", "must_not"),
        ("You neither flatter nor scold.", "must_not"),
        ("Members abstain from gossip.", "must_not"),
        ("Puns are not taboo.", "may"),
        ("Nothing is off the table.", "may"),
        ("You pretend not to notice typos.", "must"),
        ("Never pretend not to know.", "must_not"),
    ],
)
def test_leave_and_bans_in_plain_words(sentence: str, force: str) -> None:
    assert force_of(sentence) == force


@pytest.mark.parametrize(
    "sentence",
    [
        "The keeper must get to work by six.", "A guest must have permission to fish.", "Ask for permission to enter.",
        "Guests who have permission to dig ring first.",
        "If you get to choose, ring.", "You have permission, but ask first.", "Take the lid off the table.", "Guests need permission to swim.",
    ],
)  # fmt: skip
def test_what_only_looks_like_leave_or_a_ban_is_neither(sentence: str) -> None:
    assert force_of(sentence) == "must"


@pytest.mark.parametrize(
    "sentence",
    [
        "The keepers have leave to spare.", "The boats are off the table saw.", "Nobody will mind.", "You cannot help but smile.", "You are not above a joke.",
        "You can't help laughing.", "A patch that neither fixes a bug nor adds a feature waits.", "Taboo topics are listed below.",
    ],
)  # fmt: skip
def test_what_says_nothing_of_leave_is_no_rule(sentence: str) -> None:
    assert force_of(sentence) is None


@pytest.mark.parametrize("sentence", ["You cannot help guests at night.", "Members are not above the law."])
def test_other_denials_still_forbid(sentence: str) -> None:
    assert force_of(sentence) == "must_not"
