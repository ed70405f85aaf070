"""Tables of two columns that are turned on their side: cards whose rows are a statement and its rationale."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def read(*rows: str) -> dict[str, str]:
    """Text of each statement of a table -> its roles, and how it is explained. `rows`: the first is the head."""
    table = "\n".join(f"| {row} |" for row in (rows[0], "---|---", *rows[1:]))
    found = annotate(parse(f"# Barn\n\n## Cards\n\n{table}\n", path="barn.md"))
    return {s.text: "/".join([*s.roles, s.explained or ""]).rstrip("/") for s in found.statements}


WHY = "Rationale | Two owners mean none."


@pytest.mark.parametrize("head", ["Rule", "**Statement**", "Principle:", "Policy", "Guideline"])
def test_the_row_of_what_is_stated_is_explained_by_that_of_its_rationale(head: str) -> None:
    found = read(f"{head} | Each shed has one owner.", WHY)
    assert found["Each shed has one owner."] == "rule/near"
    assert found["Two owners mean none."] == "reason"
    assert found["Rationale"] == "other"


@pytest.mark.parametrize("first", [" | ", "Name | One owner", "Field | Value", "Principle | One owner", "ID | B-4"])
def test_the_card_may_open_with_its_name_or_nothing(first: str) -> None:
    found = read(first, "Statement | Each shed has one owner.", "Why | Two owners mean none.", "Implications | The clerk must keep a list.")
    assert found["Each shed has one owner."] == "rule/near"
    assert found["The clerk must keep a list."] == "rule/near"
    assert not any("rule" in found.get(text, "") for text in ("One owner", "B-4", "Value", "Name", "Principle"))


@pytest.mark.parametrize(
    "rows",
    [
        ("Term | Meaning", "Rule | What binds a member.", "Rationale | Why a rule holds."),
        ("Field | Description", "Statement | One short sentence.", "Rationale | Two or three sentences."),
        ("Part | Length", "Statement | Two lines.", "Rationale | Ten lines."),
    ],
)
def test_what_tells_of_the_fields_of_a_card_is_none(rows: tuple[str, ...]) -> None:
    assert not any("near" in roles for roles in read(*rows).values())


def test_an_upright_table_is_read_by_its_columns() -> None:
    found = read("Rule | Why", "Oil the gate. | Rust spreads.", "Sweep the yard. | Straw burns.")
    assert found == {"Rule": "other", "Why": "other"} | {"Oil the gate.": "rule/near", "Sweep the yard.": "rule/near"} | {
        "Rust spreads.": "reason", "Straw burns.": "reason"
    }  # fmt: skip


def test_two_cards_in_one_table_are_left_alone() -> None:
    found = read("Rule | Oil the gate.", WHY, "Rule | Sweep the yard.", WHY)
    assert found["Sweep the yard."] == "rule/none"


def test_a_statement_and_rationale_in_columns_are_rules_in_indicatives_too() -> None:
    assert read("Statement | Rationale", "Each shed has one owner. | Two owners mean none.")["Each shed has one owner."] == "rule/near"
    assert "rule" not in read("Decision | Rationale", "We moved the mill in 1902. | The river dried up.")["We moved the mill in 1902."]
