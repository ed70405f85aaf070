"""What a changelog needs besides the two versions: what the newer one is called, its day, and the files that depend on it."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from whereas.model.constitution import Constitution

UNNAMED = re.compile(r"index|HEAD|@|[0-9a-f]{7,40}|.*[~^@:].*")
"""Revisions that are no name to publish: of a place in the history rather than of a release."""
VERSION = re.compile(r"[vV](?=\d)")
FOLDER, TEMPLATES, MOST = "memory", "templates", 30


class Release(NamedTuple):
    """What a version is called ("" for one that is not released), and its day as an ISO date."""

    name: str
    day: str


def release(old: Constitution, new: Constitution) -> Release:
    """The version that the newer side declares, if it is another than the older's; else its tag; else nothing. Its day: of its commit, else today."""
    rev = new.source.rev
    name = new.version if new.version is not None and new.version != old.version else ""
    if not name and rev is not None and new.version is None and not UNNAMED.fullmatch(rev):
        name = VERSION.sub("", rev.rpartition("/")[2], count=1)
    return Release(name, _day(rev, new.source.path))


def _day(rev: str | None, path: str) -> str:
    if rev is None or rev == "index":
        return datetime.date.today().isoformat()
    from whereas.history.repository import open_repository

    with open_repository(Path(path).absolute()) as repository:
        return repository.day(repository.commit(rev))


def templates(path: str) -> tuple[str, ...]:
    """The Markdown templates beside the folder of a project constitution (`memory/constitution.md`, `templates/*.md`), for which somebody should look
    whether they still agree with it."""
    here = Path(path)
    beside = here.parent.parent / TEMPLATES
    if here.parent.name != FOLDER or not beside.is_dir():
        return ()
    return tuple(p.as_posix() for p in sorted(beside.glob("*.md"))[:MOST])
