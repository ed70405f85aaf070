"""Which cells of a table only name what their row is about."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.diff import diff
from whereas.model.constitution import Constitution
from whereas.parse import parse


def table(head: str, *rows: str) -> Constitution:
    """A document with a rule and a table."""
    cells = "\n".join(f"| {row} |" for row in rows)
    return annotate(parse(f"# Mill\n\nThe miller must lock the door.\n\n## Work\n\n| {head} |\n|{'---|' * head.count('|')}---|\n{cells}\n", path="mill.md"))


def rules(read: Constitution) -> dict[str, str | None]:
    """The force of each rule behind the first."""
    return {s.text: s.modality for s in read.statements[1:] if s.is_rule}


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("Task | Command", "Install the sails | `make sails`"),
        ("Job | Skill", "Cut a stone | stonework"),
        ("Change | Approvals needed", "Grinding code | one"),
        ("Kind | Convention", "Private drawer | brass handle"),
        ("Command | What it does", "run the wheel | turns it"),
        ("Severity | Fix within", "Broken axle | two days"),
    ],
)
def test_the_first_cell_of_a_row_only_names_it(head: str, row: str) -> None:
    assert row.split(" | ")[0] not in rules(table(head, row, row.replace("a ", "the ")))


@pytest.mark.parametrize(
    ("head", "row", "said", "force"),
    [
        ("Operation | Allowed", "Sell flour at night | no", "Sell flour at night", "must_not"),
        ("Task | Owner", "Oil the wheel | Ada", "Oil the wheel", "must"),
        ("Task | Frequency", "Oil the wheel | weekly", "Oil the wheel", "must"),
        ("Task | Why", "You must oil the wheel | it squeaks", "You must oil the wheel", "must"),
        ("Do | Because", "Oil the wheel | it squeaks", "Oil the wheel", "must"),
        ("Task", "You must oil the wheel", "You must oil the wheel", "must"),
    ],
)
def test_a_first_cell_that_is_a_deed_asked_for_is_a_rule(head: str, row: str, said: str, force: str) -> None:
    assert rules(table(head, row)).get(said) == force


def test_the_duty_of_an_office_is_the_rule_and_its_name_is_none() -> None:
    read = table("Role | Duties", "Head miller | Weighs each sack", "Night lead | Ensures that lamps are out", "Yard clerk | Keep the book")
    assert rules(read) == {"Weighs each sack": "must", "Ensures that lamps are out": "must", "Keep the book": "must"}
    assert "You must be of age" in rules(table("Role | Duties", "You must be of age | Weighs each sack"))
    assert rules(table("Task | State", "Weighs the sacks | done")) == rules(table("Role | Task", "Tool | Weighs the sacks")) == {}
    assert "Ring the bell" in rules(table("Post | Task", "Ring the bell | Before noon"))


def test_another_number_of_approvals_is_told_as_a_rule() -> None:
    old, new = (table("Change | Approvals needed", f"Grinding code | {n}", "Sails | none") for n in ("two", "one"))
    assert [c.kind for c in diff(old, new).changes] == ["rule-changed"]
