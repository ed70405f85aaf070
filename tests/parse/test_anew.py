"""Where a sentence begins without a capital, or behind a single letter."""

from __future__ import annotations

import pytest

from whereas.parse.sentences import split


def cut(text: str) -> list[str]:
    """The sentences of a text."""
    return [text[begin:end] for begin, end in split(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Use pnpm.", "npm is not used.", "eslint must pass."],
        ["Write docs first.", "iOS builds come later.", "macOS is not supported."],
        ["Prefer plain state.", "useEffect is a last resort."],
        ["Fill in all fields.", "user_id must not be empty."],
        ["Free what you take.", "drop_all() must be called last."],
        ["Ask before you push (twice).", "git remembers everything."],
        ["Do not do X.", "Do Y instead."],
        ["Never take plan B.", "Use plan C instead."],
        ["The mill takes wheat of grade A.", "The rest is fed to hens."],
    ],
)
def test_a_name_written_small_and_what_follows_a_letter_begin_a_sentence(sentences: list[str]) -> None:
    assert cut(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    "text",
    [
        "Bring approx. ten sacks.",
        "See ch. nine of the book.",
        "Use a linter, e.g. eslint or tsc.",
        "Prefer yarn vs. npm here.",
        "Wait ... npm is slow.",
        "Always pass the base. eslint: radix",
        "Name it well. eslint no-shadow",
        "Ask J. Miller first.",
        "George W. Miller signs.",
        "The key of E. Berg and S. Holt hangs here.",
    ],
)
def test_abbreviations_initials_and_what_only_names_a_check_go_on(text: str) -> None:
    assert cut(text) == [text]
