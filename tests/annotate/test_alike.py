"""Names among the cells of one column, or the items of one list."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse

COLOURS = "| Colour | Usage |\n|-|-|\n| Black | Headlines, important text |\n| Grey | Body text, descriptions |\n| White | Captions, placeholders |"
WHEELS = "| Wheel | Responsibility |\n|-|-|\n| North | Process map, rope count |\n| South | Grain loop, sack search, timing |\n| East | Flour, oil |"
GRADES = "- **Critical**: Wrong weight, broken wheel\n- **Major**: Wrong weight, slow wheel\n- **Minor**: Style, naming, documentation"


def rules(text: str) -> list[str]:
    return [s.text for s in annotate(parse(f"# Mill\n\nThe keeper must lock.\n\n## Wheels\n\n{text}\n", path="mill.md")).rules][1:]


@pytest.mark.parametrize("text", [COLOURS, WHEELS, GRADES])
def test_a_name_among_names_is_no_rule(text: str) -> None:
    assert rules(text) == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("| Role | Responsibility |\n|-|-|\n| Keeper | Lock the gate |\n| Clerk | Keep the book |\n| Miller | Grind each day |", 3),
        ("| Colour | Usage |\n|-|-|\n| Red | Never use for links |\n| Grey | Body text, descriptions |\n| White | Captions, placeholders |", 1),
        ("Guests must not bring:\n\n- **Lamps**: oil, gas\n- **Dogs**: large, small\n- **Drinks**: beer, wine", 4),
    ],
)
def test_what_commands_or_is_lent_a_force_stays(text: str, kept: int) -> None:
    assert len(rules(text)) == kept
