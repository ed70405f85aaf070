"""Every rule on the cases beside this file: what it finds, what it leaves alone, what its fix makes."""

from __future__ import annotations

from pathlib import Path

import pytest

from whereas import testing
from whereas.lint import all_rules

FOLDER = Path(__file__).parent / "cases"
CASES = [case for path in sorted(FOLDER.glob("*.yaml")) for case in testing.load(path)]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case: testing.Case):
    testing.check(case)


def test_every_rule_has_cases_that_pass_and_fail():
    """But those about the list of accepted findings, which no document holds."""
    for rule in all_rules():
        if rule.name != "stale-acceptance":
            fates = {case.fails for case in CASES if case.rule == rule.name}
            assert fates == {True, False}, rule.name


def test_every_rule_with_a_fix_has_a_case_for_it():
    fixed = {case.rule for case in CASES if case.fix is not None}
    assert {rule.name for rule in all_rules() if rule.fix != "none"} == fixed
