"""Cells beside a rule in its row: what gives its reason, or says something else of it, did not change in force with it."""

from __future__ import annotations

import pytest

from diff_documents import compare

TABLE = "# Yard\n\n| Rule | {} |\n|-|-|\n| You must lock the door. | Thieves come at night. |\n{}\n"
REASONS = {
    ("| You must feed the cat. | It is hungry. |", "| You should feed the cat. | It hunts mice. |"): ["rule-weakened", "reason-changed"],
    ("| Guests should sing. | Guests like it. |", "| Guests must sing. | The law says so. |"): ["rule-strengthened", "reason-changed"],
    ("| Guests should sing. | Law |", "| Guests must sing. | Custom |"): ["rule-strengthened", "reason-changed"],
    ("| You must feed the cat. | Hunger |", "| You must feed the cat. | Mice |"): ["reason-changed"],
    ("| You must feed the cat. | It is hungry. |", "| You should feed the cat. | It is hungry. |"): ["rule-weakened"],
}
OTHERS = {
    ("Owner", "| You must feed the cat. | Ann |", "| You should feed the cat. | Bob |"): ["rule-weakened", "other"],
    ("Note", "| Every keeper must feed the cat. | Daily |", "| Keepers may feed the cat. | Weekly |"): ["rule-weakened", "other"],
    ("Level", "| Feed the cat. | MUST |", "| Feed the cat. | SHOULD |"): ["rule-weakened"],
    ("Level", "| You must feed the cat. | Required |", "| You must feed the cat. | Optional |"): ["rule-weakened"],
    ("Allowed", "| Merge to main | Never |", "| Merge to main | With leave |"): ["rule-weakened"],
}


def told(head: str, old: str, new: str) -> list[tuple[str, str]]:
    return [(c.kind, c.severity) for c in compare(TABLE.format(head, old), TABLE.format(head, new)).changes if not c.within]


@pytest.mark.parametrize("head", ["Why", "Reason", "Rationale"])
@pytest.mark.parametrize("case", REASONS)
def test_a_reason_in_other_words_is_no_second_rule(head, case):
    for old, new in (case, case[::-1]):
        found = told(head, old, new)
        assert len(found) == len(REASONS[case])
        assert [kind.partition("-")[0] for kind, _ in found] == [kind.partition("-")[0] for kind in REASONS[case]]
        assert all(severity == "minor" for kind, severity in found if kind == "reason-changed")


@pytest.mark.parametrize("case", OTHERS)
def test_only_a_cell_that_says_how_its_row_binds_changes_its_force(case):
    assert [kind for kind, _ in told(*case)] == OTHERS[case]


SIZE = "# Yard\n\n## Posts\n\n### {0}\n\nThe {1} {2} four keepers. They are chosen each May by the guests.\n"
ROWS = "# Yard\n\n## Posts\n\n| Post | How it is filled |\n|-|-|\n| {1} keeper | chosen for two years |\n\nThe {1} {2} six keepers.\n"


@pytest.mark.parametrize("named", [("Watch", "watch", "must have"), ("Night watch", "night watch", "shall have")])
def test_a_cell_that_names_its_row_is_not_a_sentence_about_the_same(named):
    texts = SIZE.format(*named), ROWS.format(*named)
    for (old, new), why in zip((texts, texts[::-1]), ("'four' became 'six'", "'six' became 'four'"), strict=True):
        assert any(c.kind == "rule-changed" and c.why.startswith(why) for c in compare(old, new).changes)


def test_an_item_that_became_the_first_cell_of_a_row_is_still_the_same_rule():
    items = "# Yard\n\n## Gates\n\n### Always\n\n- Knock\n\n### Never\n\n- Push to the shared branch on Mondays\n- Shout\n"
    table = "# Yard\n\n## Gates\n\n| Deed | Rule |\n|-|-|\n| Knock | Always |\n| Push to branch | Never |\n| Shout | Never |\n"
    assert any(c.kind == "rule-widened" and "moved from 'Never'" in c.why for c in compare(items, table).changes)


SUPPORT = "# Yard\n\n## Nets\n\n| Net | {} |\n|-|-|\n| Long net | {} |\n| Wide net | yes |\n{}\nGuests must knock.\n"


@pytest.mark.parametrize(
    ("head", "one", "two", "severity"),
    [
        ("Mended", "yes", "no", "minor"),
        ("Mended", ":white_check_mark:", ":x:", "minor"),
        ("Mended", "Yes (until May)", "No", "minor"),
        ("Mended until", "May 2026", "March 2026", "minor"),
        ("Bought", "May 2026", "March 2026", "patch"),
        ("Colour", "red", "blue", "patch"),
        ("Keeper", "Y. Smith", "N. Smith", "patch"),
        ("Due to", "3 storms", "5 storms", "patch"),
        ("Mended", "yes", "Yes, soon", "patch"),
    ],
)
def test_a_cell_that_answers_otherwise_is_background_that_turned(head: str, one: str, two: str, severity: str) -> None:
    for old, new in ((one, two), (two, one)):
        (change,) = compare(SUPPORT.format(head, old, ""), SUPPORT.format(head, new, "")).changes
        assert (change.kind, change.severity) == ("other", severity)
        assert severity == "patch" or change.why == f"'{old}' became '{new}', in the row 'Long net'"


@pytest.mark.parametrize(("row", "severity"), [("| Old net | yes |\n", "minor"), ("| Old net | red |\n", "patch")])
def test_a_row_of_answers_comes_and_goes_by_name(row: str, severity: str) -> None:
    bare, full = SUPPORT.format("Mended", "yes", ""), SUPPORT.format("Mended", "yes", row)
    for (old, new), fate in (((bare, full), "added"), ((full, bare), "removed")):
        (change,) = [c for c in compare(old, new).changes if not c.within]
        assert (change.kind, change.severity) == ("other", severity)
        assert severity == "patch" or change.why == f"row {fate} under 'Nets': 'yes' under 'Mended'"


@pytest.mark.parametrize(
    ("text", "force", "kind"), [("You must lock the gate.", "MUST", "rule-reworded"), ("Always lock the gate.", "SHOULD", "rule-weakened")]
)
def test_a_rule_of_a_subsection_that_became_a_row_is_that_rule(text, force, kind):
    old = f"# Yard\n\n## Posts\n\n### Watch\n\n{text}\n\n### Sweep\n\nYou must sweep the hall.\n"
    new = f"# Yard\n\n## Posts\n\n| Duty | Force |\n|-|-|\n| Lock the gate | {force} |\n| Sweep the hall | MUST |\n"
    kinds = [c.kind for c in compare(old, new).changes if c.kind.startswith("rule-")]
    assert kinds == [kind, "rule-reworded"]
    assert not {"rule-added", "rule-removed"} & {c.kind for c in compare(new, old).changes}
