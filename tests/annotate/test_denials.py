"""Denials that lift a duty or a ban, and such that order."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.annotate.denials import lifted
from whereas.annotate.reader import prepare
from whereas.parse import parse


def force(sentence: str) -> str | None:
    """The force of the last statement of a short document."""
    return annotate(parse(f"# Mill\n\nThe keeper must lock the gate.\n\n## Barges\n\n{sentence}\n", path="mill.md")).statements[-1].modality


@pytest.mark.parametrize(
    "sentence",
    [
        "Bargemen do not need a permit to taste the flour.",
        "No ticket needed.",
        "No prior notice required.",
        "No approval necessary.",
        "No lamp or rope is needed.",
        "No seal and no stamp is required.",
        "Neither seal nor stamp is necessary.",
        "Asking twice is no breach.",
        "No fee is due on Sundays.",
        "We do not forbid dogs.",
        "Nothing in this code forbids a second visit.",
        "Badges are not mandatory.",
        "You will not need a key.",
        "Don't worry about the order of the sacks.",
        "We do not generally forbid dogs.",
        "Dogs are not forbidden.",
        "Do not be afraid to ask the keeper.",
        "Please don't hesitate to ring the bell.",
        "Refusing a sack is not considered a breach.",
        "Asking twice is not to be seen as a violation.",
        "This code does not prohibit singing.",
        "Nothing in this code keeps a guest from singing.",
        "Singing is no offence.",
        "A bargeman who is ill, or whose child is, owes no toll.",
        "A guest of the mill owes nothing for the tea.",
        "You no longer need to sign.",
        "Guests no longer have to ring.",
    ],
)
def test_what_is_not_needed_or_not_forbidden_is_permitted(sentence: str) -> None:
    assert force(sentence) == "may"


@pytest.mark.parametrize(
    "sentence",
    [
        "Do not forbid dogs.",
        "Do not require a fee.",
        "**Don't row at night** — day trips don't need a lamp.",
        "No required field may be empty.",
        "No required seal or stamp may be missing.",
        "There is no need to be rude.",
        "Do not be rude to the keeper.",
        "Refusing a sack is considered a breach of this code, and dogs must not be refused.",
        "No seal or stamp is missing, and dogs must not enter.",
    ],
)
def test_what_is_denied_otherwise_stays_forbidden(sentence: str) -> None:
    assert force(sentence) == "must_not"


def test_what_nobody_wants_in_a_case_is_no_ban() -> None:
    assert force("If a sack leaks, and nobody else wants to mend it, you may burn it.") == "may"


def test_a_need_that_is_denied_in_a_case_lifts_nothing() -> None:
    cues = prepare(parse("# Mill\n\nErase every word of the ledger after you don't need it.\n\nYou don't need it.\n", path="mill.md")).cues
    assert [lifted(read) for read in cues[-2:]] == [False, True]


def test_not_to_forget_is_to_do() -> None:
    assert force("Please do not forget to close the gate.") == "must"
    assert force("Never forget to close the gate.") == "must"
    assert force("Do not fail to close the gate.") == "must"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A sack may leave unsorted; a sack may never leave unweighed.", "must_not"),
        ("A crate may leave unsorted (the buyer sees it), but it must be weighed.", "must"),
        ("The guardian can pause the pump, but cannot move it.", "must_not"),
        ("We can ask the keeper ourselves; we don't need a guest for that.", "may"),
    ],
)
def test_what_a_second_clause_of_the_same_subject_orders_goes_before_what_the_first_permits(sentence: str, expected: str) -> None:
    assert force(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("This does not mean that millers should obey the keeper blindly.", "should_not"),
        ("Trusting the keeper doesn't mean that millers can leave the gate open.", "must_not"),
        ("This does not mean that every miller has to agree; you may speak for yourself.", "may"),
    ],
)
def test_what_does_not_follow_limits_a_rule(sentence: str, force: str) -> None:
    read = annotate(parse(f"# Mill\n\n## Trust\n\nMillers should trust the keeper. {sentence}\n", path="mill.md"))
    assert [s.modality for s in read.statements if s.is_rule][1:] == [force]


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Honesty is not optional.", "must"),
        ("Signing the book isn't optional.", "must"),
        ("Silence in the mill is never optional.", "must"),
        ("It is not optional to lock the gate.", "must"),
        ("A second visit is optional.", "may"),
        ("Guests must not treat the rule as optional.", "must_not"),
    ],
)
def test_what_is_not_optional_binds(sentence: str, modality: str) -> None:
    assert force(sentence) == modality


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [("No. of open sacks: at most three.", "must"), ("No sacks in the yard: at most three stand there.", "must_not"), ("No. 3 must stay shut.", "must")],
)
def test_number_cut_short_denies_nothing(sentence: str, expected: str) -> None:
    assert force(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Moderators don't ban people they are arguing with.",
        "Teachers don't ban phones without asking the class.",
        "Curators do not prohibit sketches.",
        "A referee does not ban players before a hearing.",
        "Stewards do not ban regulars lightly.",
    ],
)
def test_persons_who_do_not_ban_are_told_not_to(sentence: str) -> None:
    assert force(sentence) == "must_not"


@pytest.mark.parametrize(
    "sentence",
    [
        "We do not ban regulars.",
        "The rules do not ban dogs.",
        "The licence does not forbid copying.",
        "Our charter does not forbid puns.",
        "The linter does not forbid tabs.",
    ],
)
def test_texts_that_do_not_ban_leave_free(sentence: str) -> None:
    assert force(sentence) in {"may", None}


@pytest.mark.parametrize(
    "sentence",
    [
        "Nothing in this code prevents leaks.",
        "Nothing in this code keeps the mill dry.",
        "There is no violation.",
        "No seal or stamp is required, however you must ring.",
    ],
)
def test_what_holds_back_nobody_gives_no_leave(sentence: str) -> None:
    assert force(sentence) != "may"
