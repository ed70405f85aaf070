"""What is told of the thing that a command just named."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate, of_it
from whereas.annotate.reader import prepare
from whereas.annotate.telling import only_likely
from whereas.parse import parse


def read(text: str) -> list[tuple[tuple[str, ...], str | None]]:
    """Roles of the statements of an item, and how each is explained."""
    return [(s.roles, s.explained) for s in annotate(parse(f"# Mill\n\n## Care\n\n- {text}\n- Sweep the yard.\n", path="mill.md")).statements]


@pytest.mark.parametrize(
    "text",
    [
        "Never lend the brass key. It opens every door.",
        "Never commit `.env`. It holds the production password.",
        "Never print the header. It contains the session.",
        "Shred the list. It names the patients.",
        "Lock the cupboard. It holds the morphine.",
        "Keep the ledger out of the hall. It includes all debts.",
        "Use the wrapper. It retries.",
        "Don't lean on the wheel. It turns at night.",
        "Read the sheet first. It lists the broken steps.",
        "Do not wake the night guard. She works until six.",
    ],
)
def test_what_it_does_is_the_reason_of_the_command(text: str) -> None:
    assert read(text)[:2] == [(("rule",), "near"), (("reason",), None)]


@pytest.mark.parametrize(
    "text",
    [
        "Write a summary. It names the author and the date.",
        "Add a page for each sack. It lists the miller.",
        "Create a branch. It carries the number of the ticket.",
        "Elect two auditors. They report to the board.",
        "Lock the door. It must stay shut at night.",
        "Open a ticket. It should name the page.",
        "Hang up the sheet. It does not have to be clean.",
        "Lock the gate. Everybody holds a key.",
        "Keep a diary. It names each guest.",
        "Ask the guard. She must sign the form.",
        "Start the mill. It prints a slip for each sack.",
        "Turn the wheel. It needs a key.",
        "Ring the guard. It asks for the word without showing it:",
    ],
)
def test_what_is_to_come_of_a_command_and_what_binds_is_no_reason_by_this_form(text: str) -> None:
    ready = prepare(parse(f"# Mill\n\n- {text}\n", path="mill.md"))
    assert not any(of_it.tells(ready.document.statements, ready.cues, at) for at in range(len(ready.cues)))


@pytest.mark.parametrize(
    "text",
    [
        "Check the lamp first. It may leak.",
        "Oil the belt. Dry belts may burst.",
        "Do not lift the lid. Steam might burst the pipe.",
        "Never open the crate. It might contain glass.",
        "Check the ladder. It can break a leg.",
        "Never copy the log. It can contain passwords.",
        "Tell them what is shut. They may want to row elsewhere.",
        "Keep the stairs lit. Guests may find them steep.",
        "Send small files. GitHub rejects heavy ones.",
        "Use short names. Windows does not allow commands over 8191 characters.",
        "Pin it. npm does not allow changes to a published version.",
        "Sign it. PyPI does not accept plugins larger than 100 MB.",
        "Ask for an age. The law forbids selling gin to children.",
        "Keep names short. Oracle does not accept longer ones.",
        "Avoid odd letters in names. Windows does not support them.",
    ],
)
def test_what_may_come_and_what_is_not_let_outside_is_the_reason_of_the_command(text: str) -> None:
    assert read(text)[:2] == [(("rule",), "near"), (("reason",), None)]


@pytest.mark.parametrize(
    "text",
    [
        "Write a summary. It may name the author.",
        "Use the blue bin. Guests may use it too.",
        "Ask the clerk. Members may bring a friend.",
        "Lock the gate. The keeper may open it at noon.",
        "Do not argue. They may try again in a year.",
        "Close the door. The cat may stay inside.",
        "Look for a place. Members may find a substitute.",
        "Look at the board. You may find it in the hall.",
        "Keep commits small. GitHub must be set to squash.",
        "Lock the shed. Git must be installed.",
        "Tag the release. The branch may freeze for two weeks.",
        "Report bugs. Libraries may panic only on misuse.",
        "Use folds. Sections may collapse by default.",
    ],
)
def test_leave_and_duties_behind_a_command_are_rules(text: str) -> None:
    assert read(text)[1][0] == ("rule",)


@pytest.mark.parametrize(("text", "tells"), [("They may want to row elsewhere.", True), ("Aside from the roof you may want to look at the doors.", False)])
def test_what_readers_may_want_advises_them_also_behind_an_opening_phrase(text: str, tells: bool) -> None:
    ready = prepare(parse(f"# Mill\n\n{text}\n", path="mill.md"))
    assert bool(only_likely(ready.document.statements, ready.cues, ready.parties)) == tells


@pytest.mark.parametrize(
    ("sentence", "permits"),
    [
        ("Wardens may freeze the list before a race.", True),
        ("The board may freeze the budget.", True),
        ("Curators may collapse long remarks.", True),
        ("The clerk may expire old passes.", True),
        ("Members may melt old candles.", True),
        ("The pipe may freeze.", False),
        ("The roof may collapse in a storm.", False),
        ("Anyone may want to read the chart first.", True),
        ("If the rope frays, they may want to swap it.", True),
        ("You also may want to read the chart.", True),
        ("Rowers on the lake may want to bring a coat.", True),
        ("Others may want to sleep.", False),
        ("Rowers may find it useful to read the chart.", True),
        ("Rowers may find it upstairs.", True),
        ("Rowers may find them together.", True),
        ("Rowers may find it confusing.", False),
        ("Rowers may find it too bright.", False),
    ],
)
def test_what_somebody_may_do_to_a_thing_or_find_useful_is_leave(sentence: str, permits: bool) -> None:
    ready = prepare(parse(f"# Mill\n\n{sentence}\n\nThe miller must rest. The miller must sweep. It is late. It is cold. It is dark.\n", path="mill.md"))
    assert (0 not in only_likely(ready.document.statements, ready.cues, ready.parties)) == permits


@pytest.mark.parametrize(
    "text",
    [
        "Use the red book. It can contain any number of entries.",
        "Use the blue form. It may contain numbers.",
        "Copy the sheet. It can hold further rows.",
        "Limit the note. It can run to ninety words.",
        "Ring in the hall. It can wait until Monday.",
        "Follow the plan. It can vary between mills.",
        "Set a clock. Clocks may vary by mill.",
        "Follow the plan. Old mills may conflict with it.",
        "Sign the slip. Docker does not accept patches without one.",
        "Ask your mentor. Chrome does not take commits without review.",
        "Post in English. Slack bans are final.",
    ],
)
def test_what_a_thing_can_hold_and_what_a_project_takes_is_no_reason_of_the_command(text: str) -> None:
    first, last = read(text)[:2]
    assert (first[1], "reason" in last[0]) == ("none", False)
