"""A path or text -> Constitution."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from whereas.app import files, revisions
from whereas.app.cache import NO_CACHE, Cache, find, key
from whereas.app.kept import decode, encode, unpacked
from whereas.model.errors import InputError
from whereas.model.readings import Readings
from whereas.model.settings import ReadSettings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.memory import Memory
    from whereas.app.many import Fault
    from whereas.app.revisions import Text
    from whereas.model.constitution import Constitution
    from whereas.model.document import Document


def read_document(path: str, settings: ReadSettings = ReadSettings(), *, name: str | None = None) -> Document:
    """Parse a file, or standard input for "-" (`name` is what it is called then). Raises InputError."""
    from whereas.parse import parse

    called = name or (files.UNNAMED if path == files.STDIN else path)
    return parse(files.read_bytes(path), path=files.shown(called), settings=settings)


def read_file(path: str, settings: ReadSettings = ReadSettings(), *, name: str | None = None, cache: Cache | None = None) -> Constitution:
    """Read a file, or a file at a revision (`REV:PATH`), whole: parse, annotate, and take the readings settled beside it (`NAME.readings.toml`), or beside
    the file that standard input is called after. `cache`: the user's where it is None. Raises InputError."""
    return read_given(given(path, name=name), settings, cache=cache)


class Given(msgspec.Struct, frozen=True):
    """All that one version of a document is read from, besides the settings: its bytes, what it and its revision are called, what was settled beside it."""

    data: bytes
    path: str
    rev: str | None
    readings: Readings

    def place(self, settings: ReadSettings) -> bytes:
        """The key under which its reading is kept."""
        return key("constitution", self.data, self.path, self.rev or "", settings, self.readings)


def given(path: str, *, name: str | None = None) -> Given:
    """What a file, or a file at a revision, is read from. Raises InputError."""
    version = revisions.at_revision(path)
    if version is not None:
        return given_text(version)
    revisions.refuse_bare(path)
    called = name or (files.UNNAMED if path == files.STDIN else path)
    readings = readings_beside(name if name and path == files.STDIN else path)
    return Given(files.read_bytes(path), files.shown(called), None, readings)


def given_text(version: Text) -> Given:
    """What one version of a file is read from, with the readings that were settled beside it then; where it had none, those beside the file of the work tree
    hold for it too. Raises InputError."""
    readings = past_readings(version.settled) if version.settled is not None else None
    if readings is None:
        readings = readings_beside(version.beside) if version.beside else Readings()
    return Given(version.data, files.shown(version.path), version.rev, readings)


def read_given(version: Given, settings: ReadSettings = ReadSettings(), *, cache: Cache | None = None) -> Constitution:
    """Read what is given. `cache`: the user's where it is None. Raises InputError."""
    kept = find() if cache is None else cache
    return read_bytes(version.data, settings, path=version.path, rev=version.rev, readings=version.readings, cache=kept)


def read_bytes(
    data: bytes,
    settings: ReadSettings = ReadSettings(),
    *,
    path: str,
    rev: str | None = None,
    readings: Readings = Readings(),
    cache: Cache = NO_CACHE,
    memory: Memory | None = None,
) -> Constitution:
    """Read one version of a document. `rev`: the revision it comes from; `readings`: what was settled beside it; `cache`: where readings are kept; `memory`:
    what was read of its sentences, shared by the versions of a document. A named pipeline may change without our knowing, so what it reads is never kept.
    Raises InputError."""
    if settings.pipeline is not None or cache.path is None:
        return _read(data, settings, path, rev, readings, memory)
    place = Given(data, path, rev, readings).place(settings)
    kept = cache.get(place)
    found = decode(kept) if kept is not None else None
    if found is None:
        found = _read(data, settings, path, rev, readings, memory or remembered(settings, cache))
        cache.keep({place: encode(found)})
    return found


def _read(data: bytes, settings: ReadSettings, path: str, rev: str | None, readings: Readings, memory: Memory | None) -> Constitution:
    from whereas.annotate import annotate
    from whereas.parse import parse

    return annotate(parse(data, path=path, rev=rev, settings=settings), settings, readings=readings, memory=memory)


def remembered(settings: ReadSettings, cache: Cache) -> Memory:
    """What was read of sentences under these settings, in earlier processes too."""
    from whereas.annotate.memory import Memory

    return Memory(cache, key("cues", settings))


def read_text(version: Text, settings: ReadSettings = ReadSettings(), *, cache: Cache | None = None) -> Constitution:
    """Read one version of a file, as `given_text` has it. Raises InputError."""
    return read_given(given_text(version), settings, cache=cache)


def read_many(paths: Sequence[str], settings: ReadSettings = ReadSettings(), *, jobs: int = 0) -> list[Constitution | Fault]:
    """Read many files, in order, on `jobs` processors (0: all); what is wrong with one is told in its place."""
    from whereas.app.many import Fault, each

    return [f if isinstance(f, Fault) else unpacked(f) for f in each(paths, _Read(settings), jobs=jobs)]


class _Read:
    """Reading one file, as a call that can be sent to another process and answers in bytes."""

    def __init__(self, settings: ReadSettings) -> None:
        self.settings = settings

    def __call__(self, path: str) -> bytes:
        return encode(read_file(path, self.settings))


def readings_beside(path: str) -> Readings:
    """The settled readings of `path`, empty if there are none. Raises InputError (path) for a file that cannot be understood."""
    if path == files.STDIN or not Path(path).name:
        return Readings()
    found = next((p for p in files.readings_names(path) if p.is_file()), None)
    if found is None:
        return Readings()
    from whereas.app.readings_file import decoded

    try:
        data = found.read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror})", where=str(found), mend="check the file") from None
    return decoded(data, str(found))


def lost_readings(paths: Sequence[str]) -> list[str]:
    """What to say of readings files that settle nothing, since no file that they could belong to stands beside them: of those beside the files named."""
    folders = dict.fromkeys(Path(path).parent for path in paths if path != files.STDIN and Path(path).is_file())
    lines = []
    for folder in folders:
        settled = sorted(folder.glob("*.readings.toml"))
        known = {name for p in folder.iterdir() if p not in settled for name in files.readings_names(str(p))} if settled else set()
        lines += [f"{p}: settles readings of no document: rename it as the one that it stood beside was, or delete it" for p in settled if p not in known]
    return lines


def past_readings(data: bytes) -> Readings | None:
    """The readings in a file of a past revision; None where it cannot be understood, which nobody can mend any more."""
    from whereas.app.readings_file import decoded

    try:
        return decoded(data, "")
    except InputError:
        return None
