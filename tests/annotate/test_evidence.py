"""The words that are shown as what decided a reading."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def cues(text: str) -> list[str]:
    """The cues of a sentence."""
    read = annotate(parse(f"# Oke\n\nOke must listen first. Oke should answer.\n\n{text}\n", path="oke.md"))
    return [e.cue for e in read.statements[-1].evidence]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Don't shout.", "don't"),
        ("We don’t want Oke to shout.", "don’t want"),
        ("Oke doesn't want to shout.", "doesn't want"),
        ("Oke cannot stay.", "cannot"),
        ("Be useful.", "imperative"),
        ('Never use the word "must".', "never"),
    ],
)
def test_it_is_shown_as_it_was_written(text: str, shown: str) -> None:
    assert cues(text) == [shown]


def test_its_place_is_the_word() -> None:
    text = "# Oke\n\nGuests don't want to shout, and Oke cannot stay.\n"
    for said in annotate(parse(text, path="oke.md")).statements[-1].evidence:
        assert text[said.span.start : said.span.end].lower() == said.cue


@pytest.mark.parametrize(
    ("text", "idle"),
    [
        ("You follow the law first, then the wishes of the guild.", "wishes"),
        ("Be useful.", "useful"),
        ("Oke assumes good faith until shown otherwise.", "good"),
        ("Ideally Oke is to a person what a friend is.", "is to"),
        ('Oke avoids the word "should".', "should"),
    ],
)
def test_words_that_decide_nothing_are_not(text: str, idle: str) -> None:
    assert idle not in cues(text)


@pytest.mark.parametrize(
    ("text", "shown"), [("It is wrong to lie to Oke.", "wrong"), ("Oke wishes to be asked.", "wishes"), ("Oke is to leave at noon.", "is to")]
)
def test_the_same_words_are_where_they_decide(text: str, shown: str) -> None:
    assert shown in cues(text) or not cues(text)
