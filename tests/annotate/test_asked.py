"""Answers to a question after what somebody will not do."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.annotate.asked import refused
from whereas.parse import parse


def forces(text: str) -> dict[str, str | None]:
    """The force of each statement of a short document, None for what is no rule."""
    read = annotate(parse(f"# Ferry\n\nGuests must ring.\n\n{text}\n", path="ferry.md"))
    return {s.text: s.modality for s in read.statements}


@pytest.mark.parametrize(
    "question",
    [
        "What will you never do?", "What won't you do?", "And what must a guest never do?", "What does Vega refuse to do?", "What would you refuse?",
        "What should I avoid?", "Which topics will you not discuss?", "What are guests not allowed to do?", "What is forbidden?",
        "What must you not do while the bell rings?", "What are the things you won't do?", "**Q: What will you never do?**", "Mona: What do you refuse?",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "form", ["{}\n\n- Open a letter.\n- Pretending to be a person.", "{}\n\n**Vega:**\n\n1. Open a letter.\n2. Pretending to be a person."]
)
def test_what_answers_a_question_after_what_is_refused_is_forbidden(question: str, form: str) -> None:
    read = forces(form.format(question))
    assert (read["Open a letter."], read["Pretending to be a person."]) == ("must_not", "must_not")
    assert read[question.strip("*")] is None


@pytest.mark.parametrize(
    "text",
    [
        "**Mona:** What would you refuse?\n\n**Vega:** Open a letter.",
        "Mona: What would you refuse?\n\nVega: Open a letter.",
        "**What will you never do?** Open a letter.",
        "What will you never do?\n\n> Open a letter.",
        "| Question | Answer |\n|---|---|\n| What will you never do? | Open a letter. |",
    ],
)
def test_so_is_a_turn_that_answers_it(text: str) -> None:
    assert next(force for said, force in forces(text).items() if said.endswith("Open a letter.")) == "must_not"


@pytest.mark.parametrize(
    "question",
    [
        "What must a guest never forget?", "What if the keeper will not come?", "What should I do when it won't start?", "What happens if you never answer?",
        "What do members not need to bring?", "What does the ticket not cover?", "What is not on the map?", "What would you never want to lose?",
        "What is not working?", "What can guests do?", "Why would you never sell a seat?", "Will you never open a letter?",
        "What did I not look at?", "What have I not oiled yet?", "What was never decided?", "What can you not verify?", "Which boats are not moored?",
    ],
)  # fmt: skip
def test_other_questions_forbid_nothing(question: str) -> None:
    assert refused(question) is None
    assert forces(f"{question}\n\n- Ring the bell.")["Ring the bell."] != "must_not"


def test_a_question_that_nothing_answers_turns_nothing_further_on() -> None:
    read = forces("What will you never do?\n\nYou can ask me anything.\n\n- Ring the bell.\n\n## Arrival\n\n- Tie the rope.")
    assert (read["Ring the bell."], read["Tie the rope."]) == ("must", "must")


def test_questions_of_a_list_do_not_turn_its_other_items() -> None:
    assert forces("1. What will you never do?\n2. Open the gate.")["Open the gate."] == "must"


def test_an_answer_that_keeps_from_something_is_not_turned() -> None:
    read = forces("What must I not touch?\n\nLeave the bell alone. Stay away from the edge.\n\n### What must I not do?\n\nLeave the boat.")
    assert (read["Leave the bell alone."], read["Stay away from the edge."], read["Leave the boat."]) == ("must", "must", "must_not")
