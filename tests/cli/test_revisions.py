"""Revisions on the command line: what they mean, what is refused in one line, and that a repository is neither run nor written to."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from scratch import GATE, Scratch

WEAK = GATE.replace("must", "should")


@pytest.fixture
def repo(tmp_path, monkeypatch) -> Scratch:
    """Three commits of c.md: strict, weak, weak with another title; the work tree is strict again."""
    scratch = Scratch(tmp_path / "repo")
    scratch.commit(GATE)
    scratch.git("tag", "v1")
    scratch.commit(WEAK)
    scratch.commit(WEAK.replace("# Gate\n", "# Gates\n", 1))
    scratch.write(GATE)
    monkeypatch.chdir(scratch.folder)
    for name in [n for n in os.environ if n.startswith("GIT_")]:
        monkeypatch.delenv(name)
    return scratch


@pytest.mark.parametrize(
    ("arguments", "first", "said"),
    [
        (["v1:c.md", "HEAD:c.md"], "c.md @ v1 -> c.md @ HEAD", "weaker"),
        (["HEAD:c.md", "c.md"], "c.md @ HEAD -> c.md", "stronger"),
        (["v1..HEAD~1", "c.md"], "c.md @ v1 -> c.md @ HEAD~1", "weaker"),
        (["v1..", "c.md"], "c.md @ v1 -> c.md @ HEAD", "weaker"),
        (["v1...HEAD", "c.md"], "c.md @ v1...HEAD -> c.md @ HEAD", "weaker"),
        (["c.md"], "c.md @ HEAD -> c.md", "stronger"),
        (["c.md", "--since", "HEAD~1"], "c.md @ HEAD~1 -> c.md", "stronger"),
        (["c.md", "--since", "v1"], "c.md @ v1 and c.md say the same: no changes.", ""),
        ([":c.md", "c.md"], "c.md @ index -> c.md", "stronger"),
        (["HEAD:./c.md", "c.md"], "./c.md @ HEAD -> c.md", "stronger"),
        (["HEAD@{1}:c.md", "c.md"], "c.md @ HEAD@{1} -> c.md", "stronger"),
        (["c.md", "main@{1}:c.md"], "c.md -> c.md @ main@{1}", "weaker"),
        (["main@{2020-05-03 10:00}:c.md", "HEAD:c.md"], "c.md @ main@{2020-05-03 10:00} -> c.md @ HEAD", "weaker"),
    ],
)
def test_versions_may_be_named_in_many_ways(call, repo, arguments, first, said):
    told = call("diff", *arguments)
    assert (told.status, told.err) == (0, "")
    assert told.out.splitlines()[0] == first
    assert said in told.out


def test_a_revision_may_stand_where_a_file_may(call, repo):
    assert "SHOULD" in call("parse", "HEAD:c.md").out
    assert "MUST" in call("parse", "v1:c.md").out
    assert call("lint", "HEAD~1:c.md").out.startswith("c.md")


def test_a_file_that_is_there_is_no_revision(call, repo):
    for name in ("v1:c.md", "a..b"):
        Path(name).write_text(GATE.replace("goats", "geese"), encoding="utf-8")
        assert "geese" in call("parse", name).out


def test_from_a_folder_below_paths_count_as_git_counts_them(call, repo, monkeypatch):
    repo.commit(GATE, "docs/d.md")
    monkeypatch.chdir(repo.folder / "docs")
    assert call("parse", "HEAD:docs/d.md").status == call("parse", "HEAD:./d.md").status == call("parse", "HEAD:../c.md").status == 0
    assert call("diff", "HEAD~1..HEAD", "../c.md").status == 0
    assert call("log", "c.md").err == "whereas: c.md: no such file; did you mean '../c.md'?\n"
    told = call("parse", "HEAD:d.md")
    assert told.err == "whereas: HEAD:d.md: there is no such file at this revision; did you mean 'docs/d.md'?\n"


def test_the_branch_is_compared_from_where_it_parted(call, repo):
    repo.git("checkout", "--quiet", "-f", "-b", "side", "v1")
    repo.commit(GATE.replace("wander", "wander far"))
    assert "stronger" in call("diff", "main..side", "c.md").out
    told = call("diff", "main...side", "c.md")
    assert "stronger" not in told.out
    assert "far" in told.out
    assert "far" in call("diff", "c.md", "--since", "main...").out


def test_a_rename_of_the_file_is_followed(call, repo):
    repo.write(WEAK)
    repo.git("mv", "-f", "c.md", "law.md")
    repo.commit()
    assert call("diff", "v1..HEAD", "law.md").out.splitlines()[0] == "c.md @ v1 -> law.md @ HEAD"
    assert call("diff", "law.md", "--since", "v1").out.splitlines()[0] == "c.md @ v1 -> law.md"


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["parse", "nope:c.md"], "nope: git knows no such revision; 'git log' and 'git tag' show those that there are"),
        (["parse", "HEAD:d.md"], "HEAD:d.md: there is no such file at this revision; did you mean 'c.md'?"),
        (["parse", "HEAD:zebra"], "HEAD:zebra: there is no such file at this revision; paths count from the top of the repository, './' from here"),
        (["parse", "HEAD:../c.md"], "../c.md: lies outside of the repository; name a file in "),
        (["parse", "C:\\law"], "C:\\law: no such file; check the path"),
        (["parse", "C:/c.md"], "C:/c.md: no such file; check the path"),
        (["diff", "../no.md", "c.md"], "../no.md: no such file; check the path"),
        (["diff", "v1..HEAD"], "'v1..HEAD' is a range of revisions, but of which file?; add it: v1..HEAD FILE"),
        (["diff", "v1..nope", "c.md"], "nope: git knows no such revision"),
        (["diff", "--", "--output=x..HEAD", "c.md"], "--output=x: is no revision; name a commit, tag or branch"),
        (["diff", "c.md", "--since", "--upload-pack=x"], "--upload-pack=x: is no revision; name a commit, tag or branch"),
        (["diff", "c.md", "--since", "v1..HEAD"], "v1..HEAD: is a range, where one revision is asked for; name a commit, tag or branch"),
        (["diff", "c.md", "--since", ""], "'': is no revision; name a commit, tag or branch"),
        (["diff", "c.md", "c.md", "--since", "v1"], "--since compares one file with its past; leave out 'c.md', or --since"),
        (["diff", "HEAD:c.md"], "'HEAD:c.md' is compared with what?; name both versions, or a file of the work tree alone"),
        (["diff", "-"], "standard input has no past to compare with; name both versions"),
        (["diff", "law"], "law: no such file; check the path"),
        (["parse", "v1:sub"], "v1:sub: there is no such file at this revision"),
    ],
)
def test_what_cannot_be_resolved_is_said_in_one_line(call, repo, arguments, line):
    told = call(*arguments)
    assert (told.status, told.out, told.err.count("\n")) == (2, "", 1)
    assert told.err.startswith(f"whereas: {line}")


@pytest.mark.parametrize(
    ("arguments", "mend"),
    [
        (["diff", "HEAD~1", "c.md"], "write 'HEAD~1:c.md', 'HEAD~1..HEAD c.md' or 'c.md --since HEAD~1'"),
        (["bump", "v1", "c.md"], "write 'v1:c.md', 'v1..HEAD c.md' or 'c.md --since v1'"),
        (["diff", "v1", "HEAD:c.md"], "write 'v1:c.md'"),
        (["diff", "v1", "HEAD"], "write 'v1:FILE', 'v1..HEAD FILE' or 'FILE --since v1'"),
        (["diff", "v1"], "write 'v1:FILE', or 'FILE --since v1'"),
        (["lint", "v1"], "write 'v1:FILE', or 'FILE --since v1'"),
        (["lint", "v1", "--fix"], "write 'v1:FILE', or 'FILE --since v1'"),
        (["log", "v1"], "write 'v1:FILE', or 'FILE --since v1'"),
        (["blame", "v1"], "write 'v1:FILE', or 'FILE --since v1'"),
        (["explain", "v1:3"], "write 'v1:FILE', or 'FILE --since v1'"),
    ],
)
def test_a_revision_that_names_no_file_is_told_how_to(call, repo, arguments, mend):
    revision = arguments[1].partition(":")[0]
    told = call(*arguments)
    assert (told.status, told.out, told.err) == (2, "", f"whereas: {revision}: is a revision, and names no file; {mend}\n")


def test_a_bare_repository_has_no_work_tree_to_compare(call, repo, tmp_path, monkeypatch):
    repo.git("clone", "--quiet", "--bare", str(repo.folder), str(tmp_path / "bare.git"))
    monkeypatch.chdir(tmp_path / "bare.git")
    for command in (["diff", "c.md"], ["diff", "docs/c.md"], ["diff", "c.md", "--since", "v1"]):
        told = call(*command)
        assert (told.status, told.out) == (2, "")
        assert told.err.endswith("bare.git: is a bare repository, which has no work tree to compare; name a range: A..B PATH\n")
    assert call("diff", "v1..HEAD", "c.md").status == 0


def test_the_newer_of_two_files_may_be_the_revision(call, repo):
    assert call("diff", "v1:c.md", "HEAD").err == "whereas: HEAD: is a revision, and names no file; write 'HEAD:c.md'\n"


@pytest.mark.parametrize("command", [["diff"], ["diff", "--since", "HEAD"], ["log"], ["log", "--since", "HEAD"], ["blame"], ["bump", "--since", "HEAD"]])
def test_a_file_that_is_not_committed_yet(call, repo, command):
    repo.write(GATE, "new.md")
    told = call(command[0], "new.md", *command[1:])
    assert (told.status, told.err) == (2, "whereas: new.md: is not committed yet, and has no past; commit it, or compare it with a file\n")


@pytest.fixture
def born(repo) -> Scratch:
    """`repo` with a branch `side` that adds law.md, and a branch `end` that takes c.md away."""
    repo.git("checkout", "--quiet", "-f", "-b", "side")
    repo.commit(GATE + "\n**Version**: 1.0.0\n", "law.md")
    repo.git("checkout", "--quiet", "-b", "end")
    repo.git("rm", "--quiet", "c.md")
    repo.commit()
    return repo


@pytest.mark.parametrize(
    ("arguments", "first", "said", "sort", "status"),
    [
        (["main...side", "law.md"], "law.md @ main...side -> law.md @ side (version 1.0.0)", "principle added", "minor", 1),
        (["main..side", "law.md"], "law.md @ main -> law.md @ side (version 1.0.0)", "principle added", "rules", 1),
        (["main..side", "law.md"], "law.md @ main -> law.md @ side (version 1.0.0)", "principle added", "major", 0),
        (["law.md", "--since", "main..."], "law.md @ main...HEAD -> law.md (version 1.0.0)", "principle added", "reason-removed", 0),
        (["main...end", "c.md"], "c.md @ main...end -> c.md @ end", "principle removed", "major", 1),
        (["main..end", "c.md"], "c.md @ main -> c.md @ end", "principle removed", "reason-removed", 1),
        (["c.md", "--since", "main"], "c.md @ main -> c.md", "principle removed", "rule-removed", 1),
        (["side..main", "law.md"], "law.md @ side (version 1.0.0) -> law.md @ main", "principle removed", "major", 1),
    ],
)
def test_a_document_that_comes_or_goes_is_told_whole(call, born, arguments, first, said, sort, status):
    told = call("diff", *arguments, "--fail-on", sort)
    assert (told.status, told.err) == (status, "")
    assert told.out.splitlines()[0] == first
    assert said in told.out
    assert json.loads(call("diff", *arguments, "--format", "json").out)["bump"] == ("minor" if said == "principle added" else "major")


def test_what_comes_or_goes_in_the_work_tree_is_told_whole_too(call, repo):
    repo.write(GATE, "new.md")
    repo.git("add", "new.md")
    assert "principle added" in call("diff", "new.md").out
    (repo.folder / "c.md").unlink()
    assert call("diff", "c.md", "--exit-code").status == 1
    assert "principle removed" in call("diff", "c.md").out
    assert call("bump", "c.md").out.startswith("major")
    assert "### Removed" in call("changelog", "c.md").out
    gone = "is gone since HEAD; 'whereas diff c.md --since HEAD' tells what went with it"
    assert call("lint", "c.md", "--since", "HEAD").err == f"whereas: c.md: {gone}\n"
    assert call("lint", "d.md", "--since", "HEAD").err.startswith("whereas: d.md: no such file")


def test_a_renamed_file_is_not_told_as_gone(call, repo):
    repo.write(WEAK.replace("# Gate\n", "# Gates\n", 1))
    repo.git("mv", "c.md", "law.md")
    assert call("diff", "c.md").err.startswith("whereas: c.md: no such file")
    repo.commit()
    assert call("diff", "c.md").err.startswith("whereas: c.md: no such file")
    assert call("diff", "v1..HEAD", "c.md").status == 2
    assert call("diff", "HEAD..v1", "law.md").out.splitlines()[0] == "law.md @ HEAD -> c.md @ v1"


def test_the_other_commands_tell_of_a_new_document(call, born):
    born.git("checkout", "--quiet", "side")
    assert call("bump", "--since", "main...", "law.md", "--check").status == 0
    assert call("bump", "--since", "main...", "law.md", "--write").out.endswith("law.md: left at 1.0.0\n")
    assert call("changelog", "main..side", "law.md").out.startswith("## [1.0.0] - ")
    assert call("report", "law.md", "--since", "main", "--output", "x.html").status == 0
    (born.folder / "law.md").unlink()
    told = call("bump", "law.md", "--write")
    assert (told.status, told.err) == (2, "whereas: law.md: is there no more, so there is nothing to write to\n")


def test_a_file_that_is_there_no_more_is_told_where_it_went(call, repo):
    (repo.folder / "docs").mkdir()
    repo.git("mv", "c.md", "docs/c.md")
    moved = repo.commit()
    repo.git("mv", "docs/c.md", "docs/law.md")
    again = repo.commit()
    nowhere = "there is no such file at this revision"
    for command in (["log", "HEAD:c.md"], ["parse", "HEAD:c.md"], ["diff", "v1..HEAD", "c.md"]):
        assert call(*command).err == f"whereas: HEAD:c.md: {nowhere}; since {moved[:7]} it is 'docs/law.md'\n"
    for name in ("log", "blame"):
        assert call(name, "c.md").err == f"whereas: c.md: no such file; since {moved[:7]} it is 'docs/law.md'\n"
    assert call("log", "docs/c.md").err == f"whereas: docs/c.md: no such file; since {again[:7]} it is 'docs/law.md'\n"
    repo.git("rm", "--quiet", "docs/law.md")
    repo.commit()
    assert call("log", "HEAD:docs/law.md").err == f"whereas: HEAD:docs/law.md: {nowhere}; it was last there in {again[:7]}\n"
    for name in ("docs/law.md", "c.md"):
        assert call("log", name).err == f"whereas: {name}: is gone; name the last commit that had it: {again[:7]}:docs/law.md\n"
    assert call("log", f"{again[:7]}:docs/law.md").status == 0
    assert call("log", f"{again}:c.md").err.endswith(f"; since {moved[:7]} it is 'docs/law.md'\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["lint", "HEAD:c.md", "--fix"], "is a past revision, which nobody can mend; name a file"),
        (["lint", "HEAD:c.md", "--diff"], "is a past revision, which nobody can mend; name a file"),
        (["review", "HEAD:c.md"], "is a past revision, beside which no readings can be kept; name a file"),
    ],
)
def test_a_past_revision_is_not_written_to(call, repo, arguments, said):
    before = repo.files()
    assert call(*arguments).err == f"whereas: HEAD:c.md: {said}\n"
    assert repo.files() == before


def test_ambiguous_names_are_refused(call, repo):
    repo.git("branch", "v1", "HEAD")
    assert call("parse", "v1:c.md").err == "whereas: v1: is ambiguous; say refs/tags/v1 or refs/heads/v1\n"
    assert "MUST" in call("parse", "refs/tags/v1:c.md").out
    assert call("parse", f"{repo.git('rev-parse', 'HEAD')[:12]}:c.md").status == 0


def test_links_folders_and_submodules_are_named_for_what_they_are(call, repo, tmp_path):
    other = Scratch(tmp_path / "other")
    other.commit(GATE)
    repo.git("submodule", "--quiet", "add", str(other.folder), "sub")
    (repo.folder / "link.md").symlink_to("c.md")
    repo.commit(GATE, "docs/d.md")
    assert call("parse", "HEAD:link.md").err == "whereas: HEAD:link.md: is a symbolic link; name what it leads to, 'c.md'\n"
    assert call("parse", "HEAD:docs").err == "whereas: HEAD:docs: is a folder; name a Markdown file\n"
    assert call("parse", "HEAD:sub").err == "whereas: HEAD:sub: is a submodule; go into it and name its own revision\n"
    assert call("parse", "HEAD:sub/c.md").err.endswith("'sub' is a submodule: go into it and name its own revision\n")
    assert call("diff", "sub/c.md").out == "sub/c.md @ HEAD and sub/c.md say the same: no changes.\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["parse", "HEAD:."], ["lint", "HEAD:./"], ["parse", "HEAD:docs/"], ["log", "HEAD:."], ["diff", "v1..HEAD", "."],
        ["bump", "v1..HEAD", "."], ["changelog", "v1..HEAD", "docs/"], ["parse", ":."],
    ],
)  # fmt: skip
def test_a_folder_is_never_read_as_a_file_in_it(call, repo, arguments):
    repo.commit(GATE, "docs/d.md")
    told = call(*arguments)
    assert (told.status, told.out) == (2, "")
    assert told.err.endswith(": is a folder; name a Markdown file\n")


@pytest.mark.parametrize("command", ["parse", "log"])
def test_a_slash_after_a_file_names_nothing(call, repo, command):
    assert call(command, "HEAD:c.md/").err.startswith("whereas: HEAD:c.md/: there is no such file at this revision; ")


def test_a_shallow_clone_says_that_it_is_one(call, repo, tmp_path, monkeypatch):
    repo.git("clone", "--quiet", "--depth=1", f"file://{repo.folder}", str(tmp_path / "shallow"))
    monkeypatch.chdir(tmp_path / "shallow")
    told = call("diff", "HEAD~1..HEAD", "c.md")
    assert told.err == "whereas: HEAD~1: git knows no such revision; this is a shallow clone; 'git fetch --unshallow' brings the older ones\n"
    assert call("parse", "HEAD:c.md").status == 0


def test_a_bare_repository_has_revisions_but_no_work_tree(call, repo, tmp_path, monkeypatch):
    repo.git("clone", "--quiet", "--bare", str(repo.folder), str(tmp_path / "bare.git"))
    monkeypatch.chdir(tmp_path / "bare.git")
    assert call("diff", "v1..HEAD", "c.md").out.splitlines()[0] == "c.md @ v1 -> c.md @ HEAD"
    Path("x.md").write_text(GATE, encoding="utf-8")
    assert "is a bare repository, which has no work tree to compare; name a range" in call("diff", "x.md").err


def test_outside_of_any_repository(call, gate, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(Path.cwd().parent))
    told = call("diff", "gate.md")
    assert (told.status, told.err.count("\n")) == (2, 1)
    assert "gate.md: lies in no git repository" in told.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["log", "goat.md"], "goat.md: no such file, nor a git repository"),
        (["blame", "goat.md"], "goat.md: no such file, nor a git repository"),
        (["diff", "v1..v2", "goat.md"], "goat.md: no such file, nor a git repository"),
        (["diff", "HEAD~1:gate.md", "gate.md"], "HEAD~1:gate.md: lies in no git repository"),
        (["log", "v1:gate.md"], "v1:gate.md: lies in no git repository"),
        (["log", "gate.md"], "gate.md: lies in no git repository"),
    ],
)
def test_outside_of_any_repository_what_was_asked_for_is_named(call, gate, monkeypatch, arguments, said):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(Path.cwd().parent))
    told = call(*arguments)
    assert (told.status, told.err.count("\n")) == (2, 1)
    assert f"whereas: {said}" in told.err


def test_a_version_that_git_keeps_elsewhere_or_that_is_no_text_is_said(call, repo):
    repo.commit(b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n")
    assert "HEAD:c.md: is kept in Git LFS" in call("diff", "c.md").err
    repo.commit(b"\xff\x00")
    assert "is binary, not text" in call("parse", "HEAD:c.md").err


HOSTILE = """\
[core]
    fsmonitor = {trap} fsmonitor
    hooksPath = {hooks}
    pager = {trap} pager
    sshCommand = {trap} ssh
    alternateRefsCommand = {trap} refs
    askPass = {trap} pass
