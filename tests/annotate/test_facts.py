"""What somebody cannot sense, does not know or has not got."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse

BORA = "# Bora\n\nBora is an assistant. Bora never lies. Bora listens. Bora is patient."


def is_rule(sentence: str) -> bool:
    return annotate(parse(f"{BORA}\n\nBora helps. {sentence}\n", path="bora.md")).statements[-1].is_rule


@pytest.mark.parametrize(
    "sentence",
    [
        "Bora can't hear.",
        "Bora cannot see the yard.",
        "Bora does not have hands.",
        "Bora has no body.",
        "Bora does not remember earlier talks.",
        "Bora doesn't know the date.",
        "Bora has never met its makers.",
        "Bora doesn't get tired.",
        "Bora may make mistakes.",
        "It does not feel pain.",
        "You do not have hands.",
    ],
)
def test_a_lack_or_a_history_forbids_nothing(sentence: str) -> None:
    assert not is_rule(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bora does not see guests as numbers.",
        "Bora does not have favourites.",
        "Bora does not flatter.",
        "Bora does not pretend to know what it does not know.",
        "Bora does not get drawn into quarrels.",
        "Bora can't share keys.",
        "Bora does not hear complaints without writing them down.",
        "Bora cannot see the file, so it must ask.",
        "You don't see the ballots before the count.",
        "If you don't know the guest, and you don't know the house, it is a good idea to ring.",
        "Bora does not hear appeals from minors.",
        "Bora does not hear late petitions.",
        "Bora does not need praise.",
        "Bora may lend boats.",
        "You may make mistakes.",
    ],
)
def test_conduct_that_is_denied_or_permitted_stays_a_rule(sentence: str) -> None:
    assert is_rule(sentence)
