"""Bytes in and text out: files, standard input, and `--output`, which is written whole or not at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import IO

from whereas.history.repository import POINTER, SIZE_LIMIT
from whereas.model.errors import InputError

STDIN, UNNAMED = "-", "<stdin>"
"""Standard input as an argument, and what it is called unless it is given a name."""


def named(path: str) -> str:
    """`path`, if it names something: an empty word, to pathlib the working directory, is most often a variable that is not set. Raises InputError."""
    if not path.strip():
        raise InputError(f"'{path}' names no file", mend="is a variable unset?")
    return path


def read_bytes(path: str) -> bytes:
    """The bytes of a file, or of standard input for "-". Raises InputError saying what is wrong and how to mend it."""
    named(path)
    if path == STDIN:
        return _within_limit(sys.stdin.buffer, "standard input")
    target = Path(path)
    try:
        if target.is_dir():
            raise InputError("is a directory", where=path, mend="name a Markdown file in it")
        with target.open("rb") as file:
            return _within_limit(file, path)
    except FileNotFoundError:
        if target.is_symlink():
            raise InputError(f"is a link to '{target.readlink()}', which is not there", where=path, mend="mend the link, or name another file") from None
        raise InputError("no such file", where=path, mend=_nearby(target)) from None
    except PermissionError:
        raise InputError("may not be read", where=path, mend="change its permissions") from None
    except (OSError, ValueError) as error:
        raise InputError(f"cannot be read ({getattr(error, 'strerror', None) or error})", where=path, mend="check the path") from None


def _within_limit(file: IO[bytes], where: str) -> bytes:
    data = file.read(SIZE_LIMIT + 1)
    if len(data) > SIZE_LIMIT:
        raise InputError(f"is larger than {SIZE_LIMIT // (1024 * 1024)} MiB", where=where, mend="split it")
    if data.startswith(POINTER):
        raise InputError("is a Git LFS pointer, not the document itself", where=where, mend="run 'git lfs pull'")
    return data


def shown(path: str) -> str:
    """`path` as it is named in what we print and store: bytes that are no UTF-8 are replaced."""
    return os.fsencode(path).decode("utf-8", "replace")


def _nearby(target: Path) -> str:
    import difflib

    try:
        names = [p.name for p in target.parent.iterdir()] if target.parent.is_dir() else []
    except OSError:
        names = []
    near = difflib.get_close_matches(target.name, names, 1, 0.6)
    return f"did you mean {target.parent / near[0]}?" if near else "check the path"


def write_whole(path: str, text: str) -> None:
    """Write `text` (UTF-8) to `path` by way of a temporary file beside it, so that nobody sees half of it.

    Keeps the mode of a file that is there, follows a link, and writes straight into what is no regular file (a pipe, /dev/null).
    Raises InputError where it cannot.
    """
    target = Path(named(path))
    try:
        target = target.resolve()
        if target.exists() and not (target.is_file() or target.is_dir()):
            target.write_text(text, encoding="utf-8", newline="")
            return
        _replace(target, text)
    except RuntimeError:  # what pathlib makes of links that lead to each other, before Python 3.13
        raise InputError("cannot be written (its links lead in a circle)", where=path, mend="name another file") from None
    except OSError as error:
        raise InputError(f"cannot be written ({error.strerror})", where=path, mend="name a file in a folder you may write to") from None


def _replace(target: Path, text: str) -> None:
    import tempfile  # only what writes needs it

    mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(prefix=".whereas-", dir=target.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