[diff]
    external = {trap} external
[diff "evil"]
    textconv = {trap} textconv
    command = {trap} command
[filter "evil"]
    smudge = {trap} smudge
    clean = {trap} clean
    process = {trap} process
[log]
    showSignature = true
[gpg]
    program = {trap}
[alias]
    rev-parse = !{trap} alias
    cat-file = !{trap} alias
[pager]
    rev-parse = {trap} pager
    rev-list = {trap} pager
[protocol "ext"]
    allow = always
[extensions]
    partialClone = origin
[remote "origin"]
    url = ext::{trap} transport
    promisor = true
    uploadpack = {trap} uploadpack
"""


@pytest.fixture
def trap(repo, tmp_path) -> Path:
    """The repository's configuration, hooks and attributes try to start a program in every way there is; result: the mark it would leave."""
    program, mark, hooks = tmp_path / "trap.sh", tmp_path / "sprung", tmp_path / "hooks"
    program.write_text(f"#!/bin/sh\necho \"$*\" >> '{mark}'\n", encoding="utf-8")
    program.chmod(0o755)
    hooks.mkdir()
    for name in ("post-checkout", "post-index-change", "reference-transaction", "pre-commit"):
        shutil.copy(program, hooks / name)
        shutil.copy(program, repo.folder / ".git" / "hooks" / name)
    repo.git("repack", "-adq")
    config = repo.folder / ".git" / "config"
    config.write_text(config.read_text(encoding="utf-8") + HOSTILE.format(trap=program, hooks=hooks), encoding="utf-8")
    repo.write("*.md diff=evil filter=evil\n", ".gitattributes")
    return mark


