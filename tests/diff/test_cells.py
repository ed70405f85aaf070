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
