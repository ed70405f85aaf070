"""Items of a list that a rule ranks: one that joins, leaves or takes another's place changes the order."""

from __future__ import annotations

import pytest

from diff_documents import compare
from whereas.diff.judge import judge

ITEMS = ["Applicable law", "The statutes of the guild", "This charter", "House rules"]


def order(items: list[str], lead: str = "In the event of a conflict, the following order applies:") -> str:
    return "# Mill\n\n## Order\n\n" + lead + "\n\n" + "\n".join(f"{n}. {item}" for n, item in enumerate(items, 1)) + "\n"


@pytest.mark.parametrize("at", range(4))
def test_an_item_that_came_or_went_changes_the_order(at: int) -> None:
    whole, less = order(ITEMS), order(ITEMS[:at] + ITEMS[at + 1 :])
    gone, come = compare(whole, less), compare(less, whole)
    assert [(c.kind, c.severity, c.why) for c in gone.changes if c.kind != "editorial"] == [("precedence-changed", "major", f"'{ITEMS[at]}' left the order")]
    assert [c.why for c in come.changes if c.kind != "editorial"] == [f"'{ITEMS[at]}' joined the order"]


@pytest.mark.parametrize("item", ["Style", "The guests' wishes", "Comfort of the crew"])
def test_so_does_the_last_where_it_was_read_as_a_rule(item: str) -> None:
    lead = "Where these values conflict, the guild ranks them in this order:"
    whole, less = order(["Safety", "Honesty", "Pace", item], lead), order(["Safety", "Honesty", "Pace"], lead)
    for one, two in ((whole, less), (less, whole)):
        assert [c.kind for c in compare(one, two).changes if c.kind != "editorial"] == ["precedence-changed"]


def test_an_item_in_the_place_of_another_changes_the_order() -> None:
    found = compare(order(ITEMS), order([ITEMS[0], "The plan of the sponsor", *ITEMS[2:]]))
    assert {c.kind for c in found.changes} == {"precedence-changed"}


def test_other_words_for_an_item_change_no_order() -> None:
    found = compare(order(ITEMS), order([ITEMS[0], "The guild's statutes", *ITEMS[2:]]))
    assert {c.kind for c in found.changes} == {"other"}


@pytest.mark.parametrize("lead", ["Honesty takes precedence over pace:", "These orders override the old ones of the mill:", "Safety comes first:"])
def test_rules_behind_a_rule_of_precedence_that_ranks_none_of_them_are_in_no_order(lead: str) -> None:
    items = ["Bring a lantern.", "Grease the wheel.", "Lock the hatch."]
    found, back = compare(order(items, lead), order(items[:2], lead)), compare(order(items[:2], lead), order(items, lead))
    assert [[c.kind for c in diff.changes if c.kind != "editorial"] for diff in (found, back)] == [["rule-removed"], ["rule-added"]]


def test_items_of_a_plain_list_are_in_no_order() -> None:
    lead = "These were kept in the mill:"
    assert "precedence-changed" not in {c.kind for c in compare(order(ITEMS, lead), order(ITEMS[1:], lead)).changes}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("A sale must be approved by the guild.", "The guild must be told of a sale."),
        ("A sale must be confirmed by the guild.", "The guild must be informed of each sale."),
        ("A sale must be approved by the guild.", "The guild must be consulted on a sale."),
    ],
)
def test_the_say_of_one_who_became_the_subject(old: str, new: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == ("weakened", "strengthened")


def test_the_same_say_turned_round_is_the_same() -> None:
    assert judge("A sale must be approved by the guild.", "The guild must approve a sale.").direction == "reworded"
