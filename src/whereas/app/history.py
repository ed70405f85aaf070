"""The history of one file: its versions in git, read once each, and what the folds over them say."""

from __future__ import annotations

import os
from contextlib import contextmanager
from functools import cache as once
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from whereas.app import cache, files, revisions
from whereas.app.read import past_readings, read_bytes, readings_beside, remembered
from whereas.history import arguments
from whereas.model.errors import InputError
from whereas.model.settings import ReadSettings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from whereas.history.chain import Step
    from whereas.history.repository import Repository
    from whereas.history.walk import Version
    from whereas.model.constitution import Constitution
    from whereas.model.history import Blame, Log
    from whereas.model.readings import Readings

    Progress = Callable[[int, int], None]


UNCOMMITTED = "not committed yet"


class Asked(msgspec.Struct, frozen=True):
    """Which history: `path` in the file system, or from the top for `REV:PATH`; `tip`: its newest revision; `since`: leave out what that revision has;
    `named`: the tip was asked for, so that the work tree does not matter."""

    path: str
    tip: str = "HEAD"
    since: arguments.Range | None = None
    at_top: bool = False
    named: bool = False


def asked(path: str, since: str | None = None) -> Asked:
    """What `FILE` or `REV:FILE` and `--since REV` ask for. Raises InputError for an empty word."""
    place = arguments.place(files.named(path))
    span = arguments.since(since) if since is not None else None
    if place is None:
        return Asked(path, since=span)
    return Asked(place.path, place.rev or "HEAD", span, at_top=place.at_top, named=True)


def log(wanted: Asked, settings: ReadSettings = ReadSettings(), *, progress: Progress | None = None) -> Log:
    """What happened to each principle of a file. `progress`: called with (versions done, versions in all). Raises WhereasError."""
    from whereas.history.log import log as fold

    with chain(wanted, settings, progress) as (steps, known):
        return fold(steps, wanted.path, known=known)


def blame(wanted: Asked, settings: ReadSettings = ReadSettings(), *, progress: Progress | None = None) -> tuple[Blame, Constitution]:
    """Since when each rule of a file, and its reasons, have stood, and the version they stand in: the file of the work tree where no revision was named.
    Raises WhereasError, also where that version cannot be read."""
    from whereas.history.blame import blame as fold

    last: list[Step] = []
    with chain(wanted, settings, progress) as (steps, _):
        found = fold(_noted(_and_work_tree(steps, wanted, settings), last), wanted.path)
    if last[0].constitution is None:
        version = last[0].version
        raise InputError(last[0].problem, where=f"{wanted.tip}:{version.path}", mend=f"name an older revision: {version.rev[:7]}~1:{version.path}")
    return found, last[0].constitution


def _noted(steps: Iterator[Step], last: list[Step]) -> Iterator[Step]:
    """The steps; `last` holds the latest of them."""
    for step in steps:
        last[:] = [step]
        yield step


def _and_work_tree(steps: Iterator[Step], wanted: Asked, settings: ReadSettings) -> Iterator[Step]:
    """The steps, and one more where the file in the work tree says something else than its last version."""
    from whereas.app.compare import compare
    from whereas.app.read import read_file
    from whereas.history.chain import Link, Step
    from whereas.history.walk import Version

    last: Step | None = None
    for step in steps:
        yield step
        last = step if step.constitution is not None else last
    if wanted.named or not Path(wanted.path).is_file():
        return
    now = read_file(wanted.path, settings)
    if last is None or last.constitution is None or now.source.text == last.constitution.source.text:
        return
    version = Version("", "", "", UNCOMMITTED, wanted.path, None, (last.version.rev,))
    yield Step(version, now, "", (Link(last.version.rev, compare(last.constitution, now)),))


@contextmanager
def chain(wanted: Asked, settings: ReadSettings, progress: Progress | None = None) -> Iterator[tuple[Iterator[Step], frozenset[str]]]:
    """The steps of a history, oldest first, and which of them are only what the others are compared with, since those alone were asked for."""
    from whereas.app.compare import compare
    from whereas.history.chain import steps
    from whereas.history.repository import open_repository

    here = Path.cwd() if wanted.at_top else Path(wanted.path).absolute()
    if not wanted.at_top and here.is_dir():
        raise InputError("is a folder", where=wanted.path, mend="name a Markdown file in it")
    if not wanted.named:
        revisions.refuse_bare(wanted.path)
    with open_repository(here, f"{wanted.tip}:{wanted.path}" if wanted.named else "") as repository:
        found, known = _versions(repository, wanted)
        kept = cache.find()
        chained = steps(repository, found, _reader(repository, wanted.path, settings, kept), partial(compare, cache=kept))
        yield _counted(chained, len(found), progress), known