READING = (
    ["diff", "c.md"],
    ["diff", "v1..HEAD", "c.md"],
    ["diff", "v1...HEAD", "c.md"],
    ["diff", "c.md", "--since", "HEAD~1"],
    ["log", "c.md"],
    ["blame", "c.md"],
    ["changelog", "v1..HEAD", "c.md"],
    ["parse", ":c.md"],
    ["lint", "HEAD~1:c.md"],
    ["parse", "HEAD:nope.md"],
)


@pytest.mark.parametrize("arguments", READING, ids=" ".join)
def test_nothing_of_a_repository_is_run_and_nothing_is_written(call, repo, trap, arguments):
    before = repo.files()
    assert call(*arguments).status in {0, 1, 2}
    assert repo.files() == before
    assert not trap.exists(), trap.read_text(encoding="utf-8")


def test_the_trap_is_set(repo, trap):
    """git itself runs into it, so that the tests above say something."""
    subprocess.run(["git", "diff"], cwd=repo.folder, capture_output=True, check=False)
    assert {"fsmonitor", "external", "process"} & set(trap.read_text(encoding="utf-8").replace("\n", " ").split(" "))


def test_what_a_partial_clone_lacks_is_not_fetched(call, repo, trap):
    """For a missing object git would start the program that the configuration names as the way to fetch it."""
    blob = repo.git("rev-parse", "HEAD~1:c.md")
    packs = repo.folder / ".git" / "objects" / "pack"
    for pack in packs.glob("*.pack"):
        pack.rename(repo.folder / "kept")
        for rest in packs.glob("*"):
            rest.unlink()
        with (repo.folder / "kept").open("rb") as kept:
            subprocess.run(["git", "unpack-objects", "-q"], cwd=repo.folder, stdin=kept, check=True)
    (repo.folder / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    trap.unlink(missing_ok=True)
    told = call("parse", "HEAD~1:c.md")
    assert (told.status, told.err) == (2, "whereas: HEAD~1:c.md: its contents are not in this clone; fetch them: 'git fetch --refetch'\n")
    assert not trap.exists()
    subprocess.run(["git", "cat-file", "-p", "HEAD~1:c.md"], cwd=repo.folder, capture_output=True, check=False)
    assert "transport" in trap.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["log", "nope:c.md"], "nope: git knows no such revision; 'git log' and 'git tag' show those that there are"),
        (["blame", "HEAD:d.md"], "HEAD:d.md: there is no such file at this revision; did you mean 'c.md'?"),
        (["blame", "--", "--output=x:c.md"], "--output=x:c.md: no such file; check the path"),
        (["blame", "HEAD:--output=x"], "HEAD:--output=x: there is no such file at this revision; paths count from the top"),
        (["log", "zebra"], "zebra: no such file; check the path"),
        (["blame", "e.md"], "e.md: no such file; did you mean 'c.md'?"),
        (
            ["log", "c.md", "--since", "2024-02-15"],
            "2024-02-15: git knows no such revision; name a commit, tag or branch, no date",
        ),
        (["log", "c.md", "--since", "--exec=x"], "--exec=x: is no revision; name a commit, tag or branch"),
        (["log", "c.md", "--since", "v1..HEAD"], "v1..HEAD: is a range, where one revision is asked for; name a commit, tag or branch"),
        (["changelog", "v1..--exec", "c.md"], "--exec: is no revision; name a commit, tag or branch"),
        (["changelog", "v1..HEAD", "../c.md"], "../c.md: no such file, nor a git repository that could have held it; check the path"),
        (["bump", "v1...nope", "c.md"], "nope: git knows no such revision"),
        (["blame", "docs"], "docs: is a folder; name a Markdown file in it"),
        (["log", "sub"], "sub: is a folder; name a Markdown file in it"),
        (["log", "HEAD:sub"], "HEAD:sub: is a submodule; go into it and name its own revision"),
        (["log", "HEAD:sub/c.md"], "HEAD:sub/c.md: there is no such file at this revision; 'sub' is a submodule: go into it and name its own revision"),
    ],
)
def test_commands_that_follow_a_file_say_it_too(call, repo, tmp_path, arguments, line):
    Scratch(tmp_path / "other").commit(GATE)
    repo.git("submodule", "--quiet", "add", str(tmp_path / "other"), "sub")
    repo.commit(GATE, "docs/d.txt")
    told = call(*arguments)
    assert (told.status, told.out, told.err.count("\n")) == (2, "", 1)
    assert told.err.startswith(f"whereas: {line}")


