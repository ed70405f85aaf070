"""What happened to each principle: identity through renames and merges, what is told once, what is skipped, and how often a text is read."""

from __future__ import annotations

import sys
from collections import Counter

import pytest

from scratch import Scratch
from whereas.app import history
from whereas.diff import diff
from whereas.history import chain
from whereas.model.errors import InputError

HEAD = "# Farm rules\n\n"
GATE = "## Gate {#gate}\n\nYou must close the gate behind you, because the goats wander.\n\n"
HAY = "## Hay {#hay}\n\nKeepers must not burn hay near the barn. Dry hay catches fire from a single spark.\n\n"
LAMP = "## Lamp {#lamp}\n\nThe last keeper to leave should put out the lamp in the stable.\n\n"


@pytest.fixture
def repo(tmp_path, monkeypatch) -> Scratch:
    monkeypatch.chdir(tmp_path)
    return Scratch(tmp_path / "farm")


def logged(repo: Scratch, path: str = "c.md", since: str | None = None) -> dict[str, list[tuple[str, str]]]:
    """Principle -> (subject of the commit, kind) of its events, newest first."""
    found = history.log(history.asked(str(repo.folder / path), since))
    subjects = {r.rev: r.subject for r in found.revisions}
    return {p.id: [(subjects[e.rev], e.kind) for e in p.events] for p in found.principles}


def test_each_principle_tells_what_befell_it_newest_first(repo):
    repo.commit(HEAD + GATE + HAY, message="one")
    repo.commit(HEAD + GATE.replace("must", "should") + HAY + LAMP, message="two")
    repo.commit(HEAD + GATE.replace("must", "should").replace(", because the goats wander", "") + LAMP, message="three")
    found = logged(repo)
    assert found["gate"] == [("three", "reason-removed"), ("two", "rule-weakened"), ("one", "principle-added")]
    assert found["lamp"] == [("two", "principle-added"), ("two", "rule-added")]
    assert ("three", "principle-removed") in found["hay"]
    assert ("three", "rule-removed") in found["hay"]
    assert list(found)[-1] == "hay"


def test_a_principle_is_followed_through_its_names(repo):
    repo.commit(HEAD + GATE + HAY, message="one")
    repo.commit(HEAD + GATE.replace("## Gate {#gate}", "## Shut it {#shut}") + HAY, message="two")
    repo.commit(HEAD + HAY + GATE.replace("## Gate {#gate}", "## Doors {#doors}").replace("must", "may"), message="three")
    found = history.log(history.asked(str(repo.folder / "c.md")))
    (doors,) = [p for p in found.principles if p.id == "doors"]
    assert (doors.known_as, doors.gone) == (("shut", "gate"), False)
    kinds = [e.kind for e in doors.events]
    assert kinds.count("principle-renamed") == 2
    assert "rule-weakened" in kinds
    assert kinds[-1] == "principle-added"
    assert not any(p.id in {"shut", "gate"} for p in found.principles)


def test_order_is_by_topology_not_by_date(repo):
    repo.commit(HEAD + GATE, message="one", day=30)
    repo.commit(HEAD + GATE.replace("must", "should"), message="two", day=20)
    repo.commit(HEAD + GATE.replace("must", "may"), message="three", day=10)
    assert logged(repo)["gate"] == [("three", "rule-weakened"), ("two", "rule-weakened"), ("one", "principle-added")]


def test_the_file_s_own_renames_are_followed(repo):
    repo.commit(HEAD + GATE + HAY, message="one")
    repo.git("mv", "c.md", "law.md")
    repo.commit(message="two")
    repo.commit(HEAD + GATE.replace("must", "should") + HAY, "law.md", message="three")
    found = history.log(history.asked(str(repo.folder / "law.md")))
    assert [(r.subject, r.path) for r in found.revisions] == [("three", "law.md"), ("two", "law.md"), ("one", "c.md")]
    assert logged(repo, "law.md")["gate"] == [("three", "rule-weakened"), ("one", "principle-added")]


def branched(repo: Scratch) -> None:
    """One branch weakens the gate, the other adds the lamp."""
    repo.commit(HEAD + GATE + HAY, message="base")
    repo.git("checkout", "--quiet", "-b", "side")
    repo.commit(HEAD + GATE + HAY + LAMP, message="side")
    repo.git("checkout", "--quiet", "main")
    repo.commit(HEAD + GATE.replace("must", "should") + HAY, message="main")


def test_what_branches_brought_is_told_once_and_not_again_at_the_merge(repo):
    branched(repo)
    repo.git("merge", "--quiet", "--no-edit", "-m", "merge", "side")
    found = logged(repo)
    assert found["gate"] == [("main", "rule-weakened"), ("base", "principle-added")]
    assert found["lamp"] == [("side", "principle-added"), ("side", "rule-added")]
    assert found["hay"] == [("base", "principle-added")]


