"""Rules under "Why ..." that give no reason themselves."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def read(text: str) -> list[tuple[str, str]]:
    """(roles, how explained) of the statements under a title that asks why."""
    found = annotate(parse(f"# Mill\n\n## Why trust matters\n\n{text}\n", path="mill.md"))
    return [("/".join(s.roles), s.explained or "") for s in found.statements]


@pytest.mark.parametrize(
    "rule",
    ["Millers must answer every letter.", "Every letter should be answered.", "We want millers to answer every letter.", "Millers must not laugh at a letter."],
)
def test_a_rule_is_explained_by_the_reason_before_it_and_not_by_itself(rule: str) -> None:
    assert read(f"Trust grows slowly and is soon lost. {rule}")[-1] == ("rule", "near")
    assert read(rule) == [("rule", "none")]


@pytest.mark.parametrize("rule", ["Millers must answer every letter, because silence hurts.", "To keep trust alive, millers must answer every letter."])
def test_a_rule_with_a_ground_of_its_own_explains_itself(rule: str) -> None:
    assert read(rule) == [("rule/reason", "same")]


@pytest.mark.parametrize("reason", ["Trust grows slowly and is soon lost.", "Guests come from far away."])
def test_what_orders_nothing_stays_a_reason(reason: str) -> None:
    assert "rule" not in read(reason)[0][0]


def test_behind_the_label_itself_stands_a_reason() -> None:
    found = annotate(parse("# Mill\n\n## Doors\n\nOil the hinge.\n\n**Why:** nobody must be locked in.\n", path="mill.md"))
    assert [s.roles for s in found.statements] == [("rule",), ("reason",)]
