"""Bans that were put as duties: of the opposite, or of something else."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Do not use the passive voice.", "Use the active voice."),
        ("Titles must not be written in the passive voice.", "Titles must be written in the active voice."),
        ("Clerks must not give vague names.", "Clerks must give precise names."),
        ("Don't write in the past tense.", "Write in the present tense."),
        ("Avoid long sentences.", "Write short sentences."),
        ("Don't include unrelated letters.", "Include only related letters."),
        ("Letters must not use vague terms.", "Letters must use precise terms."),
        ("Avoid global lists.", "Prefer local lists over global lists."),
        ("Avoid knots in ropes.", "Prefer loops to knots in ropes."),
    ],
)
def test_a_ban_that_became_the_duty_to_do_the_opposite_is_the_same(old: str, new: str) -> None:
    assert judge(old, new).direction == judge(new, old).direction == "reworded"


@pytest.mark.parametrize(
    ("old", "new", "way", "back"),
    [
        ("Never use global lists.", "You should use local lists.", "weakened", "strengthened"),
        ("Never use global lists.", "Prefer local lists.", "weakened", "strengthened"),
        ("You should not use global lists.", "You must use local lists.", "strengthened", "weakened"),
        ("You should not use global lists.", "You should use local lists.", "reworded", "reworded"),
        ("Do not sell small fish.", "Sell only big fish.", "reworded", "reworded"),
        # who does not do it to the one kind need not do it to the other
        ("Do not sell small fish.", "Sell big fish.", "changed", "changed"),
        ("Do not tax small boats.", "Tax large boats.", "changed", "changed"),
        ("Do not cut wide sails.", "Cut narrow sails.", "changed", "changed"),
        ("Do not throw back large fish.", "Throw back small fish.", "changed", "changed"),
    ],
)
def test_a_ban_of_one_kind_and_a_duty_of_the_other(old: str, new: str, way: str, back: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, back)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Never judge your own letters.", "Let another keeper judge your letters."),
        ("Never judge your own letters.", "Let another keeper judge your own letters."),
        ("Don't judge your own letters.", "Have somebody else judge your letters."),
        ("Don't send printed letters.", "Send sealed letters only."),
        ("Do not ring the bell at night.", "Ring the bell at noon."),
    ],
)
def test_a_ban_that_became_a_duty_of_something_else_is_another_rule(old: str, new: str) -> None:
    assert judge(old, new).direction == judge(new, old).direction == "changed"


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("Do not use the passive voice.", "Use the passive voice.", "reversed"),
        ("Avoid long sentences.", "Write long sentences.", "reversed"),
        ("Avoid global lists.", "Prefer global lists.", "reversed"),
        ("Never judge your own letters.", "Judge your own letters.", "reversed"),
        ("Never lend the boat.", "Lend the boat to members.", "reversed"),
        ("Never lend the boat.", "Lend the boat only if it is dry.", "weakened"),
        ("It does not guess when asked.", "It guesses when asked.", "reversed"),
        ("Members must not lend keys.", "Members may lend spare keys.", "weakened"),
    ],
)
def test_a_ban_that_was_lifted_turned_round(old: str, new: str, way: str) -> None:
    assert judge(old, new).direction == way


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Do not burn old logs.", "Burn all logs."),
        ("Do not burn old logs.", "Burn every log."),
        ("Never open your own mail.", "Open your own and other mail."),
    ],
)
def test_a_ban_of_a_part_of_what_is_asked_for_now_turned_round(old: str, new: str) -> None:
    assert judge(old, new, ("must_not", "must")).direction == judge(new, old, ("must", "must_not")).direction == "reversed"
