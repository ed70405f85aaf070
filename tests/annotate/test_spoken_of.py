"""Words of a ban that only say of which things a rule speaks."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def force_of(sentence: str) -> str | None:
    """The force of a sentence in the list of a short document; None where it is no rule."""
    read = annotate(parse(f"# Lido\n\n## Rules\n\n- Ring the bell.\n- {sentence}\n- Sign the book.\n", path="lido.md"))
    return next(s for s in read.statements if s.text == sentence).modality


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("Forbidden words can be quoted in a report.", "may"),
        ("Prohibited items may be kept in the office.", "may"),
        ("You may take photos in rooms where it is not forbidden.", "may"),
        ("A member who was banned may come back after a year.", "may"),
        ("Banned guests should be told by mail.", "should"),
        ("Banned guests must hand back their keys.", "must"),
        ("Keep prohibited items in the office.", "must"),
        ("Keep the minutes short: only decisions, rejected options and reasons.", "must"),
        ("Disallowed entries must be listed.", "must"),
    ],
)
def test_an_attribute_does_not_forbid_what_is_permitted(sentence: str, force: str | None) -> None:
    assert force_of(sentence) == force


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("Banned guests may not swim.", "must_not"),
        ("Forbidden words must not be used.", "must_not"),
        ("Diving is prohibited.", "must_not"),
        ("It is forbidden to dive.", "must_not"),
        ("Diving is banned in the hall.", "must_not"),
        ("Prohibited uses are those that may harm a guest.", "must_not"),
        ("Guests are prohibited from diving.", "must_not"),
        ("Prohibited: diving.", "must_not"),
    ],
)
def test_what_is_banned_is_forbidden(sentence: str, force: str | None) -> None:
    assert force_of(sentence) == force
