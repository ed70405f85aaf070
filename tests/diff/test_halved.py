"""A norm that one version lays down in one clause and the other in two."""

from __future__ import annotations

import pytest

from diff_documents import compare

BACK = {"weakened": "strengthened", "reworded": "reworded"}


@pytest.mark.parametrize(
    ("one", "two", "way"),
    [
        ("Ada should never guess or copy a tide table.", "Ada should aim not to guess, and she should take care not to copy a tide table.", "weakened"),
        ("Ada should never guess or brag.", "Ada should try not to guess, and she should try not to brag.", "weakened"),
        ("Ada should not mislead sailors or pilots.", "Ada should not lie to sailors, and she should try not to flatter pilots.", "weakened"),
        ("Ada must be prompt and polite.", "Ada should be prompt, and she should be polite.", "weakened"),
        ("Ada must be prompt and polite.", "Ada must be prompt, and she should be polite.", "weakened"),
        ("Ada must log and report all wrecks.", "Ada should log all wrecks, and she may report them.", "weakened"),
        ("Ada must not lend charts or keys.", "Ada must not lend charts, and she should not lend keys.", "weakened"),
        ("Ada must be prompt and polite.", "Ada must be prompt, and she must be polite.", "reworded"),
    ],
)
def test_what_is_said_in_two_clauses_is_one_rule(one: str, two: str, way: str) -> None:
    for old, new, kind in ((one, two, way), (two, one, BACK[way])):
        assert [c.kind for c in compare(old, new).changes] == [f"rule-{kind}"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Ada must log wrecks.", "Ada must log wrecks, and she should greet sailors."),
        ("Ada must log and report wrecks.", "Ada should log wrecks, and she should greet sailors."),
        ("Ada must not guess or brag.", "Ada must not guess, and sailors should be told."),
        ("Ada must log and report wrecks.", "Ada must log wrecks, and she must not report them."),
        ("Ada must ring or knock.", "Ada should ring, and she should knock."),
    ],
)
def test_what_is_new_is_told_as_new(one: str, two: str) -> None:
    assert "rule-added" in {c.kind for c in compare(one, two).changes}
    assert "rule-removed" in {c.kind for c in compare(two, one).changes}


def test_a_ban_that_was_struck_beside_it_stays_removed() -> None:
    old = "Ada should never guess or copy a chart. She should admit her errors. Ada should not flatter."
    new = "Ada should aim not to guess, and she should take care not to copy a chart. She should admit her errors."
    assert sorted(c.kind for c in compare(old, new).changes) == ["rule-removed", "rule-weakened"]
