"""The steps of action.yml, run as a GitHub runner runs them: bash, a workspace, a folder for temporary files, inputs by way of the environment."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from .conftest import ROOT, git, slow

ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = ACTION["runs"]["steps"]
INPUT = re.compile(r"\$\{\{ inputs\.(\w+) \}\}")


def step(number: int, workspace: Path, environment: dict[str, str], **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run one step. `inputs`: those that are given; the others have their defaults."""
    given = {name: inputs.get(name, each["default"]) for name, each in ACTION["inputs"].items()}
    body = STEPS[number]
    told = {name: INPUT.sub(lambda m: given[m[1]], value) for name, value in body.get("env", {}).items()}
    runner = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", body["run"]]
    return subprocess.run(runner, cwd=workspace, env={**environment, **told}, capture_output=True, text=True, check=False)


@pytest.fixture
def runner(tmp_path, offline) -> dict[str, str]:
    """The environment of a run; whereas is what these tests test, not what a step installs."""
    temporary = tmp_path / "runner"
    (temporary / "whereas" / "bin").mkdir(parents=True)
    script = temporary / "whereas" / "bin" / "whereas"
    script.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT / "src"}:$PYTHONPATH" exec "{sys.executable}" -m whereas "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    return {**offline, "RUNNER_TEMP": str(temporary), "GITHUB_ACTION_PATH": str(ROOT), "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md")}


def test_no_input_reaches_the_shell_but_by_the_environment():
    assert all("${{" not in body["run"] for body in STEPS)


def test_the_lint_step_finds_annotates_and_sums_up(repository, runner):
    done = step(1, repository, runner, sarif="findings.sarif")
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::warning file=.specify/memory/constitution.md,line=3,")
    assert "unexplained-rule" in Path(runner["GITHUB_STEP_SUMMARY"]).read_text(encoding="utf-8")
    assert len(json.loads((repository / "findings.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]) == 1


@slow
def test_the_lint_step_takes_paths_and_options_as_they_are(repository, runner):
    (repository / "a b; touch owned.md").write_text("# Gate\n\nYou must rest.\n", encoding="utf-8")
    done = step(1, repository, runner, paths="a b; touch owned.md\n", args="--fail-level error")
    assert done.returncode == 0, done.stderr
    assert "file=a b; touch owned.md,line=3" in done.stdout
    assert not (repository / "owned.md").exists()


def test_the_lint_step_takes_an_option_a_line(repository, runner):
    done = step(1, repository, runner, args="--fail-level error\n--min-explained 80\n")
    assert done.returncode == 1, done.stderr
    assert "0 % of 1 rule has a reason, under the 80 % asked for" in done.stderr


def test_the_lint_step_fails_on_what_cannot_be_read(repository, runner):
    done = step(1, repository, runner, paths="missing.md")
    assert (done.returncode, done.stdout) == (2, "")
    assert "missing.md: no such file" in done.stderr


@slow
def test_the_lint_step_tells_what_a_pull_request_forgot(repository, runner):
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "-m", "as it was")
    path = repository / ".specify" / "memory" / "constitution.md"
    path.write_text("# Gate\n\nYou must close the gate.\n\n**Version**: 1.0.0\n", encoding="utf-8")
    git(repository, "commit", "--quiet", "--all", "-m", "the base")
    git(repository, "branch", "base")
    path.write_text("# Gate\n\nYou must close the gate and the shed.\n\n**Version**: 1.0.0\n", encoding="utf-8")
    git(repository, "commit", "--quiet", "--all", "-m", "the pull request")
    done = step(1, repository, runner, args="--since base... --select amendment")
    assert done.returncode == 1, done.stderr
    assert "version-not-bumped" in done.stdout


@slow
def test_the_install_step_installs(tmp_path, repository, offline):
    environment = {**offline, "RUNNER_TEMP": str(tmp_path), "GITHUB_ACTION_PATH": str(ROOT)}
    done = step(0, repository, environment)
    assert done.returncode == 0, done.stderr
    told = subprocess.run([tmp_path / "whereas" / "bin" / "whereas", "--version"], capture_output=True, text=True, env=environment, check=True)
    assert told.stdout.startswith("whereas ")
