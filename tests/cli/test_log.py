"""`whereas log` as a reviewer meets it."""

from __future__ import annotations

import json

import jsonschema
import pytest

from scratch import Scratch
from whereas.render import json as wire

ONE = "# Farm\n\n## Gate {#gate}\n\nYou must close the gate, because the goats wander.\n"
ONE += "\n## Hay {#hay}\n\nYou must stack the hay in the dry corner of the barn.\n"
TWO = ONE.replace("You must close the gate, because the goats wander", "You should close the gate")


@pytest.fixture
def repo(tmp_path, monkeypatch) -> Scratch:
    scratch = Scratch(tmp_path / "repo")
    scratch.commit(ONE, message="First law")
    scratch.commit(TWO, author="Bo", message="Let goats wander")
    monkeypatch.chdir(scratch.folder)
    return scratch


def test_a_line_a_version(call, repo):
    told = call("log", "c.md")
    lines = told.out.splitlines()
    assert (told.status, told.err) == (0, "")
    assert lines[0] == "c.md: 2 versions, 2023-11-15 to 2023-11-16; 2 principles"
    assert lines[2] == "Gate  #gate"
    assert lines[3].startswith("  2023-11-16 ")
    assert "rule weaker; reason removed" in lines[3]
    assert lines[4].endswith("  in the first version")
    assert lines[-1] == "1 principle unchanged since 2023-11-15 not shown; --all shows them"
    assert "Hay" not in told.out
    assert "Hay" in call("log", "c.md", "--all").out


def test_one_principle_in_full_and_reasons_alone(call, repo):
    told = call("log", "c.md", "--principle", "#gate").out
    assert "v rule weaker: " in told
    assert "why: 'must' became 'should'" in told
    assert "Bo  Let goats wander" in told
    told = call("log", "c.md", "--reasons").out
    assert "- reason removed: because the goats wander" in told
    assert "should" not in told


def test_an_id_that_there_never_was(call, repo):
    told = call("log", "c.md", "--principle", "gat")
    assert (told.status, told.err) == (2, "whereas: c.md: no principle ever had the id 'gat'; did you mean 'gate'?\n")


def test_json_keeps_its_schema(call, repo):
    data = json.loads(call("log", "c.md", "--format", "json").out)
    jsonschema.Draft202012Validator(wire.schema("log-1")).validate(data)
    (gate,) = [p for p in data["principles"] if p["id"] == "gate"]
    assert [(e["kind"], e["author"]) for e in gate["events"]] == [("rule-weakened", "Bo"), ("reason-removed", "Bo"), ("principle-added", "Ada")]
    assert set(gate["events"][0]) >= {"rev", "date", "kind", "why", "old", "new"}


def test_a_file_outside_of_git(call, gate):
    told = call("log", "gate.md")
    assert (told.status, told.err) == (2, "whereas: gate.md: lies in no git repository; put it under git\n")


def test_a_document_written_anew_is_said_with_its_revision(call, repo):
    rev = repo.commit("# Manual\n\n## Engines\n\nPilots shall inspect every turbine.\n\n## Fuel\n\nTanks shall be drained weekly.\n", message="Anew")
    lines = call("log", "c.md").out.splitlines()
    assert lines[0].endswith("; 2 principles, 2 gone")
    assert lines[1] == f"  written anew {rev[:7]} (2023-11-17): hardly a word or a title of the version before is left"
    assert lines[3] == "Gate  #gate  gone"
    when = f"when the document was written anew (2023-11-17 {rev[:7]}) not shown; --all shows them"
    assert lines[-3:] == ["", f"2 principles new {when}", f"1 principle gone {when}"]
    whole = call("log", "c.md", "--all").out
    assert f"Engines  #engines\n  2023-11-17 {rev[:7]}  new: the document was written anew" in whole
    assert "Hay  #hay  gone" in whole
    assert f"  2023-11-17 {rev[:7]}  gone: the document was written anew" in lines
    data = json.loads(call("log", "c.md", "--format", "json").out)
    jsonschema.Draft202012Validator(wire.schema("log-1")).validate(data)
    assert [r["anew"] for r in data["revisions"]] == [True, False, False]


def test_what_happened_since_a_document_was_written_anew_is_told(call, repo):
    manual = "# Manual\n\n## Engines\n\nPilots shall inspect every turbine.\n\n## Fuel\n\nTanks shall be drained weekly.\n"
    repo.commit(manual, message="Anew")
    repo.commit(manual.replace("shall inspect", "should inspect"), message="Weaker")
    out = call("log", "c.md").out
    assert "Engines  #engines\n" in out
    assert "1 principle new when the document was written anew" in out


def test_versions_are_those_that_could_be_read_and_renames_of_the_file_are_told(call, repo):
    broken = repo.commit(b"\xff\xfe\x00", message="Broken")
    repo.commit(TWO, message="Mended")
    (repo.folder / "docs").mkdir()
    repo.git("mv", "c.md", "docs/law.md")
    rev = repo.commit(message="Moved")
    told = [call(command, "docs/law.md").out.splitlines() for command in ("log", "blame")]
    assert told[0][0].startswith("docs/law.md: 4 versions, 2023-11-15 to 2023-11-19; ")
    assert told[1][0].endswith(", 4 versions since 2023-11-15")
    for lines in told:
        assert f"  skipped {broken[:7]} (2023-11-17): is UTF-16" in lines
        assert f"  renamed {rev[:7]} (2023-11-19): c.md became docs/law.md" in lines
    repo.commit(b"\xff\xfe\x00", "docs/law.md", message="Broken")
    repo.commit(TWO, "docs/law.md", message="Mended")
    assert call("log", "docs/law.md", "--since", "HEAD~2").out.splitlines()[-1] == "2 principles unchanged since 2023-11-21 not shown; --all shows them"


def test_a_version_with_a_mistyped_directive_keeps_its_own_changes(call, repo):
    rotten = TWO.replace("You must stack", "<!-- whereas: ingore unexplained-rule -- dry hay -->\nYou should stack")
    typo = repo.commit(rotten, author="Cy", message="Let hay rot")
    repo.commit(rotten.replace("ingore", "ignore"), author="Di", message="Mend it")
    data = json.loads(call("log", "c.md", "--format", "json").out)
    (hay,) = [p for p in data["principles"] if p["id"] == "hay"]
    assert next((e["kind"], e["author"], e["rev"]) for e in hay["events"]) == ("rule-weakened", "Cy", typo)
    assert [r["skipped"] for r in data["revisions"]] == [""] * 4
    assert call("diff", f"{typo}~1..{typo}", "c.md", "--fail-on", "major", "-q").status == 1


def test_equal_titles_are_told_with_their_parents(call, tmp_path, monkeypatch):
    repo = Scratch(tmp_path / "twins")
    stalls = "## Stall\n\n### Rules\n\nSellers must weigh all bread.\n\n"
    yard = "## Yard\n\n### Rules\n\nCarts must leave by noon.\n"
    repo.commit("# Market\n\n" + stalls + yard)
    repo.commit("# Market\n\n" + yard.replace("must", "should"))
    monkeypatch.chdir(repo.folder)
    told = call("log", "c.md").out
    assert "\nYard, Rules  #rules  once #rules-1\n" in told
    assert "\nStall, Rules  #rules  gone\n" in told
    assert [p["title"] for p in json.loads(call("log", "c.md", "--format", "json").out)["principles"]].count("Rules") == 2