def test_commands_that_follow_a_file_follow_its_renames(call, repo):
    repo.git("mv", "c.md", "law.md")
    repo.commit()
    repo.commit(GATE.replace("must", "may"), "law.md")
    assert ", 5 versions since" in call("blame", "law.md").out
    assert "### Changed" in call("changelog", "v1..HEAD", "law.md").out
    assert call("bump", "v1..HEAD", "law.md").out.startswith("major")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give files away")
def test_a_repository_of_another_owner_is_read_without_any_setting(call, repo):
    """git itself refuses it ("dubious ownership"); see docs/adr/0003."""
    for path in (repo.folder, *repo.folder.rglob("*")):
        os.lchown(path, 65534, 65534)
    done = subprocess.run(["git", "log"], cwd=repo.folder, env={"PATH": os.environ["PATH"], "HOME": "/nowhere"}, capture_output=True, text=True, check=False)
    assert "dubious ownership" in done.stderr
    assert call("log", "c.md").status == 0


def places(told: str, format_: str) -> set[str]:
    """The paths that a report for those who show findings beside files names, fingerprints told apart."""
    if format_ == "github":
        return {line.partition("file=")[2].partition(",")[0] for line in told.splitlines() if "file=" in line}
    if format_ == "gitlab":
        entries = json.loads(told)
        return {e["location"]["path"] for e in entries} | {e["fingerprint"].partition(":")[0] for e in entries}
    results = json.loads(told)["runs"][0]["results"]
    return {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in results}


