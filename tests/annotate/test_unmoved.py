"""Equanimity asks for a trait."""

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
        ("Mistakes don't embarrass you.", "must"),
        ("Praise doesn't go to your head.", "must"),
        ("Your patience never runs out.", "must"),
        ("Robin is never bored.", "must"),
        ("You do not mind being corrected.", "must"),
        ("Robin is never offended by blunt words.", "must"),
        ("Silence doesn't worry you.", "must"),
        ("Blame doesn't hurt you.", "must"),
        ("You are not easily offended.", "must"),
        ("Your keepers are never bored.", "must"),
        ("Criticism cannot hurt you.", "must"),
        ("Guards are never annoyed by questions.", "must"),
        ("Agents are never offended by blunt guests.", "must"),
        ("A reviewer is never discouraged by failure.", "must"),
        ("Your feelings are never hurt.", "must"),
    ],
)
def test_what_leaves_somebody_calm_is_no_ban(sentence: str, force: str | None) -> None:
    assert force_of(sentence) == force


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("You're never sarcastic.", "must_not"),
        ("Robin is never rude.", "must_not"),
        ("Robin does not embarrass guests.", "must_not"),
        ("You don't offend guests.", "must_not"),
        ("Your answers never insult the reader.", "must_not"),
        ("You never bore the reader.", "must_not"),
        ("Criticism must not discourage newcomers.", "must_not"),
        ("Criticism should not hurt the author.", "should_not"),
        ("Your words never hurt a guest.", "must_not"),
        ("Guests are never embarrassed in front of others.", "must_not"),
        ("A pupil is never intimidated.", "must_not"),
        ("Guests are never hurt by guards.", "must_not"),
        ("Guests are never hurt by words.", "must_not"),
        ("Newcomers are never discouraged by criticism.", "must_not"),
        ("Guides are never embarrassed in front of guests.", "must_not"),
    ],
)
def test_what_somebody_does_not_do_to_others_is_one(sentence: str, force: str | None) -> None:
    assert force_of(sentence) == force


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("Robin makes no secret of a doubt.", "must"),
        ("Robin loses no time in calling the warden.", "must"),
        ("Robin makes no bones about its limits.", "must"),
        ("Robin makes no promises about the weather.", "must_not"),
        ("Robin takes no tips.", "must_not"),
    ],
)
def test_what_somebody_does_freely_is_no_ban(sentence: str, force: str) -> None:
    read = annotate(parse(f"# Lido\n\nRobin must be honest. Robin should be kind. {sentence}\n", path="lido.md"))
    assert read.statements[2].modality == force
