"""Which documents a command speaks of: files, all Markdown files of a directory, globs; without any, the usual places of a constitution."""

from __future__ import annotations

import glob
import os
from pathlib import Path
from typing import TYPE_CHECKING

from whereas.app import config, files
from whereas.history import arguments
from whereas.model.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

USUAL = (".specify/memory/constitution.md", "memory/constitution.md", "CONSTITUTION.md", "constitution.md", "docs/constitution.md")
"""Where constitutions lie, from the working directory; the first is that of spec-kit."""
ENDINGS = (".md", ".markdown")
SEEN_HIDDEN = frozenset({".specify", ".github"})
SKIPPED = frozenset({"node_modules", "venv", "__pycache__", "site-packages"})
DEPTH_MAX = 40
"""Directories nested deeper are not looked into."""


def expand(paths: Sequence[str]) -> list[str]:
    """The files that are meant, each once, however it is spelt, in the order named, those of a directory by name. Raises InputError where there is none."""
    if not paths:
        found = [p for p in USUAL if Path(p).is_file()]
        if not found:
            raise InputError("no document is named, and there is none in the usual places", mend=f"name a file, or write {USUAL[0]}")
        return _once(found)
    once: dict[str, str] = {}
    for path in (p for named in paths for p in _meant(named)):
        once.setdefault(_spelt_out(path), path)
    return list(once.values())


def _spelt_out(path: str) -> str:
    """A name that is the same for each spelling of a path (`c.md`, `./c.md`); what is no file keeps its own."""
    return os.path.join(os.path.realpath(os.path.dirname(path)), os.path.basename(path)) if Path(path).is_file() else path


def from_top(path: str) -> str:
    """A path as those name it who show findings beside the files of a repository: from its top (the nearest folder upward that holds `.git`), with slashes.
    Outside of any it counts from the working directory; a file outside of that too, and standard input, keep the name they have."""
    if path in {files.STDIN, files.UNNAMED}:
        return path
    here = Path(os.path.abspath(path))
    top = _top(here.parent)
    return here.relative_to(top).as_posix() if here.is_relative_to(top) else Path(path).as_posix()


def from_settings(path: str, rev: str | None = None) -> str:
    """A path as `lint.per-path` means it, however it was typed: from the folder of the settings file that governs the working directory (without one, from
    there), with slashes. `rev`: the revision that it is a file of. What lies outside, and standard input, keep the name they have."""
    if path in {files.STDIN, files.UNNAMED}:
        return path
    found = config.find(Path.cwd())
    base = found.parent if found is not None else Path.cwd()
    start = _top(Path.cwd()) if rev is not None and arguments.Place(rev, path).at_top else Path.cwd()
    here = Path(os.path.abspath(start / path))
    return here.relative_to(base).as_posix() if here.is_relative_to(base) else Path(path).as_posix()


def _top(start: Path) -> Path:
    """The nearest folder upward that holds `.git`, the working directory without one."""
    return next((folder for folder in (start, *start.parents) if (folder / ".git").exists()), Path.cwd())


def _meant(path: str) -> list[str]:
    if path == files.STDIN or Path(files.named(path)).is_file():
        return [path]
    if Path(path).is_dir():
        found = sorted(_markdown(Path(path)))
        if not found:
            raise InputError("is a directory without a Markdown file", where=path, mend="name a file")
        return found
    if glob.has_magic(path):
        found = sorted(p for p in glob.glob(path, recursive=True) if Path(p).is_file())
        if not found:
            raise InputError("matches no file", where=path, mend="check the pattern")
        return found
    return [path]  # reading it says what is wrong


def _markdown(folder: Path) -> Iterator[str]:
    base = len(folder.parts)
    for at, inner, names in os.walk(folder):
        inner[:] = [d for d in inner if d not in SKIPPED and (not d.startswith(".") or d in SEEN_HIDDEN) and len(Path(at).parts) - base < DEPTH_MAX]
        found = (Path(at) / name for name in names if name.lower().endswith(ENDINGS))
        yield from (str(path) for path in found if path.is_file())  # a pipe that is never written to would hold up all others


def _once(paths: list[str]) -> list[str]:
    """Without the second name of one file, as on a file system that does not mind case."""
    found: dict[tuple[int, int], str] = {}
    for path in paths:
        status = Path(path).stat()
        found.setdefault((status.st_dev, status.st_ino), path)
    return list(found.values())
