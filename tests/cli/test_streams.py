"""Where a call writes: never over the document that it reads, and to standard output only where that can be written."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

WEAK = "# Gate\n\nYou should close the gate, because the goats wander.\n"


@pytest.fixture
def later(gate) -> str:
    Path("later.md").write_text(WEAK, encoding="utf-8")
    Path("link.md").symlink_to("later.md")
    Path("inner").mkdir()
    return "later.md"


OVER = [
    ["diff", "gate.md", "later.md", "-o", "later.md"], ["diff", "gate.md", "later.md", "-o", "./gate.md"],
    ["diff", "gate.md", "later.md", "-o", "inner/../later.md"],
    ["diff", "gate.md", "later.md", "-f", "text", "-o", "link.md"], ["diff", "HEAD~1:later.md", "gate.md", "-o", "later.md"],
    ["diff", "HEAD~1..HEAD", "later.md", "-o", "later.md"], ["diff", "HEAD~1:./later.md", "gate.md", "-o", "later.md"],
    ["lint", "later.md", "-o", "later.md"], ["lint", ".", "-o", "later.md"], ["lint", "*.md", "-f", "text", "-o", "gate.md"],
    ["lint", "gate.md", "--old", "later.md", "-o", "later.md"],
    ["changelog", "gate.md", "later.md", "-o", "later.md"], ["bump", "gate.md", "later.md", "-f", "text", "-o", "later.md"],
    ["parse", "later.md", "-f", "tree", "-o", "later.md"], ["graph", "later.md", "-f", "mermaid", "-o", "later.md"],
    ["log", "later.md", "-f", "text", "-o", "later.md"], ["blame", "later.md", "-f", "json", "-o", "later.md"],
    ["suppressions", "later.md", "-f", "text", "-o", "later.md"], ["config", "later.md", "-f", "text", "-o", "later.md"],
]  # fmt: skip


@pytest.mark.parametrize("arguments", OVER)
def test_no_output_is_written_over_a_document_that_is_read(call, gate, later, arguments):
    before = {p.name: p.read_bytes() for p in Path().glob("*.md")}
    told = call(*arguments)
    assert (told.status, told.out) == (2, "")
    assert told.err == f"whereas: {arguments[-1]}: is the document that is read; name another file to write to\n"
    assert {p.name: p.read_bytes() for p in Path().glob("*.md")} == before


def test_nor_over_the_file_that_standard_input_is(gate, later):
    with Path(later).open("rb") as given:
        done = subprocess.run([sys.executable, "-m", "whereas", "lint", "-", "-o", later], stdin=given, capture_output=True, check=False)
    assert (done.returncode, Path(later).read_text(encoding="utf-8")) == (2, WEAK)


@pytest.mark.parametrize(
    "arguments",
    [
        ["diff", "gate.md", "later.md", "-o", "comment.md"], ["diff", "gate.md", "later.md", "-o", "inner/later.md"], ["lint", ".", "-o", "comment.md"],
        ["changelog", "gate.md", "later.md", "-o", "CHANGELOG.md"], ["diff", os.devnull, "gate.md", "-f", "text", "-o", os.devnull],
    ],
)  # fmt: skip
def test_any_other_file_is_written_and_written_again(call, gate, later, arguments):
    assert {call(*arguments).status, call(*arguments).status} <= {0, 1}
    assert Path(later).read_text(encoding="utf-8") == WEAK


CALLS = [["lint", "gate.md"], ["parse", "gate.md"], ["diff", "gate.md", "later.md"], ["graph", "gate.md"], ["--help"], ["lint", "--help"], ["--version"]]


@pytest.mark.parametrize("arguments", CALLS)
def test_a_closed_standard_output_is_said(call, later, monkeypatch, arguments):
    monkeypatch.setattr("sys.stdout", None)
    told = call(*arguments)
    assert (told.status, told.err) == (2, "whereas: standard output: cannot be written (it is closed)\n")


@pytest.mark.parametrize("arguments", [["lint", "gate.md", "-q", "--fail-level", "error"], ["diff", "gate.md", "later.md", "-f", "json", "-o", "diff.json"]])
def test_and_is_nothing_to_who_prints_nothing(call, later, monkeypatch, arguments):
    monkeypatch.setattr("sys.stdout", None)
    assert (call(*arguments).status, call(*arguments).err) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["diff", "--help"], ["review", "gate.md"]])
def test_what_is_said_without_a_document_notices_a_full_disk_too(gate, arguments):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([sys.executable, "-m", "whereas", *arguments], stdout=full, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, check=False)
    assert done.returncode == 2
    assert done.stderr.decode().startswith("whereas: standard output: cannot be written (No space left on device)")


def test_a_closed_standard_input_or_error_makes_no_fault(call, gate, monkeypatch):
    monkeypatch.setattr("sys.stderr", None)
    assert call("lint", "missing.md").status == 2
    monkeypatch.setattr("sys.stderr", io.StringIO())
    monkeypatch.setattr("io.TextIOWrapper", lambda *_: None)  # what `call` makes standard input of
    assert call("lint", "-").status == 2
    assert sys.stderr.getvalue() == "whereas: standard input: is closed; name a file\n"
    assert call("review", gate).status == 0
