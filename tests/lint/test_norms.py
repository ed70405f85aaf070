"""Which rules are compared with each other at all."""

from __future__ import annotations

import pytest

import whereas
from whereas.lint import norms
from whereas.lint.facts import Facts

RULE = "- The keeper of the {} must close the heavy gate before nightfall.\n"


def test_rules_of_different_cases_are_never_compared(monkeypatch: pytest.MonkeyPatch):
    compared = []
    monkeypatch.setattr(norms, "likeness", lambda one, other: compared.append((one, other)) or 1.0)
    read = whereas.read("# Farm\n\n" + "".join(RULE.format(f"yard {n}") for n in range(60)))
    assert len(Facts(read).norms.norms) == 60
    assert Facts(read).norms.pairs == ()
    assert compared == []


def test_rules_of_one_case_are_compared_with_each_other():
    read = whereas.read("# Farm\n\n" + RULE.format("yard 7") + RULE.format("yard 7").replace("heavy ", "") + RULE.format("yard 8"))
    (pair,) = Facts(read).norms.pairs
    assert (pair.first.statement.span.line, pair.second.statement.span.line) == (3, 4)
    assert pair.score < 1
