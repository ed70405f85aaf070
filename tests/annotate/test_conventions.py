"""Items that are a convention in two words."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def rules(title: str, *items: str) -> list[str]:
    """The items below a title that are rules."""
    listed = "\n".join(f"- {item}" for item in items)
    read = annotate(parse(f"# Mill\n\nThe miller must lock the door.\n\n## {title}\n\n{listed}\n", path="mill.md"))
    return [s.text for s in read.statements[1:] if s.is_rule]


@pytest.mark.parametrize(
    ("title", "items"),
    [
        ("Style", ("Naming: snake_case", "Files: kebab-case", "Quotes: single")),
        ("Code conventions", ("Stones: grey granite", "Ropes: hemp")),
        ("2. Formatting", ("Formatter: Prettier", "Indent: two spaces.")),
        ("Testing", ("Runner: pytest", "Fixtures over setUp")),
        ("Conventions", ("Stone over wood", "Short words over long words")),
    ],
)
def test_what_a_label_names_below_conventions_is_kept_to(title: str, items: tuple[str, ...]) -> None:
    assert rules(title, *items) == list(items)


@pytest.mark.parametrize(
    ("title", "items"),
    [
        ("About", ("Owner: Ada", "Town: Ames")),
        ("Naming", ("Good: add_stone", "Bad: addStone")),
        ("Style", ("See: the book", "Example: add_stone()")),
        ("Testing", ("Stone: [what you laid]", "Result: [what you saw]")),
        ("Writing style examples", ("Wheels: six", "Stones: two")),
    ],
)
def test_what_only_tells_or_shows_is_not(title: str, items: tuple[str, ...]) -> None:
    assert rules(title, *items) == []
