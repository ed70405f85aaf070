"""Offences, duties that nothing lays on anybody, and the titles of clauses."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.model.constitution import Statement
from whereas.parse import parse


def read(text: str) -> tuple[Statement, ...]:
    found = annotate(parse(f"# Act\n\nA holder must lock the gate. A holder must greet guests.\n\n## Soil\n\n{text}\n", path="act.md"))
    return found.statements[2:]


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("A person commits an offence if the person removes soil.", "must_not"),
        ("A miller is guilty of misconduct if he opens a letter.", "must_not"),
        ("A holder who removes soil commits an offence.", "must_not"),
        ("It is an offence to feed the swans.", "must_not"),
        ("(4) It is an offence to feed the swans.", "must_not"),
        ("(6) Nothing in these rules prevents a miller from leaving.", "may"),
        ("Nothing in this section requires a holder to pay twice.", "may"),
        ("Whoever is charged with an offence must attend.", "must"),
        ("The board must decide whether a holder is guilty of misconduct.", "must"),
        ("Nothing in this section requires that a holder must not pay.", None),
    ],
)
def test_the_force_of_what_is_an_offence(text: str, force: str | None) -> None:
    assert force is None or [s.modality for s in read(text)] == [force]


def test_the_title_of_a_clause_is_no_rule() -> None:
    text = "1. Short title. This Act may be cited as the Act.\n\n2. Entire agreement. This is the whole agreement.\n\n3. No smoking. It is rude."
    found = {s.text: s.roles for s in read(text)}
    assert found["Short title."] == found["Entire agreement."] == ("other",)
    assert "rule" in found["No smoking."]


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Lying to the board is grounds for expulsion.", "must_not"),
        ("Theft is grounds for dismissal.", "must_not"),
        ("Retaliation leads to a permanent ban.", "must_not"),
        ("Posting spam results in removal.", "must_not"),
        ("Hitting is punished with a day at home.", "must_not"),
        ("Violating these rules may lead to a ban.", "may"),
    ],
)
def test_what_a_penalty_follows_is_forbidden_where_it_is_a_rule(text: str, force: str | None) -> None:
    assert [s.modality for s in read(text)] in ([force], [None])


@pytest.mark.parametrize("text", ["A third warning leads to a ban.", "Failure to pay results in removal.", "Training leads to better fences."])
def test_what_the_house_does_then_is_no_ban(text: str) -> None:
    assert [s.modality for s in read(text)] != ["must_not"]
