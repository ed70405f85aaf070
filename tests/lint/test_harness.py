"""The harness for rules that others write: `whereas.testing`."""

from __future__ import annotations

import pytest

from whereas import testing
from whereas.app.mend import mend
from whereas.lint.fixes import damage
from whereas.model.errors import InputError
from whereas.model.settings import Settings
from whereas.parse import parse

CASE = """\
rule: unexplained-rule
cases:
  bare:
    fail: |
      You must rest.
    finds: ["1:1 no reason is given"]
  told:
    pass: |
      You must rest, because you are tired.
"""


def load(tmp_path, text: str) -> list[testing.Case]:
    (tmp_path / "cases.yaml").write_text(text, encoding="utf-8")
    return testing.load(tmp_path / "cases.yaml")


def test_cases_that_hold_pass(tmp_path):
    cases = load(tmp_path, CASE)
    assert [str(c) for c in cases] == ["unexplained-rule: bare", "unexplained-rule: told"]
    for case in cases:
        testing.check(case)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("    fail: |", "    pass: |", "should pass, but"),
        ("    pass: |", "    fail: |", "should fail"),
        ("1:1 no reason", "2:1 no reason", "expected"),
        ("no reason is given", "another message", "expected"),
    ],
)
def test_a_case_that_does_not_hold_says_what_was_found(tmp_path, old, new, said):
    cases = load(tmp_path, CASE.replace(old, new))
    with pytest.raises(AssertionError, match=said):
        for case in cases:
            testing.check(case)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (CASE.replace("finds:", "find:"), "unknown keys \\['find'\\]"),
        ("rule: unexplained-rule\ncases:\n  a: {options: {}}\n", "either 'pass' or 'fail'"),
    ],
)
def test_a_case_that_is_none_is_refused(tmp_path, text, said):
    with pytest.raises(ValueError, match=said):
        load(tmp_path, text)


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ("# Hall\n\nYou must rest. You may sing.\n\nMore.\n", ""), ("# Hall\n\nYou must rest.\n", '"You may sing." would be read otherwise'),
        ("# Mall\n\nYou must rest. You may sing.\n", "its principles would be read otherwise"),
    ],
)  # fmt: skip
def test_what_a_fix_loses_is_told(new, said):
    assert damage(parse("# Hall\n\nYou must rest. You may sing.\n"), parse(new), []) == said


def test_a_document_that_a_fix_would_damage_is_left(tmp_path, monkeypatch):
    path = tmp_path / "a.md"
    path.write_text("# Hall\n\n**Ratified**: 24/11/2026\n\nYou must rest.\n", encoding="utf-8")
    monkeypatch.setattr("whereas.app.mend.rewritten", lambda raw, edits: raw.replace("You must rest.", ""))
    with pytest.raises(InputError, match="was not mended"):
        mend(str(path), Settings())
