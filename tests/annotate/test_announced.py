"""Reasons that a sentence announces."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def read(text: str) -> list[tuple[str, str]]:
    """(roles, how explained) of the statements of a section."""
    found = annotate(parse(f"# Mill\n\nThe keeper must lock the gate. The keeper must greet guests.\n\n## Songs\n\n{text}\n", path="mill.md"))
    return [("/".join(s.roles), s.explained or "") for s in found.statements[2:]]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody may sing at noon, for two reasons. First, no song is short. Second, millers should not have to shout.",
        "Millers must keep a log for the following reasons. First, a log helps. Second, it must not lose a sack.",
        "Nobody may sing at noon, for two reasons. Cows shy. Neighbours complain.",
        "Millers may not sing at noon, for two reasons. Songs travel. The hall echoes.",
        "For the following reasons, millers must keep a log:\n\n- guests may be sad\n- nobody should have to guess",
    ],
)
def test_a_rule_is_explained_by_the_reasons_that_it_announces(text: str) -> None:
    assert read(text) == [("rule", "near"), ("reason", ""), ("reason", "")]


@pytest.mark.parametrize(
    "text",
    [
        "Millers must not sing. There are two reasons for this. First, no song is short. Second, guests should not have to shout.",
        "Millers must not sing. We have two reasons. The first is that guests should not have to shout. The second is that songs can hurt.",
        "Millers must not sing. This is for several reasons. Guests may be sad. Songs can hurt.",
        "Millers must not sing. Here is why. Guests may be sad. Nobody should have to guess.",
        "Millers must not sing. There are several reasons for this:\n\n- nobody should have to shout\n- people should not have to guess",
    ],
)
def test_a_sentence_behind_the_rule_announces_its_reasons(text: str) -> None:
    assert read(text) == [("rule", "near"), ("other", ""), ("reason", ""), ("reason", "")]


@pytest.mark.parametrize(
    "text",
    [
        "There are two steps. First, lock the door. Second, ring the bell.",
        "Do not close the door for other reasons. The keeper must lock the gate.",
        "Members may leave for personal reasons. The keeper must lock the gate.",
        "Here is why. The keeper must lock the gate.",
        "We keep our songs short, for two reasons. Songs travel. The keeper must lock the gate.",
        "For these reasons, millers must:\n\n- keep a log\n- ring the bell",
    ],
)
def test_what_orders_behind_it_stays_a_rule(text: str) -> None:
    assert read(text)[-1][0].startswith("rule")


def test_announced_reasons_explain_no_later_rule() -> None:
    found = read("Millers must keep a log, for two reasons. First, a log helps. Second, sacks get lost. The millers must also close the door.")
    assert found[-1] == ("rule", "none")


def test_a_sentence_of_its_own_that_announces_them_is_more_than_talk() -> None:
    found = read("We never sing before noon, for two reasons. Songs travel. Neighbours sleep.")
    assert found == [("rule", "near"), ("reason", ""), ("reason", "")]