@pytest.mark.parametrize("format_", ["github", "gitlab", "sarif"])
@pytest.mark.parametrize("named", ["d.md", "./d.md", "../docs/d.md", "/", "HEAD:docs/d.md", "HEAD:./d.md"])
def test_formats_for_ci_name_files_from_the_top(call, repo, monkeypatch, format_, named):
    repo.commit("# Gate\n\nYou must not feed the goats.\n", "docs/d.md")
    monkeypatch.chdir(repo.folder / "docs")
    told = call("lint", str(repo.folder / "docs/d.md") if named == "/" else named, "--format", format_)
    assert places(told.out, format_) == {"docs/d.md"}


@pytest.mark.parametrize("arguments", [["d.md"], ["HEAD:docs/d.md", "d.md"], ["HEAD:docs/d.md", "HEAD~1:docs/d.md"], ["HEAD..HEAD~1", "./d.md"]])
def test_annotations_of_a_diff_name_the_file_from_the_top(call, repo, monkeypatch, arguments):
    repo.commit(WEAK, "docs/d.md")
    repo.commit(GATE, "docs/d.md")
    repo.write(WEAK, "docs/d.md")
    monkeypatch.chdir(repo.folder / "docs")
    assert places(call("diff", *arguments, "--format", "github").out, "github") == {"docs/d.md"}


