"""Reasons outside a list: for all its items, or for none."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.annotate.evenly import made_even, split_deeds
from whereas.annotate.placed import Link
from whereas.annotate.reader import prepare
from whereas.parse import parse

ITEMS = "- sweep the floor\n- oil the belt\n- close the gate"


def even(text: str, *found: tuple[int, int]) -> list[tuple[int, int]]:
    """The links that are left of those found, by the numbers of the statements of a text, all of which but the last are rules."""
    prepared = prepare(parse(f"{text}\n", path="mill.md"))
    rules = [True] * (len(prepared.cues) - 1) + [False]
    links: list[Link] = [(rule, reason, "section") for rule, reason in found]
    return [(rule, reason) for rule, reason, _ in made_even(prepared.document, prepared.cues, rules, links)]


def test_a_reason_behind_a_list_is_not_that_of_one_item_alone() -> None:
    assert even(f"Millers must:\n\n{ITEMS}\n\nGoats wander at night.", (3, 4)) == []
    assert even(f"Millers must:\n\n{ITEMS}\n\nGoats wander at night.", (0, 4), (1, 4)) == [(0, 4)]


def test_but_it_may_be_that_of_all_or_of_what_it_opens_with() -> None:
    assert even(f"Millers must:\n\n{ITEMS}\n\nGoats wander at night.", (0, 4), (2, 4), (3, 4)) == [(0, 4), (1, 4), (2, 4), (3, 4)]
    assert even(f"Millers must:\n\n{ITEMS}\n\nClosing a gate keeps goats out.", (3, 4)) == [(3, 4)]
    assert even(f"Millers must:\n\n{ITEMS}\n\nClosing a gate keeps goats out.", (2, 4), (3, 4)) == [(2, 4), (3, 4)]


def test_what_explains_several_items_from_outside_explains_all_of_them_alike() -> None:
    text = "# Mill rules\n\nMillers must:\n\n- sign the book\n- lock the gate\n- oil the hinge\n\nGuests trust us with their children.\n"
    rules = [s for s in annotate(parse(text, path="mill.md")).rules if not s.text.endswith(":")]
    assert [rule.explained for rule in rules] == ["section"] * 3


def test_two_items_and_a_reason_in_an_item_are_left() -> None:
    assert even("Millers must:\n\n- sweep the floor\n- oil the belt\n\nGoats wander at night.", (2, 3)) == [(2, 3)]
    assert even(f"Millers must:\n\n{ITEMS}. Goats wander at night.", (3, 4)) == [(3, 4)]


def test_a_labelled_reason_is_left() -> None:
    assert even(f"Millers must:\n\n{ITEMS}\n\n**Rationale:** Goats wander at night.", (3, 4)) == [(3, 4)]


def test_what_a_lead_in_gives_to_two_items_it_gives_to_all() -> None:
    text = f"Since dust burns, millers must:\n\n{ITEMS}\n\nGoats wander at night."
    assert even(text, (1, 0), (3, 0)) == [(1, 0), (3, 0), (2, 0)]
    assert even(text, (1, 0)) == [(1, 0)]


def roles(text: str) -> list[bool]:
    """Which statements of a short document are rules."""
    return [s.is_rule for s in annotate(parse(f"# Mill\n\nMillers must weigh each sack.\n\n{text}\n", path="mill.md")).statements[1:]]


@pytest.mark.parametrize(
    ("lead", "rules"),
    [("Keepers help the mill through:", None), ("Elders help by:", None), ("The steward focuses on:", None), ("Keepers must help by:", True)],
)
def test_deeds_that_one_lead_in_lists_are_read_alike(lead: str, rules: bool | None) -> None:
    first, *deeds = roles(f"{lead}\n\n- Answering questions\n- Testing new wheels\n- Sharing the mill with others\n- Setting prices")
    assert len({*deeds}) == 1
    assert rules is None or {first, *deeds} == {rules}


def test_deeds_with_a_force_of_their_own_keep_it() -> None:
    prepared = prepare(parse("Elders help by:\n\n- Reviewing flour\n- Sharing bread\n- Guests must pay\n", path="mill.md"))
    assert split_deeds(prepared.document.statements, prepared.cues, [False, True, False, True]) == {0: [1, 2]}
    assert split_deeds(prepared.document.statements, prepared.cues, [False, True, True, False]) == {}
    prepared = prepare(parse("Signals:\n\n- Ringing -> open the gate\n- Sharing bread\n", path="mill.md"))
    assert split_deeds(prepared.document.statements, prepared.cues, [False, True, False]) == {}
