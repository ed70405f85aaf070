"""Bans of a title or a lead-in that the items under it spell out in the other version."""

from __future__ import annotations

import pytest

from whereas.app.read import read_bytes
from whereas.diff import diff

ITEMS = "- Carry lamps into the hayloft\n- Paint a gate at night\n"
OWN = "- MUST NOT carry lamps into the hayloft\n- MUST NOT paint a gate at night\n"
ABOVE = ("### DO NOT\n\n", "### \N{CROSS MARK} NEVER\n\n", "Keepers must not:\n\n", "**Never**:\n\n")


def kinds(old: str, new: str) -> list[str]:
    found = diff(*(read_bytes(f"# Farm\n\n## Prohibitions\n\n{text}".encode(), path=name) for text, name in ((old, "a.md"), (new, "b.md"))))
    return sorted(c.kind for c in found.changes if c.kind.startswith("rule-"))


@pytest.mark.parametrize("above", ABOVE)
def test_a_ban_that_its_items_spell_out_is_reworded(above: str) -> None:
    title = "### Forbidden\n\n" if above.startswith("#") else ""
    assert kinds(above + ITEMS, title + OWN) == kinds(title + OWN, above + ITEMS) == ["rule-reworded", "rule-reworded"]


def test_a_ban_said_twice_is_the_same_ban() -> None:
    twice = ITEMS.replace("Carry", "Never carry")
    assert kinds(ABOVE[1] + ITEMS, ABOVE[1] + twice) == kinds(ABOVE[1] + twice, ABOVE[1] + ITEMS) == ["rule-reworded"]


def test_a_lead_in_put_otherwise_is_one_rule_in_other_words() -> None:
    assert kinds(ABOVE[3] + ITEMS, ABOVE[2] + ITEMS) == kinds(ABOVE[2] + ITEMS, ABOVE[3] + ITEMS) == ["rule-reworded"]


def test_what_was_turned_round_or_dropped_with_its_title_or_lead_in_is_told() -> None:
    duties = OWN.replace("MUST NOT", "MUST")
    assert kinds(ABOVE[0] + ITEMS, "### Duties\n\n" + duties) == ["rule-reversed", "rule-reversed"]
    assert "rule-removed" in kinds(ABOVE[2] + ITEMS, ITEMS)
    assert "rule-removed" in kinds(ABOVE[2] + ITEMS, OWN.splitlines()[0] + "\n")


@pytest.mark.parametrize(
    ("lead", "why"),
    [
        ("To open the hall for a feast, do the following", "'lamps' became 'stars'"),
        ("To open the hall for a feast, follow these steps", "'lamps' became 'stars'"),
        ("If the hall hosts a feast, do the following", ""),  # a condition is part of what it asks
    ],
)
def test_a_lead_in_that_only_points_adds_nothing_to_the_item_that_came_under_it(lead: str, why: str) -> None:
    old = f"{lead}:\n\n- Sweep the floor.\n\nHang banners and lamps for the feast.\n"
    new = f"{lead}:\n\n- Sweep the floor.\n- Hang banners and stars for the feast.\n"
    found = diff(*(read_bytes(f"# Farm\n\n## Feasts\n\n{text}".encode(), path=name) for text, name in ((old, "a.md"), (new, "b.md"))))
    (change,) = [c for c in found.changes if c.kind.startswith("rule-")]
    assert (change.why == why) is bool(why)
