"""Signs that open statements (❌, ✅): what they say when they are exchanged, come or go."""

from __future__ import annotations

import pytest

from whereas.app.read import read_bytes
from whereas.diff import diff

ROW = "| Task | {} |\n|-|-|\n| Count the oars | {} |\n| Wax the long floor | ✅ |"
RULE = "- ✅ Shut the gate\n"


def told(old: str, new: str) -> list[str]:
    found = diff(*(read_bytes(f"# Yard\n\n{text}\n".encode(), path=name) for text, name in ((old, "a.md"), (new, "b.md"))))
    return [f"{c.kind} {c.severity}" for c in found.changes]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("- ✅ Feed the cat", "- ❌ Feed the cat", "rule-reversed major"),
        ("- ✅ Always feed the cat", "- ❌ Feed the cat", "rule-reversed major"),
        (RULE + "- ❌ Long ladders with ropes", RULE + "- ✅ Long ladders with ropes", "rule-reversed major"),
        ("- ❌ Long ladders with ropes", "- ✅ Long ladders with ropes", "other minor"),
        ("- ❌ Feed the cat", "- Feed the cat", "rule-reversed major"),
        ("- ❌ **Never** feed the cat", "- ✅ **Never** feed the cat", "editorial patch"),
        ("- ❌ Never feed the cat", "- ❌ Feed the cat", "rule-reworded patch"),
        ("- ✔ Feed the cat", "- ✅ Feed the cat", "editorial patch"),
        (ROW.format("Required?", "✅"), ROW.format("Required?", "❌"), "rule-weakened major"),
        (ROW.format("Allowed", "✅"), ROW.format("Allowed", "❌"), "rule-strengthened major"),
        (ROW.format("Windows", "✅"), ROW.format("Windows", "❌"), "other minor"),
    ],
)
def test_a_sign_that_was_exchanged(old: str, new: str, kind: str) -> None:
    assert told(old, new) == [kind]
    mirror = {"rule-weakened major": "rule-strengthened major", "rule-strengthened major": "rule-weakened major"}
    assert told(new, old) == [mirror.get(kind, kind)]


def test_another_statement_with_another_sign_is_another_one() -> None:
    assert told("- ✅ Feed the cat", "- ❌ Write the summary of each visit in the book") == ["rule-removed major", "rule-added minor"]
