"""A path or text -> Constitution."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from whereas.annotate import annotate
from whereas.annotate.corrections import Readings
from whereas.app import files, revisions
from whereas.model.errors import InputError
from whereas.model.settings import ReadSettings
from whereas.parse import parse

if TYPE_CHECKING:
    from whereas.app.revisions import Text
    from whereas.model.constitution import Constitution
    from whereas.model.document import Document


def read_document(path: str, settings: ReadSettings = ReadSettings(), *, name: str | None = None) -> Document:
    """Parse a file, or standard input for "-" (`name` is what it is called then). Raises InputError."""
    called = name or ("<stdin>" if path == files.STDIN else path)
    return parse(files.read_bytes(path), path=files.shown(called), settings=settings)


def read_file(path: str, settings: ReadSettings = ReadSettings(), *, name: str | None = None) -> Constitution:
    """Read a file, or a file at a revision (`REV:PATH`), whole, with the readings settled beside it (`NAME.readings.toml`). Raises InputError."""
    version = revisions.at_revision(path)
    if version is not None:
        return read_text(version, settings)
    document = read_document(path, settings, name=name)
    return annotate(document, settings, readings=readings_beside(path))


def read_text(version: Text, settings: ReadSettings = ReadSettings()) -> Constitution:
    """Read one version of a file; readings settled beside the file of the work tree hold for it too. Raises InputError."""
    readings = readings_beside(version.beside) if version.beside else Readings()
    return read_bytes(version.data, version.path, settings, rev=version.rev, readings=readings)


def read_bytes(data: bytes, path: str, settings: ReadSettings = ReadSettings(), *, rev: str | None = None, readings: Readings | None = None) -> Constitution:
    """Bytes -> Constitution: the one way that versions are read. `path`, `rev`: names for messages. Raises InputError."""
    return annotate(parse(data, path=files.shown(path), rev=rev, settings=settings), settings, readings=readings or Readings())


def readings_beside(path: str) -> Readings:
    """The settled readings of `path`, empty if there are none. Raises InputError (path) for a file that cannot be understood."""
    if path == files.STDIN:
        return Readings()
    names = (Path(path).with_suffix(".readings.toml"), Path(f"{path}.readings.toml"))
    found = next((p for p in names if p.is_file()), None)
    if found is None:
        return Readings()
    try:
        return msgspec.toml.decode(found.read_bytes(), type=Readings)
    except (OSError, ValueError) as error:
        raise InputError(f"cannot be understood ({error})", where=str(found), mend="see docs/how-to/settle-readings.md") from None
