"""Signs that open a statement, bans without a verb, and words of force in what a command is about."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def forces(text: str) -> list[str | None]:
    found = annotate(parse(f"# Mill\n\nThe keeper must lock the gate. The keeper must greet guests.\n\n## Sacks\n\n{text}\n", path="mill.md"))
    return [s.modality for s in found.statements[2:]]


@pytest.mark.parametrize(
    "text", ["- 👎 Use long names", "- :x: Skip the count", "- :no_entry: Touch the fuse box", "- ❌ Skip the count", "Strictly no smoking.", "Please no dogs."]
)
def test_what_is_crossed_out_is_forbidden(text: str) -> None:
    assert forces(text) == ["must_not"]


@pytest.mark.parametrize("end", ["<br>\n", "\n"])
def test_each_line_that_opens_with_a_sign_is_a_statement(end: str) -> None:
    assert forces(f"✅ Write tests{end}❌ Skip tests{end}❌ Skip the count") == ["must", "must_not", "must_not"]


@pytest.mark.parametrize(
    "text",
    [
        "Block requests that are not allowed.",
        "Note what is forbidden.",
        "Pretend that everything is fine.",
        "Assume that all is fine.",
        "Flag letters which are forbidden.",
    ],
)
def test_a_word_of_force_about_a_thing_leaves_a_command_its_force(text: str) -> None:
    assert forces(text) == ["must"]


def test_what_a_note_says_keeps_its_force() -> None:
    assert forces("Note that dogs are not allowed.") == ["must_not"]


def test_what_will_not_be_accepted_is_forbidden() -> None:
    assert forces("Pull requests that do not pass the check will not be accepted.") == ["must_not"]
    assert forces("End user sacks that are not specifically aimed at guests should have a label.") == ["should"]
