"""Words by which a clause behind a mark, or behind "as", is known to say why."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def roles(text: str) -> tuple[str, ...]:
    """The roles of an item of a short document."""
    return annotate(parse(f"# Mill\n\n- {text}\n- Sweep the yard.\n", path="mill.md")).statements[0].roles


@pytest.mark.parametrize(
    "text",
    [
        "No lamps: gas is in use.",
        "No torches, please; gas is in use.",
        "Turn the radio off; it distracts the crew.",
        "Cover the jam - it attracts wasps.",
        "Dogs must wait outside: they frighten the geese.",
        "Wipe the belt (it clogs).",
        "Do not shout: it helps no one.",
        "Set a limit (prevents floods).",
        "Label small jobs - these jobs are good for beginners.",
        "Close the loft at nine, as millers need sleep.",
        "Guests must stay behind the rail; the floor is wet.",
        "Every sack must be signed for: sacks get lost.",
        "Close the hatch; rats get in.",
        "Millers must weigh the flour twice; one slip cost us a customer.",
        "Guests must not touch the crane; it starts by itself.",
        "Nobody may swim here; the wheel does not stop.",
        "State your sources: it builds trust.",
        "Choose plain wheels: it breaks less.",
        "Report the leak: it damages the floor.",
        "Guests must use the rail; the stairs are slippery.",
        "Every tool must be asked for: tools get lost.",
    ],
)
def test_it_gives_its_reason(text: str) -> None:
    assert roles(text) == ("rule", "reason")


@pytest.mark.parametrize(
    "text",
    [
        "Bring two tools: a hammer and a saw.",
        "Guests must not run: they walk.",
        "Use the brush, as millers do.",
        "Act as the board needs.",
        "Sign the book; the clerk files it.",
        "The miller must sign the book; fees are set by the guild.",
        "A label must not stand alone; it names its sack.",
        "Grant rooms, as crews need them.",
        "Name the fault: it disturbs guests.",
        "Describe the pump: it clogs.",
        "Give the class - pollutes water.",
        "Add a bell (disturbs nothing).",
        "Close any hatch, which clogs the pipe.",
        "Ask the ads crew, which attracts customers.",
        "Every sack must have a seal; seals are red.",
        "Carts must wait; empty carts are welcome at once.",
        "Every sack must be paid for: tolls are due at noon.",
    ],
)
def test_it_gives_none(text: str) -> None:
    assert "reason" not in roles(text)


@pytest.mark.parametrize(
    "text",
    [
        "Wrap the pump — don't patch it — wrapped pumps add taps without rust",
        "Extend the old wheel - never copy it - copies drift apart",
        "Keep the queue small — do not hold it across calls — Short queues never starve a guest",
        "Use the hook (or a peg) — avoid nails — The hook (a brass one) holds what it carries",
        "Avoid loose planks — use dowels — Firm planks bear carts and need no nails; when one breaks, call the joiner",
        "Offer a lamp once, and skip it if the guest declines: it is free and needs no oil.",
        "Treat this as a duty: it saves lives.",
    ],
)
def test_a_ban_between_two_dashes_and_a_denied_need_leave_it_its_reason(text: str) -> None:
    assert roles(text) == ("rule", "reason")


@pytest.mark.parametrize(
    "text",
    [
        "Ask the clerk — not the miller — when the mill is shut",
        "Ask the clerk — never the miller — the miller must sleep",
        "Bring three things — no more — a hammer and a saw",
        "Use the brush — not the broom — for the stairs",
        "Keep the book: it lives on the shelf.",
        "Sign the form: the same charge applies to guests.",
        "Paint the gate: it needs two coats.",
    ],
)
def test_what_goes_on_behind_a_second_dash_is_none(text: str) -> None:
    assert "reason" not in roles(text)


@pytest.mark.parametrize("text", ["Weigh twice; one slip cost us a customer.", "Lock the store; sacks have been stolen."])
def test_a_command_stays_a_rule_beside_the_past_that_is_its_reason(text: str) -> None:
    assert roles(text) == ("rule", "reason")