def _versions(repository: Repository, wanted: Asked) -> tuple[list[Version], frozenset[str]]:
    """The versions, and which of them are only compared with; each with the readings that stood beside it, the newest with those of the tip, or of the work
    tree where the file there is the same: they may have been settled later."""
    tip = repository.commit(wanted.tip)
    found, known = _walked(repository, wanted, tip)
    settled = [revisions.readings_then(repository, v.rev if v is not found[-1] else tip, v.path) for v in found]
    if found and not wanted.named and _same_here(repository, found[-1], wanted.path):
        settled[-1] = None
    return [msgspec.structs.replace(v, settled=oid) for v, oid in zip(found, settled, strict=True)], known


def _same_here(repository: Repository, version: Version, path: str) -> bool:
    """Whether the file of the work tree is this version, line ends aside."""
    if version.blob is None or not Path(path).is_file():
        return False
    here, there = files.read_bytes(path), repository.blob(version.blob, path)
    return here.replace(b"\r\n", b"\n") == there.replace(b"\r\n", b"\n")


def _walked(repository: Repository, wanted: Asked, tip: str) -> tuple[list[Version], frozenset[str]]:
    from whereas.history.walk import rooted, staged_name, versions

    inside = wanted.path if wanted.at_top else repository.inside(wanted.path)
    if not wanted.named:
        if repository.entry(tip, inside) is None:
            inside = staged_name(repository, tip, inside) or inside
        revisions.committed(repository, tip, inside, wanted.path)
        if repository.top is not None and repository.entry(tip, inside) is None:
            raise _missing(repository, tip, inside, wanted.path)
    repository.read(tip, inside, called=wanted.tip)
    if wanted.since is None:
        return versions(repository, tip, inside), frozenset()
    old, new = wanted.since.old, wanted.since.new if wanted.tip == "HEAD" else wanted.tip
    base = repository.merge_base(old, new) if wanted.since.from_base else repository.commit(old)
    return rooted(repository, tip, inside, base)


def _missing(repository: Repository, tip: str, inside: str, path: str) -> InputError:
    """What to say of a file that is neither in the work tree nor in the newest commit. `inside`: its path from the top."""
    from whereas.history.gone import SHOWN_DIGITS, fate

    def here(name: str) -> str:
        return os.path.relpath(os.path.join(repository.top or "", name))

    found = fate(repository, tip, inside)
    commit = found.commit[:SHOWN_DIGITS] if found is not None else ""
    if found is not None and not found.there:
        return InputError("is gone", where=path, mend=f"name the last commit that had it: {commit}:{found.name}")
    mend = f"since {commit} it is '{here(found.name)}'" if found is not None else repository.nearby(tip, inside, here)
    return InputError("no such file", where=path, mend=mend or "check the path")


def _reader(repository: Repository, path: str, settings: ReadSettings, kept: cache.Cache) -> Callable[[bytes, Version, str], Constitution]:
    """How versions are read: as the file of the work tree is, whatever its name was then, with the readings settled beside them, or else beside it."""
    today = readings_beside(path)
    memory = remembered(settings, kept) if settings.pipeline is None else None

    @once
    def settled(oid: str) -> Readings:
        return past_readings(repository.blob(oid, path)) or today

    def read(data: bytes, version: Version, where: str) -> Constitution:
        readings = settled(version.settled) if version.settled is not None else today
        try:
            return read_bytes(data, settings, path=files.shown(path), readings=readings, cache=kept, memory=memory)
        except InputError as error:
            raise InputError(error.what, where=where, mend=error.mend) from None

    return read


def _counted(steps: Iterator[Step], total: int, progress: Progress | None) -> Iterator[Step]:
    for number, step in enumerate(steps, 1):
        yield step
        if progress is not None:
            progress(number, total)
