"""Two bans put into one sentence: one word that forbids is enough, whichever it is."""

from __future__ import annotations

import pytest

from whereas.app.read import read_bytes
from whereas.diff import diff
from whereas.model.change import Change


def told(old: str, new: str) -> list[Change]:
    """The changes of rules."""
    found = diff(*(read_bytes(f"# Farm\n\n{text}\n\nWash the hens at dawn.\n".encode(), path=name) for text, name in ((old, "a.md"), (new, "b.md"))))
    return [c for c in found.changes if c.kind.startswith("rule-")]


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        ("Never feed the geese. Do not chase the ducks.", "Never feed the geese or chase the ducks."),
        ("Never feed the geese. Do not chase the ducks.", "Do not feed the geese or chase the ducks."),
        ("- Never feed the geese.\n- Don't chase the ducks.", "- Never feed the geese or chase the ducks."),
        ("- Never feed the geese.\n- Do not chase the ducks.\n- Don't ride the pig.", "- Never feed the geese, chase the ducks, or ride the pig."),
        ("Farmhands must not feed the geese. They must never chase the ducks.", "Farmhands must not feed the geese or chase the ducks."),
        ("Farmhands shall not feed the geese. They must not chase the ducks.", "Farmhands shall not feed the geese or chase the ducks."),
        # what both end with is said once
        ("Never feed geese. Don't chase geese.", "Never feed or chase geese."),
        ("Feed the geese. Count the geese.", "Feed and count the geese."),
    ],
)
def test_bans_put_into_one_sentence(parts: str, whole: str) -> None:
    assert [c.kind for c in told(parts, whole)] == [c.kind for c in told(whole, parts)] == ["rule-reworded"]


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        ("Never feed the geese. Chase the ducks.", "Never feed the geese or chase the ducks."),
        ("Never feed the geese. Avoid chasing the ducks.", "Never feed the geese or chase the ducks."),
        ("Never feed the geese. Do not chase the ducks.", "Feed the geese or chase the ducks."),
        ("Farmhands must not feed the geese. Guests must never chase the ducks.", "Farmhands must not feed the geese or chase the ducks."),
        ("Farmhands must not feed the geese. They should not chase the ducks.", "Farmhands must not feed the geese or chase the ducks."),
    ],
)
def test_what_forbids_otherwise_is_not_taken_in(parts: str, whole: str) -> None:
    assert {c.kind for c in told(parts, whole)} != {"rule-reworded"} != {c.kind for c in told(whole, parts)}
