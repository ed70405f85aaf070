"""How much of a thing is to be paid."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("A rower shall pay half of the damage.", "A rower shall pay the full damage."),
        ("A rower shall pay the damage.", "A rower shall pay half the damage."),
        ("A rower shall pay the damage.", "A rower shall pay twice the damage."),
        ("A rower shall pay the damage.", "A rower shall pay a quarter of the damage."),
        ("The guild must refund the whole fee.", "The guild must refund half the fee."),
        ("The guild must bear a third of the loss.", "The guild must bear two thirds of the loss."),
    ],
)
def test_another_share_is_another_rule(old: str, new: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == ("changed", "changed")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("A rower shall pay the damage.", "A rower shall pay the full damage."),
        ("A rower shall pay the full damage.", "A rower shall pay the entire damage."),
        ("Rowers must read the whole log.", "Rowers must read the full log."),
    ],
)
def test_all_of_it_is_meant_without_a_word(old: str, new: str) -> None:
    assert judge(old, new).direction != "changed"


@pytest.mark.parametrize(
    ("old", "new", "way", "back"),
    [
        ("The pilot may repeat the trip.", "The pilot may repeat the trip once.", "narrowed", "widened"),
        ("The guild may dismiss a rower who was late.", "The guild may dismiss a rower who was late twice.", "narrowed", "widened"),
        ("The pilot may leave when the tide turns.", "The pilot may leave once the tide turns.", "reworded", "reworded"),
    ],
)
def test_what_is_allowed_once_is_less(old: str, new: str, way: str, back: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, back)