def test_what_the_merge_itself_changed_is_told_there_and_once(repo):
    branched(repo)
    repo.git("merge", "--quiet", "--no-commit", "side")
    repo.commit(HEAD + GATE.replace("must", "should") + HAY.replace("must not", "may") + LAMP, message="merge")
    found = logged(repo)
    assert [e for e in found["hay"] if e[0] == "merge"] == [("merge", "rule-weakened")]
    assert not [e for e in found["gate"] + found["lamp"] if e[0] == "merge"]


@pytest.mark.parametrize("moving", ["main", "side"])
def test_a_move_on_one_branch_keeps_what_the_other_brought_to_the_old_name(repo, moving):
    amending = {"main": "side", "side": "main"}[moving]
    repo.commit(HEAD + GATE + HAY + LAMP, message="base")
    repo.git("branch", "side")
    repo.git("checkout", "--quiet", moving)
    (repo.folder / "docs").mkdir()
    repo.git("mv", "c.md", "docs/law.md")
    repo.commit(message="move")
    repo.git("checkout", "--quiet", amending)
    repo.commit(HEAD + GATE.replace("must", "should") + HAY + LAMP, message="weaken")
    repo.commit(HEAD + GATE.replace("must", "should") + HAY.replace("must not", "may") + LAMP, message="lift")
    repo.git("checkout", "--quiet", "main")
    repo.git("merge", "--quiet", "--no-edit", "-m", "merge", "side")
    found = logged(repo, "docs/law.md")
    assert found["gate"] == [("weaken", "rule-weakened"), ("base", "principle-added")]
    assert found["hay"] == [("lift", "rule-weakened"), ("base", "principle-added")]
    blamed, _ = history.blame(history.asked(str(repo.folder / "docs/law.md")))
    subjects = {r.rev: r.subject for r in blamed.revisions}
    assert [subjects[r.rule.rev] for r in blamed.rules] == ["weaken", "lift", "base"]


def test_a_file_that_moved_away_and_back_keeps_what_befell_it_elsewhere(repo):
    repo.commit(HEAD + GATE + HAY, message="one")
    repo.git("mv", "c.md", "law.md")
    repo.commit(message="away")
    repo.commit(HEAD + GATE.replace("must", "should") + HAY, "law.md", message="two")
    repo.git("mv", "law.md", "c.md")
    repo.commit(message="back")
    found = history.log(history.asked(str(repo.folder / "c.md")))
    assert [(r.subject, r.path) for r in found.revisions] == [("back", "c.md"), ("two", "law.md"), ("away", "law.md"), ("one", "c.md")]
    assert logged(repo)["gate"] == [("two", "rule-weakened"), ("one", "principle-added")]


def test_a_file_that_took_the_name_of_one_that_was_deleted_has_its_own_past(repo):
    repo.commit("# Old\n\n## Boats\n\nSailors must row.\n", message="other")
    repo.git("rm", "--quiet", "c.md")
    repo.commit(HEAD + GATE + HAY, "law.md", message="one")
    repo.git("mv", "law.md", "c.md")
    repo.commit(message="move")
    assert [r.subject for r in history.log(history.asked(str(repo.folder / "c.md"))).revisions] == ["move", "one"]


def test_versions_that_cannot_be_read_are_said_and_skipped(repo):
    repo.commit(HEAD + GATE, message="one")
    repo.commit(b"\xff\xfe\x00", message="broken")
    repo.git("rm", "--quiet", "c.md")
    repo.commit(message="gone")
    repo.commit(HEAD + GATE.replace("must", "should"), message="two")
    found = history.log(history.asked(str(repo.folder / "c.md")))
    assert {r.subject: r.skipped for r in found.revisions} == {"two": "", "gone": "the file is not there", "broken": "is UTF-16", "one": ""}
    assert logged(repo)["gate"] == [("two", "rule-weakened"), ("one", "principle-added")]


def test_since_tells_only_what_came_later(repo):
    repo.commit(HEAD + GATE, message="one")
    repo.commit(HEAD + GATE.replace("must", "should"), message="two")
    repo.git("tag", "v2")
    repo.commit("nothing", "other.md", message="aside")
    repo.git("tag", "v2-1")
    repo.commit(HEAD + GATE.replace("must", "should") + LAMP, message="three")
    for since in ("v2", "v2-1"):
        assert logged(repo, since=since) == {"gate": [], "lamp": [("three", "principle-added"), ("three", "rule-added")]}
    assert logged(repo, since="HEAD")["gate"] == []


