"""Many documents: in order, on several processors, bad ones among them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from whereas.app.many import Fault, each
from whereas.app.read import read_file
from whereas.model.errors import InputError


def _shout(name: str) -> str:
    if name.endswith("7"):
        raise InputError("holds a seven", where=name)
    return name.upper()


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_order_and_faults_in_their_place(jobs: int) -> None:
    names = [f"n{i}" for i in range(40)]
    found = list(each(names, _shout, jobs=jobs))
    assert found == [Fault(f"{n}: holds a seven") if n.endswith("7") else n.upper() for n in names]


@pytest.fixture
def folder(tmp_path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    for n in range(24):
        text = f"# Gate {n}\n\nYou must close gate {n}, because the goats wander.\n\nYou must not feed goat {n}.\n"
        (tmp_path / f"{n:02}.md").write_text(text, encoding="utf-8")
    return tmp_path


def test_lint_says_the_same_on_any_number_of_processors(folder, call) -> None:
    one, two = call("lint", ".", "--jobs", "1", "--no-cache"), call("lint", ".", "--jobs", "2", "--no-cache")
    assert (one.status, one.err) == (1, "")
    assert one == two
    assert [line.split(":")[0] for line in one.out.splitlines() if " unexplained-rule: " in line] == [f"{n:02}.md" for n in range(24)]


def test_a_bad_document_does_not_hinder_the_others(folder, call) -> None:
    (folder / "05.md").write_bytes(b"\xff\xfe\x00")
    done = call("lint", ".", "--format", "concise")
    assert done.status == 2
    assert done.err == "whereas: 05.md: is UTF-16; save it as UTF-8\n"
    assert done.out.count("REA001") == 23
    with pytest.raises(InputError):
        read_file("05.md")


def _listening() -> None:
    """A shell's background jobs, and all that they start, ignore Ctrl-C from birth."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(os.name == "nt", reason="signals are POSIX")
def test_ctrl_c_stops_it_without_a_trace(folder) -> None:
    for n in range(24, 3000):
        (folder / f"{n}.md").write_text("# Gate\n\n" + "You must close the gate at night, because the goats wander.\n\n" * 30, encoding="utf-8")
    run = subprocess.Popen(
        [sys.executable, "-m", "whereas", "lint", ".", "--jobs", "2", "--no-cache"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=_listening,
    )
    try:
        time.sleep(8)  # until both workers are at work, also on a busy machine
        os.killpg(run.pid, signal.SIGINT)
        out, err = run.communicate(timeout=300)
    finally:
        run.kill()
        run.communicate()
    assert (run.returncode, out, err) == (130, b"", b"")
