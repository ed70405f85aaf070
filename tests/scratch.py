"""Git repositories for the tests, built in a temporary folder by git itself, with fixed names and dates."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

GATE = "# Gate\n\n## Gate {#gate}\n\nYou must close the gate, because the goats wander.\n"
GATE += "\n## Goats {#goats}\n\nGoats are curious animals. Nobody feeds them here.\n"
BORN = 1_700_000_000
DAY = 86_400


class Scratch:
    """One repository. Each commit is a day after the one before, by Ada, unless told otherwise."""

    def __init__(self, folder: Path, *options: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.day = folder, 0
        self.git("init", "--quiet", "--initial-branch=main", *options)

    def git(self, *arguments: str, day: int | None = None, author: str = "Ada") -> str:
        when = f"{BORN + (self.day if day is None else day) * DAY} +0000"
        environment = {
            "PATH": os.environ["PATH"], "HOME": str(self.folder), "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when,
            "GIT_AUTHOR_NAME": author, "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": author, "GIT_COMMITTER_EMAIL": "a@example.org",
        }  # fmt: skip
        command = ["git", "-c", "protocol.file.allow=always", *arguments]
        done = subprocess.run(command, cwd=self.folder, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"git {arguments}: {done.stderr}"
        return done.stdout.strip()

    def write(self, text: str | bytes, name: str = "c.md") -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)

    def commit(self, text: str | bytes | None = None, name: str = "c.md", *, author: str = "Ada", day: int | None = None, message: str = "") -> str:
        """Write a file (or nothing) and commit all; result: the commit."""
        if text is not None:
            self.write(text, name)
        self.day += 1
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "-m", message or f"Day {self.day}", day=day, author=author)
        return self.git("rev-parse", "HEAD")

    def files(self) -> dict[str, tuple[bytes, int]]:
        """Every file of the repository, `.git` and all, with its time of change: what a reader must leave as it is."""
        found = {}
        for path in sorted(self.folder.rglob("*")):
            if path.is_file() and not path.is_symlink():
                found[str(path.relative_to(self.folder))] = (path.read_bytes(), path.stat().st_mtime_ns)
        return found
