"""One document -> one page: read, link, check and compare it, then put all of it into the report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from whereas.app import acceptance
from whereas.app.graph import clashing
from whereas.app.read import read_file
from whereas.app.versions import read_pair
from whereas.diff import diff
from whereas.graph import build
from whereas.graph.measures import measure
from whereas.lint import lint
from whereas.model.errors import SettingsError
from whereas.render.report import Report, render

if TYPE_CHECKING:
    from whereas.model.constitution import Constitution
    from whereas.model.settings import Settings


def page(path: str, settings: Settings, *, old: str | None = None, since: str | None = None, name: str | None = None) -> str:
    """The report of the document at `path` ("-": standard input, called `name`), compared with the file `old` or with what it was at the revision `since`.
    Raises WhereasError."""
    if old is not None and since is not None:
        raise SettingsError("--old and --since each name what to compare with", mend="choose one")
    before: Constitution | None = None
    if since is not None:
        before, now = read_pair(path, None, settings.read, since=since)
    elif old is not None:
        before, now = read_pair(old, path, settings.read, stdin_name=name)
    else:
        now = read_file(path, settings.read, name=name)
    return report(now, settings, before)


def report(constitution: Constitution, settings: Settings, old: Constitution | None = None) -> str:
    """The report of a constitution that has been read, compared with `old` if there is one."""
    linked = build(constitution, clashing(constitution))
    accepted = acceptance.find(Path.cwd()).of(constitution.source.path)
    found = lint(constitution, settings.lint, accepted=accepted, old=old)
    compared = diff(old, constitution) if old is not None else None
    return render(Report(constitution, found, measure(constitution, linked), old, compared), linked)
