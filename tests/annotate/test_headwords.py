"""Labels with a full stop that only name what stands behind them."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def first(item: str) -> tuple[str, ...]:
    """The roles of the first statement of an item among others."""
    document = parse(f"# Mill\n\n## Rules\n\n- {item}\n- Never burn hay.\n", path="mill.md")
    return next(s.roles for s in annotate(document).statements if not s.heading)


@pytest.mark.parametrize(
    "item",
    [
        "**Sacks.** Never drag them.", "**Keys.** Do not lend keys.", "**Errors.** Never hide one.", "**Guests.** Guests must wait.", "*Gates.* Shut them.",
        "**Releases.** Cut them on Mondays.", "**One miller.** One miller holds each key.", "**Two keepers.** Two keepers count the sheep.",
        "**The red gate.** Never push it.", "**Dogs.** Dogs must be on a lead.",
    ],
)  # fmt: skip
def test_a_headword_is_no_rule(item: str) -> None:
    assert first(item) == ("other",)


@pytest.mark.parametrize(
    "item",
    [
        "**Be kind.** Nobody likes a scold.", "**Fail loudly.** Silent faults cost days.", "**No dogs.** They bite.", "**Listen.** Hear guests out.",
        "**Never guess.** Ask.", "**Discuss.** Nobody knows all.", "**Small steps.** Long ones tire.", "**Shut gates.** Sheep run.", "**Test.** Old ropes rot.",
        "**Count sheep.** They stray.",
    ],
)  # fmt: skip
def test_a_label_that_orders_stays_a_rule(item: str) -> None:
    assert "rule" in first(item)
