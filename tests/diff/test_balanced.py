"""Orders of two that gave way to a balance, and what lay beyond change and may be changed now."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Where the two conflict, care takes precedence over speed.", "Where the two conflict, the crew should balance care and speed."),
        ("Dryness takes precedence over comfort.", "The crew should weigh dryness and comfort."),
        ("Dryness comes before comfort.", "Dryness and comfort are equally important."),
        ("Dryness overrides comfort.", "Dryness and comfort should be balanced."),
        ("If they conflict, dryness takes precedence over comfort.", "If they conflict, the crew should weigh dryness against comfort."),
        ("Orders of the pilot override those of the cook.", "Orders of the pilot and of the cook have the same weight."),
        ("When speed and care conflict, put care before speed.", "When speed and care conflict, find a balance between care and speed."),
        ("Prioritise care over speed.", "Prioritise care and speed."),
        ("The crew should value care over speed.", "The crew should value care and speed."),
        ("Put care above speed.", "Put care and speed on a par."),
        ("The jury should weigh form before colour.", "The jury should weigh form with colour."),
        ("If care and speed conflict, care wins.", "If care and speed conflict, weigh both, and care counts."),
    ],
)
def test_an_order_that_gave_way_to_a_balance_is_gone(old: str, new: str) -> None:
    assert judge(old, new).direction == judge(new, old).direction == "precedence"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Care takes precedence over speed.", "Care is more important than speed."),
        ("Care takes precedence over speed.", "The crew should put care first, and speed second."),
        ("Care takes precedence over speed.", "Speed yields to care."),
        ("Hang the lamp over the desk and the shelf.", "Hang the lamp by the desk and the shelf."),
        ("Put the cups above the plates.", "Put the cups and the plates away."),
        ("The cook should ask the pilot before the guest.", "The cook should ask the pilot and the guest."),
        ("Finish the hull before the mast.", "Finish the hull and the mast together."),
        ("Care takes precedence over speed.", "Never weigh care against speed."),
        ("The guest comes before the log.", "Between the guest and the log, the guest has priority."),
        ("Use rope rather than wire.", "Use rope and wire together."),
        ("Put the lamp above the bunk.", "Put the lamp and the bunk together."),
        ("Put the log in the chest before the chart.", "Put the log and the chart in the same chest."),
        ("Set the cups before the guests.", "Set the cups and the guests at the same table."),
        ("Weigh the flour before the salt.", "Weigh the flour and the salt together."),
    ],
)
def test_an_order_in_other_words_and_mere_places_are_no_balance(old: str, new: str) -> None:
    for verdict in (judge(old, new), judge(new, old)):
        assert "weighed alike" not in verdict.why


def test_a_comparison_in_the_place_of_an_order_ranks_as_before() -> None:
    assert judge("Care takes precedence over speed.", "Care is more important than speed.").direction == "reworded"
    assert judge("Care must take precedence over speed.", "Care should matter more than speed.").direction == "weakened"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Nothing in this part can be changed by guests.", "Most of this part can be changed by guests."),
        ("Nothing in this part may be changed by guests.", "Parts of this part may be changed by guests."),
        ("No part of this page may be waived.", "Some parts of this page may be waived."),
        ("Nothing here can be waived by the crew.", "Anything here can be waived by the crew."),
        ("None of these can be sold.", "All of these can be sold."),
    ],
)
def test_what_nobody_could_change_and_some_of_which_one_can_is_weaker(old: str, new: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == ("weakened", "strengthened")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Nothing can be seen from here.", "Most of the lake can be seen from here."),
        ("Nothing here is a promise.", "Most of this is a promise."),
        ("Some of the boats can be lent.", "Most of the boats can be lent."),
    ],
)
def test_other_words_behind_it_are_another_matter(old: str, new: str) -> None:
    assert not judge(old, new).why.startswith(("'nothing'", "'some of' became 'most of'"))