def test_outside_of_a_repository_paths_count_from_here(call, gate):
    write = Path("docs/d.md")
    write.parent.mkdir()
    write.write_text("# Gate\n\nYou must not feed the goats.\n", encoding="utf-8")
    for named in ("./docs/d.md", str(write.resolve())):
        assert places(call("lint", named, "--format", "gitlab").out, "gitlab") == {"docs/d.md"}
    told = call("lint", "-", "--format", "gitlab", stdin=write.read_bytes()).out
    assert places(told, "gitlab") == {"<stdin>"}


@pytest.mark.parametrize("index", [".git/index", "{}/.git/index", "{}/.git/next-index-7.lock"])
def test_a_hook_sees_the_index_that_git_names_to_it(call, repo, monkeypatch, index):
    repo.write(WEAK)
    repo.git("add", "c.md")
    repo.git("mv", "c.md", "moved.md")
    shutil.copy(repo.folder / ".git" / "index", repo.folder / ".git" / "next-index-7.lock")
    monkeypatch.setenv("GIT_INDEX_FILE", index.format(repo.folder))
    assert call("diff", "v1:c.md", ":moved.md").out.startswith("c.md @ v1 -> moved.md @ index\n")
    assert "rule-changed-reason-unchanged" in call("lint", "moved.md", "--since", "v1").out


