"""`whereas cache`, `--no-cache`, and what a second call is spared."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _empty(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHEREAS_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.delenv("WHEREAS_NO_CACHE", raising=False)


def test_show_and_clear(call, gate) -> None:
    assert "0 values" in call("cache").out
    assert call("parse", gate).status == 0
    shown = call("cache", "show")
    assert "kept-1.sqlite: 3 values" in shown.out  # the document and its two sentences
    assert call("cache", "clear").out.startswith("cleared ")
    assert "0 values" in call("cache").out


def test_without_it(call, gate, monkeypatch: pytest.MonkeyPatch) -> None:
    with_it = call("parse", gate).out
    call("cache", "clear")
    monkeypatch.setenv("WHEREAS_NO_CACHE", "")
    assert call("parse", gate, "--no-cache").out == with_it
    refused = call("cache")
    assert (refused.status, refused.err) == (2, "whereas: the cache is switched off; leave out --no-cache and unset WHEREAS_NO_CACHE\n")
    monkeypatch.setenv("WHEREAS_NO_CACHE", "")
    assert "0 values" in call("cache").out


def test_an_empty_name_of_a_folder_is_none(call, tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WHEREAS_CACHE_DIR", "")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    assert not call("cache").out.startswith("kept-1.sqlite")
    assert not (tmp_path / "kept-1.sqlite").exists()


def test_what_cannot_be_cleared_is_told(call, gate, monkeypatch: pytest.MonkeyPatch) -> None:
    call("parse", gate)

    def refuse(self: Path) -> None:
        raise PermissionError(self)

    monkeypatch.setattr(Path, "unlink", refuse)
    refused = call("cache", "clear")
    assert (refused.status, refused.out) == (2, "")
    assert "cannot be deleted" in refused.err


def test_a_call_leaves_one_file(gate, tmp_path) -> None:
    subprocess.run([sys.executable, "-m", "whereas", "parse", gate], check=True, capture_output=True)
    assert [p.name for p in (tmp_path / "cache").iterdir()] == ["kept-1.sqlite"]


def test_a_wrong_deed_is_named(call) -> None:
    refused = call("cache", "cler")
    assert (refused.status, refused.err) == (2, "whereas: unknown deed 'cler'; did you mean 'clear'?\n")


@pytest.mark.parametrize("command", ["parse", "lint"])
def test_the_second_call_imports_nothing_heavy(command: str, gate) -> None:
    code = (
        "import sys; from whereas.cli.main import run; s = run(sys.argv[1:]);"
        "print(s, [m for m in ('spacy', 'networkx', 'git', 'markdown_it') if m in sys.modules])"
    )
    first, second = (subprocess.run([sys.executable, "-c", code, command, gate], capture_output=True, text=True, check=True).stdout for _ in range(2))
    assert "spacy" in first.splitlines()[-1]
    assert second.splitlines()[-1].endswith("[]")
    assert second.splitlines()[:-1] == first.splitlines()[:-1]


def test_what_was_shown_is_shown_again_without_reading(call, gate, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("new.md").write_text(Path(gate).read_text(encoding="utf-8").replace("must", "should"), encoding="utf-8")
    calls = (("lint", gate), ("diff", gate, "new.md"))
    first = [call(*one) for one in calls]

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("read again")

    monkeypatch.setattr("whereas.app.read.read_bytes", refuse)
    assert [(a.status, a.out) for a in [call(*one) for one in calls]] == [(a.status, a.out) for a in first]


def test_what_is_wrong_with_the_document_is_told_first(call, gate) -> None:
    call("lint", gate)
    Path("bad.md").write_bytes(b"# Gate\n\nThe keeper must \xff.\n")
    Path("whereas.accepted.toml").write_text("[[finding]\n", encoding="utf-8")
    assert "not UTF-8" in call("lint", "bad.md").err
    assert "not UTF-8" in call("diff", "bad.md", "gone.md").err
    assert "whereas.accepted.toml" in call("lint", gate).err
    assert "whereas.accepted.toml" in call("diff", gate, gate).err
