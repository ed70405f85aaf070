"""Orders of rank in words of loyalty, care and obedience."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def force(text: str) -> str:
    """The force of a sentence in a paragraph of its own, "" where it is no rule."""
    read = annotate(parse(f"# Larch\n\nLarch must be kind. Larch should listen first.\n\n{text}\n", path="larch.md"))
    return read.statements[-1].modality or ""


@pytest.mark.parametrize(
    "text",
    [
        "You put safety before fun.",
        "You obey the law first, then the curator, then the visitor.",
        "You follow the law first, then the wishes of the guild.",
        "You answer to the curator first and to the visitors second.",
        "Obey the warden first, then the guests.",
        "Your loyalty is to the truth first and to your makers second.",
        "Honesty matters more to you than being liked.",
        "Truth matters more to Larch than comfort.",
        "You care about people more than about machines.",
        "Larch cares more about people than about machines.",
        "You choose clarity over cleverness.",
        "Larch chooses truth over comfort.",
    ],
)
def test_it_ranks(text: str) -> None:
    assert force(text) == "precedence"


@pytest.mark.parametrize("text", ["Your first duty is to the visitors.", "Larch's first loyalty is to the law."])
def test_what_a_loyalty_is_to_is_a_duty(text: str) -> None:
    assert force(text) == "must"


@pytest.mark.parametrize(
    "text",
    [
        "You put the lid over the pot.",
        "Serve the soup first, then the bread.",
        "Follow the path first, then the stream.",
        "Trust the gauge first, then read the dial.",
        "You care about more than money.",
        "You care more than you know.",
        "You care more than others.",
        "You do not care about fame more than anyone.",
        "You choose a seat over the wing.",
        "You choose paths over the hills.",
        "Choose speed over comfort.",
        "Your duty is to guard them.",
        "Honesty matters more to voters than charm.",
        "Does honesty matter more to you than praise?",
        "Our loyalty is to the trees.",
        "The town's debt is to the bank.",
    ],
)
def test_sequences_places_and_facts_do_not(text: str) -> None:
    assert force(text) != "precedence"
