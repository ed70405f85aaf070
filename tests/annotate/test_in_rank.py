"""Orders of rank without a word such as "priority"."""

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
        "In cases of conflict, the miller should generally serve these aims in the order in which they are listed.",
        "The miller should weigh these aims in roughly the order given above.",
        "Each buyer should be given greater trust in roughly the order given above.",
        "The miller must follow these wishes in this order of precedence.",
        "Accuracy over speed — weigh each sack twice.",
        "Accuracy over speed: weigh each sack twice.",
        "Quality > quantity.",
        "Truth before comfort.",
        "Prefer clarity over brevity, except in notes.",
        "The older duties should generally outweigh the younger ones.",
        "When the notice and the book conflict, the book is authoritative.",
    ],
)
def test_orders_of_rank(sentence: str) -> None:
    assert forces(sentence) == ["precedence"]


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("Follow these steps in the order given.", "must"),
        ("The miller must weigh the sacks in this order: rye, oats, wheat.", "must"),
        ("Prefer sieves over screens.", "should"),
        ("Sacks over crates.", "must"),
        ("Grind the rye before the oats.", "must"),
        ("The book must be authoritative and complete.", "must"),
        ("Weights should not outweigh the scale.", "should_not"),
        ("If opinions differ, quote an authoritative source.", "must"),
        ("Serve dishes in the order listed on the menu.", "must"),
        ("The board must honor wishes in the order in which they arrive.", "must"),
        ("You may serve these aims in the order given.", "may"),
        ("The logo should dominate the page.", "should"),
        ("The benefits must outweigh the costs before you buy a sieve.", "must"),
    ],
)
def test_other_orders_rank_nothing(sentence: str, force: str) -> None:
    assert forces(sentence) == [force]
