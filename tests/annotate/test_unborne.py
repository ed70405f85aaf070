"""What a text says it will not bear."""

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
        ("Zero tolerance for insults.", "must_not"),
        ("Zero-tolerance for spam.", "must_not"),
        ("There is zero tolerance for splashing.", "must_not"),
        ("We have zero tolerance for insults.", "must_not"),
        ("Bullying meets with zero tolerance.", "must_not"),
        ("There is no excuse for shoving.", "must_not"),
        ("There's no excuse for rudeness.", "must_not"),
        ("There is no place for slurs here.", "must_not"),
        ("There will be no diving.", "must_not"),
        ("There will be no smoking in the hall.", "must_not"),
        ("There is no place for it in our club.", "must_not"),
        ("There is no place for the mocking of beginners.", "must_not"),
        ("There is no place for her insults.", "must_not"),
        ("There is no place for you to insult others.", "must_not"),
        ("There will be no escaping from the pool.", "must_not"),
        ("There will be no missing lessons.", "must_not"),
        ("There will be no denying of entry to guests.", "must_not"),
        ("With zero tolerance for theft, the club rejects copied keys.", "must_not"),
    ],
)
def test_what_is_not_borne_is_forbidden(sentence: str, force: str | None) -> None:
    assert force_of(sentence) == force


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("The zero tolerance policy must be posted.", "must"),
        ("Set the tolerance to zero.", "must"),
        ("Measure the tolerance for heat.", "must"),
        ("Tell guests that there will be no parking.", "must"),
    ],
)
def test_tolerances_and_what_will_not_take_place_forbid_nothing(sentence: str, force: str | None) -> None:
    assert force_of(sentence) == force


@pytest.mark.parametrize(
    "sentence",
    [
        "There will be no meeting in August.",
        "There will be no missing the tower.",
        "There will be no telling what comes.",
        "There is no place for a bench in the shed.",
        "There is no excuse form in the drawer.",
        "There is no place for the bench in the shed.",
        "The gauge has zero tolerance stacking.",
        "With zero tolerance for error, the smith works slowly.",
    ],
)
def test_news_is_no_ban(sentence: str) -> None:
    assert force_of(sentence) != "must_not"
