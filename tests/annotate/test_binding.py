"""Words of duty or ban behind another rule."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Take a lamp from the shelf. The lamp is to be returned by dusk.", "must"),
        ("Ask the keeper for a boat. Lost oars are to be reported at once.", "must"),
        ("Row gently. Racing is out of the question.", "must_not"),
        ("Copy the log exactly. Silent edits are not an option.", "must_not"),
        ("Speak softly. Shouting is not on.", "must_not"),
        ("Lay the table at six. Washing up is everyone's job.", "must"),
        ("Take a boat. The boat has to be back by dusk.", "must"),
        ("Guests may camp. Fires must be out by ten.", "must"),
        ("Open the lock. No boat is to be turned away.", "must_not"),
        ("Ask first. The warden needs to hear both rowers.", "must"),
        ("Be clear. Each entry has to see review.", "must"),
        ("Speak softly. The use of slurs is not on.", "must_not"),
        ("Speak softly. The sharing of keys is not on.", "must_not"),
        ("Speak softly. Your rudeness is not on.", "must_not"),
    ],
)
def test_a_duty_behind_a_rule_is_a_rule(text: str, force: str) -> None:
    first, last = annotate(parse(f"# Pond\n\n## Order\n\n{text}\n", path="pond.md")).statements
    assert (last.roles, last.modality, first.explained) == (("rule",), force, "none")


@pytest.mark.parametrize(
    "text",
    [
        "Keep the log short. The reader has to keep the whole in their head.",
        "Use large letters. Somebody has to read them at night.",
        "Write to the clerk. They have to answer hundreds of letters.",
        "Close the lid. The heat has to go somewhere.",
        "Keep a log. The next keeper needs to know where the boats lie.",
        "Ring first. The lamp is not on.",
        "Ring first. The heating of the hall is not on.",
    ],
)
def test_what_somebody_is_put_to_is_no_rule(text: str) -> None:
    assert not annotate(parse(f"# Pond\n\n## Order\n\n{text}\n", path="pond.md")).statements[-1].is_rule


def test_an_example_that_binds_is_a_rule_too() -> None:
    text = "Manual pages are kept apart. For example, the mail system manual pages must have mail appended to all names."
    assert annotate(parse(f"# Pond\n\n## Order\n\n{text}\n", path="pond.md")).statements[-1].roles == ("rule", "example")
