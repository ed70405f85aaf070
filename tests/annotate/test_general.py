"""Reasons that name the rules of their section in general."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse

RULES = ("Millers must not whistle.", "Millers must not smoke.", "Millers must not run.")


def read(*paragraphs: str) -> list[str]:
    """How the rules of a section are explained."""
    words = "\n\n".join(paragraphs)
    return [s.explained or "" for s in annotate(parse(f"# Mill\n\n## Floor\n\n{words}\n", path="mill.md")).statements if "rule" in s.roles]


@pytest.mark.parametrize(
    "why",
    [
        "All these limits have one source: flour dust explodes.",
        "These rules exist because flour dust explodes.",
        "All of these restrictions protect the people who sleep upstairs.",
        "The reason for these rules is that flour dust explodes.",
        "The rationale behind all of these limits is simple: flour dust explodes.",
        "These three rules protect the people who sleep upstairs.",
    ],
)
def test_they_explain_all_of_them_from_behind(why: str) -> None:
    assert read(*RULES, why) == ["section"] * 3


def test_and_from_before() -> None:
    assert read("The reason for these rules is that flour dust explodes.", *RULES) == ["section"] * 3


def test_but_not_where_more_is_told_of_them_before() -> None:
    assert read("These rules are written for people who are tired.", *RULES)[0] == "none"


def test_but_not_those_of_another_section() -> None:
    assert read(*RULES, "## Yard", "Carters must not shout.", "These rules exist because flour dust explodes.")[:3] == ["none"] * 3


@pytest.mark.parametrize(
    "other",
    [
        "These rules have exceptions.",
        "All these rules apply to guests.",
        "These sacks burn well.",
        "The reason for the wall is that flour dust explodes.",
        "This rule protects the people who sleep upstairs.",
    ],
)
def test_what_names_no_rules_in_general_does_not(other: str) -> None:
    assert read(*RULES, other)[0] == "none"


def test_behind_a_list_they_explain_the_list() -> None:
    assert read("Millers must not run.", "Before a walk:", "- tie the dog\n- lock the gate", "These rules keep goats out.")[1:] == ["section"] * 3