def test_a_hook_of_one_repository_may_ask_about_another(call, repo, tmp_path, monkeypatch):
    other = Scratch(tmp_path / "other")
    other.commit(GATE, "other.md")
    monkeypatch.setenv("GIT_INDEX_FILE", str(repo.folder / ".git" / "index"))
    monkeypatch.setenv("GIT_OBJECT_DIRECTORY", str(repo.folder / ".git" / "objects"))
    monkeypatch.chdir(other.folder)
    assert call("parse", ":other.md").status == 0
    monkeypatch.setenv("GIT_INDEX_FILE", "not/there/index")
    assert call("parse", ":other.md").status == 0


def test_a_name_that_a_shallow_clone_does_not_know_may_be_misspelt(call, repo, tmp_path, monkeypatch):
    repo.git("clone", "--quiet", "--depth", "1", f"file://{repo.folder}", str(tmp_path / "shallow"))
    monkeypatch.chdir(tmp_path / "shallow")
    assert "; check its name; this is a shallow clone" in call("diff", "manin:c.md", "c.md").err


def test_dots_in_the_name_of_a_file_at_a_revision_make_no_range(call, repo):
    repo.commit(GATE, "a..b.md")
    repo.write(WEAK, "a..b.md")
    assert call("diff", "HEAD:a..b.md", "a..b.md").out.startswith("a..b.md @ HEAD -> a..b.md\n")


def test_a_rename_that_is_only_staged_has_the_history_of_its_old_name(call, repo):
    before = call("log", "c.md").out.splitlines()[1:]
    repo.git("mv", "-f", "c.md", "moved.md")
    assert call("log", "moved.md").out.splitlines()[1:] == before
    assert call("blame", "moved.md").status == 0


def test_a_version_in_git_that_cannot_be_read_is_told_with_its_revision(call, repo):
    for content, at in ((b"\xff\xfe", "is UTF-16"), (b"# A\n\nCaf\xe9.\n", "is not UTF-8 (byte 0xe9)"), (b"a\0b", "is binary, not text")):
        repo.commit(content)
        repo.commit(b"# A\n\nYou must rest.\n")
        told = call("parse", "HEAD~1:c.md")
        assert told.status == 2
        assert told.err.startswith("whereas: HEAD~1:c.md")
        assert f"{at}; name another revision" in told.err


ASLEEP = "The warden must have been asleep."
ENTRY = '[[reading]]\nwords = "{}"\nroles = {}\n'