def test_since_a_revision_of_another_branch_tells_what_each_commit_did(repo):
    repo.commit(HEAD + GATE + HAY, message="one")
    repo.git("checkout", "--quiet", "-b", "release")
    repo.commit(HEAD + GATE.replace("must", "should") + HAY, message="patch")
    repo.git("tag", "v1-1")
    repo.git("checkout", "--quiet", "main")
    repo.commit(HEAD + GATE + HAY.replace("must not", "may"), message="two")
    assert logged(repo, since="v1-1") == {"gate": [], "hay": [("two", "rule-weakened")]}


def test_since_tells_a_branch_that_left_before_as_what_it_did(repo):
    branched(repo)
    repo.git("tag", "v1")
    repo.git("checkout", "--quiet", "side")
    repo.commit(HEAD + GATE + HAY.replace("must not", "may") + LAMP, message="lift")
    repo.git("checkout", "--quiet", "main")
    repo.git("merge", "--quiet", "--no-edit", "-m", "merge", "side")
    assert logged(repo, since="v1") == {
        "gate": [],
        "hay": [("lift", "rule-weakened")],
        "lamp": [("side", "principle-added"), ("side", "rule-added")],
    }


@pytest.mark.parametrize("gap", ["gone", "empty"])
def test_since_a_gap_compares_with_what_stood_before_it(repo, gap):
    repo.commit(HEAD + GATE + HAY, message="one")
    if gap == "empty":
        repo.commit("", message=gap)
    else:
        repo.git("rm", "--quiet", "c.md")
        repo.commit(message=gap)
    repo.git("tag", "v1")
    repo.commit(HEAD + GATE.replace("must", "should") + HAY, message="two")
    assert logged(repo, since="v1") == {"gate": [("two", "rule-weakened")], "hay": []}


def test_a_shallow_clone_does_not_claim_to_know_the_beginning(repo, tmp_path):
    repo.commit(HEAD + GATE, message="one")
    repo.commit(HEAD + GATE.replace("must", "should"), message="two")
    repo.git("clone", "--quiet", "--depth=1", f"file://{repo.folder}", str(tmp_path / "shallow"))
    found = history.log(history.asked(str(tmp_path / "shallow" / "c.md")))
    assert found.cut
    assert {e.why for p in found.principles for e in p.events} == {"in the oldest version that this shallow clone holds"}
    assert not history.log(history.asked(str(repo.folder / "c.md"))).cut


@pytest.mark.parametrize("emptied", ["", "\n\n", "# Farm rules\n", "<!-- nothing here -->\n"])
def test_an_emptied_version_between_others_is_said_and_skipped(repo, emptied):
    repo.commit(HEAD + GATE + HAY, message="one")
    repo.commit(emptied, message="emptied")
    repo.commit("\n" + emptied, message="still")
    repo.commit(HEAD + GATE.replace("must", "should") + HAY, message="two")
    found = history.log(history.asked(str(repo.folder / "c.md")))
    assert {r.subject: r.skipped for r in found.revisions} == {"two": "", "still": "it holds no text", "emptied": "it holds no text", "one": ""}
    assert logged(repo) == {"gate": [("two", "rule-weakened"), ("one", "principle-added")], "hay": [("one", "principle-added")]}
    blamed, _ = history.blame(history.asked(str(repo.folder / "c.md")))
    subjects = {r.rev: r.subject for r in blamed.revisions}
    assert [subjects[r.rule.rev] for r in blamed.rules] == ["two", "one"]


def test_what_the_last_version_emptied_is_gone(repo):
    repo.commit(HEAD + GATE, message="one")
    repo.commit("", message="emptied")
    repo.commit("\n", message="still")
    found = history.log(history.asked(str(repo.folder / "c.md")))
    assert [p.gone for p in found.principles] == [True]
    assert logged(repo)["gate"][0] == ("emptied", "principle-removed")
    assert history.blame(history.asked(str(repo.folder / "c.md")))[0].rules == ()


def test_a_stub_that_was_filled_later_is_a_version_to_skip(repo):
    repo.commit("# Farm rules\n", message="stub")
    repo.commit(HEAD + GATE, message="one")
    assert logged(repo)["gate"] == [("one", "principle-added")]


def test_each_text_is_read_once_and_each_pair_compared_once(repo, monkeypatch):
    one, two = HEAD + GATE, HEAD + GATE.replace("must", "should")
    for text in (one, two, one, two, one):
        repo.commit(text)
    reads: Counter[bytes] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()

    def read(data: bytes, settings: object, **rest: object) -> object:
        reads[data] += 1
        return original(data, settings, **rest)

    def compare(old: object, new: object, **rest: object) -> object:
        pairs[old.source.sha256, new.source.sha256] += 1
        return diff(old, new)

    original = history.read_bytes
    monkeypatch.setattr(history, "read_bytes", read)
    monkeypatch.setattr("whereas.app.compare.compare", compare)
    assert len(logged(repo)["gate"]) == 5
    assert (set(reads.values()), len(reads)) == ({1}, 2)
    assert (set(pairs.values()), len(pairs)) == ({1}, 2)


