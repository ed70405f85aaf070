"""`whereas git install` and `uninstall`: what they write and nothing else, and what git shows then."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from scratch import GATE, Scratch

WEAK = GATE.replace("must", "should")
NAME = "my docs/[a] b.md"


@pytest.fixture
def repo(tmp_path, monkeypatch) -> Scratch:
    """c.md and a document with an awkward name, committed; both amended in the work tree."""
    scratch = Scratch(tmp_path / "a repo")
    scratch.write(GATE, NAME)
    scratch.commit(GATE)
    scratch.write(WEAK)
    scratch.write(WEAK, NAME)
    monkeypatch.chdir(scratch.folder)
    for name in [n for n in os.environ if n.startswith("GIT_")]:
        monkeypatch.delenv(name)
    return scratch


def wiring(repo: Scratch) -> tuple[bytes, bytes | None]:
    """The local configuration and attributes."""
    attributes = repo.folder / ".git" / "info" / "attributes"
    return (repo.folder / ".git" / "config").read_bytes(), attributes.read_bytes() if attributes.exists() else None


def test_git_shows_the_diff_of_whereas_for_what_was_named_and_of_lines_for_the_rest(call, repo):
    repo.write("Milk.\n", "list.md")
    repo.git("add", "--intent-to-add", "list.md")
    told = call("git", "install", NAME, "--yes")
    assert (told.status, told.err) == (0, "")
    assert '+[diff "whereas"]' in told.out
    assert told.out.endswith("installed\n")
    shown = repo.git("diff")
    assert f"{NAME} @ " in shown
    assert "rules: 1 weaker" in shown
    assert "+++ b/c.md" in shown
    assert "+++ b/list.md" in shown
    assert "weaker" not in repo.git("diff", "--no-ext-diff")
    assert "rules: 1 weaker" in repo.git("difftool", "-y", "-t", "whereas", "--", "c.md")


def test_git_names_both_sides_of_a_rename_and_says_what_came_and_went(call, repo):
    call("git", "install", "c.md", "--yes")
    repo.git("checkout", "--quiet", "--", ".")
    repo.git("mv", "c.md", "d.md")
    repo.write(WEAK, "d.md")
    repo.commit()
    (repo.folder / ".git" / "info" / "attributes").write_text("*.md diff=whereas\n", encoding="utf-8")
    assert "c.md @ " in (shown := repo.git("diff", "-M40%", "HEAD~1", "--", "c.md", "d.md"))
    assert "-> d.md" in shown
    assert "d.md is new: 1 principle, 1 rule, 1 explained" in repo.git("diff", "--no-renames", "HEAD~1", "--", "d.md")
    assert "c.md was deleted: it had 1 principle, 1 rule, 1 explained" in repo.git("diff", "--no-renames", "HEAD~1", "--", "c.md")


@pytest.mark.parametrize("config", [b"", b"\n# end"])
@pytest.mark.parametrize("attributes", [None, b"", b"*.png binary\n", b"*.png binary"])
def test_uninstall_leaves_every_byte_as_it_was(call, repo, config, attributes):
    place = repo.folder / ".git" / "config"
    place.write_bytes(place.read_bytes() + config)
    place.chmod(0o640)
    if attributes is not None:
        (repo.folder / ".git" / "info" / "attributes").write_bytes(attributes)
    before = wiring(repo)
    assert call("git", "install", "c.md", NAME, "--yes").status == 0
    installed = wiring(repo)
    assert repo.git("config", "--local", "diff.whereas.command").endswith("git driver --")
    assert repo.git("check-attr", "diff", "--", "c.md", NAME).count("diff: whereas") == 2
    assert repo.git("check-attr", "diff", "--", "my docs/a b.md").endswith("unspecified")
    assert call("git", "install", "c.md", "--yes").out == "nothing to change: it is installed\n"
    assert wiring(repo) == installed
    assert call("git", "uninstall", "--yes").out.endswith("uninstalled\n")
    assert wiring(repo) == before
    assert place.stat().st_mode & 0o777 == 0o640
    assert call("git", "uninstall", "--yes").out == "nothing to change: it is not installed\n"


def test_what_others_wrote_in_the_meantime_stays(call, repo):
    call("git", "install", "c.md", "--yes")
    repo.git("config", "--local", "user.name", "Ada")
    with (repo.folder / ".git" / "info" / "attributes").open("a", encoding="utf-8") as file:
        file.write("*.png binary\n")
    call("git", "install", NAME, "--yes")
    assert repo.git("check-attr", "diff", "--", "c.md", NAME).count("diff: whereas") == 2
    call("git", "uninstall", "--yes")
    assert repo.git("config", "--local", "user.name") == "Ada"
    assert wiring(repo)[1] == b"*.png binary\n"
    assert b"whereas" not in wiring(repo)[0]


def test_a_missing_folder_is_made_and_goes_again(call, repo):
    info = repo.folder / ".git" / "info"
    for path in info.iterdir():
        path.unlink()
    info.rmdir()
    call("git", "install", "c.md", "--yes")
    assert (info / "attributes").is_file()
    call("git", "uninstall", "--yes")
    assert not info.exists()


def test_work_trees_share_what_is_installed(call, repo, monkeypatch):
    repo.git("worktree", "add", "--quiet", "../other", "HEAD")
    monkeypatch.chdir(repo.folder.parent / "other")
    assert call("git", "install", "c.md", "--yes").status == 0
    assert b"whereas" in wiring(repo)[0]


def test_nothing_is_written_where_nobody_agrees(call, repo, monkeypatch):
    before = repo.files()
    told = call("git", "install", "c.md")
    assert told.status == 2
    assert told.err == "whereas: nothing was changed, for there is nobody to ask; --yes agrees beforehand\n"
    assert "+/c.md diff=whereas" in told.out
    assert call("git", "install", "c.md", "--quiet").out == told.out
    monkeypatch.setattr("whereas.cli.git._agreed", lambda: False)
    told = call("git", "install", "c.md")
    assert (told.status, told.err) == (1, "whereas: nothing was changed\n")
    assert repo.files() == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["install", "nothing.md", "--yes"], "nothing.md: no such file"),
        (["install", "--yes"], "no document is named, and there is none in the usual places"),
        (["uninstall", "c.md"], "uninstall takes out everything that install put in; name no paths"),
        (["instal"], "unknown deed 'instal'; did you mean 'install'?"),
        (["driver", "--"], "'git driver' is called by git, not by people"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(call, repo, arguments, said):
    told = call("git", *arguments)
    assert told.status == 2
    assert said in told.err
    assert told.err.count("\n") == 1


def test_what_is_in_the_way_is_named_and_left(call, repo, tmp_path):
    place = repo.folder / ".git" / "config"
    plain = place.read_bytes()
    place.write_bytes(plain + b'[diff "whereas"]\n\tcommand = true\n')
    assert 'has a driver "whereas" that whereas did not put there; take it out' in call("git", "install", "c.md", "--yes").err
    place.write_bytes(plain + b"# >>> whereas (cut)\n")
    assert "holds half a block of whereas's" in call("git", "uninstall", "--yes").err
    place.write_bytes(plain)
    Path(f"{place}.lock").touch()
    before = wiring(repo)
    assert "is being written by somebody else; if no git runs, delete" in call("git", "install", "c.md", "--yes").err
    Path(f"{place}.lock").unlink()
    Path(repo.folder / ".git" / "info" / "attributes.lock").touch()
    assert call("git", "install", "c.md", "--yes").status == 2
    assert wiring(repo) == before  # the configuration was put back


def test_a_bare_repository_and_none_are_refused(call, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("c.md").write_text(GATE, encoding="utf-8")
    assert "lies in no git repository" in call("git", "install", "c.md", "--yes").err
    subprocess.run(["git", "init", "--quiet", "--bare", "."], check=True)
    assert call("git", "install", "c.md", "--yes").status == 2


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["c.md"], "c.md: in conflict; nothing is compared"),
        (["c.md", "/dev/null", ".", ".", "c.md", "0" * 40, "100644"], "c.md is new: 1 principle, 1 rule, 1 explained"),
        (["c.md", "c.md", "a" * 40, "100644", "/dev/null", ".", "."], "c.md was deleted: it had 1 principle"),
        (["c.md", "old", "a" * 40, "100644", "c.md", "0" * 40, "100644"], "c.md @ aaaaaaa -> c.md\n"),
        (["c.md", "old", "a" * 40, "100644", "new", "b" * 40, "100644", "d.md", "rename"], "c.md @ aaaaaaa -> d.md @ bbbbbbb\n"),
        (["c.md", "old", ".", ".", "c.md", ".", "."], "c.md -> c.md\n"),
        (["c.md", "old", "a" * 40, "100644", "bad", "b" * 40, "100644"], "bbbbbbb:c.md: is UTF-16; name another revision; 'git diff --no-ext-diff' shows"),
    ],
)
def test_the_driver_takes_what_git_gives(call, repo, given, said):
    repo.write(GATE, "old")
    repo.write(WEAK, "new")
    repo.write(b"\xff\xfe\x00bad", "bad")
    told = call("git", "driver", "--", *given)
    assert (told.status, told.err) == (0, "")
    assert told.out.startswith(said)
