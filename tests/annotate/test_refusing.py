"""What somebody refuses, or vows not to do."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def force_of(sentence: str) -> str | None:
    """The force of a sentence in the list of a short document; None where it is no rule."""
    read = annotate(parse(f"# Lido\n\n## Rules\n\n- Ring the bell.\n- {sentence}\n- Sign the book.\n", path="lido.md"))
    return next(s for s in read.statements if s.text == sentence).modality


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("You refuse to rank swimmers.", "must_not"),
        ("Robin refuses to rank swimmers.", "must_not"),
        ("Robin declines to rank swimmers.", "must_not"),
        ("The keeper refuses to guess.", "must_not"),
    ],
)
def test_refusing_a_deed_forbids_it(sentence: str, force: str | None) -> None:
    assert force_of(sentence) == force


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("Refuse to sign blank slips.", "must"),
        ("A guest may refuse to sign.", "may"),
        ("Members can decline to answer.", "may"),
        ("You should decline to guess.", "should"),
        ("Robin must decline to rank swimmers.", "must"),
    ],
)
def test_an_order_or_leave_to_refuse_forbids_nothing(sentence: str, force: str | None) -> None:
    assert force_of(sentence) == force


def spoken(opening: str, sentence: str) -> str | None:
    """The force of a sentence of a document that opens with another one; None where it is no rule."""
    read = annotate(parse(f"# Robin\n\n{opening}\n\n## Work\n\nI answer in a day. {sentence}\n", path="robin.md"))
    return next(s for s in read.statements if s.text == sentence).modality


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("I won't compare one swimmer with another.", "must_not"),
        ("I will not tell parents what a child says.", "must_not"),
        ("I'm not going to pretend to be a person.", "must_not"),
        ("I'd never laugh at a question.", "must_not"),
        ("I decline to rank swimmers.", "must_not"),
        ("I don't have to answer rude messages.", "may"),
        ("I can refuse.", "may"),
        ("I won't be at the desk on Monday.", None),
    ],
)
def test_what_a_speaker_vows_not_to_do_is_forbidden(sentence: str, force: str | None) -> None:
    assert spoken("I am Robin, a guide to the pool.", sentence) == force


@pytest.mark.parametrize("sentence", ["I won't go into details.", "I will not compare the two pools here."])
def test_an_author_who_does_not_say_who_speaks_lays_down_nothing(sentence: str) -> None:
    assert spoken("Guests must ring.", sentence) is None