def test_what_changed_between_versions_is_kept_for_another_run(repo, monkeypatch, tmp_path):
    for text in (HEAD + GATE, HEAD + GATE.replace("must", "should")):
        repo.commit(text)
    monkeypatch.setenv("WHEREAS_CACHE_DIR", str(tmp_path / "kept"))
    monkeypatch.delenv("WHEREAS_NO_CACHE", raising=False)
    first = logged(repo)
    monkeypatch.setattr(sys.modules["whereas.diff"], "diff", None)  # the name `whereas.diff` is the function
    assert logged(repo) == first
    monkeypatch.setenv("WHEREAS_NO_CACHE", "1")
    with pytest.raises(TypeError):
        logged(repo)


def test_readings_are_let_go_when_they_are_no_longer_needed(repo):
    for number in range(30):
        repo.commit(HEAD + GATE + f"Keepers must count to {number}.\n")
    held: list[int] = []
    with history.chain(history.asked(str(repo.folder / "c.md")), history.ReadSettings()) as (steps, _):
        for step in steps:
            held.append(len(steps.gi_frame.f_locals["steps"].gi_frame.f_locals["self"].readings))
            assert step.constitution is not None
    assert max(held) <= chain.SPARE + 3


def test_a_file_without_history_is_said(repo):
    repo.commit("x", "other.md")
    repo.write(HEAD + GATE)
    with pytest.raises(InputError, match=r"c\.md: is not committed yet"):
        history.log(history.asked(str(repo.folder / "c.md")))


def test_a_bare_repository_has_a_history_too(repo, tmp_path, monkeypatch):
    repo.commit(HEAD + GATE, message="one")
    repo.git("clone", "--quiet", "--bare", str(repo.folder), str(tmp_path / "bare.git"))
    monkeypatch.chdir(tmp_path / "bare.git")
    assert [r.subject for r in history.log(history.asked("c.md")).revisions] == ["one"]
    assert [r.subject for r in history.log(history.asked("main:c.md")).revisions] == ["one"]


CHARTER = "# Charter\n\n## Duties\n\nMembers must knock at the door.\n\n## Press\n\nThe clerk must clean the press.\n"
MANUAL = "# Manual\n\n## Engines\n\nPilots shall inspect every turbine.\n\n## Fuel\n\nTanks shall be drained weekly.\n"


def test_a_document_written_anew_ends_all_that_stood_and_begins_all_that_stands(repo):
    repo.commit(CHARTER, message="one")
    repo.commit(MANUAL, message="two")
    assert logged(repo) == {
        "engines": [("two", "principle-added")],
        "fuel": [("two", "principle-added")],
        "duties": [("two", "principle-removed"), ("one", "principle-added")],
        "press": [("two", "principle-removed"), ("one", "principle-added")],
    }
    found = history.log(history.asked(str(repo.folder / "c.md")))
    assert [r.anew for r in found.revisions] == [True, False]
    assert [p.gone for p in found.principles] == [False, False, True, True]
    assert [e.why for e in found.principles[0].events] == ["new: the document was written anew"]
    assert [e.why for e in found.principles[2].events] == ["gone: the document was written anew", "in the first version"]


def test_a_title_that_a_document_written_anew_has_too_is_another_principle(repo):
    repo.commit(CHARTER + "\n## House\n\nGuests may stay.\n\n## Yard\n\nDogs must bark.\n", message="one")
    repo.commit(MANUAL.replace("Fuel", "Press"), message="two")
    found = history.log(history.asked(str(repo.folder / "c.md")))
    assert [p.gone for p in found.principles if p.id == "press"] == [False, True]
    rules = history.blame(history.asked(str(repo.folder / "c.md")))[0].rules
    assert {r.rule.rev for r in rules} == {found.revisions[0].rev}


def test_a_branch_that_holds_another_document_says_nothing_at_the_merge(repo):
    repo.commit(CHARTER, message="base")
    repo.git("checkout", "--quiet", "-b", "side")
    repo.commit(MANUAL, message="side")
    repo.git("checkout", "--quiet", "main")
    repo.commit("x", "other.md", message="main")
    repo.git("merge", "--quiet", "--no-commit", "--strategy=ours", "side")
    repo.commit(MANUAL.replace("shall be drained", "should be drained"), message="merge")
    found = logged(repo)
    assert found["fuel"] == [("merge", "rule-weakened"), ("side", "principle-added")]
    assert found["duties"] == [("side", "principle-removed"), ("base", "principle-added")]
