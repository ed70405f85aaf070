"""Put whereas's diff into a repository for the documents that are named, and take it out again.

Planned in memory first, so that it can be shown; then written file by file, each whole or not at all, under git's own lock.
"""

from __future__ import annotations

import contextlib
import difflib
import os
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from whereas.app import files, wiring
from whereas.app.paths import expand
from whereas.history.repository import open_repository
from whereas.model.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

CODING, ODD = "utf-8", "surrogateescape"


class Planned(msgspec.Struct, frozen=True):
    """One file to be written: its text before and after, None where there is none; whether its `folder` is made (or goes) with it."""

    path: str
    old: str | None
    new: str | None
    folder: bool = False


Plan = tuple[Planned, ...]
"""What is to be written, nothing if all is as it should be."""


def install(paths: Sequence[str]) -> Plan:
    """What gives the named documents (without any, those in the usual places) whereas's diff; those that have it keep it. Raises WhereasError."""
    named = expand(paths)
    for path in named:
        files.read_bytes(path)
    with open_repository(Path(named[0]).absolute()) as repository:
        if repository.top is None:
            raise InputError("is a bare repository, which has no work tree to compare", where=str(repository.folder), mend="install it in a clone")
        inside = [repository.inside(path) for path in named]
        config, attributes = _files(repository.common)
    ours, theirs = (wiring.without(_text(path), str(path)) for path in (config, attributes))
    if wiring.foreign(ours.text):
        raise InputError('has a driver "whereas" that whereas did not put there', where=str(config), mend="take it out, then install")
    lines = tuple(dict.fromkeys((*theirs.lines, *map(wiring.attribute_line, inside))))
    return _plan(
        Planned(str(config), _text(config), wiring.with_block(ours.text, wiring.config_lines(_call()))),
        Planned(
            str(attributes), _text(attributes), wiring.with_block(theirs.text, lines, no_folder=theirs.folder or not attributes.parent.is_dir()),
            folder=not attributes.parent.is_dir(),
        ),
    )  # fmt: skip


def uninstall() -> Plan:
    """What takes it out of the repository that the working directory is in; every other byte stays. Raises WhereasError."""
    with open_repository(Path.cwd()) as repository:
        config, attributes = _files(repository.common)
    ours, theirs = (wiring.without(_text(path), str(path)) for path in (config, attributes))
    return _plan(Planned(str(config), _text(config), ours.text), Planned(str(attributes), _text(attributes), theirs.text, theirs.folder))


def write(plan: Plan) -> None:
    """Write all of a plan, or none of it. Raises InputError."""
    done: list[Planned] = []
    for each in plan:
        try:
            _write(each)
        except InputError:
            for before in reversed(done):
                _write(Planned(before.path, before.new, before.old, before.folder))
            raise
        done.append(each)


def shown(plan: Plan) -> str:
    """What a plan changes, as a unified diff."""
    parts = []
    for each in plan:
        old, new = ((text or "").splitlines(keepends=True) for text in (each.old, each.new))
        name = os.path.relpath(each.path)
        lines = difflib.unified_diff(old, new, name if each.old is not None else os.devnull, name if each.new is not None else os.devnull)
        parts += [line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines]
    return "".join(parts).encode(CODING, ODD).decode(CODING, "replace")


def _files(common: Path) -> tuple[Path, Path]:
    """The local configuration, and the attributes that are the repository's alone; where a file is a link, what it leads to."""
    return (common / "config").resolve(), (common / "info" / "attributes").resolve()


def _plan(*files: Planned) -> Plan:
    return tuple(f for f in files if f.old != f.new)


def _text(path: Path) -> str | None:
    """The text of a file, every byte of it; None if there is no such file. Raises InputError."""
    try:
        return path.read_bytes().decode(CODING, ODD)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror})", where=str(path), mend="check its permissions") from None


def _write(planned: Planned) -> None:
    path = Path(planned.path)
    lock = path.with_name(f"{path.name}.lock")
    try:
        if planned.folder and planned.new is not None:
            path.parent.mkdir(exist_ok=True)
        if planned.new is None:
            path.unlink(missing_ok=True)
        else:
            mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
            with os.fdopen(os.open(lock, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
                file.write(planned.new.encode(CODING, ODD))
            lock.chmod(mode)
            lock.replace(path)
        if planned.folder and planned.new is None:
            with contextlib.suppress(OSError):  # something else has been put there since
                path.parent.rmdir()
    except FileExistsError:
        raise InputError("is being written by somebody else", where=planned.path, mend=f"if no git runs, delete {lock}") from None
    except OSError as error:
        lock.unlink(missing_ok=True)
        raise InputError(f"cannot be written ({error.strerror})", where=planned.path, mend="check its permissions") from None


def _call() -> str:
    """How a shell calls this whereas, wherever it stands: the command that runs now, else Python's module."""
    script = Path(sys.argv[0]).absolute()
    if script.stem == wiring.NAME and script.is_file():
        return shlex.quote(script.as_posix())
    return f"{shlex.quote(Path(sys.executable).as_posix())} -m whereas"
