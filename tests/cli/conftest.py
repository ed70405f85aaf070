"""Calls of the command line within the test's own process."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from whereas.cli.main import run

if TYPE_CHECKING:
    from collections.abc import Callable

GATE = "# Gate\n\nYou must close the gate, because the goats wander.\n\nYou must not feed the goats.\n"


@dataclass(frozen=True)
class Result:
    status: int
    out: str
    err: str


@pytest.fixture
def call(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    def call(*arguments: object, stdin: bytes = b"") -> Result:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capfd.readouterr()
        status = run([str(a) for a in arguments])
        out, err = capfd.readouterr()
        return Result(status, out, err)

    return call


@pytest.fixture
def gate(tmp_path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A small constitution in the working directory, which has no settings."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "gate.md").write_text(GATE, encoding="utf-8")
    return "gate.md"
