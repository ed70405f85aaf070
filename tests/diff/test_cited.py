"""Numbers of sections that a rule refers to: renumbered together with their headings, or turned to another section."""

from __future__ import annotations

import pytest

from diff_documents import compare

HALL = """# Hall

## {0} 1. Nights

The bell must ring, subject to {0} 2.

## {0} 2. Feasts

On feasts it must ring twice.

## {0} 3. Guests

{0}s 1 and 2 may only be amended by the whole hall.

3.1 Guests must ask first.

3.2 Despite {0} 3.1, millers must only knock.

## Schedule A. Fees

Guests must pay a crown.

## Schedule B. Gifts

Gifts must be named in Schedule A.
"""


def kinds(old: str, new: str) -> list[str]:
    return sorted(c.kind for c in compare(old, new).changes if c.within is None)


@pytest.mark.parametrize("word", ["Section", "Article", "Clause"])
def test_a_renumbering_changes_no_rule(word: str) -> None:
    old = HALL.format(word)
    new = old
    for number in (3, 2, 1):
        new = new.replace(f" {number}.", f" {number + 1}.").replace(f"\n{number}.", f"\n{number + 1}.")
    new = new.replace("s 1 and 2", "s 2 and 3").replace("## ", f"## {word} 1. Name\n\nIt is a hall.\n\n## ", 1)
    assert set(kinds(old, new)) == {"principle-added", "editorial"}
    assert set(kinds(new, old)) == {"principle-removed", "editorial"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("subject to Section 2", "subject to Section 3"), ("subject to Section 2", "subject to Section 9"), ("Sections 1 and 2", "Sections 1 and 3"),
        ("Section 3.1", "Section 2"), ("in Schedule A", "in Schedule B"),
    ],
)  # fmt: skip
def test_another_section_is_another_rule(before: str, after: str) -> None:
    old = HALL.format("Section")
    new = old.replace(before, after)
    assert kinds(old, new) == kinds(new, old) == ["rule-changed"]


@pytest.mark.parametrize("place", ["Section {}", "§ {}", "Art. {}", "Schedule {}", "Annex {}", "clause 4.{}", "Sections 1 and {}"])
def test_of_numbers_that_nothing_bears_nobody_can_say(place: str) -> None:
    text = "# Hall\n\n## Nights\n\nGuests may be turned away under {}.\n"
    assert kinds(text.format(place.format(4)), text.format(place.format(5))) == ["rule-reworded"]


def test_a_rule_that_was_renumbered_and_changed_is_told_by_its_words() -> None:
    text = "# Hall\n\n## Nights\n\nThe hall {} meet under Sections {} {}.\n"
    assert kinds(text.format("must", "1 and 2", "in May"), text.format("should", "2 and 3", "in May")) == ["rule-weakened"]
    assert kinds(text.format("must", "1 and 2", "in May"), text.format("must", "2 and 3", "in June")) == ["rule-changed"]
