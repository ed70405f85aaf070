"""Legal forms, in which the modal alone misleads about the force."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def read(text: str) -> list[tuple[str, ...]]:
    """Force, or roles where it is no rule, of each statement behind the first rule of a short document."""
    found = annotate(parse(f"# Harbour\n\nThe keeper must lock the gate.\n\n## Dredging\n\n{text}\n", path="harbour.md"))
    return [(s.modality,) if s.modality else s.roles for s in found.statements[1:]]


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("In no event shall a keeper be liable.", "must_not"),
        ("(b) At no time shall the guild borrow money.", "must_not"),
        ("Not until the members have consented shall the guild borrow money.", "must_not"),
        ("It shall be unlawful to sell liquor in the hall.", "must_not"),
        ("It is an offence to open the sluice at night.", "must_not"),
        ("It shall not be lawful to sell liquor in the hall.", "must_not"),
        ("Nothing in this charter shall limit the right of appeal.", "must_not"),
        ("The guild shall not be entitled to borrow money.", "must_not"),
        ("No guest shall have the right to vote.", "must_not"),
        ("Members shall not be required to attend.", "may"),
        ("No member shall be obliged to attend.", "may"),
        ("The guild shall have no duty to publish its minutes.", "may"),
        ("The guild shall be under no obligation to publish its minutes.", "may"),
        ("Members will not be required to attend.", "may"),
        ("The guild shall be entitled to borrow money.", "may"),
        ("Members shall be at liberty to leave.", "may"),
        ("Keepers shall be eligible for another term.", "may"),
        ("The guild shall have full power to borrow money.", "may"),
        ("Every member shall have the right of appeal.", "may"),
        ("It shall be lawful for the guild to borrow money.", "may"),
        ("Attendance shall be optional.", "may"),
        ("Boats shall be permitted in the lower basin.", "may"),
        ("No pilot shall be required for a barge.", "may"),
        ("No lamp shall be needed by day.", "may"),
        ("A permit shall not be necessary for a rowing boat.", "may"),
        ("The guild has no discretion over the depth of the harbour.", "must_not"),
        ("The bailiff shall have no say in the choice of a pilot.", "must_not"),
        # the modal says it
        ("No more than two pilots shall be required for a barge.", "must_not"),
        ("A pilot shall be required for a barge.", "must"),
        ("Excessive fees shall not be required.", "must_not"),
        ("Guests must be allowed to leave.", "must"),
        ("All payments shall be authorized in writing.", "must"),
        ("The guild shall have regard to the right to fish.", "must"),
        ("The keeper shall have the duty to report.", "must"),
        ("Access shall be permitted by the keeper.", "must"),
    ],
)
def test_what_stands_behind_shall_be_and_shall_have_says_the_force(sentence: str, force: str) -> None:
    assert read(sentence) == [(force,)]


@pytest.mark.parametrize(
    ("lead", "force"),
    [
        ("In no event shall the council:", "must_not"),
        ("It is unlawful to:", "must_not"),
        ("The council shall not be required:", "may"),
        ("The council shall have the following powers:", "may"),
        ("Members have the following rights:", "may"),
        ("The council shall have the following powers and duties:", "must"),
    ],
)
def test_a_legal_form_lends_its_force(lead: str, force: str) -> None:
    assert read(f"{lead}\n\n(a) to dredge the harbour;\n\n(b) to sell the spoil.")[-2:] == [(force,), (force,)]


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("The council shall, except as provided in Article 4, not sell land.", "must_not"),
        ("The council may, unless the members consent, not sell land.", "must_not"),
        ("The council should, where it can, not sell land.", "should_not"),
        ("The council may, if the members do not object, sell land.", "may"),
    ],
)
def test_a_negation_behind_an_aside_denies(sentence: str, force: str) -> None:
    assert read(sentence) == [(force,)]


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("Subject to Section 6, the council shall meet monthly.", "must"),
        ("Subject to Section 6, all votes are public.", "must"),
        ("Members are subject to the Code of Conduct.", "must"),
        ("These bylaws are subject to the Code of Conduct.", "precedence"),
        ("This section takes precedence over Section 4.", "precedence"),
        ("In the event of any inconsistency between the schedules and the articles, the articles shall govern.", "precedence"),
    ],
)
def test_only_a_text_that_is_subject_to_another_ranks_below_it(sentence: str, force: str) -> None:
    assert read(sentence) == [(force,)]


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("B2.1 Where fishing is unlawful or unsafe, the keeper says so at once.", "must"),
        ("Where fishing is unsafe, it is unlawful to fish.", "must_not"),
        ("Everyone has the right to a name.", "must"),
        ("The keeper has the right to enter.", "may"),
    ],
)
def test_a_case_says_no_force_and_a_right_of_all_binds_the_others(sentence: str, force: str) -> None:
    assert read(sentence) == [(force,)]
