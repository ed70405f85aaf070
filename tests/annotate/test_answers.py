"""Questions that the document answers, and the force of their answers."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.model.constitution import Statement
from whereas.parse import parse


def read(text: str) -> tuple[Statement, ...]:
    return annotate(parse(f"# Gate\n\nGuests must knock.\n\n{text}\n", path="gate.md")).statements


@pytest.mark.parametrize(
    ("question", "answer", "force"),
    [
        ("May I bring a goat?", "No.", "must_not"),
        ("Can I come by night?", "Yes, until the bell.", "may"),
        ("Am I allowed to sing?", "Only if the keeper agrees.", "may"),
        ("Is singing allowed?", "No, not even in the yard.", "must_not"),
        ("Do I need a key?", "No.", "may"),
        ("Do I have to knock?", "Yes, always.", "must"),
        ("Should I tell the keeper?", "Yes.", "should"),
        ("Can guests sleep here?", "Sure.", "may"),
        ("Can I come by night?", "Yes, but you must knock.", "must"),
    ],
)
@pytest.mark.parametrize("form", ["### {}\n\n{}", "**{}** {}", "{} {}", "Q: {}\n\nA: {}", "**{}**\n\n{}", "{}\n\n{}", "1. **{}**\n\n   {}", "> {}\n\n{}"])
def test_an_answer_has_the_force_of_its_question(question: str, answer: str, force: str, form: str) -> None:
    *before, said = read(form.format(question, answer))
    assert said.modality == force
    assert [s.is_rule for s in before] == [True] + [False] * (len(before) - 1)


@pytest.mark.parametrize("question", ["What if the keeper says nothing?", "How should the keeper treat children?", "When should guests knock?"])
def test_a_question_with_its_answer_is_no_rule(question: str) -> None:
    assert not next(s for s in read(f"{question} The keeper is more careful then.") if s.text == question).is_rule


ASKED = ("Does the gate have a lock?", "Does the keeper have good names for all keys?")


@pytest.mark.parametrize(
    ("before", "force"),
    [
        ("Ring the bell. Keepers must answer.", "must"),
        ("Guests should ring. Ring the bell. Shut the gate.", "must"),
        ("Guests should ring.", "should"),
        ("Guests should ring. Keepers should not sleep. Shut the gate.", "should"),
    ],
)
def test_a_question_that_the_reader_is_to_ask_has_the_force_of_its_document(before: str, force: str) -> None:
    assert [s.modality for s in read(f"{before}\n\n- {ASKED[0]}\n- {ASKED[1]}") if s.text in ASKED] == [force, force]
    assert [s.modality for s in read(f"{before}\n\n{ASKED[0]} {ASKED[1]}") if s.text in ASKED] == ["should", "should"]


def test_a_question_with_a_word_of_force_or_a_lead_in_has_theirs() -> None:
    found = read("Guests should ring.\n\nBefore they open, keepers must ask:\n\n- Does the gate have a lock?\n- Is the guest known?")
    assert [s.modality for s in found if s.text.endswith("?")] == ["must", "must"]


def test_what_the_question_only_asks_as_a_fact_forbids_nothing() -> None:
    assert not any(s.is_rule for s in read("### Does the gate squeak?\n\nNo.")[1:] if s.modality == "may")
    assert [s.modality for s in read("May I sing? No member may sing.")][-1] == "must_not"


@pytest.mark.parametrize(
    "text", ["### Is this a farm?\n\nNo. The goats are a gift.", "### Has a roof\n\nNo", "- Is the lamp lit?\n  - YES\n  - NO", "Is it a mill? No!"]
)
def test_a_bare_yes_or_no_to_something_else_is_no_rule(text: str) -> None:
    assert not any(s.is_rule for s in read(text) if s.text.strip(".!").lower() in {"yes", "no"})


def test_an_answer_in_the_next_cell_is_the_rule_of_its_row() -> None:
    found = read("| Question | Answer |\n|-|-|\n| May I bring a goat? | No. |\n| Must I knock? | Yes. |")
    assert [(s.text, s.modality) for s in found if s.is_rule][1:] == [("No.", "must_not"), ("Yes.", "must")]


@pytest.mark.parametrize(
    ("question", "answer", "force"),
    [
        ("May I sing?", "Of course not.", "must_not"),
        ("May I sing?", "Certainly not.", "must_not"),
        ("May I sing?", "Not at all.", "must_not"),
        ("Should I sing?", "Definitely not, since the goats are shy.", "should_not"),
        ("Must I knock?", "Of course not!", "may"),
        ("May I sing?", "Usually not.", "should_not"),
        ("Must I knock?", "In most cases, yes.", "should"),
        ("May I sing?", "Of course.", "may"),
        ("May I sing?", "Not always.", None),
        ("May I sing?", "Not necessarily.", None),
    ],
)
@pytest.mark.parametrize("form", ["### {}\n\n{}", "{} {}", "**{}**\n\n{}"])
def test_stress_keeps_an_answer_and_doubt_weakens_it(question: str, answer: str, force: str, form: str) -> None:
    *before, said = read(form.format(question, answer))
    assert said.modality == force
    assert [s.is_rule for s in before] == [True] + [False] * (len(before) - 1)


@pytest.mark.parametrize("text", ["**Why should guests knock?**\n\nA knock calls the keeper."])
def test_a_bold_question_over_its_answer_is_no_rule(text: str) -> None:
    assert not read(text)[-2].is_rule


def test_questions_that_follow_each_other_have_no_answer() -> None:
    assert [s.modality for s in read("- Should the lamp burn?\n- No smell of oil?")][1] == "should"


@pytest.mark.parametrize(
    "question",
    [
        "Must Wren always answer?",
        "Should Wren tell the police?",
        "Or should it stay silent?",
        "Who decides what guests must do?",
        "May a guest refuse?",
        "Which guests may swim?",
    ],
)
def test_a_question_whether_a_norm_holds_is_none(question: str) -> None:
    assert not next(s for s in read(question) if s.text == question).is_rule


@pytest.mark.parametrize("question", ["Does the change have tests?", "Is the title clear?", "Could a child open the gate?"])
def test_a_question_for_the_reader_to_ask_is_a_rule(question: str) -> None:
    assert next(s for s in read(question) if s.text == question).is_rule


def test_a_question_that_is_called_one_is_answered_by_what_is_called_the_answer() -> None:
    *_, asked, said = read("Q: Must I ring?\nA: You must ring twice.")
    assert (asked.is_rule, said.modality) == (False, "must")
