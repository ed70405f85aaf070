"""Bytes in and text out: files, standard input, and `--output`, which is written whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from whereas.model.errors import InputError

SIZE_LIMIT = 64 * 1024 * 1024
"""Bytes of one document; a larger one is refused, for it is no constitution."""
STDIN = "-"


def read_bytes(path: str) -> bytes:
    """The bytes of a file, or of standard input for "-". Raises InputError saying what is wrong and how to mend it."""
    if path == STDIN:
        return sys.stdin.buffer.read(SIZE_LIMIT + 1)[:SIZE_LIMIT]
    target = Path(path)
    try:
        if target.is_dir():
            raise InputError("is a directory", where=path, mend="name a Markdown file in it")
        if target.stat().st_size > SIZE_LIMIT:
            raise InputError(f"is larger than {SIZE_LIMIT // (1024 * 1024)} MiB", where=path, mend="split it")
        return target.read_bytes()
    except FileNotFoundError:
        raise InputError("no such file", where=path, mend=_nearby(target)) from None
    except PermissionError:
        raise InputError("may not be read", where=path, mend="change its permissions") from None
    except (OSError, ValueError) as error:
        raise InputError(f"cannot be read ({getattr(error, 'strerror', None) or error})", where=path) from None


def _nearby(target: Path) -> str:
    import difflib

    try:
        names = [p.name for p in target.parent.iterdir()] if target.parent.is_dir() else []
    except OSError:
        names = []
    near = difflib.get_close_matches(target.name, names, 1, 0.6)
    return f"did you mean {target.parent / near[0]}?" if near else "check the path"


def write_whole(path: str, text: str) -> None:
    """Write `text` (UTF-8) to `path` by way of a temporary file beside it, so that nobody sees half of it. Keeps the mode of a file that is there."""
    target = Path(path)
    try:
        mode = target.stat().st_mode & 0o777 if target.exists() else None
        handle, name = tempfile.mkstemp(prefix=".whereas-", dir=target.parent or Path())
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
                file.write(text)
            os.chmod(name, mode if mode is not None else 0o666 & ~_umask())
            os.replace(name, target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise InputError(f"cannot be written ({error.strerror})", where=path, mend="name a file in a folder you may write to") from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
