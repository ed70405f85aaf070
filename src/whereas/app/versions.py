"""The two versions that a command compares, however the user named them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from whereas.app import files, revisions
from whereas.app.read import read_file, read_text
from whereas.history import arguments
from whereas.model.errors import SettingsError
from whereas.model.settings import ReadSettings

if TYPE_CHECKING:
    from whereas.model.constitution import Constitution


def read_pair(
    old: str, new: str | None, settings: ReadSettings = ReadSettings(), *, since: str | None = None, stdin_name: str | None = None
) -> tuple[Constitution, Constitution]:
    """Two versions of a document, the older first.

    `OLD NEW` are files or files at revisions, `A..B FILE` and `A...B FILE` a file at both ends of a range, `FILE` alone the work tree against HEAD, and with
    `since` against that revision. Raises WhereasError.
    """
    if since is not None:
        if new is not None:
            raise SettingsError("--since compares one file with its past", mend=f"leave out '{new}', or --since")
        return _since(arguments.since(since), old, settings)
    span = arguments.span(old)
    if span is not None:
        if new is None:
            raise SettingsError(f"'{old}' is a range of revisions, but of which file?", mend=f"add it: {old} FILE")
        earlier, later = revisions.pair(span, new)
        return read_text(earlier, settings), read_text(later, settings)
    if new is None:
        return _since(arguments.Range("HEAD", "HEAD"), old, settings)
    if old == new == files.STDIN:
        raise SettingsError("OLD and NEW cannot both be standard input", mend="name a file for one of them")
    _refuse_revisions(old, new)
    one, two = (read_file(path, settings, name=stdin_name if path == files.STDIN else None) for path in (old, new))
    return one, two


def _refuse_revisions(old: str, new: str) -> None:
    """Raises InputError where a revision stands for one of two files, saying how to name the file at it."""
    place = arguments.place(new)
    file = place.path if place is not None else new if Path(new).is_file() else "FILE"
    revisions.refuse_bare(old, f"write '{old}:{file}'" + (f", '{old}..HEAD {file}' or '{file} --since {old}'" if place is None else ""))
    place = arguments.place(old)
    revisions.refuse_bare(new, f"write '{new}:{place.path if place is not None else old}'")


def _since(span: arguments.Range, path: str, settings: ReadSettings) -> tuple[Constitution, Constitution]:
    if path == files.STDIN:
        raise SettingsError("standard input has no past to compare with", mend="name both versions")
    if arguments.place(path) is not None:
        raise SettingsError(f"'{path}' is compared with what?", mend="name both versions, or a file of the work tree alone")
    revisions.refuse_bare(path)
    return read_text(revisions.since(span, path), settings), read_file(path, settings)
