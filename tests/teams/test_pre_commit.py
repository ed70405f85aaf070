"""The hook, run by pre-commit itself: it clones a repository of whereas, installs it in an environment of its own, and stops a commit."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from whereas.cli.main import run

from .conftest import ROOT, git, slow

CONSTITUTION = ".specify/memory/constitution.md"
HOOK = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))[0]


@pytest.fixture
def published(tmp_path) -> Path:
    """A repository that holds what pip needs of whereas."""
    folder = tmp_path / "whereas"
    folder.mkdir()
    shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, folder / name)
    git(tmp_path, "init", "--quiet", str(folder))
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Publish")
    return folder


def commit(folder: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Try to commit what is staged."""
    done = ["git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", "commit", "--message", "Amend"]
    return subprocess.run(done, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@slow
def test_it_stops_a_commit_until_the_reason_is_given(repository, published, offline):
    settings = {"repos": [{"repo": str(published), "rev": git(published, "rev-parse", "HEAD"), "hooks": [{"id": "whereas-lint"}]}]}
    (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    git(repository, "add", "--all")
    subprocess.run([sys.executable, "-m", "pre_commit", "install"], cwd=repository, env=offline, check=True, capture_output=True)

    stopped = commit(repository, offline)
    assert stopped.returncode == 1, stopped.stdout + stopped.stderr
    assert f"{CONSTITUTION}:3:1: warning unexplained-rule" in stopped.stdout + stopped.stderr

    (repository / CONSTITUTION).write_text("# Gate\n\nYou must not feed the goats, because they get ill.\n", encoding="utf-8")
    git(repository, "add", "--all")
    passed = commit(repository, offline)
    assert passed.returncode == 0, passed.stdout + passed.stderr


def test_its_command_is_one_that_there_is(repository, monkeypatch, capsys):
    monkeypatch.chdir(repository)
    program, *arguments = HOOK["entry"].split()
    assert program == "whereas"
    assert run([*arguments, CONSTITUTION]) == 1
    assert "unexplained-rule" in capsys.readouterr().out
