"""What no document should hold, end to end: a result with a warning or one clear line, never a traceback. (Times: benchmarks/.)"""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path

import pytest

REFUSED = {
    "missing.md": (None, "missing.md: no such file"),
    "folder.md": ("folder", "folder.md: is a directory"),
    "binary.md": (bytes(range(256)), "binary.md: is binary, not text; name a Markdown file"),
    "nul.md": (b"# A\n\nDo\0 that.\n", "nul.md: is binary, not text; name a Markdown file"),
    "latin.md": ("# Caf\xe9\n\nDo not lie.\n".encode("latin-1"), "latin.md:1:6: is not UTF-8 (byte 0xe9); save it as UTF-8"),
    "wide.md": ("# A\n".encode("utf-16"), "wide.md: is UTF-16; save it as UTF-8"),
}
READ = {
    "empty.md": b"",
    "blank.md": b"\n \t" * 10_000,
    "one-line.md": b"w" * 10_000_000,
    "deep.md": "".join(f"{'#' * n} H{n}\n\nYou must do {n}.\n\n" for n in range(1, 8)).encode(),
    "fence.md": b"# A\n\nYou must rest.\n\n```\n# no heading\nYou must not.\n",
    "brackets.md": b"[" * 100_000,
    "marks.md": b"&\\" * 100_000,
    "ticks.md": b"`" * 100_000 + b" a `" * 1_000,
    "quotes.md": b"> " * 20_000 + b"x",
    "lists.md": "\n".join("  " * n + "- you must rest" for n in range(500)).encode(),
    "comments.md": b"<!-- " * 50_000,
    "links.md": b"[a](" * 50_000,
    "notes.md": b"[^a]" * 20_000 + b"\n\n[^a]: b\n",
    "admonitions.md": b'!!! a "b"\n    ' * 2_000,
    "table.md": b"|a" * 500 + b"|\n" + b"|-" * 500 + b"|\n" + (b"|b" * 500 + b"|\n") * 5,
    "long.md": b"# A\n\n" + b"Everybody must close the gate.\n" * 2_000 + b"and so on " * 130_000,
    "bom.md": b"\xef\xbb\xbf# A\r\n\r\nYou must rest.\r\n",
}


def write(name: str, content: bytes | str | None) -> None:
    if content == "folder":
        Path(name).mkdir()
    elif isinstance(content, bytes):
        Path(name).write_bytes(content)


@pytest.mark.parametrize("command", ["parse", "lint", "graph", "diff"])
@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_in_one_line(call, gate, name, command):
    content, line = REFUSED[name]
    write(name, content)
    told = call(command, *([gate] if command == "diff" else []), name)
    assert (told.status, told.out, told.err.count("\n")) == (2, "", 1)
    assert told.err.startswith(f"whereas: {line}")


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs Linux's file of a process's own memory")
@pytest.mark.parametrize("command", ["parse", "lint"])
def test_a_file_that_opens_but_cannot_be_read_is_refused_in_one_line(call, gate, command):
    told = call(command, "/proc/self/mem")
    assert (told.status, told.out) == (2, "")
    assert told.err == "whereas: /proc/self/mem: cannot be read (Input/output error); check the path\n"


def test_a_file_that_may_not_be_read_is_refused_in_one_line(call, gate, monkeypatch):
    def refuse(self: Path, *arguments: object, **named: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # who runs the tests as root may read everything
    told = call("lint", gate)
    assert (told.status, told.out, told.err) == (2, "", "whereas: gate.md: may not be read; change its permissions\n")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_named_pipe_is_read_to_its_end(call, gate):
    os.mkfifo("pipe.md")
    writer = threading.Thread(target=lambda: Path("pipe.md").write_bytes(Path(gate).read_bytes()), daemon=True)
    writer.start()
    told = call("parse", "pipe.md", "--format", "json")
    writer.join(timeout=10)
    plain = call("parse", gate, "--format", "json")
    assert (told.status, json.loads(told.out)["statements"]) == (0, json.loads(plain.out)["statements"])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_directory_is_read_past_what_is_no_file(call, gate):
    os.mkfifo("pipe.md")
    Path("gone.md").symlink_to("nowhere.md")
    told = call("lint", ".")
    assert (told.status in {0, 1}, told.err) == (True, "")
    assert "gate.md: " in told.out


@pytest.mark.parametrize("name", READ)
def test_what_can_be_read_somehow_gives_a_reading(call, gate, name):
    write(name, READ[name])
    told = call("parse", name, "--format", "json")
    assert (told.status, told.err) == (0, "")
    assert json.loads(told.out)["source"]["path"] == name
    told = call("lint", name)
    assert told.status in {0, 1}
    assert (told.err, told.out.splitlines()[-1].startswith(f"{name}: ")) == ("", True)


@pytest.mark.parametrize(
    ("name", "warning"),
    [
        ("empty.md", "holds no text to read"),
        ("one-line.md", "a block of 10,000,000 characters is kept whole, and nothing in it is read"),
        ("brackets.md", "a block of 100,000 characters is read as plain text"),
        ("deep.md", "a heading has at most six '#'; read as a seventh level"),
    ],
)
def test_what_was_left_out_is_said(call, gate, name, warning):
    write(name, READ[name])
    assert any(warning in w for w in json.loads(call("parse", name, "--format", "json").out)["warnings"])


def test_seven_headings_deep_are_seven_principles(call, gate):
    write("deep.md", READ["deep.md"])
    read = json.loads(call("parse", "deep.md", "--format", "json").out)
    assert [p["norms"] for p in read["principles"]] == [1] * 7


def test_nothing_in_an_unclosed_fence_is_a_heading_or_a_rule(call, gate):
    write("fence.md", READ["fence.md"])
    read = json.loads(call("parse", "fence.md", "--format", "json").out)
    assert [s["text"] for s in read["statements"] if s["modality"]] == ["You must rest."]
    assert len(read["principles"]) == 1


def test_a_document_with_a_mark_and_crlf_reads_like_one_without(call, gate):
    write("bom.md", READ["bom.md"])
    write("plain.md", b"# A\n\nYou must rest.\n")
    marked, plain = (json.loads(call("parse", name, "--format", "json").out) for name in ("bom.md", "plain.md"))
    assert (marked["source"]["bom"], marked["source"]["newline"]) == (True, "crlf")
    assert (plain["source"]["bom"], plain["source"]["newline"]) == (False, "lf")
    assert marked["statements"] == plain["statements"]


@pytest.mark.parametrize("command", ["parse", "lint"])
def test_a_link_to_nothing_is_called_one(call, gate, command):
    Path("nowhere.md").symlink_to("gone.md")
    told = call(command, "nowhere.md")
    assert (told.status, told.err) == (2, "whereas: nowhere.md: is a link to 'gone.md', which is not there; mend the link, or name another file\n")


@pytest.mark.parametrize("command", ["parse", "lint"])
def test_a_pointer_to_git_lfs_is_no_document(call, gate, command):
    pointer = b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n"
    Path("lfs.md").write_bytes(pointer)
    said = "is a Git LFS pointer, not the document itself; run 'git lfs pull'"
    assert call(command, "lfs.md").err == f"whereas: lfs.md: {said}\n"
    assert call(command, "-", stdin=pointer).err == f"whereas: standard input: {said}\n"
    assert call(command, "lfs.md").status == 2
