"""A definition of another term is another definition."""

from __future__ import annotations

from whereas.annotate import annotate
from whereas.diff import diff
from whereas.parse import parse


def kinds(old: str, new: str) -> list[str]:
    read = (annotate(parse(f"# Charter\n\nWe share a well.\n\n{text}\n\nMembers must close the lid.\n".encode(), path="c.md")) for text in (old, new))
    return sorted(c.kind for c in diff(*read).changes)


def test_another_term_in_the_same_place_is_removed_and_added() -> None:
    old = '"Season" means the time from the first rain to the last.'
    new = '"Bucket" means a pail that holds ten litres.'
    assert kinds(old, new) == ["definition-added", "definition-removed"]


def test_the_same_term_in_other_words_is_changed() -> None:
    old = '"Season" means the time from the first rain to the last.'
    new = '"Season" means the months from March to May.'
    assert kinds(old, new) == ["definition-changed"]


def test_a_renamed_term_with_the_same_meaning_is_changed() -> None:
    old = '"Season" means the time from the first rain to the last.'
    new = '"Wet months" means the time from the first rain to the last.'
    assert kinds(old, new) == ["definition-changed"]


def test_a_changed_definition_says_how_many_rules_use_its_term() -> None:
    rule = "\n\nGuests must sign the book. A guest may stay a night."
    old, new = (f'"Guest" means anybody without a {what}.{rule}' for what in ("card", "card or a badge"))
    read = [annotate(parse(f"# Charter\n\nWe share a well.\n\n{text}\n".encode(), path="c.md")) for text in (old, new)]
    (change,) = diff(*read).changes
    assert (change.kind, change.why) == ("definition-changed", "now also: 'a badge'; 2 rules use 'guest'")


def test_what_stands_under_the_head_meaning_is_a_definition() -> None:
    table = "| Word | Meaning |\n|-|-|\n| Late | more than {} weeks overdue |\n| Guest | somebody without a card |"
    assert kinds(table.format("two"), table.format("four")) == ["definition-changed"]
    assert kinds("We define a guest as anybody without a card.", "We define a guest as anybody without a card or a badge.") == ["definition-changed"]
    asked = "| Label | Meaning |\n|-|-|\n| Wet | Members must {} the lid |\n| Dry | Leave it |"
    assert "definition-changed" not in kinds(asked.format("close"), asked.format("lift"))
