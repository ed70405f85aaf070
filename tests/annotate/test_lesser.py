"""Which of two things comes second."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def forces(text: str) -> list[str | None]:
    """The force of each statement behind the first rule of a short document."""
    read = annotate(parse(f"# Mill\n\n## Sacks\n\nWeigh each sack.\n\n{text}\n\n- Sweep the yard.\n", path="mill.md"))
    return [s.modality for s in read.statements[1:-1]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tone yields to truth.",
        "Orders of the day yield to the charter.",
        "Visitors come second to the safety of the crew.",
        "Comfort ranks behind safety.",
        "The wish of a buyer ranks below the law.",
        "Style takes second place to sense.",
        "Speed matters less than care.",
        "Notes are less important than tests.",
        "Price counts less than wear.",
        "You would rather be late than wrong.",
        "You'd rather weigh twice than guess.",
        "You would sooner be late than wrong.",
        "In case of conflict, tone yields to truth.",
        "On this lake, speed comes second to care.",
        "In this mill, speed comes second to care.",
        "Wishes of buyers rank lower than the law.",
        "Comfort takes a back seat to safety.",
        "Safety comes first in the list of values.",
        "Honesty comes first in every list.",
        "The law comes first in the table of duties.",
        "Torn sacks come first in the queue.",
        "Helpfulness usually comes second to safety.",
        "Helpfulness typically yields to ethics.",
    ],
)
def test_what_comes_second_ranks(sentence: str) -> None:
    assert forces(sentence) == ["precedence"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A boat that yields to the wind drifts.",
        "The number of sacks matters less than people think.",
        "Speed matters less than it did.",
        "Bram comes second in the race.",
        "The field yields two sacks.",
        "Whenever a guard yields to a wish, something is lost.",
        "Winter counts less than before.",
        "We would rather buy a rope than hear of a fall.",
        "I would rather have the silt.",
        "Weights come first in every list.",
        "Names come first in each signature.",
        "Rarity comes first in each row.",
        "The scheduler yields to other tasks.",
        "At most mills, care comes second to profit.",
        "For many mills care comes second to profit.",
        "Care often comes second to profit.",
        "Wear counts less than five percent of the price.",
        "Speed matters less than for a town.",
        "The second sack is less important than the first.",
        "Customers would rather hear bad news early than late.",
    ],
)
def test_a_case_and_what_is_so_rank_nothing(sentence: str) -> None:
    assert "precedence" not in forces(sentence)


def test_what_weighs_less_may_be_the_ground_of_the_rule_before_it() -> None:
    [_, second] = forces("Weigh each sack twice. Speed matters less than care.")
    assert second is None
