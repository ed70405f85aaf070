"""Pictures that stand alone are no sentences; those in a sentence, and links without one, are read as before."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse

NAMED = "\n[f]: b.svg\n[g]: https://chat.example\n"


def first(text: str) -> str:
    """The role of the first statement."""
    return annotate(parse(f"# Mill\n\n{text}\n\nMillers must wear hats.\n{NAMED}", path="mill.md")).statements[0].roles[0]


@pytest.mark.parametrize(
    "text",
    [
        "[![Join the chat](https://badge.example/c.svg)](https://chat.example)",
        "[![Follow us][f]][g]",
        "![Follow the miller](b.svg)",
        '[![Open the gate](b_(1).svg "Gate")](https://chat.example) | [![Read the rules][f]][g]',
        "![Keep the wheel wet][f] ![Stop the wheel](b.svg)",
        "- [![Ask the miller](b.svg)](https://chat.example)",
        "[![CI](c.svg)](https://ci.example) [![Do not use this mill](b.svg)](https://chat.example)",
        "[![You must sign](b.svg)](https://chat.example)",
        "![CI](c.svg)\n![Flour must be dry][f]\n![No goats allowed](b.svg)",
    ],
)
def test_a_badge_orders_nothing(text: str) -> None:
    assert first(text) == "other"


@pytest.mark.parametrize(
    "text",
    [
        "[Join the chat](https://chat.example) before you ask.",
        "![](b.svg) Keep the wheel wet at all times.",
        "[![Chat][f]][g]: ask the miller before you open the gate.",
        "Open the gate slowly ![the gate](b.svg).",
        "![You must keep the wheel wet.](b.svg)",
        "[![CI](c.svg)](https://ci.example) You must knock.",
        "You must read [the rules](r.md) first ![a page](b.svg).",
    ],
)
def test_a_picture_in_a_sentence_takes_nothing_from_it(text: str) -> None:
    assert first(text) == "rule"
