"""`whereas bump`: the step, the verdict, and what --write leaves alone."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from scratch import Scratch
from whereas.render import json as wire

LAW = "# Law\n\n## Gate\n\nYou must close the gate behind you, because the goats wander.\n"
LAW += "\n**Version**: 1.0.0 | **Ratified**: 2025-01-01 | **Last Amended**: 2025-01-01\n"
WEAK = LAW.replace("must", "should")


@pytest.fixture
def repo(tmp_path, monkeypatch) -> Scratch:
    scratch = Scratch(tmp_path / "repo")
    scratch.commit(LAW)
    scratch.write(WEAK)
    monkeypatch.chdir(scratch.folder)
    return scratch


def test_the_step_the_verdict_and_what_forces_it(call, repo):
    told = call("bump", "c.md")
    assert (told.status, told.err) == (0, "")
    assert told.out.splitlines()[:3] == [
        "major: 1.0.0 -> 2.0.0",
        "  declared: 1.0.0 both times: not bumped",
        "  * rule weakened in 'Gate': 'must' became 'should'",
    ]
    assert call("bump", "c.md", "--check").status == 1
    assert call("bump", "c.md", "--since", "HEAD").out == told.out
    assert call("bump", "HEAD:c.md", "c.md").out == told.out


def test_json_keeps_its_schema(call, repo):
    data = json.loads(call("bump", "c.md", "--format", "json").out)
    jsonschema.Draft202012Validator(wire.schema("bump-1")).validate(data)
    assert (data["bump"], data["declared"]) == ("major", {"old": "1.0.0", "new": "1.0.0"})
    assert [c["kind"] for c in data["because"]] == ["rule-weakened"]


@pytest.mark.parametrize("new", [LAW, WEAK, "# Law\n", ""])
def test_a_version_that_is_gone_fails_the_check(call, repo, new):
    repo.write(new.partition("\n**Version**")[0])
    told = call("bump", "c.md", "--check")
    assert told.status == 1
    assert "  the version line is gone: declare " in told.out
    repo.commit()
    assert call("bump", "HEAD~1..HEAD", "c.md", "--check").status == 1
    repo.write(LAW)
    assert call("bump", "c.md", "--check").status == 0


def test_a_version_that_is_no_more_a_version_fails_the_check(call, repo):
    repo.write(LAW.replace("1.0.0", "spring"))
    told = call("bump", "c.md", "--check")
    assert told.status == 1
    assert "is gone" not in told.out


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_write_touches_the_version_and_the_date_alone(call, repo, newline, mark):
    text = mark + WEAK.replace("\n", newline)
    Path("c.md").write_bytes(text.encode())
    told = call("bump", "c.md", "--write", "--date", "2026-11-25")
    assert told.status == 0
    assert told.out.splitlines()[-1] == "c.md: 1.0.0 -> 2.0.0, 2026-11-25"
    expected = text.replace("1.0.0", "2.0.0").replace("Amended**: 2025-01-01", "Amended**: 2026-11-25")
    assert Path("c.md").read_bytes().decode() == expected
    assert call("bump", "c.md", "--check").status == 0
    assert call("bump", "c.md", "--write", "--date", "2026-11-26").out.splitlines()[-1] == "c.md: left at 2.0.0"
    assert Path("c.md").read_bytes().decode() == expected


def test_write_mends_a_version_that_went_back(call, repo):
    repo.write(WEAK.replace("1.0.0", "0.1.0"))
    call("bump", "c.md", "--write", "--date", "2026-11-25")
    assert "**Version**: 2.0.0 |" in Path("c.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["c.md", "--write", "--date", "25.11."], "'25.11.' is no date; write it as 2026-11-25"),
        (["HEAD:c.md", "HEAD:c.md", "--write"], "HEAD:c.md: is a past revision, which nobody can amend; name a file"),
        (["bare.md", "bare.md", "--write"], "bare.md: declares no version; add a line such as '**Version**: 1.0.0'"),
        (["bare.md", "c.md", "--write"], "c.md: declares no version in its older version; add a line such as '**Version**: 1.0.0'"),
    ],
)
def test_what_cannot_be_written_is_said_in_one_line(call, repo, arguments, line):
    repo.write("# Law\n\n## Gate\n\nYou must close the gate behind you, because the goats wander.\n", "bare.md")
    before = repo.files()
    told = call("bump", *arguments)
    assert (told.status, told.out, told.err) == (2, "", f"whereas: {line}\n")
    assert repo.files() == before


def test_a_version_that_is_none_is_said_where_it_stands(call, repo):
    for wrong in ("spring", "1.x", "1.0.0.beta.2"):
        repo.write(WEAK.replace("1.0.0", wrong))
        told = call("bump", "c.md")
        assert told.status == 0
        assert told.out.splitlines()[:3] == [
            "major: 1.0.0 -> 2.0.0",
            "  declared: 1.0.0 -> none: no version to compare with",
            f"  c.md:7: '{wrong}' is no version; write it as 1.2.0",
        ]
        before = repo.files()
        told = call("bump", "c.md", "--write")
        assert (told.status, told.err) == (2, f"whereas: c.md:7: '{wrong}' is no version; write it as 1.2.0\n")
        assert repo.files() == before


@pytest.mark.parametrize(
    ("date", "after", "said"),
    [
        ("July 1, 2025", "2026-05-03", "c.md: 1.0.0 -> 2.0.0, 2026-05-03"), ("03/04/2025", "2026-05-03", "c.md: 1.0.0 -> 2.0.0, 2026-05-03"),
        ("3rd of May 2025", "3rd of May 2025", "c.md: the date '3rd of May 2025' was left: write it by hand"),
        ("[DATE]", "[DATE]", "c.md: the date '[DATE]' was left: write it by hand"),
    ],
)  # fmt: skip
def test_a_date_as_people_write_it_is_set_or_told_of(call, repo, date, after, said):
    repo.write(WEAK.replace("**Last Amended**: 2025-01-01", f"**Last Amended**: {date}"))
    assert call("bump", "c.md", "--write", "--date", "2026-05-03").out.splitlines()[-1] == said
    assert Path("c.md").read_text(encoding="utf-8").endswith(f"**Version**: 2.0.0 | **Ratified**: 2025-01-01 | **Last Amended**: {after}\n")


def test_what_would_be_read_otherwise_is_not_written(call, repo, monkeypatch):
    monkeypatch.setattr("whereas.app.bump.rewritten", lambda raw, edits: raw.replace("1.0.0", "3.0.0"))
    told = call("bump", "c.md", "--write")
    assert (told.status, told.out) == (2, "")
    assert told.err == "whereas: c.md: was not changed: its version would be read otherwise; write it by hand, and report this\n"
    assert Path("c.md").read_text(encoding="utf-8") == WEAK
