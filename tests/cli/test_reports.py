"""`whereas lint`, `diff` and `graph` as their user sees them: statuses, first lines, formats."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from whereas.cli import diff as diff_command
from whereas.cli import graph as graph_command

SAMPLES = Path(__file__).resolve().parents[2] / "constitutions"
CLEAN = "# Gate\n\nYou must close the gate, because the goats wander.\n"
WEAKER = "# Gate\n\nYou should close the gate, because the goats wander.\n\nYou must not feed the goats.\n"


@pytest.fixture
def weaker(gate: str) -> str:
    Path("weaker.md").write_text(WEAKER, encoding="utf-8")
    return "weaker.md"


def test_lint_finds_the_unexplained_rule_and_fails(call, gate):
    told = call("lint", gate)
    assert told.status == 1
    assert "gate.md:5:1: warning unexplained-rule" in told.out
    assert "You must not feed the goats." in told.out


def test_lint_says_in_one_line_that_all_is_well_and_what_it_looked_at(call, gate):
    Path("clean.md").write_text(CLEAN, encoding="utf-8")
    told = call("lint", "clean.md")
    assert (told.status, told.out) == (0, "clean.md: no findings: 1 principle, 1 rule, 1 explained\n")


@pytest.mark.parametrize(("level", "status"), [("info", 1), ("warning", 1), ("error", 0)])
def test_lint_fails_from_a_level_on(call, gate, level, status):
    assert call("lint", gate, "--fail-level", level).status == status


@pytest.mark.parametrize(("share", "status"), [(50, 0), (51, 1)])
def test_lint_fails_under_a_share_of_explained_rules(call, gate, share, status):
    assert call("lint", gate, "--ignore", "unexplained-rule", "--min-explained", share).status == status


def test_lint_json_holds_the_same_findings(call, gate):
    told = call("lint", gate, "--format", "json")
    assert told.status == 1
    (file,) = json.loads(told.out)["files"]
    assert (file["path"], file["rules_read"], file["explained"]) == ("gate.md", 2, 1)
    assert [(f["rule"], f["span"]["line"]) for f in file["findings"]] == [("unexplained-rule", 5)]


def test_diff_of_equal_files_says_so(call, gate):
    told = call("diff", gate, gate, "--exit-code", "--fail-on", "patch")
    assert (told.status, told.out) == (0, "gate.md and gate.md say the same: no changes.\n")


def test_diff_names_the_weaker_rule(call, gate, weaker):
    told = call("diff", gate, weaker)
    assert told.status == 0
    assert "1 weaker" in told.out
    assert "'must' became 'should'" in told.out


@pytest.mark.parametrize(
    ("option", "status"),
    [
        (["--exit-code"], 1),
        (["--fail-on", "major"], 1),
        (["--fail-on", "patch"], 1),
        (["--fail-on", "rule-weakened"], 1),
        (["--fail-on", "rules"], 1),
        (["--fail-on", "rule-strengthened", "--fail-on", "reasons"], 0),
        (["--only", "reasons"], 0),
    ],
)
def test_diff_fails_on_what_is_asked(call, gate, weaker, option, status):
    assert call("diff", gate, weaker, "--quiet", *option).status == status


def test_diff_of_strangers_says_so_and_counts_as_different(call, gate):
    told = call("diff", SAMPLES / "commons" / "1.md", SAMPLES / "whereas" / "1.0.0.md", "--exit-code")
    assert told.status == 1
    assert "no versions of one document" in told.out


def test_a_file_of_the_same_name_was_written_anew(call, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for path, sample in (("then/RULES.md", "commons/1.md"), ("now/RULES.md", "whereas/1.0.0.md"), ("now/PIER.md", "whereas/1.0.0.md")):
        Path(path).parent.mkdir(exist_ok=True)
        Path(path).write_bytes((SAMPLES / sample).read_bytes())
    assert "was written anew" in call("diff", "then/RULES.md", "now/RULES.md").out
    assert "no versions of one document" in call("diff", "then/RULES.md", "now/PIER.md").out


@pytest.mark.parametrize("kind", diff_command.FORMATS)
def test_every_format_of_diff_writes_something_readable(call, gate, weaker, kind):
    told = call("diff", gate, weaker, "--format", kind)
    assert told.status == 0
    assert "goats" in told.out
    if kind == "json":
        assert json.loads(told.out)["schema"] == "whereas/diff/1"
    if kind == "csv":
        assert [row["kind"] for row in csv.DictReader(io.StringIO(told.out))] == ["rule-weakened"]


@pytest.mark.parametrize("kind", graph_command.FORMATS)
def test_every_format_of_graph_writes_something_readable(call, gate, kind):
    told = call("graph", gate, "--format", kind)
    assert (told.status, told.err) == (0, "")
    assert told.out.endswith("\n")
    if kind == "json":
        assert {"nodes", "edges"} <= set(json.loads(told.out))
    if kind in {"graphml", "svg"}:
        assert ET.fromstring(told.out).tag.endswith(kind)
    if kind == "csv":
        assert len(list(csv.reader(io.StringIO(told.out)))) > 1
    if kind in {"dot", "mermaid"}:
        assert told.out.startswith({"dot": "digraph", "mermaid": "flowchart"}[kind])
    if kind not in {"svg"}:
        assert "gate" in told.out.lower()


@pytest.mark.parametrize(
    ("command", "status", "said"),
    [
        (["lint", "-"], 1, "<stdin>:5:1: warning unexplained-rule"), (["graph", "-"], 0, "Gate"), (["parse", "-"], 0, "You must not feed the goats."),
        (["diff", "-", "gate.md"], 0, "say the same: no changes."), (["diff", "gate.md", "-"], 0, "say the same: no changes."),
    ],
)  # fmt: skip
def test_every_command_reads_standard_input(call, gate, command, status, said):
    told = call(*command, stdin=Path(gate).read_bytes())
    assert (told.status, told.err) == (status, "")
    assert said in told.out
