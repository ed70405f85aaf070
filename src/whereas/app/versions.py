"""The two versions that a command compares, however the user named them."""

from __future__ import annotations

import functools
import os
from pathlib import Path
from typing import TYPE_CHECKING

from whereas.app import files, revisions
from whereas.app.read import Given, given, given_text, read_given
from whereas.history import arguments
from whereas.model.errors import SettingsError, WhereasError
from whereas.model.readings import Readings
from whereas.model.settings import ReadSettings
from whereas.parse.conflicts import TOLD, conflicts

if TYPE_CHECKING:
    from collections.abc import Callable

    from whereas.model.constitution import Constitution


def read_pair(
    old: str, new: str | None, settings: ReadSettings = ReadSettings(), *, since: str | None = None, stdin_name: str | None = None
) -> tuple[Constitution, Constitution]:
    """Two versions of a document, the older first, named as for `given_pair`. Raises WhereasError."""
    one, two = given_pair(old, new, settings, since=since, stdin_name=stdin_name)
    return read_given(one, settings), read_given(two, settings)


def given_pair(
    old: str, new: str | None, settings: ReadSettings = ReadSettings(), *, since: str | None = None, stdin_name: str | None = None
) -> tuple[Given, Given]:
    """What two versions of a document are read from, the older first. `settings`: with which they will be, so that what cannot be read is told in order.

    `OLD NEW` are files or files at revisions, `A..B FILE` and `A...B FILE` a file at both ends of a range, `FILE` alone the work tree against HEAD, and with
    `since` against that revision. A range that adds or removes the file has nothing at that end, and all of it comes or goes. Raises WhereasError.
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
        return _both(lambda: given_text(earlier), lambda: given_text(later), settings)
    if new is None:
        return _since(arguments.Range("HEAD", "HEAD"), old, settings)
    if old == new == files.STDIN:
        raise SettingsError("OLD and NEW cannot both be standard input", mend="name a file for one of them")
    _refuse_revisions(old, new)
    one, two = (functools.partial(given, path, name=stdin_name if path == files.STDIN else None) for path in (old, new))
    return _both(one, two, settings)


def _both(old: Callable[[], Given], new: Callable[[], Given], settings: ReadSettings) -> tuple[Given, Given]:
    """Both versions; what is wrong with the older one is told first."""
    one = old()
    try:
        return one, new()
    except WhereasError:
        read_given(one, settings)
        raise


def _refuse_revisions(old: str, new: str) -> None:
    """Raises InputError where a revision stands for one of two files, saying how to name the file at it."""
    place = arguments.place(new)
    file = place.path if place is not None else new if Path(new).is_file() else "FILE"
    revisions.refuse_bare(old, f"write '{old}:{file}'" + (f", '{old}..HEAD {file}' or '{file} --since {old}'" if place is None else ""))
    place = arguments.place(old)
    revisions.refuse_bare(new, f"write '{new}:{place.path if place is not None else old}'")


def _since(span: arguments.Range, path: str, settings: ReadSettings) -> tuple[Given, Given]:
    if path == files.STDIN:
        raise SettingsError("standard input has no past to compare with", mend="name both versions")
    if arguments.place(path) is not None:
        raise SettingsError(f"'{path}' is compared with what?", mend="name both versions, or a file of the work tree alone")
    revisions.refuse_bare(path)
    return _both(lambda: given_text(revisions.since(span, path)), lambda: _now(path), settings)


def _now(path: str) -> Given:
    """The file of the work tree; nothing where only its past is there."""
    return given(path) if os.path.lexists(path) else Given(b"", files.shown(path), None, Readings())


def unmerged(*sides: Given) -> list[str]:
    """What to say of versions that hold the marks of a merge which nobody finished: the place of the first in each."""
    lines = []
    for one in sides:
        text = one.data.decode("utf-8", "replace").replace("\r\n", "\n")
        first = next(conflicts(text), None)
        if first is not None:
            name = f"{one.rev}:{one.path}" if one.rev is not None else one.path
            lines.append(f"{name}:{text.count(chr(10), 0, first[0]) + 1}: {TOLD}: both sides are read as the document's own words")
    return lines
