"""What lets pip install whereas without the network: the tests' own packages stand in for its dependencies."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
slow = pytest.mark.skipif(not os.environ.get("WHEREAS_SLOW_TESTS"), reason="takes long; .ci/run sets WHEREAS_SLOW_TESTS")
SAYS_WHO = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false"]


@pytest.fixture
def offline(tmp_path) -> dict[str, str]:
    """An environment in which `pip install` builds with what is there and fetches nothing."""
    home = tmp_path / "home"
    home.mkdir()
    dropped = {name for name in os.environ if name.startswith(("GIT_", "PIP_", "PRE_COMMIT"))}
    return {
        **{name: value for name, value in os.environ.items() if name not in dropped}, "HOME": str(home), "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "0", "PIP_NO_INDEX": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PYTHONPATH": os.pathsep.join(p for p in sys.path if p.endswith("site-packages")),
        "GIT_CONFIG_NOSYSTEM": "1", "NO_COLOR": "1",
    }  # fmt: skip


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *SAYS_WHO, *arguments], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture
def repository(tmp_path) -> Path:
    """A repository whose constitution has one rule without a reason, not yet committed."""
    folder = tmp_path / "repository"
    (folder / ".specify" / "memory").mkdir(parents=True)
    git(folder.parent, "init", "--quiet", str(folder))
    (folder / ".specify" / "memory" / "constitution.md").write_text("# Gate\n\nYou must not feed the goats.\n", encoding="utf-8")
    git(folder, "add", "--all")
    return folder
