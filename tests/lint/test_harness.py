"""The harness for rules that others write: `whereas.testing`."""

from __future__ import annotations

import pytest

from whereas import testing

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
