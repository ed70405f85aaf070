"""Labelled reasons that take turns with rules in one section."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse

SMOKE, GUEST = "Smoke kills faster than fire.", "We once searched two hours for a guest."


def why(text: str) -> list[list[str]]:
    """What explains each rule of a short document, without labels."""
    read = annotate(parse(f"# Mill\n\n## Doors\n\n{text}\n", path="mill.md"))
    texts = {s.id: s.text.split(": ")[-1] for s in read.statements}
    return [[texts[by] for by in rule.explained_by] for rule in read.rules]


@pytest.mark.parametrize("label", ["**Why:** {}", "Reason: {}", "*Rationale:* {}", "> Rationale: {}", "**Rationale**\n\n{}", "**Commentary:** {}"])
def test_each_labelled_reason_is_for_the_rules_since_the_one_before(label: str) -> None:
    first, second = label.format(SMOKE), label.format(GUEST)
    found = why(f"Keep the fire door shut.\n\n{first}\n\nNever wear a hat.\n\nSign the book.\n\n{second}\n\nNever sing.")
    assert found == [[SMOKE], [], [GUEST], []]


def test_so_it_is_in_cards_and_in_the_items_of_a_list() -> None:
    cards = "**Rule:** Keep the fire door shut.\n\n**Reason:** {}\n\n**Rule:** Sign the book.\n\n**Background:** {}\n\n**Rule:** Never sing."
    items = "- Keep the fire door shut.\n- *Why:* {}\n- Sign the book.\n- *Why:* {}\n- Never sing."
    assert [why(form.format(SMOKE, GUEST)) for form in (cards, items)] == [[[SMOKE], [GUEST], []]] * 2


def test_what_opens_a_section_that_ends_with_a_rule_is_for_the_rules_behind_it() -> None:
    assert why(f"**Why:** {SMOKE}\n\nKeep the fire door shut.\n\n**Why:** {GUEST}\n\nSign the book.") == [[SMOKE], [GUEST]]


def test_all_rules_of_the_block_before_it_and_of_its_list_are_explained() -> None:
    found = why(f"Guests must:\n\n- keep the door shut\n- leave by ten\n\n**Why:** {SMOKE}\n\nSign the book. Never sing.\n\n**Why:** {GUEST}")
    assert found == [[SMOKE], [SMOKE], [SMOKE], [GUEST], [GUEST]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Keep the fire door shut.\n\nNever sing.\n\n**Why:** {SMOKE}", [[SMOKE], [SMOKE]]),  # one alone is for its section
        (f"**Why:** {SMOKE}\n\nKeep the fire door shut.\n\nSign the book.\n\n**Why:** {GUEST}", [[SMOKE], [SMOKE, GUEST]]),  # before all: general
        (f"Keep the door shut.\n\nSign the book.\n\n**Why:** {SMOKE}\n\n**Commentary:** {GUEST}", [[SMOKE, GUEST], [SMOKE, GUEST]]),  # no rule between
        (f"- Keep the door shut. **Why:** {SMOKE}\n- Sign the book.\n\n**Why:** {GUEST}", [[SMOKE, GUEST], [GUEST]]),  # inside the rule's own item
    ],
)
def test_what_takes_no_turn_explains_the_rules_of_its_section(text: str, expected: list[list[str]]) -> None:
    assert why(text) == expected
