"""A section that only names a rationale, beside sections that only name a rule."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse

THEFT, ROT = "Boats were stolen in two of the last three summers.", "Wet nets rot within a month."


def why(text: str) -> list[list[str]]:
    """What explains each rule of a short document."""
    read = annotate(parse(f"# Mill rules\n\n{text}\n", path="mill.md"))
    texts = {s.id: s.text for s in read.statements}
    return [[texts[by] for by in rule.explained_by] for rule in read.rules]


@pytest.mark.parametrize("reason", ["Rationale", "Why", "2. Reason", "Justification", "Why this matters", "Why this rule exists"])
@pytest.mark.parametrize("rule", ["Rule", "Policy", "1. Requirements", "Statement", "Standard", "Guidelines", "The rule"])
def test_a_rationale_explains_the_rules_of_the_section_beside_it(rule: str, reason: str) -> None:
    text = f"## Boats\n\n### {rule}\n\n- Members must lock boats at night.\n- Nobody may lend a boat.\n\n### {reason}\n\n{THEFT}"
    assert why(text) == [[THEFT], [THEFT]]
    assert why(f"## Boats\n\n### {reason}\n\n{THEFT}\n\n### {rule}\n\nMembers must lock boats at night.") == [[THEFT]]


def test_of_several_sections_those_before_it_are_explained_up_to_another_rationale() -> None:
    text = f"## Goods\n\n### Rule\n\nMembers must lock boats.\n\n### Rationale\n\n{THEFT}\n\n### Requirement\n\nMembers must dry nets.\n\n### Why\n\n{ROT}"
    assert why(text) == [[THEFT], [ROT]]
    opening = "## Goods\n\n### Rule\n\nMembers must lock boats.\n\n"
    text = f"{opening}### Policy\n\nMembers must count boats.\n\n### Why\n\n{THEFT}\n\n### Standard\n\nMembers must dry nets."
    assert why(text) == [[THEFT], [THEFT], []]


def test_where_a_rationale_opens_the_heading_each_explains_what_is_behind_it() -> None:
    text = f"## Goods\n\n### Rationale\n\n{THEFT}\n\n### Rule\n\nMembers must lock boats.\n\n### Rationale\n\n{ROT}\n\n### Rule\n\nMembers must dry nets."
    assert why(text) == [[THEFT], [ROT]]


@pytest.mark.parametrize("rule", ["Membership", "Finance", "Boat rules", "Enforcement"])
def test_what_has_a_name_of_its_own_is_not_explained(rule: str) -> None:
    assert why(f"## Boats\n\n### {rule}\n\nMembers must lock boats at night.\n\n### Rationale\n\n{THEFT}") == [[]]


@pytest.mark.parametrize("reason", ["Motivation", "Purpose", "Background", "Why we row", "Reasoning", "Why this tool"])
def test_what_tells_more_than_a_rationale_explains_nothing(reason: str) -> None:
    assert why(f"## Boats\n\n### Rule\n\nMembers must lock boats at night.\n\n### {reason}\n\n{THEFT}") == [[]]


def test_the_rationale_of_a_document_or_of_another_heading_explains_nothing() -> None:
    assert why(f"## Rules\n\nMembers must lock boats at night.\n\n## Rationale\n\n{THEFT}") == [[]]
    assert why(f"## Boats\n\n### Rule\n\nMembers must lock boats at night.\n\n## Nets\n\n### Rationale\n\n{THEFT}") == [[]]
