"""Lint documents: read, check, take out what was accepted; accept what is left."""

from __future__ import annotations

import functools
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from whereas.app import acceptance, files, revisions
from whereas.app.cache import Cache, find, installed, key
from whereas.app.kept import encode, recalled, unpacked
from whereas.app.paths import from_settings
from whereas.app.read import Given, given, read_file, read_given, read_text
from whereas.history import arguments
from whereas.model.acceptance import AnsweredFinding
from whereas.model.errors import InputError, SettingsError, WhereasError
from whereas.model.finding import FileReport
from whereas.render.style import count

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from whereas.app.acceptance import AcceptedFile
    from whereas.app.many import Fault
    from whereas.model.acceptance import Accepted
    from whereas.model.constitution import Constitution
    from whereas.model.settings import ReadSettings, Settings

STALE = "stale-acceptance"


class Base(msgspec.Struct, frozen=True):
    """What documents are compared with: the `old` version of the one document (a file, or `REV:PATH`), or each as it was `since` a revision."""

    old: str | None = None
    since: str | None = None


class Checked:
    """One document, and what lint says of it. `place`: the key under which the report is kept, None where it is not. The document itself is read when it is
    asked for: an unchanged one need not be."""

    def __init__(self, read: Callable[[], Constitution], report: FileReport, place: bytes | None = None) -> None:
        self._read, self.report, self.place = read, report, place

    @cached_property
    def constitution(self) -> Constitution:
        return self._read()


def check(
    paths: Sequence[str], settings: Settings, *, everything: bool = False, stdin_name: str | None = None, base: Base | None = None
) -> list[Checked]:  # fmt: skip
    """Lint each document, in order; `paths` are files or "-". `base`: what they are compared with. Raises WhereasError."""
    return [check_one(path, settings, everything=everything, stdin_name=stdin_name, base=base) for path in paths]


def check_one(
    path: str, settings: Settings, *, everything: bool = False, stdin_name: str | None = None, base: Base | None = None, cache: Cache | None = None
) -> Checked:  # fmt: skip
    """Lint one document. `cache`: the user's where it is None. Raises WhereasError."""
    cache = find() if cache is None else cache
    version = _given(path, stdin_name, base)
    where = from_settings(version.path, version.rev) if settings.lint.per_path else None

    @functools.cache
    def read() -> Constitution:
        return read_given(version, settings.read, cache=cache)

    try:
        file = acceptance.find(Path.cwd())
        accepted, gone = tuple(file.of(version.path)), file.gone(version.path)
        agreed = file.accepts(version.path) if base is not None else frozenset()
        old = earlier(path, base, settings.read) if base is not None else None
    except WhereasError:
        read()  # what is wrong with the document itself is told first
        raise

    @functools.cache
    def place() -> bytes:
        rests_on = version.place(settings.read) if settings.read.pipeline is None else msgspec.msgpack.encode(read())
        return key("report", rests_on, *map(msgspec.msgpack.encode, (old, settings.lint, everything, accepted, gone, where, sorted(agreed))))

    def work() -> FileReport:
        from whereas.lint import lint

        return lint(read(), settings.lint, everything=everything, accepted=accepted, gone=gone, old=old, place=where, agreed=agreed)

    kept = cache.path is not None and not _plugged_in(cache)
    report = recalled(cache, place, FileReport, work) if kept else work()
    if base is not None and old is None:
        report = msgspec.structs.replace(report, warnings=(*report.warnings, f"newer than {base.since}: there is no amendment to check"))
        kept = False
    return Checked(read, report, place() if kept else None)


def _given(path: str, stdin_name: str | None, base: Base | None) -> Given:
    """What a document is read from. Raises InputError, which says so of one that went since the revision."""
    try:
        return given(path, name=stdin_name if path == files.STDIN else None)
    except InputError as error:
        if base is None or base.since is None or not revisions.was_there(arguments.since(base.since), path):
            raise error from None
        mend = f"'whereas diff {path} --since {base.since}' tells what went with it"
        raise InputError(f"is gone since {base.since}", where=path, mend=mend) from None


def told(checked: Sequence[Checked], how: str, work: Callable[[], str]) -> str:
    """What `work` says of reports, kept with them. `how`: all that it rests on besides these and their documents."""
    places = [c.place for c in checked]
    known = [place for place in places if place is not None]
    return recalled(find(), lambda: key("told", how, *known), str, work) if len(known) == len(places) else work()


def earlier(path: str, base: Base, settings: ReadSettings) -> Constitution | None:
    """The version that a document is compared with; None for a file that is newer than the revision. Raises WhereasError."""
    if base.old is not None:
        return read_file(base.old, settings)
    if path == files.STDIN:
        raise SettingsError("standard input has no past to compare with", mend="name its older version: --old FILE")
    if arguments.place(path) is not None:
        raise SettingsError(f"'{path}' is compared with what?", mend="name its older version: --old REV:PATH")
    found = revisions.since_if_old(arguments.since(base.since or "HEAD"), path)
    return read_text(found, settings) if found is not None else None


def _plugged_in(cache: Cache) -> bool:
    """Whether other packages bring lint rules: these may change without our knowing, so what they say is never kept."""

    def work() -> bool:
        from whereas.lint.registry import has_plugins

        return has_plugins()

    cache.get(b"")  # opens the store first, which a first call may make in a folder that is asked for its time
    return recalled(cache, lambda: key("plug-ins", installed()), bool, work)


