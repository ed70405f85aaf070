"""The example's rule on its cases, by the harness that whereas ships."""

from pathlib import Path

import pytest

from whereas import testing

CASES = testing.load(Path(__file__).with_name("passive_duty.yaml"))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_rule(case):
    testing.check(case)
