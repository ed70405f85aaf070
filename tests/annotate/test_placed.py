"""Reasons that explain a rule by where they stand."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def why(text: str) -> dict[str, tuple[str | None, list[str]]]:
    """How each rule of a short document is explained, and by what."""
    read = annotate(parse(f"# Mill rules\n\n{text}\n", path="mill.md"))
    texts = {s.id: s.text for s in read.statements}
    return {r.text: (r.explained, [texts[by] for by in r.explained_by]) for r in read.rules}


def test_the_first_item_below_a_rule_explains_it_alone() -> None:
    found = why("- Never lend the key.\n  - A lent key is soon a lost key.\n- Ask before you open the sluice.\n  - A wrong move costs a week of work.")
    assert found == {
        "Never lend the key.": ("near", ["A lent key is soon a lost key."]),
        "Ask before you open the sluice.": ("near", ["A wrong move costs a week of work."]),
    }


def test_an_item_below_two_rules_or_behind_another_rule_explains_none_by_its_place() -> None:
    found = why("- Ask before you open the sluice.\n  - Never lend the key.\n  - Lent keys are soon lost, and locks cost a fortune.")
    assert found["Ask before you open the sluice."] == ("none", [])


@pytest.mark.parametrize(
    "reason",
    [
        "Otherwise the mill burns down.",
        "This is because thieves like open doors.",
        "These steps protect the mill.",
        "Flour rots and rats come unless these are done.",
    ],
)
def test_what_speaks_of_a_list_explains_all_of_it(reason: str) -> None:
    found = why(f"Millers must:\n\n- lock the door\n- close the window\n\n{reason}")
    assert list(found.values()) == [("section", [reason])] * 3


def test_a_heading_that_is_a_rule_is_explained_by_the_reason_that_opens_its_section() -> None:
    found = why("## Ask before you open the sluice\n\nA wrong move costs a week of work.\n\n## Oil the wheel\n\nUse the green can.\n\nDry wheels break.")
    assert found["Ask before you open the sluice"] == ("near", ["A wrong move costs a week of work."])
    assert found["Oil the wheel"] == ("none", [])


def test_a_list_that_names_the_headings_below_shares_their_reasons() -> None:
    found = why("1. Oil the wheel\n2. Sweep the floor\n\n## Oil the wheel\n\nA dry wheel cost us a harvest.\n\n## Sweep the floor\n\nFlour dust burns.")
    assert found["Oil the wheel"] == ("near", ["A dry wheel cost us a harvest."])


def test_a_lead_in_that_guards_something_gives_the_reason_of_its_items() -> None:
    found = why("To keep the flour safe:\n\n- lock the door\n- close the window\n\nTo open the sluice:\n\n- turn the wheel")
    assert [how for how, _ in found.values()] == ["section", "section", "none"]


def test_a_named_reason_in_brackets_explains_the_rule_just_before_it() -> None:
    found = why("Millers must pay in May. Guests must pay at once. *(Reason: the bank closes early.)*")
    assert found["Millers must pay in May."] == ("none", [])
    assert found["Guests must pay at once."] == ("near", ["(Reason: the bank closes early.)"])


def test_a_lead_in_that_concludes_hands_the_reason_before_it_to_its_items() -> None:
    found = why("- Wrong moves are costly. So:\n  - ask before you open the sluice\n  - keep a spare key")
    assert list(found.values()) == [("section", ["Wrong moves are costly."])] * 2


@pytest.mark.parametrize(
    "lead",
    [
        "In order to keep the paths open, millers shall:",
        "So that nobody is locked in, the keeper must:",
        "The following are banned, since they scare the geese:",
        "To keep the flour dry, do the following:",
        "As the loft is made of straw, millers must:",
        "To limit quarrels:",
        "For the safety of children:",
    ],
)
def test_a_lead_in_that_opens_with_its_ground_explains_its_items(lead: str) -> None:
    found = why(f"{lead}\n\n- lock the hatch\n- sweep the stair\n- count the ropes")
    assert [found[item] for item in ("lock the hatch", "sweep the stair", "count the ropes")] == [("section", [lead])] * 3


@pytest.mark.parametrize(
    "lead",
    [
        "In order to vote, a miller must:",
        "To open the sluice, do the following:",
        "To build the cart:",
        "For new millers:",
        "For the treasurer:",
        "As the sun sets, the keeper must:",
        "When the bell rings:",
        "The wheel is deep. Millers must:",
    ],
)
def test_a_step_an_occasion_or_a_person_before_a_list_explains_nothing(lead: str) -> None:
    found = why(f"{lead}\n\n- lock the hatch\n- sweep the stair\n- count the ropes")
    assert [found[item][0] for item in ("lock the hatch", "sweep the stair", "count the ropes")] == ["none"] * 3


@pytest.mark.parametrize("word", ["Therefore", "Accordingly", "So"])
def test_a_lead_in_that_only_concludes_makes_the_fact_before_it_a_reason(word: str) -> None:
    found = why(f"The well is shared by nine houses. {word}:\n\n- draw one bucket at a time\n- close the lid")
    assert found == {item: ("section", ["The well is shared by nine houses."]) for item in ("draw one bucket at a time", "close the lid")}


def test_a_ground_alone_before_a_colon_explains_what_is_below_it_and_not_what_is_above() -> None:
    found = why("Keep the change small.\n\nTo keep reviews short:\n\nSplit large changes. Name each part.")
    assert found["Keep the change small."] == ("none", [])
    assert found["Split large changes."] == found["Name each part."] == ("near", ["To keep reviews short:"])
    found = why("Sign the book.\n\nTo prevent theft:\n\n- Lock the gate.\n- Hide the key.")
    assert [how for how, _ in found.values()] == ["none", "section", "section"]


def test_it_takes_the_reasons_before_it_along() -> None:
    found = why("Large changes shift the burden to the reviewer. To guard against this:\n\nIf you plan a large change, open an issue first.")
    assert found == {
        "If you plan a large change, open an issue first.": ("near", ["Large changes shift the burden to the reviewer.", "To guard against this:"])
    }


def test_it_explains_nothing_behind_an_example_or_in_another_section() -> None:
    assert why("To keep it dry:\n\n```\noil gate\n```\n\nSweep the floor.")["Sweep the floor."] == ("none", [])
    assert why("To keep it dry:\n\n## Floors\n\nSweep the floor.")["Sweep the floor."] == ("none", [])


def test_a_reason_that_takes_up_the_rule_above_it_explains_that() -> None:
    found = why("Most wheels should be named.\n\nThis helps greatly when you look for one:\n\n```\nwheel list\n```")
    assert found["Most wheels should be named."][0] == "near"


@pytest.mark.parametrize(
    ("reason", "rule"),
    [
        ("The old pump breaks when it runs dry.", "The keeper must check the well first."),
        ("Wet grain rots within a day.", "Members must dry it at once."),
    ],
)
def test_a_reason_right_before_a_rule_of_its_paragraph_explains_it(reason: str, rule: str) -> None:
    assert why(f"{reason} {rule}")[rule] == ("near", [reason])


@pytest.mark.parametrize("opening", ["However, the", "But the", "Still, the", "Nevertheless, the"])
def test_one_that_is_set_against_it_does_not(opening: str) -> None:
    rule = f"{opening} keeper must check the well first."
    assert why(f"The old pump breaks when it runs dry. {rule}")[rule] == ("none", [])


def test_one_before_a_permission_does_not() -> None:
    found = why("Trust is good for morale and bad for locks. Any member may propose a change.")
    assert found["Any member may propose a change."] == ("none", [])
