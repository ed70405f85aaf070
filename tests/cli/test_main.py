"""The frame around all commands: exit statuses, errors in one line, cheap starts."""

from __future__ import annotations

import os
import pkgutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import whereas
from whereas.cli import common
from whereas.cli.main import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
FRAME = {"common", "main"}
"""Modules of the package that are no commands."""
HEAVY = {"spacy", "networkx", "git", "jinja2", "markdown_it", "rich", "numpy"}


def loaded_after(*arguments: str) -> set[str]:
    """The top-level modules that a call has imported."""
    code = (
        "import sys\nfrom whereas.__main__ import main\nsys.argv = ['whereas', *sys.argv[1:]]\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\nsys.stderr.write(' '.join({name.split('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


def test_version_imports_next_to_nothing():
    assert not loaded_after("--version") & {*HEAVY, "typer", "msgspec"}


@pytest.mark.parametrize("arguments", [["--help"], ["parse", "--help"], ["diff", "--help"], ["graph", "--help"], ["lint", "--help"]])
def test_help_imports_nothing_heavy(arguments):
    assert not loaded_after(*arguments) & HEAVY


def test_version_is_the_one_of_the_project(call):
    told = call("--version").out.split()[-1]
    assert told == whereas.__version__ == tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]


def test_every_command_is_registered_and_told():
    package = ROOT / "src" / "whereas" / "cli"
    assert {m.name for m in pkgutil.iter_modules([str(package)])} - FRAME == set(COMMANDS)


def test_no_arguments_give_help(call):
    told = call()
    assert told.status == 0
    assert all(name in told.out for name in COMMANDS)


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["pars", "x.md"], "unknown command 'pars'; did you mean 'parse'?"),
        (["zzz"], "unknown command 'zzz'; see 'whereas --help'"),
        (["parse", "--formt", "x"], "unknown option '--formt'; did you mean '--format'?"),
        (["explain"], "missing argument 'FILE:LINE...'; see 'whereas explain --help'"),
        (["parse", "--format", "jsn", "gate.md"], "unknown format 'jsn'; did you mean 'json'?"),
        (["parse", "-o", "x.svg", "gate.md"], "x.svg: no format has the ending '.svg'; use .txt, .json, .jsonl or --format"),
        (["parse", "nope.md"], "nope.md: no such file; check the path"),
        (["parse", "gat.md"], "gat.md: no such file; did you mean gate.md?"),
        (["parse", "--principle", "preambl", "gate.md"], "gate.md: no principle has the id 'preambl'; did you mean 'preamble'?"),
        (["parse", "--config", "none.toml", "gate.md"], "none.toml: no such settings file; check the path"),
        (["diff", "-", "-"], "OLD and NEW cannot both be standard input; name a file for one of them"),
        (["diff", "gate.md", "gate.md", "--only", "rule"], "unknown sort of change 'rule'; did you mean 'rules'?"),
        (["diff", "gate.md"], "gate.md: lies in no git repository; name both versions as files, or put it under git"),
        (["graph", "gate.md", "--level", "word"], "unknown level 'word'; use section, principle, statement"),
    ],
)
def test_unusable_arguments_give_one_line_and_status_2(call, gate, arguments, line):
    told = call(*arguments)
    assert (told.status, told.out, told.err) == (2, "", f"whereas: {line}\n")


def test_unusable_settings_give_one_line_and_status_2(call, gate):
    Path("whereas.toml").write_text('[lint]\nselct = ["reasons"]\n', encoding="utf-8")
    told = call("lint", gate)
    assert (told.status, told.out) == (2, "")
    assert told.err.endswith("whereas.toml:2: unknown setting 'selct' in [lint]; did you mean 'select'?\n")


def test_a_name_cannot_drive_the_terminal(call, gate):
    told = call("parse", "a\x1b[2J\nb.md")
    assert told.status == 2
    assert told.err.count("\n") == 1
    assert "\x1b" not in told.err


def broken(*_: object, **__: object) -> None:
    raise ZeroDivisionError("by design")


def test_our_own_fault_is_status_3_in_one_line(call, gate, monkeypatch):
    monkeypatch.setattr("whereas.app.read.read_file", broken)
    told = call("parse", gate)
    assert (told.status, told.out, told.err.count("\n")) == (3, "", 1)
    assert "ZeroDivisionError at test_main.py" in told.err
    assert "--debug" in told.err


@pytest.mark.parametrize("arguments", [["--debug", "parse", "gate.md"], ["parse", "gate.md", "--debug"]])
def test_debug_shows_the_traceback(call, gate, monkeypatch, arguments):
    monkeypatch.setattr("whereas.app.read.read_file", broken)
    told = call(*arguments)
    assert told.status == 3
    assert "Traceback" in told.err


