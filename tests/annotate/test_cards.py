"""Lines of a character card."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def roles(text: str) -> tuple[str, ...]:
    return annotate(parse(f"# Nell\n\nNell must greet guests.\n\n- {text}\n", path="nell.md")).statements[-1].roles


@pytest.mark.parametrize("text", ["**Likes:** gears, long walks", "**Fears:** rust, being switched off", "**Favourite dish:** soup", "**Species:** robot"])
def test_what_a_character_likes_or_is_lays_down_nothing(text: str) -> None:
    assert roles(text) == ("other",)


@pytest.mark.parametrize(
    "text", ["**Speech:** short sentences, no slang", "**Likes:** never says no", "**Nickname:** use it with friends only", "**Age:** must be told"]
)
def test_what_a_line_orders_is_a_rule(text: str) -> None:
    assert "rule" in roles(text)
