"""`whereas lint --since REV` and `--old FILE`: what an amendment forgot, in every format, accepted, ignored and mended."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from scratch import Scratch

OLD = "# Yard\n\n## Gate\n\nYou must close the gate, because the goats wander.\n"
OLD += "\n## Book\n\nMembers must sign the book, because the fire brigade counts heads.\n"
OLD += "\n**Version**: 1.0.0\n"
NEW = OLD.replace("must close", "should close").replace(", because the fire brigade counts heads", "")


@pytest.fixture
def repo(tmp_path, monkeypatch) -> Scratch:
    """c.md as it was (tag v1), and amended in the work tree: a rule weakened, a reason dropped, the version left."""
    scratch = Scratch(tmp_path / "repo")
    scratch.commit(OLD)
    scratch.git("tag", "v1")
    scratch.write(NEW)
    monkeypatch.chdir(scratch.folder)
    for name in [n for n in os.environ if n.startswith("GIT_")]:
        monkeypatch.delenv(name)
    return scratch


FOUND = ["rule-changed-reason-unchanged", "reason-dropped", "version-not-bumped"]


def rules(out: str) -> list[str]:
    return [f["rule"] for f in json.loads(out)["files"][0]["findings"] if f["code"].startswith("AME")]


@pytest.mark.parametrize("base", [["--since", "v1"], ["--since", "HEAD"], ["--since", "HEAD..."], ["--old", "v1:c.md"]])
def test_an_amendment_is_held_against_what_it_amends(call, repo, base):
    told = call("lint", "c.md", *base, "--format", "json")
    assert (told.status, told.err) == (1, "")
    assert rules(told.out) == FOUND


def test_without_an_earlier_version_nothing_is_said_of_amendments(call, repo):
    assert rules(call("lint", "c.md", "--format", "json").out) == []


def test_an_emptied_document_does_not_pass(call, repo):
    repo.write("")
    told = call("lint", "c.md", "--since", "v1", "--select", "amendment")
    assert told.status == 1
    assert "version-not-bumped" in told.out
    assert "the version is gone: it was 1.0.0; declare 2.0.0" in told.out


def test_of_several_files_a_new_one_has_no_amendment_and_a_renamed_one_its_own(call, repo):
    repo.git("mv", "-f", "c.md", "moved.md")
    repo.commit(OLD, "moved.md")
    repo.write(NEW, "moved.md")
    repo.write(OLD, "fresh.md")
    told = call("lint", "--since", "v1", "moved.md", "fresh.md", "--select", "amendment")
    assert told.status == 1
    assert told.out.count("moved.md:") == 4
    assert "fresh.md: note: newer than v1: there is no amendment to check" in told.out
    assert "fresh.md: no findings" in told.out


def test_a_branch_is_compared_from_where_it_parted(call, repo):
    repo.git("stash")
    repo.git("checkout", "--quiet", "-b", "side")
    repo.commit(NEW)
    repo.git("checkout", "--quiet", "main")
    repo.commit(OLD.replace("signs", "sign").replace("Members must sign the book", "Members should sign the book"))
    repo.git("checkout", "--quiet", "side")
    assert rules(call("lint", "c.md", "--since", "main...", "--format", "json").out) == FOUND


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["c.md", "--since", "nowhere"], "nowhere: git knows no such revision"),
        (["c.md", "--since", "--output=x"], "is no revision"),
        (["-", "--since", "v1"], "standard input has no past to compare with; name its older version: --old FILE"),
        (["v1:c.md", "--since", "v1"], "'v1:c.md' is compared with what?; name its older version: --old REV:PATH"),
        (["c.md", "--since", "v1", "--old", "c.md"], "--old and --since each name what to compare with; choose one"),
        (["c.md", "c2.md", "--old", "c.md"], "--old is the older version of one document, and there are 2; name one, or use --since"),
        (["c.md", "--old", "nothing.md"], "nothing.md: no such file"),
    ],
)
def test_what_cannot_be_compared_is_said_in_one_line(call, repo, arguments, said):
    told = call("lint", *arguments)
    assert (told.status, told.out) == (2, "")
    assert said in told.err
    assert told.err.count("\n") == 1


def test_standard_input_has_an_old_version_by_name(call, repo):
    told = call("lint", "-", "--old", "v1:c.md", "--format", "json", stdin=NEW.encode())
    assert rules(told.out) == FOUND


def test_every_format_tells_them(call, repo):
    sarif = json.loads(call("lint", "c.md", "--since", "v1", "--format", "sarif").out)["runs"][0]
    assert [r["ruleId"] for r in sarif["results"] if r["ruleId"].startswith("AME")] == ["AME001", "AME002", "AME004"]
    assert {"AME001", "AME002", "AME004"} <= {r["id"] for r in sarif["tool"]["driver"]["rules"]}
    fixes = next(r for r in sarif["results"] if r["ruleId"] == "AME004")["fixes"]
    assert fixes[0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == "2.0.0"
    github = call("lint", "c.md", "--since", "v1", "--format", "github").out
    assert "::warning file=c.md,line=5," in github
    assert "version-not-bumped" in call("lint", "c.md", "--since", "v1", "--format", "markdown").out
    assert "c.md:11:14: AME004" in call("lint", "c.md", "--since", "v1", "--format", "concise").out
    assert call("lint", "c.md", "--since", "v1", "--format", "gitlab").status == 1


def test_an_accepted_amendment_stays_accepted_and_is_not_called_stale_in_the_next_one(call, repo):
    assert "accepted 3 findings" in call("lint", "c.md", "--since", "v1", "--select", "amendment", "--accept", "voted on 3 May").out
    told = call("lint", "c.md", "--since", "v1", "--select", "amendment,suppression")
    assert told.status == 0
    assert "3 accepted" in told.out
    repo.commit()
    told = call("lint", "c.md", "--since", "HEAD", "--select", "amendment,suppression")
    assert told.out.startswith("c.md: no findings")
    Path("c.md").write_text(NEW.replace("should close", "may close"), encoding="utf-8")
    told = call("lint", "c.md", "--since", "HEAD", "--select", "amendment,suppression")
    assert "an accepted rule-changed-reason-unchanged is there no more" in told.out
    assert "was weakened ('should' became 'may')" in told.out  # another amendment of the same rule is not what was accepted


def test_a_removal_that_was_accepted_as_a_change_is_no_dropped_reason_but_other_things_are_still_asked(call, repo):
    assert "accepted 1 change" in call("diff", "v1:c.md", "c.md", "--only", "reasons", "--accept", "voted on 3 May").out
    assert rules(call("lint", "c.md", "--since", "v1", "--format", "json").out) == ["rule-changed-reason-unchanged", "version-not-bumped"]
    assert "unexplained-rule" in call("lint", "c.md", "--since", "v1").out
    page = call("report", "c.md", "--since", "v1", "-o", "page.html")
    assert (page.status, "reason-dropped" in Path("page.html").read_text(encoding="utf-8")) == (0, False)
    repo.write(NEW.replace(", because the goats wander", ""))  # another removal than the accepted one
    assert "reason-dropped" in rules(call("lint", "c.md", "--since", "v1", "--format", "json").out)


def test_one_can_be_ignored_in_the_document_with_a_reason(call, repo):
    Path("c.md").write_text(NEW.replace("You should", "<!-- whereas: ignore AME001 -- the goats are still there -->\nYou should"), encoding="utf-8")
    assert rules(call("lint", "c.md", "--since", "v1", "--format", "json").out) == FOUND[1:]
    assert "unused" not in call("lint", "c.md", "--select", "suppression").out


BARE = "# Yard\n\nMembers must sign the book. You must not feed the goats. Guests should knock.\n"


@pytest.mark.parametrize(
    ("before", "options", "found"),
    [
        ("Members must sign the book, because the fire brigade counts heads.", [], ["reason-dropped"]),
        ("Members should sign the book.", [], ["strengthened-without-reason"]),
        ("Members must sign the book.", [], ["unexplained-rule"]),
        ("Members must sign the book, because the fire brigade counts heads.", ["--ignore", "reason-dropped"], ["unexplained-rule"]),
        ("Members must sign the book, because the fire brigade counts heads.", ["--ignore", "unexplained-rule"], ["reason-dropped"]),
    ],
)
def test_a_rule_that_lost_its_reason_is_told_once(call, repo, before, options, found):
    repo.write(BARE.replace("Members must sign the book.", before), "old.md")
    repo.write(BARE)
    told = json.loads(call("lint", "c.md", "--old", "old.md", "--format", "json", *options).out)["files"][0]["findings"]
    assert [f["rule"] for f in told if f["statement"] == told[0]["statement"]] == found
    assert [f["rule"] for f in told if f["statement"] != told[0]["statement"]] == ["unexplained-rule"] * (2 if "unexplained-rule" not in options else 0)
    assert all(f["fix"] for f in told)


def test_what_is_told_with_another_finding_is_louder_than_it_or_accepted_with_it(call, repo):
    repo.write(BARE.replace("book.", "book, because the fire brigade counts heads."), "old.md")
    repo.write(BARE)
    repo.write('[lint.severity]\nunexplained-rule = "error"\n', "whereas.toml")
    assert {"reason-dropped", "unexplained-rule"} == {
        f["rule"] for f in json.loads(call("lint", "c.md", "--old", "old.md", "--format", "json").out)["files"][0]["findings"]
    }
    Path("whereas.toml").unlink()
    assert "accepted 4 findings" in call("lint", "c.md", "--old", "old.md", "--accept", "voted on 3 May").out
    assert call("lint", "c.md", "--old", "old.md").status == 0
    assert call("lint", "c.md").status == 0


def test_fixes_are_unsafe_and_make_the_version_right(call, repo):
    assert "+**Version**: 2.0.0" in call("lint", "c.md", "--since", "v1", "--unsafe-fixes", "--diff").out
    call("lint", "c.md", "--since", "v1", "--fix", "--select", "amendment")
    assert Path("c.md").read_text(encoding="utf-8") == NEW
    call("lint", "c.md", "--since", "v1", "--unsafe-fixes", "--select", "AME004")
    assert Path("c.md").read_text(encoding="utf-8") == NEW.replace("1.0.0", "2.0.0")
    assert "version" not in " ".join(rules(call("lint", "c.md", "--since", "v1", "--format", "json").out))


def test_a_rename_that_is_only_in_the_index_is_followed(call, repo):
    more = "\n## Pond\n\nDucks may swim in the pond, because they were here first.\nNobody may fish there before the first of May.\n"
    repo.commit(OLD + more)
    repo.git("mv", "c.md", "moved.md")
    Path("moved.md").write_text(NEW + more, encoding="utf-8")
    repo.git("add", ".")
    assert rules(call("lint", "moved.md", "--since", "HEAD", "--format", "json").out) == FOUND
    assert "rules: 1 weaker" in call("diff", "moved.md").out
    Path("new.md").write_text("# Pond\n\nDucks may swim.\n", encoding="utf-8")
    repo.git("add", ".")
    assert "newer than HEAD" in call("lint", "new.md", "--since", "HEAD").out
