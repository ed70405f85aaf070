"""Amounts that say when a sanction strikes."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("A rower who misses two races loses the seat.", "A rower who misses four races loses the seat.", "narrowed"),
        ("Whoever is late three times is suspended.", "Whoever is late twice is suspended.", "widened"),
        ("Members who have not paid for a month lose their vote.", "Members who have not paid for a year lose their vote.", "narrowed"),
        ("A rower who wins under six races loses the seat.", "A rower who wins under four races loses the seat.", "narrowed"),
        ("A pilot who is below forty is excluded.", "A pilot who is below fifty is excluded.", "widened"),
        ("A cook who sells at most ten loaves is dismissed.", "A cook who sells at most six loaves is dismissed.", "narrowed"),
        ("A cook who sells less than ten loaves is dismissed.", "A cook who sells less than six loaves is dismissed.", "narrowed"),
        ("A rower who misses at least two races loses the seat.", "A rower who misses at least four races loses the seat.", "narrowed"),
        ("Rowers who have not paid within a month lose their seat.", "Rowers who have not paid within a year lose their seat.", "narrowed"),
    ],
)
def test_a_sanction_that_strikes_later_strikes_fewer(old: str, new: str, way: str) -> None:
    assert judge(old, new).direction == way
    assert judge(new, old).direction == {"narrowed": "widened", "widened": "narrowed"}[way]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Members who fail to pay ten euro lose their vote.", "Members who fail to pay twenty euro lose their vote."),
        ("A rower who must pay ten euro loses the seat.", "A rower who must pay twenty euro loses the seat."),
    ],
)
def test_what_is_owed_says_nothing_of_it(old: str, new: str) -> None:
    assert judge(old, new).direction not in {"narrowed", "widened"}
