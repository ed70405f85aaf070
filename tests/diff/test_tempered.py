"""A hedge beside the word of force that came or went with other words."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Cooks should report any fire to the owner.", "Cooks should generally report large fires to the owner."),
        ("Cooks must taste every dish of the day.", "Cooks must usually taste dishes of the day."),
        ("Cooks should not use salt that guests would not want.", "Cooks should try not to use salt that nobody needs."),
        ("Cooks should not use stale bread.", "Cooks should try not to use stale bread."),
        ("Cooks must not use stale bread.", "Cooks must try not to use stale bread."),
        ("Cooks should not serve soup.", "Cooks should generally not serve soup or cakes."),
        ("Cooks should greet anyone.", "Cooks should try to greet most guests."),
        ("Cooks must wash all pans.", "Cooks must normally wash some pans."),
        ("Cooks must never taste twice.", "Cooks should aim not to taste twice."),
        ("Cooks must not leave the pots that boil.", "Cooks must try not to leave the pots that steam."),
    ],
)
def test_is_told_first(old: str, new: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == ("weakened", "strengthened")


@pytest.mark.parametrize(
    ("old", "new", "ways"),
    [
        ("Cooks should report any fire.", "Cooks should report fires that usually spread.", {"narrowed"}),
        ("Cooks should basically never shout at anyone.", "Cooks should not shout at their guests.", {"narrowed"}),
        ("Cooks should try not to shout.", "Cooks should aim not to shout.", {"reworded"}),
        ("Cooks should try not to shout.", "Cooks should shout.", {"reversed"}),
        ("Cooks should try to shout.", "Cooks should try not to shout.", {"reversed"}),
        ("Cooks should report any fire.", "Cooks should report large fires.", {"narrowed"}),
        ("Guests may bring some dish.", "Guests may bring any dish.", {"widened"}),
        ("Cooks should be fair to all.", "Cooks should be generally fair to most.", {"narrowed", "weakened"}),
        ("Cooks may try not to shout.", "Cooks may try not to sing.", {"reworded"}),
        ("Cooks should generally greet all guests.", "Cooks should generally greet some guests.", {"narrowed"}),
    ],
)
def test_not_elsewhere(old: str, new: str, ways: set[str]) -> None:
    assert judge(old, new).direction in ways


def test_what_nobody_must_try_is_a_deed_of_its_own() -> None:
    assert judge("Don't try to be a doctor yourself.", "Leave the doctoring to her.", ("must_not", "must")).direction == "changed"
