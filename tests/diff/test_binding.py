"""Sentences that say of the rules themselves whether they bind."""

from __future__ import annotations

import pytest

from diff_documents import compare
from whereas.diff.binding import binding
from whereas.diff.edits import edit
from whereas.diff.judge import judge


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("These rules are binding.", "These rules are recommendations."),
        ("The rules below are mandatory.", "The rules below are only suggestions."),
        ("All of the following are mandatory:", "All of the following are optional:"),
        ("This charter is binding on every member.", "This charter is not binding on every member."),
        ("These guidelines are not optional.", "These guidelines are voluntary."),
        ("The provisions of this code are requirements.", "The provisions of this code are guidance."),
        ("The following lines are absolute.", "The following lines are defaults."),
        ("The rules below are hard limits.", "The rules below are soft limits."),
        ("These are absolute restrictions.", "These are strong defaults."),
        ("These lines are bright lines.", "These lines are starting points."),
    ],
)
def test_rules_that_bind_and_then_advise_are_weaker(old: str, new: str) -> None:
    assert judge(old, new).direction in {"weakened", "reversed"}
    assert judge(new, old).direction in {"strengthened", "reversed"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("These rules are binding.", "These rules are new."),
        ("These rules are short.", "These rules are recommendations."),
        ("These rules are binding.", "These rules are mandatory."),
        ("These points are suggestions.", "These points are recommendations."),
        ("The belts are mandatory.", "The belts are optional."),
        ("No rule is optional.", "Every rule is mandatory."),
        ("These pillows are soft.", "These pillows are hard."),
        ("These figures are absolute minimums.", "These figures are default minimums."),
        ("The mooring lines are absolute.", "The mooring lines are defaults."),
    ],
)
def test_other_words_of_rules_say_nothing_of_how_they_bind(old: str, new: str) -> None:
    assert binding(edit(old, new)) is None


def test_background_that_says_so_is_minor() -> None:
    frame = "# Mill\n\n## Rules\n\nThese rules are {}.\n\n- Knock first.\n- Sweep the loft.\n"
    (found,) = compare(frame.format("binding"), frame.format("recommendations")).changes
    assert (found.kind, found.severity, found.why) == ("other", "minor", "'binding' became 'recommendations'")
