"""Commands that hold as a rule only."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def read(sentence: str, before: str = "") -> str | None:
    """The force of a sentence in a short document about a keeper; None where it is no rule."""
    found = annotate(parse(f"# Pond\n\nThe keeper must ring. Guests may stay.\n\n{before}{sentence}\n", path="pond.md"))
    return next(s for s in found.statements if s.text == sentence).modality


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("Generally, moor within an hour.", "should"),
        ("In general, keep the boats short.", "should"),
        ("As a rule, answer in a day.", "should"),
        ("Preferably, row in pairs.", "should"),
        ("Row in pairs, preferably.", "should"),
        ("Write to the keeper, preferably.", "should"),
        ("Normally, ask the keeper first.", "should"),
        ("By default, close the lock.", "should"),
        ("Most of the time, ask first.", "should"),
        ("Usually answer within an hour.", "should"),
        ("Mostly use the short oars.", "should"),
        ("Generally, do not feed the ducks.", "should_not"),
        ("Ideally, don't ring after nine.", "should_not"),
        ("As a rule, avoid the weir.", "should_not"),
    ],
)
def test_a_rule_of_thumb_recommends(sentence: str, force: str) -> None:
    assert read(sentence) == force


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("Moor within an hour.", "must"),
        ("In general, if somebody asks you to stop, then stop.", "must"),
        ("Keep the generally useful oars in the shed.", "must"),
        ("Ask what the guest would normally eat.", "must"),
        ("Never ring after nine.", "must_not"),
        ("Generally useful oars hang here.", None),
        ("Usually set to zero.", None),
    ],
)
def test_other_commands_keep_their_force(sentence: str, force: str | None) -> None:
    assert read(sentence) == force