def test_debug_after_two_dashes_is_a_path(call, gate):
    assert call("parse", "--", "--debug").err.startswith("whereas: --debug: no such file")


def test_interrupted_is_130_and_quiet(call, gate, monkeypatch):
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("whereas.app.read.read_file", interrupt)
    told = call("parse", gate)
    assert (told.status, told.out, told.err) == (130, "", "")


def start(*arguments: str, **how: object) -> subprocess.Popen[bytes]:
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONUNBUFFERED"}
    return subprocess.Popen([sys.executable, "-m", "whereas", *arguments], stderr=subprocess.PIPE, env=environment, **how)


def test_a_reader_who_leaves_is_no_fault(gate):
    with start("parse", gate, "--format", "json", stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_said(gate):
    with Path("/dev/full").open("wb") as full, start("parse", gate, stdout=full) as process:
        assert process.stderr is not None
        assert process.stderr.read().decode().startswith("whereas: standard output: cannot be written")
        assert process.wait() == 2


def test_colour_only_on_a_terminal_that_wants_it(monkeypatch):
    class Terminal:
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdout", Terminal())
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert common.colour(no_color=False, output=None)
    assert not common.colour(no_color=True, output=None)
    assert not common.colour(no_color=False, output="x.txt")
    monkeypatch.setenv("NO_COLOR", "1")
    assert not common.colour(no_color=False, output=None)


@pytest.mark.parametrize("empty", ["", " "])
@pytest.mark.parametrize(
    "arguments",
    [
        ["lint"], ["lint", "--unsafe-fixes"], ["parse"], ["suppressions"], ["diff", "gate.md"], ["diff", "--since", "HEAD"], ["diff", "A..B"], ["report"],
        ["graph"], ["log"], ["blame"], ["review"], ["bump", "--since", "HEAD"], ["config"], ["lint", "gate.md", "--old"], ["parse", "gate.md", "--output"],
    ],
)  # fmt: skip
def test_an_empty_word_names_no_file(call, gate, arguments, empty):
    before = Path(gate).read_bytes()
    told = call(*arguments, empty)
    assert (told.status, told.out, told.err) == (2, "", f"whereas: '{empty}' names no file; is a variable unset?\n")
    assert Path(gate).read_bytes() == before


@pytest.mark.parametrize("arguments", [["lint", "gate.md", "--accept", "b\udcff"], ["lint", "gate.md", "--select", "b\udcff"]])
def test_words_that_are_no_text_are_refused(call, gate, arguments):
    told = call(*arguments)
    assert (told.status, told.out, told.err) == (2, "", "whereas: 'b\ufffd' is not UTF-8; write it as UTF-8\n")


def test_links_that_lead_in_a_circle_are_not_written_through(call, gate):
    Path("a").symlink_to("b")
    Path("b").symlink_to("a")
    told = call("parse", gate, "--output", "a")
    assert told.status == 2
    assert told.err.startswith("whereas: a: cannot be written (")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["parse", "gate.md", "--principle", "gate", "--format", "json"], "--principle chooses a part of a tree"),
        (["graph", "gate.md", "--depth", "2"], "--depth is how far"),
        (["graph", "gate.md", "--level", "section"], "--focus, --kinds and --level choose what is drawn"),
        (["bump", "gate.md", "gate.md", "--date", "2026-01-01"], "--date is"),
        (["changelog", "gate.md", "gate.md", "--style", "sync-impact", "--name", "2"], "an amendment report has no --name"),
        (["changelog", "gate.md", "gate.md", "--output", "c.html"], "c.html: no format has the ending '.html'"),
    ],
)  # fmt: skip
def test_options_that_would_do_nothing_are_refused(call, gate, arguments, said):
    told = call(*arguments)
    assert (told.status, told.out) == (2, "")
    assert told.err.startswith(f"whereas: {said}")
    assert not Path("c.html").exists()


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["git", "foo"], "unknown deed 'foo'; use install, uninstall"),
        (["explain", "empty.md:1"], "empty.md:1:1: no sentence stands on this line; the document holds none"),
        (["diff", "main", "side", "gate.md"], "got unexpected extra argument(s) (gate.md); two revisions of a file are 'A..B FILE', or 'A:FILE B:FILE'"),
        (["log", "v1..v2", "gate.md"], "got unexpected extra argument(s) (gate.md); what is new since a revision is 'FILE --since REV'"),
        (["lint", "gate.md", "--min-explained", "x"], "invalid value for '--min-explained': 'x' is not a whole number; see 'whereas lint --help'"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_the_users_words(call, gate, arguments, line):
    Path("empty.md").write_text("", encoding="utf-8")
    assert call(*arguments).err == f"whereas: {line}\n"
