"""Brackets in the reason of a rule's own sentence: those that open in it belong to it, one that was open before it ends it."""

from __future__ import annotations

import pytest

from diff_documents import compare
from whereas.diff.changes.clauses import example_clause, reason_clauses

CLAUSES = {
    "Sailors must rest, because storms are long (see Chapter 4).": "because storms are long (see Chapter 4)",
    "Sailors must sing so that the cook (who sleeps a lot) wakes.": "so that the cook (who sleeps a lot) wakes",
    "Because the deck (pine, oiled) is slick, sailors must wear boots.": "Because the deck (pine, oiled) is slick",
    "Sailors must coil ropes to avoid falls (at night) and knots (in rain).": "to avoid falls (at night) and knots (in rain)",
    "Sailors must wake, because watches (first; second \u2014 and dog) change; they may nap.": "because watches (first; second \u2014 and dog) change",
    "Sailors must rest (because storms are long (see Chapter 4)), and eat.": "because storms are long (see Chapter 4)",
}
ENDED = {
    "Sailors must rest (because storms are long) and eat.": "because storms are long",
    "Sailors must rest, because storms (see Chapter 4 are long; they may eat.": "because storms (see Chapter 4 are long",
    "Sailors must rest, because storms are long; they may eat (twice).": "because storms are long",
    "Sailors must (if tired) rest because storms are long) and eat.": "because storms are long",
    "Because storms are long, sailors must rest (twice).": "Because storms are long",
}


@pytest.mark.parametrize("text", CLAUSES | ENDED)
def test_a_reason_has_the_brackets_that_open_in_it(text):
    assert [text[slice(*at)] for at in reason_clauses(text)] == [(CLAUSES | ENDED)[text]]


def test_so_has_an_example():
    text = "Keep logs short (e.g. as lists (with dots), or tables) and dry."
    assert text[slice(*example_clause(text))] == "e.g. as lists (with dots), or tables"


def test_what_changes_behind_the_bracket_is_a_change_of_the_reason():
    text = "# Ship\n\nSailors must sing so that the cook (who sleeps a lot) {}.\n"
    assert [c.kind for c in compare(text.format("wakes"), text.format("cooks")).changes if not c.within] == ["reason-reworded"]
    lost = compare(text.format("wakes"), "# Ship\n\nSailors must sing.\n").changes
    assert [(c.kind, c.old.text, c.old.span.end_column) for c in lost if not c.within] == [
        ("reason-removed", "so that the cook (who sleeps a lot) wakes", len("Sailors must sing so that the cook (who sleeps a lot) wakes") + 1)
    ]
