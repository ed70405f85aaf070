"""Rules under "Why ..." that give no reason themselves, and rules that only say what binds anybody."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.annotate.argued import says_no_ground
from whereas.annotate.grounds import settle
from whereas.annotate.pipeline import statement_cues
from whereas.annotate.reading import Reading
from whereas.model.settings import ReadSettings
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


@pytest.mark.parametrize("rule", ["A guest must leave by ten.", "Every report must name the harm.", "No lamp may burn at night."])
def test_what_binds_anybody_is_no_ground(rule: str) -> None:
    document = parse(f"# Mill\n\n{rule}\n", path="mill.md")
    cues = statement_cues(document.statements, ReadSettings())
    draft, said = next((d, c) for d, c in zip(document.statements, cues, strict=True) if not d.heading)
    assert says_no_ground(draft, said, 0.4)
    assert not says_no_ground(draft, said, 0.5)


@pytest.mark.parametrize(
    "rule",
    [
        "A guest must leave, because smoke kills.",
        "Guests must leave at once.",
        "An open gate lets the goats out and every keeper must shut it.",
        "If the bell rings, guests must leave.",
        "Each guest must leave, to avoid harm.",
    ],
)
def test_where_a_word_of_cause_stands_or_another_form_the_model_judges(rule: str) -> None:
    document = parse(f"# Mill\n\n{rule}\n", path="mill.md")
    cues = statement_cues(document.statements, ReadSettings())
    draft, said = next((d, c) for d, c in zip(document.statements, cues, strict=True) if not d.heading)
    assert not says_no_ground(draft, said, 0.4)


def test_what_was_read_as_rule_and_reason_is_a_rule_alone_then() -> None:
    document = parse("# Mill\n\nA guest must leave by ten.\n", path="mill.md")
    cues = statement_cues(document.statements, ReadSettings())
    found = [Reading(("rule", "reason"), 0.7, 0.4) for _ in cues]
    settle(document.statements, cues, found)
    assert found[-1].roles == ("rule",)
