"""Lead-ins that name conduct by how it is judged."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.annotate.misconduct import named_conduct
from whereas.parse import parse


def forces(lead: str, *items: str) -> list[str | None]:
    """The forces of the items under a lead-in."""
    listed = "\n".join(f"- {item}" for item in items)
    return [s.modality for s in annotate(parse(f"# Club\n\nGuests must ring.\n\n## Conduct\n\n{lead}\n\n{listed}\n", path="club.md")).statements[-len(items) :]]


@pytest.mark.parametrize(
    "lead",
    [
        "Examples of unacceptable behavior by rowers include:",
        "Unacceptable conduct by our guests includes:",
        "Harmful conduct by members includes:",
        "Unacceptable behaviour on the water includes, but is not limited to:",
        "Unacceptable conduct by members includes the following:",
        "Behaviour that gets you removed:",
        "Types of conduct that will lead to a ban:",
        "Things that are never acceptable:",
        "Examples of behaviour that is not acceptable:",
        "Things we consider unacceptable:",
        "Here are some things we don’t tolerate:",
        "Examples of inappropriate behavior at our races are:",
        "Examples of harassment by guests include:",
    ],
)
def test_items_under_named_misconduct_are_forbidden(lead: str) -> None:
    assert forces(lead, "Splashing other rowers", "Personal attacks") == ["must_not", "must_not"]


@pytest.mark.parametrize(
    ("lead", "force"),
    [
        ("Acceptable uses by members include:", "may"),
        ("Permitted activities on the lawn include:", "may"),
        ("Examples of good behavior by rowers include:", "should"),
        ("Consequences of unacceptable behavior by members include:", None),
        ("If you see unacceptable behavior by rowers:", None),
        ("Reports of unacceptable conduct by members should include:", None),
        ("Anyone who is asked to stop unacceptable behaviour must:", None),
        ("In response to unacceptable behavior by guests the club may:", None),
        ("To report harmful conduct by members:", None),
        ("Unacceptable behaviour must be reported within a day:", None),
        ("Actions to take after a capsize:", None),
        ("Things we need:", None),
        ("The following actions are required:", None),
    ],
)
def test_what_is_only_spoken_of_lends_no_ban(lead: str, force: str | None) -> None:
    assert named_conduct(lead) == force


def test_what_is_done_about_misconduct_is_ordered() -> None:
    assert forces("If you see unacceptable behavior by rowers:", "Tell the chair", "Stay calm") == ["must", "must"]
    assert forces("When unacceptable behavior by a member is reported, the chair:", "Hears both sides", "Tells the board") != ["must_not", "must_not"]


@pytest.mark.parametrize(
    ("case", "following", "role"),
    [
        ("**Community Impact**: Use of rude signs.", "**Consequence**: A word from the steward.", "scope"),
        ("**Impact**: A member uses rude signs in the hall.", "**Consequence**: A word from the steward.", "scope"),
        ("**Offence**: Taking another member's boat without leave.", "**Penalty**: A week on land.", "scope"),
        ("- **Violation**: A second insult, or a threat.", "- **Response**: The board bans the rower.", "scope"),
        ("**Violation**: Rowers must not shout.", "**Consequence**: A week on land.", "rule"),
        ("**Impact**: Report each hole to the steward at once.", "**Response**: The steward mends it.", "rule"),
        ("**Impact**: Members lose trust because keys are shared.", "**Response**: The steward changes the lock.", "reason"),
        ("**Duty**: Use of the new oars.", "**Consequence**: A week on land.", "rule"),
    ],
)
def test_what_is_named_before_its_consequence_is_a_case(case: str, following: str, role: str) -> None:
    read = annotate(parse(f"# Club\n\nGuests must ring.\n\n## Steps\n\n{case}\n\n{following}\n", path="club.md"))
    assert role in next(s for s in read.statements if s.text.startswith(case.strip("-* ").partition("*")[0])).roles
