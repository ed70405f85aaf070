"""Bytes in and text out: files, standard input, and `--output`, which is written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING

from whereas.history import arguments
from whereas.history.repository import POINTER, SIZE_LIMIT
from whereas.model.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STDIN, UNNAMED = "-", "<stdin>"
"""Standard input as an argument, and what it is called unless it is given a name."""
COMMENTS = (b"<!-- whereas diff -->", b"<!-- whereas lint -->")
"""How the comments begin that we write, as render.diff_markdown and render.lint_markdown have it."""


def named(path: str) -> str:
    """`path`, if it names something: an empty word, to pathlib the working directory, is most often a variable that is not set. Raises InputError."""
    if not path.strip():
        raise InputError(f"'{path}' names no file", mend="is a variable unset?")
    return path


def read_bytes(path: str) -> bytes:
    """The bytes of a file, or of standard input for "-". Raises InputError saying what is wrong and how to mend it."""
    named(path)
    if path == STDIN and sys.stdin is None:
        raise InputError("is closed", where="standard input", mend="name a file")
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


def readings_names(path: str) -> tuple[Path, Path]:
    """What the readings settled beside a file may be called, the first found counting: `c.readings.toml`, `c.md.readings.toml`."""
    return Path(path).with_suffix(".readings.toml"), Path(f"{path}.readings.toml")


def _nearby(target: Path) -> str:
    import difflib

    try:
        names = [p.name for p in target.parent.iterdir()] if target.parent.is_dir() else []
    except OSError:
        names = []
    near = difflib.get_close_matches(target.name, names, 1, 0.6)
    return f"did you mean {target.parent / near[0]}?" if near else "check the path"


def spare(output: str | None, documents: Iterable[str]) -> None:
    """Raises InputError where `output` is one of the documents that are read, or named at a revision: writing it would destroy the only copy.

    Spellings, links and standard input that comes from a file count. What is no regular file (a device) takes anything, and so does a comment that an
    earlier run wrote, which a folder may hold beside the documents.
    """
    if output is None or not Path(output).is_file():
        return
    try:
        target, own = os.stat(output), Path(output).read_bytes().startswith(COMMENTS)
        named = [found for path in documents for found in _stats(path)]
    except (OSError, ValueError):
        return  # writing it says what is wrong
    if not own and any(os.path.samestat(target, found) for found in named):
        raise InputError("is the document that is read", where=output, mend="name another file to write to")


def _stats(path: str) -> Iterator[os.stat_result]:
    """The files that an argument may mean, as far as they are there."""
    if path == STDIN:
        with contextlib.suppress(OSError, ValueError, AttributeError):
            yield os.fstat(sys.stdin.fileno())
        return
    place = arguments.place(path)
    top = next((folder for folder in (Path.cwd(), *Path.cwd().parents) if (folder / ".git").exists()), None)
    names = [path] if place is None else [place.path, *([str(top / place.path)] if place.at_top and top else [])]
    for name in names:
        with contextlib.suppress(OSError, ValueError):
            yield os.stat(name)


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
