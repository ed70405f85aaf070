"""Words that differ in degree alone."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge
from whereas.diff.weigh import weigh
from whereas.model.constitution import Modality

MIRROR = {"strengthened": "weakened", "weakened": "strengthened", "narrowed": "widened", "widened": "narrowed"}


def way(old: str, new: str) -> str:
    read: tuple[Modality, Modality] = ("should", "should")
    return weigh(old, new, read, judge(old, new, read)).direction


@pytest.mark.parametrize(
    ("old", "new", "direction"),
    [
        ("Pilots should wait if fog is certain.", "Pilots should wait if fog is likely.", "widened"),
        ("Pilots should wait if fog is likely.", "Pilots should wait if fog is possible.", "widened"),
        ("Pilots should wait when fog is likely.", "Pilots should wait when fog is very likely.", "narrowed"),
        ("Pilots should sail unless fog is certain.", "Pilots should sail unless fog is likely.", "weakened"),
        ("Pilots should avoid routes that are likely to freeze.", "Pilots should avoid routes that are certain to freeze.", "narrowed"),
        ("Pilots should refuse clearly rotten boats.", "Pilots should refuse rotten boats.", "widened"),
        ("Pilots should refuse clearly rotten boats.", "Pilots should refuse possibly rotten boats.", "widened"),
        ("Pilots should refuse potentially unsafe boats.", "Pilots should refuse unsafe boats.", "narrowed"),
        ("Pilots should refuse boats that are obviously unsafe.", "Pilots should refuse boats that are unsafe.", "widened"),
        ("Pilots should sail unless the route is plainly unsafe.", "Pilots should sail unless the route is unsafe.", "weakened"),
        ("Pilots have a strong duty to report wrecks.", "Pilots have a duty to report wrecks.", "weakened"),
        ("Pilots have a strong duty to report wrecks.", "Pilots have a weak duty to report wrecks.", "weakened"),
        ("Pilots should place a very high priority on speed.", "Pilots should place some priority on speed.", "weakened"),
        ("Pilots should place a high priority on speed.", "Pilots should place an absolute priority on speed.", "strengthened"),
        ("Pilots should give low priority to speed.", "Pilots should give high priority to speed.", "strengthened"),
        ("Pilots should give great weight to the tide.", "Pilots should give some weight to the tide.", "weakened"),
        ("Pilots should take care with ropes.", "Pilots should take the utmost care with ropes.", "strengthened"),
        ("Pilots should be strongly inclined to wait.", "Pilots should be inclined to wait.", "weakened"),
        ("Pilots should usually wait.", "Pilots should sometimes wait.", "weakened"),
        ("Pilots should occasionally wait.", "Pilots should often wait.", "strengthened"),
    ],
)
def test_a_degree_goes_one_way(old: str, new: str, direction: str) -> None:
    assert (way(old, new), way(new, old)) == (direction, MIRROR[direction])


def test_a_hedge_behind_a_word_of_force_is_of_the_rule_and_not_of_the_condition_before_it() -> None:
    old, new = "If a storm comes up the crew should sail home.", "If a storm comes up the crew should probably sail home."
    assert (way(old, new), way(new, old)) == ("weakened", "strengthened")
    old, new = "The crew should sail home if a storm is coming.", "The crew should sail home if a storm is probably coming."
    assert (way(old, new), way(new, old)) == ("widened", "narrowed")


def test_certain_before_a_noun_says_which_and_not_how_sure() -> None:
    assert "became" not in judge("Pilots should keep to certain rules.", "Pilots should keep to possible rules.").why
    assert "became" not in judge("Pilots should wait if a certain lamp is lit.", "Pilots should wait if a likely lamp is lit.").why
    assert way("Pilots should wait if rain is certain.", "Pilots should wait if rain is possible.") == "widened"
    assert way("Pilots should wait if it is certain to rain.", "Pilots should wait if it is likely to rain.") == "widened"


def test_what_is_possible_is_no_case_that_is_likely() -> None:
    old, new = "Where possible, pilots should reply.", "Where likely, pilots should reply."
    assert MIRROR[way(old, new)] == way(new, old)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Pilots should make certain that ropes hold.", "Pilots should make sure that ropes hold."),
        ("Pilots should state clearly what they saw.", "Pilots should state what they saw."),
        ("Pilots should be clearly visible.", "Pilots should be visible."),
        ("Lamps should be clearly labelled.", "Lamps should be labelled."),
        ("Pilots should write a clear report.", "Pilots should write a plain report."),
        ("Pilots should give modest weight to the tide.", "Pilots should give moderate weight to the tide."),
        ("Pilots should carry little weight.", "Pilots should lift heavy stones."),
        ("Pilots should usually wait.", "Pilots should generally wait."),
        ("It is possible to wait.", "It is likely to wait."),
        ("Pilots should sing in a low voice.", "Pilots should sing in a soft voice."),
    ],
)
def test_no_other_word_does(old: str, new: str) -> None:
    assert judge(old, new).direction in {"reworded", "changed"}
