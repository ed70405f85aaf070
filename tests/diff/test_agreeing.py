"""Numbers of those who must agree, where the article says one."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge

MIRROR = {"strengthened": "weakened", "narrowed": "widened", "reworded": "reworded"}


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("Do not lend boats without approval from a keeper.", "Do not lend boats without approval from two keepers.", "strengthened"),
        ("Never lend boats without one approval.", "Never lend boats without two approvals.", "strengthened"),
        ("Do not lend boats unless one keeper approves.", "Do not lend boats unless two keepers approve.", "strengthened"),
        ("Loans must be approved by a keeper.", "Loans must be approved by two keepers.", "strengthened"),
        ("Loans require approval by two keepers.", "Loans require approval by three keepers.", "strengthened"),
        ("Every loan needs a review.", "Every loan needs two reviews.", "strengthened"),
        ("A keeper must approve every loan.", "Two keepers must approve every loan.", "strengthened"),
        ("Reviewed by a senior keeper", "Reviewed by two senior keepers", "strengthened"),
        ("You may lend boats with the approval of a keeper.", "You may lend boats with the approval of two keepers.", "narrowed"),
        ("You may lend boats if a keeper approves.", "You may lend boats if two keepers approve.", "narrowed"),
        ("Loans must be approved by at least one keeper.", "Loans must be approved by a keeper.", "reworded"),
        ("Loans require approval by an elder.", "Loans require approval by at least one elder.", "reworded"),
    ],
)
def test_how_many_must_agree(old: str, new: str, way: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, MIRROR[way])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Ask a keeper before you row.", "Ask two keepers before you row."),
        ("A sign must hang at the gate.", "Two signs must hang at the gate."),
        ("Every member has a vote.", "Every member has two votes."),
        ("Tell the clerk if a member objects.", "Tell the clerk if two members object."),
    ],
)
def test_an_article_counts_nothing_else(old: str, new: str) -> None:
    assert judge(old, new).direction not in {"strengthened", "weakened"}
