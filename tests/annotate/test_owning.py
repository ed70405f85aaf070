"""Reasons within a rule that speak of no other."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.annotate.owning import for_itself
from whereas.annotate.reader import prepare
from whereas.parse import parse


def owns(sentence: str) -> bool:
    return for_itself(prepare(parse(sentence, path="mill.md")).cues[-1])


@pytest.mark.parametrize(
    "sentence",
    [
        "Millers must skip torn sacks so that the belt can move.",
        "The clerk must keep the books because members ask for them.",
        "No miller shall hold two keys, since keys get lost.",
        "Because the loft is small, nobody may bring a trunk.",
        "In order to keep the floor dry, wipe your boots.",
        "Grease the wheel first, to make sure that it turns.",
        "Ask before you lift, lest somebody falls.",
        "Guests must also sign, because the brigade counts heads.",
        "Given that nails rust, use pegs.",
        "Lift sacks in pairs so as to spare your back.",
        "Keep changes small to ease the burden on the clerk.",
        "Trim the hedge to keep the lane open — avoid cutting nests.",
    ],
)
def test_a_ground_within_a_rule_is_its_own(sentence: str) -> None:
    assert owns(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "This must be done because sacks tear.",
        "In order to keep the floor dry, follow these steps.",
        "Because the loft is small, the following rules must be kept.",
        "The badge is necessary because guests look alike.",
        "It must stay shut because rats come.",
        "Following such advice is needed, since sacks tear.",
        "Millers must wear boots.",
        "Boots protect feet.",
        "These must be kept so that the belt can move.",
        "They must stay dry because straw rots.",
        "Both must be signed so that nobody is cheated.",
        "Keep in mind that clerks need time to read.",
        "Follow the map to reach the mill; a guest who wanders off is soon lost.",
    ],
)
def test_what_names_others_or_gives_no_ground_is_not(sentence: str) -> None:
    assert not owns(sentence)


def test_such_a_rule_explains_itself_and_no_neighbour() -> None:
    text = "# Mill\n\nSacks must be labelled. Millers must skip torn sacks so that the belt can move.\n"
    assert [s.explained for s in annotate(parse(text, path="mill.md")).statements] == ["none", "same"]


@pytest.mark.parametrize("command", ["Hang keys on the hook to spare the next keeper a search.", "Stow the oars in the shed to save the next crew a trip."])
def test_a_command_for_a_purpose_is_a_rule_beside_another_rule(command: str) -> None:
    read = annotate(parse(f"# Mill\n\nEvery key must be labelled. {command}\n", path="mill.md"))
    assert [(s.roles, s.explained) for s in read.statements] == [(("rule",), "none"), (("rule", "reason"), "same")]


@pytest.mark.parametrize("reason", ["Pump seals serve to keep rust out.", "Locks help to keep the goats in.", "Steps the board took to prevent theft."])
def test_what_a_thing_serves_for_is_none(reason: str) -> None:
    read = annotate(parse(f"# Mill\n\nOil every seal. {reason}\n", path="mill.md"))
    assert "rule" not in read.statements[1].roles


@pytest.mark.parametrize("noun", ["But also harm to others.", "But also care for the guest.", "And also trust in the crew.", "But also review by two people."])
def test_what_is_only_added_besides_is_none(noun: str) -> None:
    read = annotate(parse(f"# Mill\n\nDescribe the impact. {noun}\n", path="mill.md"))
    assert "rule" not in read.statements[1].roles


def test_what_is_to_be_done_besides_is_a_rule() -> None:
    read = annotate(parse("# Mill\n\nDescribe the impact. But also describe the costs. But also listen for knocks.\n", path="mill.md"))
    assert [s.roles for s in read.statements] == [("rule",)] * 3
