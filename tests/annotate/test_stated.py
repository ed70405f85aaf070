"""Cards of a principle: what stands behind "Statement:" beside its rationale, and what a label on a line of its own says of the next block."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def read(text: str) -> list[tuple[str, str]]:
    """(roles, how explained) of the statements of a section."""
    found = annotate(parse(f"# Barn\n\n## Tools\n\n{text}\n", path="barn.md"))
    return [("/".join(s.roles), s.explained or "") for s in found.statements]


RATIONALE = "**Rationale:** Two owners mean none."


@pytest.mark.parametrize("label", ["Statement", "Principle", "Policy", "Rule", "Decision", "Guideline", "Requirement", "Directive"])
def test_what_a_card_states_is_a_rule(label: str) -> None:
    assert read(f"**{label}:** Each shed has one owner.\n\n{RATIONALE}") == [("rule", "near"), ("reason", "")]


def test_so_is_what_stands_behind_the_line_that_names_it() -> None:
    assert read("**Statement**\n\nEach ladder has one owner.\n\n**Rationale**\n\nLoose ladders hurt people.")[1] == ("rule", "near")


@pytest.mark.parametrize("mark", ["*", "**"])
def test_so_is_the_sentence_behind_a_label_with_a_full_stop(mark: str) -> None:
    found = read(f"{mark}Statement.{mark} A ladder has one owner. Sheds are grey.\n\n{mark}Motivation.{mark} Loose ladders hurt people.")
    assert (found[1][0], "rule" in found[2][0]) == ("rule", False)


@pytest.mark.parametrize(
    "text",
    [
        f"**Decision:** We moved the mill in 1902.\n\n{RATIONALE}",
        f"**Statement:** The barn was built by two brothers.\n\n{RATIONALE}",
        f"**Decision:** Which shed is dry?\n\n{RATIONALE}",
        f"**Status:** Accepted by the guild.\n\n{RATIONALE}",
        "**Statement:** Sheds are grey.",
    ],
)
def test_what_is_told_or_given_no_rationale_is_none(text: str) -> None:
    assert "rule" not in read(text)[0][0]


@pytest.mark.parametrize("line", ["**Justification**", "_Rationale_", "**Rationale**", "**Why it matters**", "**Reason:**"])
def test_a_label_on_a_line_of_its_own_makes_the_next_paragraph_the_reason(line: str) -> None:
    found = read(f"Use one rope.\n\n{line}\n\nRopes differ. Our buyers come on foot.")
    assert found[0] == ("rule", "near")
    assert [roles for roles, _ in found[2:]] == ["reason", "reason"]


@pytest.mark.parametrize(
    "text",
    [
        "Use one rope.\n\n**Rationale**\n\nRopes wear out.\n\nThe barn has two doors.",
        "Use one rope.\n\n**Rationale**\n\n## Doors\n\nThe barn has two doors.",
        "Use one rope.\n\n**Colours**\n\nThe barn has two doors.",
    ],
)
def test_it_says_nothing_of_what_stands_further_on(text: str) -> None:
    assert "reason" not in read(text)[-1][0]
