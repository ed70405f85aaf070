"""Force and reasons that their place lends to statements: titles, table columns, nested lists, signs and labels."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.model.constitution import Constitution, Statement
from whereas.parse import parse


def read(text: str) -> Constitution:
    return annotate(parse(f"# Gate\n\n{text}\n", path="gate.md"))


def said(text: str, words: str) -> Statement:
    return next(s for s in read(text).statements if words in s.text and not s.heading)


@pytest.mark.parametrize(
    ("text", "words", "force"),
    [
        ("## Never\n\n- Share the key with guests\n- Leave the gate open", "Share", "must_not"),
        ("## 3. What not to do\n\n- Share the key with guests\n- Leave the gate open", "Leave", "must_not"),
        ("## When you don't know\n\n- Ask the clerk\n- Wait for the bell", "Ask", "must"),
        ("The keeper must not:\n\n- lend keys\n  - to guests\n  - to children", "to children", "must_not"),
        ("Wren can’t:\n\n- lie\n- shout at guests", "shout", "must_not"),
        ("- ❌ Shout at guests\n- Ring the bell", "Shout", "must_not"),
        ("**Never:** leave the gate open.", "leave", "must_not"),
        ("No shouting is allowed.", "shouting", "must_not"),
        ("Try not to wake the goats.", "wake", "should_not"),
        ("Members must refrain from shouting.", "shouting", "must_not"),
        ("| Do | Don't |\n|-|-|\n| Lock the gate | Leave the gate open |", "Leave", "must_not"),
    ],
)
def test_a_place_or_a_form_of_words_lends_its_force(text: str, words: str, force: str) -> None:
    assert said(text, words).modality == force


@pytest.mark.parametrize(
    "reason",
    ["### Rationale\n\nA loose dog bit a guest.", "_Rationale: a loose dog bit a guest._", "Rationale — a loose dog bit a guest.",
     "Why? A loose dog bit a guest.", "**Why this rule exists:** a loose dog bit a guest.", "(Rationale: a loose dog bit a guest.)"],
)  # fmt: skip
def test_a_labelled_reason_explains_the_rules_of_its_section(reason: str) -> None:
    found = read(f"## Dogs\n\n- Keepers must leash dogs.\n- Keepers must feed dogs.\n\n{reason}")
    assert [s.explained for s in found.statements if s.is_rule] == ["near", "near"]


def test_a_labelled_reason_in_an_item_or_a_row_with_a_rule_is_that_rule_s() -> None:
    listed = read(
        "1. Keepers must oil doors.\n   - *Why:* rust eats them.\n2. Keepers must paint doors.\n   > Why: rain rots them.\n3. Keepers must count doors."
    )
    assert [len(s.explained_by) for s in listed.statements if s.is_rule] == [1, 1, 0]
    rows = "| Rule | Why |\n|-|-|\n| Keepers must brush goats | Because burrs hurt them |\n| Keepers must oil doors | Because rust eats them |"
    assert [[t.text for t in read(rows).statements if t.id in s.explained_by] for s in read(rows).statements if s.is_rule] == [
        ["Because burrs hurt them"],
        ["Because rust eats them"],
    ]


def test_the_heads_of_a_table_and_a_bare_occasion_are_no_rules() -> None:
    assert not any(s.is_rule for s in read("| Do | Don't |\n|-|-|\n| x | y |").statements)
    assert not said("If the gate is stuck:\n\n- Oil the hinge.\n- Call the clerk.", "stuck").is_rule


@pytest.mark.parametrize(("title", "rule"), [("Issue labels", False), ("What this page does not cover", False), ("Respect users", True)])
def test_a_heading_that_names_something_is_no_command(title: str, rule: bool) -> None:
    assert any(s.heading for s in read(f"## {title}\n\nThere are some.").statements) == rule
