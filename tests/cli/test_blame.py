"""`whereas blame` as a reviewer meets it."""

from __future__ import annotations

import json

import jsonschema
import pytest

from scratch import Scratch
from whereas.render import json as wire

ONE = "# Farm\n\n## Gate {#gate}\n\nYou must close the gate behind you. Otherwise the goats get out.\n"
ONE += "\n## Hay {#hay}\n\nYou must stack the hay in the dry corner of the barn.\n"
TWO = ONE.replace("You must close the gate", "You should close the gate")


@pytest.fixture
def repo(tmp_path, monkeypatch) -> Scratch:
    scratch = Scratch(tmp_path / "repo")
    scratch.commit(ONE, message="First law")
    scratch.commit(TWO, author="Bo", message="Let goats wander")
    monkeypatch.chdir(scratch.folder)
    return scratch


def test_each_rule_with_its_two_dates_and_what_to_look_at(call, repo):
    result = call("blame", "c.md")
    assert (result.status, result.err) == (0, "")
    lines = result.out.splitlines()
    new, old = (repo.git("rev-parse", "--short=7", rev) for rev in ("HEAD", "HEAD~1"))
    assert lines == [
        "c.md: 2 rules in 2 principles, 2 versions since 2023-11-15",
        "     1 changed since the reason was given",
        "     1 without a reason",
        "",
        "  rule since  its reason  line",
        "",
        "Gate  #gate",
        "  2023-11-16  2023-11-15     5  You should close the gate behind you.",
        '                                reason older than the rule: "Otherwise the goats get out."',
        "",
        "Hay  #hay",
        "  2023-11-15  none           9  You must stack the hay in the dry corner of the barn.",
        "",
        "versions",
        f"  2023-11-16 {new}  Bo: Let goats wander",
        f"  2023-11-15 {old}  Ada: First law",
    ]


def test_titles_that_are_rules_are_shown_and_not_counted(call, repo):
    repo.commit(ONE + "\n## Yard\n\n### Do not run in the yard\n\nThe floor is wet.\n\n### Dogs\n\nDogs must stay outside.\n")
    told = call("blame", "c.md").out
    assert told.startswith("c.md: 3 rules in 5 principles, ")
    assert "Do not run in the yard" in told.partition("versions\n")[0].partition("#do-not-run-in-the-yard\n")[2]
    assert call("blame", "c.md", "--principle", "dogs").out.startswith("c.md: 1 rule in 1 principle, ")
    assert call("lint", "c.md").out.splitlines()[-1].partition(": ")[2].partition(" findings: ")[2].startswith("5 principles, 3 rules, ")
    assert "3 rules in 5 principles" in call("graph", "c.md", "--measures").out
    assert ": 5 principles, 3 rules, " in call("parse", "c.md").out


def test_less_can_be_asked_for(call, repo):
    assert "Hay" not in call("blame", "c.md", "--marked").out
    assert "Gate" not in call("blame", "c.md", "--principle", "#hay").out
    assert [r["principle"] for r in json.loads(call("blame", "c.md", "--marked", "-f", "json").out)["rules"]] == ["gate"]
    told = call("blame", "c.md", "--principle", "gates")
    assert (told.status, told.err) == (2, "whereas: c.md: no principle 'gates'; did you mean 'gate'?\n")


def test_versions_of_one_day_are_told_by_their_names(call, repo):
    repo.commit(TWO + "\nKeepers must count the goats.\n", day=2, message="Count")
    new = repo.git("rev-parse", "--short=7", "HEAD")
    assert f"  2023-11-16 {new}  none " in call("blame", "c.md").out


def test_json_keeps_its_schema(call, repo):
    data = json.loads(call("blame", "c.md", "--format", "json").out)
    jsonschema.Draft202012Validator(wire.schema("blame-1")).validate(data)
    assert (data["schema"], data["rev"], len(data["revisions"])) == ("whereas/blame/1", repo.git("rev-parse", "HEAD"), 2)
    gate, hay = data["rules"]
    assert (gate["rule"]["order"], gate["rule"]["author"], gate["reason"]["order"], gate["mark"]) == (1, "Bo", 0, "reason older than the rule")
    assert [r["text"] for r in gate["reasons"]] == ["Otherwise the goats get out."]
    assert (hay["reason"], hay["reasons"], hay["mark"]) == (None, [], "")


def test_an_older_version_and_what_is_not_there(call, repo):
    assert "changed since" not in call("blame", "HEAD~1:c.md").out
    assert call("blame", "nope.md").err.startswith("whereas: nope.md: no such file; ")
    told = call("blame", "-f", "html", "c.md")
    assert (told.status, told.err) == (2, "whereas: unknown format 'html'; use text, json\n")


def test_a_shallow_clone_says_that_rules_may_be_older(call, repo, tmp_path, monkeypatch):
    repo.git("clone", "--quiet", "--depth=1", f"file://{repo.folder}", str(tmp_path / "shallow"))
    monkeypatch.chdir(tmp_path / "shallow")
    assert "  this is a shallow clone: what stands since its oldest version may be older ('git fetch --unshallow')" in call("blame", "c.md").out.splitlines()
    assert json.loads(call("blame", "c.md", "-f", "json").out)["cut"]


def test_versions_that_were_passed_over_are_named(call, repo):
    broken = repo.commit(b"\xff\xfe\x00", message="broken")
    repo.commit(TWO + "\nKeepers must count the goats.\n")
    assert f"  skipped {broken[:7]} (2023-11-17): is UTF-16" in call("blame", "c.md").out.splitlines()