@pytest.fixture
def night(repo) -> Scratch:
    """c.md with a sentence settled as no rule; then both are gone, and another sentence is settled."""
    repo.write(ENTRY.format(ASLEEP, '["other"]'), "c.readings.toml")
    repo.commit(GATE + f"\n{ASLEEP}\n", message="asleep")
    repo.git("tag", "asleep")
    repo.write(ENTRY.format("Nobody feeds them here.", '["other"]'), "c.readings.toml")
    repo.commit(GATE, message="awake")
    return repo


def test_the_past_is_read_with_the_readings_of_its_time(call, night):
    told = call("parse", "asleep:c.md").out
    assert "1 rule," in told
    assert "answers to no statement" not in told
    assert call("diff", "asleep..HEAD", "c.md", "--fail-on", "rules").status == 0
    assert call("diff", "c.md", "--since", "asleep", "--fail-on", "rules").status == 0
    assert not call("bump", "asleep..HEAD", "c.md").out.startswith("major")
    assert "rule removed" not in call("log", "c.md").out
    assert "rule-removed" not in call("log", "c.md", "--format", "json").out
    assert ASLEEP not in call("blame", "asleep:c.md").out


def test_what_is_settled_in_the_work_tree_says_nothing_of_a_commit(call, night):
    night.write(ENTRY.format("The warden must nap.", '["other"]'), "c.readings.toml")
    night.write(GATE + "\nThe warden must nap.\n")
    assert "answers to no statement" not in call("parse", "HEAD:c.md").out
    assert "answers to no statement" not in call("parse", ":c.md").out
    assert "Nobody feeds" not in call("blame", "HEAD:c.md").out
    assert "Nobody feeds" not in call("blame", "c.md").out


def test_a_revision_without_readings_is_read_with_those_of_today(call, repo):
    repo.commit(GATE + f"\n{ASLEEP}\n")
    repo.write(ENTRY.format(ASLEEP, '["other"]'), "c.readings.toml")
    assert "1 rule," in call("parse", "HEAD:c.md").out
    assert ASLEEP not in call("blame", "c.md").out
    repo.commit()
    assert "1 rule," in call("parse", "HEAD~1:c.md").out
    assert ASLEEP not in call("blame", "c.md").out


def test_what_is_settled_later_holds_for_what_stands_now(call, night):
    """The text has not changed since its last commit, and blame reads it as parse does."""
    night.write(ENTRY.format("You must close the gate, because the goats wander.", '["other"]'), "c.readings.toml")
    assert "close the gate" not in call("blame", "c.md").out
    night.git("add", "--all")
    night.git("commit", "--quiet", "-m", "settled")
    assert "close the gate" not in call("blame", "HEAD:c.md").out


def test_readings_of_the_past_that_nobody_understands_are_passed_over(call, repo):
    repo.write('[[reading]]\nwords = "x"\nroles = ["ruel"]\n', "c.readings.toml")
    repo.commit(GATE + f"\n{ASLEEP}\n")
    repo.write(ENTRY.format(ASLEEP, '["other"]'), "c.md.readings.toml")
    (repo.folder / "c.readings.toml").unlink()
    assert "1 rule," in call("parse", "HEAD:c.md").out
    assert call("log", "c.md").status == 0


@pytest.fixture
def torn(repo) -> Scratch:
    """A merge in the middle: c.md is in conflict."""
    repo.git("checkout", "--quiet", "-f", "-b", "side", "v1")
    repo.commit(GATE.replace("must", "may") + "\n**Version**: 1.1.0\n")
    repo.git("checkout", "--quiet", "-b", "other", "v1")
    repo.commit(GATE.replace("must", "should") + "\n**Version**: 1.1.0\n")
    with pytest.raises(AssertionError):
        repo.git("merge", "--quiet", "side")
    return repo


def test_a_conflict_is_told_by_whoever_reads_the_file(call, torn):
    line = "c.md:5: unresolved merge conflict; finish the merge: both sides are read as the document's own words\n"
    for command in ("diff", "bump", "changelog"):
        assert call(command, "c.md").err == f"whereas: {line}"
        assert call(command, "c.md", "--quiet").err == ""
    assert "note: line 5: unresolved merge conflict; finish the merge" in call("parse", "c.md").out
    told = call("lint", "c.md")
    assert told.status == 1
    assert told.out.count("unresolved merge conflict") == 1
    assert "has no text" not in told.out


def test_bump_writes_into_no_conflict(call, torn):
    before = torn.files()
    told = call("bump", "c.md", "--write")
    assert (told.status, told.out) == (2, "")
    assert told.err.endswith("whereas: c.md:5: unresolved merge conflict; finish the merge first\n")
    assert torn.files() == before


def test_a_file_in_conflict_has_no_version_in_the_index(call, torn):
    told = call("diff", ":c.md", "c.md")
    assert (told.status, told.err) == (2, "whereas: :c.md: is in conflict; finish the merge, or name one side, such as HEAD:c.md\n")
    assert call("parse", ":d.md").err.startswith("whereas: :d.md: there is no such file at this revision; did you mean 'c.md'?")
