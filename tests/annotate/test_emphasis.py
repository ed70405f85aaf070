"""Sentences that only stress the one before them, and sayings."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.model.constitution import Statement
from whereas.parse import parse


def read(text: str) -> dict[str, Statement]:
    """The statements of a short document, by their words."""
    return {s.text: s for s in annotate(parse(f"# Kitchen\n\n{text}\n", path="kitchen.md")).statements}


@pytest.mark.parametrize(
    "words",
    [
        "Period.", "Full stop.", "Always.", "Every time.", "Every single time!", "Ever.", "Seriously.",
        "Even when it hurts.", "Especially then.", "Even on Sundays.",
        "Especially at night.", "Even in the dark.", "Gladly.", "No exceptions.", "NO EXCUSES!", "No ifs, ands or buts.", "No exceptions, no excuses.",
    ],
)  # fmt: skip
def test_what_only_stresses_is_no_statement_of_its_own(words: str) -> None:
    found = read(f"Wash your hands. {words}")
    assert found[words].roles == ("other",)
    assert (found["Wash your hands."].modality, found["Wash your hands."].explained) == ("must", "none")


@pytest.mark.parametrize(
    "words",
    [
        "Always lock up.", "Every time you leave, lock up.", "Even when it rains, ring.", "Even in the yard wear boots.", "Even guests must pay.", "Never.",
        "Never ever.", "No exceptions to this are allowed.", "No shouting.", "Above all, be kind.",
    ],
)  # fmt: skip
def test_what_orders_something_itself_is_a_rule(words: str) -> None:
    assert read(f"Wash your hands. {words}")[words].is_rule


@pytest.mark.parametrize("words", ["- No exceptions", "**No exceptions.**"])
def test_what_stands_alone_may_be_a_rule(words: str) -> None:
    assert read(f"The keeper must wash.\n\n{words}")[words.strip("-* ")].is_rule


def test_an_item_may_be_one_word() -> None:
    assert read("When do you ring?\n\n- Always.\n- Never.")["Always."].is_rule


@pytest.mark.parametrize(
    "saying", ["Deeds feed people; speeches don't.", "Tone changes; voice doesn't.", "Salt forgives, sugar doesn't.", "Words fade, deeds do not."]
)
def test_a_saying_forbids_nothing(saying: str) -> None:
    assert not read(f"Be useful. {saying}")[saying].is_rule


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("Ask first; don't guess.", "must"),
        ("Guests may sing; members don't.", "may"),
        ("You don't shout; you don't whisper.", "must_not"),
        ("Members may vote; guests may not.", "must_not"),
        ("Adults pay; children don't.", "must_not"),
    ],
)
def test_two_clauses_about_somebody_are_no_saying(sentence: str, force: str) -> None:
    assert read(f"Be useful. {sentence}")[sentence].modality == force


@pytest.mark.parametrize(("question", "ruled"), [("Can you be wrong?", False), ("May I come at night?", True), ("Can I be late?", True)])
def test_a_yes_gives_leave_only_for_what_needs_it(question: str, ruled: bool) -> None:
    assert read(f"### {question}\n\nYes, often.")["Yes, often."].is_rule is ruled
