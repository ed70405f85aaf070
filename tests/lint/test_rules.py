"""What holds for every lint rule: its name, code, page and options; and our own constitutions under all rules that are on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import whereas
from whereas.lint import all_rules

ROOT = Path(__file__).resolve().parents[2]
OWN = ROOT / "constitutions" / "whereas" / "constitution.md"
SECTIONS = ["What it does", "Why it matters", "Example", "Better", "Options"]
PREFIXES = {"REA": "reasons", "STR": "structure", "GRA": "graph", "WOR": "wording", "MET": "metadata", "SUP": "suppression", "AME": "amendment"}


def test_names_and_codes_are_taken_once():
    assert len({r.name for r in all_rules()}) == len({r.code for r in all_rules()}) == len(all_rules())


@pytest.mark.parametrize("rule", all_rules(), ids=lambda r: r.name)
def test_a_rule_has_a_page_of_five_sections_that_names_its_options(rule):
    assert re.findall(r"^## (.+)$", rule.page, re.MULTILINE) == SECTIONS
    options = rule.page.partition("## Options\n")[2]
    assert re.findall(r"^- `([\w-]+)` \(default ", options, re.MULTILINE) == [o.name for o in rule.options]
    if not rule.options:
        assert options.strip() == "None."


@pytest.mark.parametrize("rule", all_rules(), ids=lambda r: r.name)
def test_a_rule_stands_where_its_name_and_code_say(rule):
    module = rule.check.__module__.split(".")
    assert module[-2:] == [rule.family, rule.name.replace("-", "_")]
    assert PREFIXES[rule.code[:3]] == rule.family
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.name)


def test_whereas_own_constitution_is_clean_under_all_rules_that_are_on():
    report = whereas.lint(OWN)
    assert [(f.rule, f.span.line) for f in report.findings] == []
    assert not report.suppressions
    assert report.rules_read > 15
