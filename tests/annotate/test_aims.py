"""Sentences behind rules that say who wants them, or what they are for."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def read(text: str) -> list[tuple[tuple[str, ...], str | None, int]]:
    """Roles of each statement of a short document, how it is explained, and by how many."""
    return [(s.roles, s.explained, len(s.explained_by)) for s in annotate(parse(f"# Mill rules\n\n{text}\n", path="mill.md")).statements]


@pytest.mark.parametrize(
    "sentence",
    [
        "The law requires it.",
        "The fire guard requires it.",
        "It is required by law.",
        "This is required by the insurer.",
        "Our bank demands this.",
        "The auditors ask for it.",
        "The town council insists on this.",
        "The rule was made after an accident.",
        "This ban was introduced after the loft burned.",
    ],
)
def test_who_demands_a_rule_is_its_reason(sentence: str) -> None:
    assert read(f"Millers must sign the book. {sentence}") == [(("rule",), "near", 1), (("reason",), None, 0)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The board must require it.",
        "The clerk may ask for it.",
        "The book requires a pen.",
        "If the clerk requires it, they must also pay.",
        "Guests do it too.",
        "We require it.",
        "A photo is required.",
        "Do the wardens require it?",
        "The rule was made in May.",
    ],
)
def test_a_further_order_or_demand_of_a_thing_is_none(sentence: str) -> None:
    assert read(f"Millers must sign the book. {sentence}")[0] == (("rule",), "none", 0)


@pytest.mark.parametrize(
    "sentence",
    [
        "The purpose of these rules is to keep letters short.",
        "The aim of these guidelines is that nobody reads in vain.",
        "Following these rules keeps letters short.",
        "These rules keep letters short.",
        "These keep letters short.",
        "Those habits save paper.",
        "The reason is simple: long letters tire readers.",
    ],
)
def test_what_a_list_of_rules_is_for_explains_all_of_it(sentence: str) -> None:
    found = read(f"- Write of one thing.\n- Quote only what you answer.\n\n{sentence}")
    assert found == [(("rule",), "section", 1), (("rule",), "section", 1), (("reason",), None, 0)]


@pytest.mark.parametrize(
    "sentence",
    [
        "These rules apply to all letters.",
        "These rules must be kept by all millers.",
        "Following these rules is mandatory.",
        "The purpose of the board is to keep order.",
        "The purpose of these rules",
        "These rules were adopted in May.",
    ],
)
def test_what_else_is_said_of_rules_explains_none(sentence: str) -> None:
    found = read(f"- Write of one thing.\n- Quote only what you answer.\n\n{sentence}")
    assert [how for _, how, _ in found[:2]] == ["none", "none"]


def test_a_purpose_before_any_rule_explains_none() -> None:
    found = read("The purpose of these rules is to keep letters short.\n\n## Letters\n\n- Write of one thing.\n- Quote only what you answer.")
    assert [how for _, how, _ in found[1:]] == ["none", "none"]
