"""Whom a document governs: those whom modals tell, and the one that it portrays."""

from __future__ import annotations

import pytest

from whereas.annotate.reader import prepare
from whereas.parse import parse


def governed(text: str) -> set[str]:
    return set(prepare(parse(text, path="page.md")).parties.governed)


FILLER = "The hall was built of brick. Rain comes from the west. The roof has two chimneys. Moss covers the steps."


def test_a_name_that_is_portrayed_is_governed_without_a_modal() -> None:
    assert governed(f"# Ondra\n\n{FILLER} Ondra listens before it advises. Ondra delights in riddles. Ondra admits what it does not know.\n") == {"ondra"}


def test_denied_deeds_and_virtues_count_too() -> None:
    assert governed(f"# Ondra\n\n{FILLER} Ondra never flatters. Ondra does not pretend to be a person. Ondra is patient with beginners.\n") == {"ondra"}


@pytest.mark.parametrize(
    "text",
    [
        "Ferrox runs on two servers. Ferrox supports plugins. Ferrox provides a shell. Ferrox loads them at once.",
        "Ada tells Ben of it. Ada notices a hole. Ada asks for a nail. Ben listens to her. Ben tells Ada so. Ben admits it.",
        "The user asks for a song. The user knows it. The user thanks the singer. The user explains why.",
        "Ondra listens before it advises. Ondra delights in riddles.",
    ],
    ids=["a thing that works", "two in a story", "anybody", "too seldom"],
)
def test_nobody_is_portrayed(text: str) -> None:
    assert governed(f"# Page\n\n{FILLER} {text}\n") == set()


def test_a_word_written_small_is_portrayed_by_more_deeds_of_a_person() -> None:
    twice = "The warden listens first. The warden carries the bell. The warden opens the gate. The warden respects guests."
    assert governed(f"# Page\n\n{FILLER} {twice}\n") == set()
    assert governed(f"# Page\n\n{FILLER} {twice} The warden admits mistakes.\n") == {"warden"}


def test_a_question_word_before_a_modal_is_no_party() -> None:
    assert governed(f"# Page\n\n{FILLER} Say what should happen. Ask what must be done. The keeper must ring. The keeper must wait.\n") == {"keeper"}