def check_many(
    paths: Sequence[str], settings: Settings, *, everything: bool = False, jobs: int = 0, base: Base | None = None
) -> list[Checked | Fault]:  # fmt: skip
    """Lint many documents, in order, on `jobs` processors (0: all); what is wrong with one is told in its place."""
    from whereas.app.many import Fault, each

    found = each(paths, _Check(settings, everything, base), jobs=jobs)
    return [one if isinstance(one, Fault) else _unpacked(*one) for one in found]


def check_each(
    paths: Sequence[str], settings: Settings, *, everything: bool = False, stdin_name: str | None = None, jobs: int = 0, base: Base | None = None
) -> tuple[list[Checked], list[str]]:  # fmt: skip
    """What lint says of each document, and what was wrong with those that could not be read. Raises WhereasError where there is but one."""
    if len(paths) == 1 or files.STDIN in paths:
        return check(paths, settings, everything=everything, stdin_name=stdin_name, base=base), []
    from whereas.app.many import parted

    found, faults = parted(check_many(paths, settings, everything=everything, jobs=jobs, base=base))
    return found, [f.message for f in faults]


class _Check:
    """Linting one document, as a call that can be sent to another process and answers in bytes."""

    def __init__(self, settings: Settings, everything: bool, base: Base | None) -> None:
        self.settings, self.everything, self.base = settings, everything, base

    def __call__(self, path: str) -> tuple[bytes, bytes]:
        one = check_one(path, self.settings, everything=self.everything, base=self.base)
        return encode(one.constitution), msgspec.msgpack.encode(one.report)


def _unpacked(constitution: bytes, report: bytes) -> Checked:
    return Checked(functools.partial(unpacked, constitution), msgspec.msgpack.decode(report, type=FileReport))


def accept(checked: Sequence[Checked], reason: str) -> tuple[AcceptedFile, int, int]:
    """Accept every finding shown, with one reason, and drop the stale entries about these documents and about those that are gone; what holds for a document
    under its new name is filed there. Result: the file, how many were added and dropped.

    Findings about suppressions are not accepted: they are mended in a moment. Raises SettingsError for an empty reason, InputError where it cannot be written.
    """
    if not reason.strip():
        raise SettingsError("findings are accepted with a reason", mend="give one: --accept 'adopted on an old document'")
    from whereas.lint.accept import entries
    from whereas.lint.rule import fingerprint

    file = acceptance.find(Path.cwd())
    away = file.gone(*(c.report.path for c in checked))
    new: list[Accepted] = []
    stale = [a for a in away if not any(_carried(c, [a]) for c in checked)]
    moved: list[Accepted] = []
    for one in checked:
        shown = [f for f in (*one.report.findings, *one.report.folded) if not f.code.startswith("SUP")]
        name = file.name(one.constitution.source.path)
        gone = {f.fingerprint for f in one.report.findings if f.rule == STALE}
        taken = _carried(one, away)
        old = [a for a in (*file.of(one.constitution.source.path), *taken) if fingerprint(STALE, a.principle, a.fingerprint) in gone]
        moved += taken
        new += [msgspec.structs.replace(a, path=name) for a in taken if a not in old]
        new += entries(shown, one.constitution, " ".join(reason.split()), name)
        stale += old
    return acceptance.save(file, new, [*stale, *moved]), len(new), len(stale)


def _carried(checked: Checked, away: Sequence[Accepted]) -> list[Accepted]:
    """The entries about documents that are gone which are about this one, under its new name."""
    held = {(a.path, a.rule, a.fingerprint) for a in checked.report.acceptances}
    return [a for a in away if (a.path, a.rule, a.fingerprint) in held]


def orphans(checked: Sequence[Checked]) -> list[str]:
    """What to say of accepted findings whose documents are gone, a line for each of these."""
    file = acceptance.find(Path.cwd())
    away = file.gone(*(c.report.path for c in checked))
    lines = []
    for path in dict.fromkeys(a.path for a in away):
        entries = [a for a in away if a.path == path]
        heir = next((c.report.path for c in checked if _carried(c, entries)), None)
        told = f"{file.path.name}: {count(len(entries), 'accepted finding')} of '{path}', which is gone"
        lines.append(
            f"{told}: taken for those of {heir}, where 'whereas lint {heir} --accept REASON' files them"
            if heir
            else f"{told}, {'is' if len(entries) == 1 else 'are'} stale unless it has another name, under which to lint it; --accept drops them"
        )
    return lines


def unheld(checked: Sequence[Checked]) -> list[FileReport]:
    """The documents that are gone and of which findings are accepted still: the entries that hold for none of those checked, all of them stale."""
    away = acceptance.find(Path.cwd()).gone(*(c.report.path for c in checked))
    left = [a for a in away if not any(_carried(c, [a]) for c in checked)]
    stale = [AnsweredFinding(**msgspec.structs.asdict(a), findings=0, stale=True) for a in left]
    return [FileReport(path, 0, 0, 0, (), acceptances=tuple(a for a in stale if a.path == path)) for path in dict.fromkeys(a.path for a in left)]
