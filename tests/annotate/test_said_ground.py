"""Reasons within a rule that a phrase opens, in front of it or behind a comma, and those from which it concludes itself."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def explained(sentence: str) -> str | None:
    """How the last rule of a short document is explained."""
    return annotate(parse(f"# Mill rules\n\n{sentence}\n", path="mill.md")).rules[-1].explained


@pytest.mark.parametrize(
    "sentence",
    [
        "For the protection of the geese, no dog shall enter the pond.",
        "For the purpose of preventing fires, lamps must hang on hooks.",
        "Seeing that the bridge is weak, carts must not cross it.",
        "Inasmuch as the bridge is weak, carts must not cross it.",
        "Considering the frost, millers must drain the pipes.",
        "Considering how often sacks are lost, each sack shall carry a number.",
        "Given the poor harvest, millers must pay in March.",
        "Given the fact that the bridge is weak, carts must not cross it.",
        "Recognising that bakers work at night, meetings shall begin at noon.",
        "Mindful of the sleepers, millers must walk softly.",
        "On the ground that it blinds bakers, white paint is prohibited.",
        "With respect for the dead, guests should lower their voices.",
        "Guests should stand, out of respect for the dead.",
        "Carts must wait outside, it being dangerous to turn in the yard.",
        "Millers should ask twice, knowing that a guess can hurt.",
        "The clerk should write plainly, considering how easily words mislead.",
        "The clerk should answer at once, thereby sparing the miller a walk.",
        "The clerk should ask first, partly to save time.",
        "Name a keeper, which spares us a long search.",
        "Name a keeper, which makes it easier to find the key.",
        "Sweep at noon, which keeps the loft clean.",
        "Guests should ask first, or it may hurt somebody.",
        "Mark the sacks, or labels fail.",
        "Bells need a guard, or else all goats come at once.",
        "Tie the sack so it cannot spill.",
        "The reason millers must sign is that the fire guard counts heads.",
        "The stair is old, and millers must therefore walk softly.",
    ],
)
def test_a_phrase_or_conclusion_gives_the_reason(sentence: str) -> None:
    assert explained(sentence) == "same"


@pytest.mark.parametrize(
    "sentence",
    [
        "For the purposes of this section, millers must count geese as goats.",
        "For the purpose of voting, millers must bring a card.",
        "Given the choice, use the short word.",
        "Given the sum, write down both halves.",
        "Given the gate is shut, guests must ring the bell.",
        "Given the miller has no key, the clerk must refuse.",
        "Seeing that a guest is hurt, millers must ring the bell.",
        "Considering letters, the board must read each of them.",
        "With respect to fees, millers must ask the clerk.",
        "Millers must not copy a plan for the purpose of gain.",
        "Use the small pump, which is in the shed.",
        "Ask the upper mill, which keeps the list of sacks.",
        "Run the small wheel, which makes flour of any grain.",
        "Millers must pay, or they may work instead.",
        "Report it if the pump stops, or the light fails.",
        "Ban noise, mud, or dogs that harm geese.",
        "Sign the form, or ask the clerk.",
        "Turn both wheels, partly to the left.",
        "To do so you can use the crank, and you must oil it.",
        "The reason must be given in the form that the clerk keeps.",
        "Millers must pay and should therefore register.",
        "Millers and guests should therefore sign.",
    ],
)
def test_a_case_a_list_or_a_further_order_gives_none(sentence: str) -> None:
    assert explained(sentence) == "none"


@pytest.mark.parametrize(
    "sentence",
    [
        "Lamps are forbidden: the straw is dry.",
        "Lamps are not allowed; the straw is dry.",
        "No lamps: the straw is dry.",
        "No geese (foxes are near).",
        "No dogs - sheep panic.",
        "Singing is prohibited - the beams are made of straw.",
        "Late counts are forbidden: they destroy trust.",
        "The keeper must not lend keys; copies cannot be traced.",
        "The gate must be shut at night - foxes come.",
        "Avoid long ropes: they make knots mill-dependent.",
    ],
)
def test_a_ban_in_any_form_takes_a_fact_behind_a_mark_as_its_reason(sentence: str) -> None:
    assert explained(sentence) == "same"


@pytest.mark.parametrize(
    "sentence",
    [
        "Dogs are not allowed; they stay at the gate.",
        "Dogs are not allowed: cats are fine.",
        "No lamps: millers must use the window.",
        "No lamps (see the board).",
        "No lamps (the board may allow one).",
        "Late sacks are not accepted; each is marked in red.",
        "Wet sacks are prohibited; the load is re-counted at the gate.",
        "No lamps needed (daylight fails)",
        "Counting is not allowed after noon; the list is closed then.",
        "Guests are not permitted in the loft; they wait outside.",
        "Old scales are prohibited; the new one is used in their stead.",
        "Guests must not run: they walk.",
        "The gate must be shut at night; the keeper opens it at six.",
    ],
)
def test_what_else_is_done_behind_a_ban_is_no_reason(sentence: str) -> None:
    assert explained(sentence) == "none"
