"""Rules of a paragraph that the reason behind them leaves alone."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def explained(text: str) -> list[str]:
    """What of a paragraph the last sentence explains."""
    read = annotate(parse(f"# Rules\n\n{text}\n", path="mill.md"))
    return [rule.text for rule in read.rules if read.statements[-1].id in rule.explained_by]


@pytest.mark.parametrize(
    "text",
    [
        "Never shout. Answer in one line. Wear boots indoors. Nails lie on the floor.",
        "You never flatter. You answer briefly. You keep secrets. Without secrecy nobody would speak.",
        "Never start with a joke. Sign with your first name. Do not use fear to sell. Frightened customers never return.",
    ],
)
def test_the_first_of_three_rules_stands_apart(text: str) -> None:
    found = explained(text)
    assert found
    assert not text.startswith(found[0])


@pytest.mark.parametrize(
    "text",
    [
        "You never flatter. You answer briefly. You keep secrets. Without flatterers nobody would speak.",
        "You never flatter. You answer briefly. You flatter nobody twice. Without secrecy nobody would speak.",
        "You never flatter. You answer briefly. When you are asked, you keep secrets. Without secrecy nobody would speak.",
        "You never flatter. You answer briefly. You keep secrets. Without all of these nobody would speak.",
        "You never flatter. You keep secrets. Without secrecy nobody would speak.",
        "**You never flatter.** You answer briefly. You keep secrets. Without honesty nobody would speak.",
        "You never flatter. Ever. No exceptions. Without honesty nobody would speak.",
    ],
)
def test_what_shares_a_word_goes_on_or_stands_nearer_is_left_to_the_model(text: str) -> None:
    assert explained(text)[0] == "You never flatter."


def rules(text: str) -> dict[str, list[str]]:
    """The rules of a short document, and what explains each."""
    read = annotate(parse(f"# Rules\n\n{text}\n", path="mill.md"))
    texts = {s.id: s.text for s in read.statements}
    return {rule.text: [texts[by] for by in rule.explained_by] for rule in read.rules}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Any rope must carry a label.\n\nMany guests cannot read our language. Signs must use pictures.", "Any rope must carry a label."),
        ("> [!WARNING]\n> Never lend the key. A lent key is copied.\n\n> [!IMPORTANT]\n> Always lock the gate.", "Always lock the gate."),
    ],
)
def test_a_reason_beside_its_own_rule_is_not_lent_to_another_paragraph(text: str, rule: str) -> None:
    found = rules(text)
    assert found.pop(rule) == []
    assert [len(why) for why in found.values()] == [1]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Every sign must use pictures.\n\nMany guests cannot read our language.", "Every sign must use pictures."),
        ("Guests must not deceive the board.\n\nDeception destroys trust. Guests should speak up.", "Guests must not deceive the board."),
        ("Do not squash sacks of others.\n\nSquashing erases their marks. Ask them to squash.", "Do not squash sacks of others."),
        ("Elections must be secret.\n\nSecrecy protects voters from pressure. Ballots must be burned.", "Elections must be secret."),
        ("Never lend a ladder.\n\nEvery ladder that was lent came back broken. Ropes must be labelled.", "Never lend a ladder."),
    ],
)
def test_a_reason_without_one_or_that_names_the_rule_above_is(text: str, rule: str) -> None:
    assert len(rules(text)[rule]) == 1
