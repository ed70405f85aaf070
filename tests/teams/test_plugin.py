"""The example plug-in, installed by pip into a folder of its own and used from there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import slow

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "lint-plugin"


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> dict[str, str]:
    """The environment in which the plug-in is installed."""
    target = tmp_path_factory.mktemp("plugin")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--disable-pip-version-check"]
    subprocess.run([*pip, "--target", str(target), str(EXAMPLE)], check=True, cwd=target)
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(target), *(p for p in sys.path if p)])}


def run(environment: dict[str, str], *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, env=environment, cwd=cwd, check=False)


def test_its_rule_is_listed_told_and_found(installed, tmp_path):
    (tmp_path / "a.md").write_text("# Gate\n\nThe gate must be locked at night, because the goats wander.\n", encoding="utf-8")
    (tmp_path / "whereas.toml").write_text('[lint]\nseverity = { passive-duty = "error" }\n', encoding="utf-8")
    assert "# passive-duty\n\nA duty that names nobody who has it.\n" in run(installed, "-m", "whereas", "rule", "EXA001", cwd=tmp_path).stdout
    found = run(installed, "-m", "whereas", "lint", "a.md", "--format", "concise", cwd=tmp_path)
    assert (found.returncode, found.stdout) == (1, "a.md:3:1: EXA001 nobody is named who is to see that it is locked\n")


@slow
def test_its_own_tests_pass(installed, tmp_path):
    done = run(installed, "-m", "pytest", "-o", "addopts=", "-p", "no:cacheprovider", str(EXAMPLE / "tests"), cwd=tmp_path)
    assert "4 passed" in done.stdout, done.stdout + done.stderr
