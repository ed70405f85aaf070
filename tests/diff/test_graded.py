"""Lists under titles that say how their items bind, and tables whose rows say it in a cell."""

from __future__ import annotations

import pytest

from diff_documents import compare

TITLES = "# Mill\n\n## Always\n\n- Oil the wheel.\n- Sweep the loft.\n\n## Ask first\n\n- Open the sluice.\n\n## Never\n\n- Sell the millstone.\n"
ROWS = {"Oil the wheel.": "Always", "Sweep the loft.": "Always", "Open the sluice.": "Ask first", "Sell the millstone.": "Never"}


def table(**changed: str) -> str:
    rows = ROWS | {next(row for row in ROWS if key in row): grade for key, grade in changed.items()}
    return "# Mill\n\n| Work | Policy |\n|---|---|\n" + "".join(f"| {row} | {grade} |\n" for row, grade in rows.items())


def kinds(old: str, new: str) -> set[str]:
    return {c.kind for c in compare(old, new).changes if c.kind.startswith("rule-")}


def test_rules_that_bind_as_before_have_only_moved() -> None:
    assert kinds(TITLES, table()) == kinds(table(), TITLES) == {"rule-moved"}


@pytest.mark.parametrize(
    ("changed", "way", "back"),
    [
        ({"millstone": "Ask first"}, "weakened", "strengthened"),
        ({"sluice": "Never"}, "strengthened", "weakened"),
        ({"sluice": "Always"}, "weakened", "strengthened"),
        ({"loft": "Never"}, "reversed", "reversed"),
    ],
)
def test_a_cell_is_compared_with_the_title_that_stood_there(changed: dict[str, str], way: str, back: str) -> None:
    assert kinds(TITLES, table(**changed)) == {"rule-moved", f"rule-{way}"}
    assert kinds(table(**changed), TITLES) == {"rule-moved", f"rule-{back}"}


def test_a_cell_that_lays_down_something_is_a_rule_added() -> None:
    old = "# Mill\n\n## Work\n\n- Oil the wheel.\n"
    new = "# Mill\n\n## Work\n\n| Work | How |\n|---|---|\n| Oil the wheel. | Never spill oil on the floor. |\n"
    assert "rule-added" in kinds(old, new)
