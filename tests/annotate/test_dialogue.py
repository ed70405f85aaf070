"""Turns of a dialogue that is shown as an example."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def roles(text: str) -> list[tuple[str, ...]]:
    """The roles of the statements behind the first two of a short document, headings and heads of columns left out."""
    read = annotate(parse(f"# Mill\n\nThe keeper must lock the gate. The keeper must greet guests.\n\n{text}\n", path="mill.md"))
    return [s.roles for s in read.statements[2:] if not s.heading]


@pytest.mark.parametrize(
    "text",
    [
        "## Example\n\n**Visitor:** You must open now!\n\n**Keeper:** You should come at noon. Never knock twice.",
        "## Examples\n\nUser: You must open now!\nKeeper: You should come at noon.",
        "**User**: You must open now.\n\n**Assistant**: Do not worry. You should come at noon.",
        "## An example\n\n- **Human:** Must I wait?\n- **Miller:** You must.",
    ],
)
def test_turns_are_examples(text: str) -> None:
    assert set(roles(text)) == {("example",)}


def test_a_table_of_words_and_replies_is_an_example() -> None:
    found = roles("| User | Good reply | Bad reply |\n|-|-|-|\n| You must open | You should come at noon | You must run |")
    assert found[3:] == [("example",)] * 3


def test_a_quotation_behind_a_mere_example_is_one() -> None:
    assert roles("Example:\n\n> You must open now! Never knock twice.")[1:] == [("example",)] * 2


@pytest.mark.parametrize(
    "text",
    [
        "**User:** Must sign in.\n\n**Keeper:** Must lock the door.",
        "**User:** Must sign in.\n\n**Agent:** Must lock the door.",
        "**Note:** You must knock.\n\n**Keeper:** You must open.",
        "> You must knock.",
        "| User | Duty |\n|-|-|\n| Guest | You must knock |",
    ],
)
def test_duties_of_roles_are_rules(text: str) -> None:
    assert "rule" in roles(text)[-1]


@pytest.mark.parametrize(
    "text",
    [
        '## Sample lines\n\n- "You must try the marmalade."\n- "Do not feed the clock."',
        '## Catchphrases\n\n- "Never say never!"',
        "## Things Pip says\n\n- “You must come in.”",
        '- **Greeting:** "Welcome to the mill."',
    ],
)
def test_what_a_character_says_as_a_sample_is_an_example(text: str) -> None:
    assert set(roles(text)) == {("example",)}


@pytest.mark.parametrize(
    "text",
    [
        '## Things Pip never says\n\n- "You must come in."',
        "## Sample lines\n\n- Never shout.",
        '## Example replies\n\n- "Welcome" must be the first word.',
        "- **Greeting:** Use the name of the guest.",
    ],
)
def test_what_it_never_says_or_is_to_say_is_a_rule(text: str) -> None:
    assert "rule" in roles(text)[-1]
