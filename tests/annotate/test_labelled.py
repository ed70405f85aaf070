"""Reasons that a label opens in the middle of a paragraph."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def read(text: str) -> list[str]:
    """Roles of the statements of a text, and how they are explained."""
    return ["/".join([*s.roles, s.explained or ""]).rstrip("/") for s in annotate(parse(f"# Mill\n\n{text}\n", path="mill.md")).statements]


@pytest.mark.parametrize(
    "why",
    [
        "Justification: rust spreads.",
        "Explanation: a dry hinge breaks.",
        "Reasoning: hinges are weak.",
        "Motivation: we have lost two doors.",
        "Rationale: the guard must be able to open it.",
        "Reason: nobody may be locked in.",
        "Why: it is loud.",
        "(Reason: it squeaks.)",
    ],
)
def test_a_labelled_clause_is_the_reason_of_the_rule_before_it_alone(why: str) -> None:
    assert read(f"Sweep the yard. Oil the hinge. {why}") == ["rule/none", "rule/near", "reason"]


@pytest.mark.parametrize(
    "text",
    [
        "Fill in the form. Justification: describe why the change is needed.",
        "Fill in the form. Reason: state why you need it.",
        "Fill in the form. Explanation: write one line.",
        "Fill in the form. Reason: see the list.",
        "Say why: it helps.",
        'Close a ticket with "Justification: noise".',
        "Name the reason: illness or work.",
    ],
)
def test_what_is_to_be_written_behind_a_label_is_none(text: str) -> None:
    assert read(text)[0] in {"rule/none", "rule/reason/same"}
    assert "reason" not in read(text)[1:]
