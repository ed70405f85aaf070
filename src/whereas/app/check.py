"""Lint documents: read, check, take out what was accepted; accept what is left; mend what can be mended."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from whereas.app import acceptance, files
from whereas.app.read import read_file
from whereas.lint import lint
from whereas.lint.accept import entries
from whereas.lint.fixes import apply, damage, rewritten
from whereas.lint.rule import fingerprint
from whereas.model.constitution import Constitution
from whereas.model.errors import InputError, SettingsError
from whereas.model.finding import FileReport
from whereas.parse import parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.app.acceptance import AcceptedFile
    from whereas.model.settings import LintSettings, Settings

BOM, STALE = "\ufeff", "stale-acceptance"


class Checked(msgspec.Struct, frozen=True):
    """One document and what lint says of it."""

    constitution: Constitution
    report: FileReport


class Mended(msgspec.Struct, frozen=True):
    """One document with fixes applied, in memory. `old`/`new`: its text with LF; `written`: the new text as the file is to hold it; `fixes`: how many
    findings are mended; `left`: how many wait for another run; `refused`: why nothing is to be written, empty if all is well."""

    path: str
    old: str
    new: str
    written: str
    fixes: int
    left: int
    refused: str = ""


def check(paths: Sequence[str], settings: Settings, *, everything: bool = False, stdin_name: str | None = None) -> list[Checked]:
    """Lint each document, in order; `paths` are files or "-". Raises WhereasError."""
    accepted = acceptance.find(Path.cwd())
    found = []
    for path in paths:
        constitution = read_file(path, settings.read, name=stdin_name if path == files.STDIN else None)
        report = lint(constitution, settings.lint, everything=everything, accepted=accepted.of(constitution.source.path))
        found.append(Checked(constitution, report))
    return found


def accept(checked: Sequence[Checked], settings: Settings, reason: str) -> tuple[AcceptedFile, int, int]:
    """Accept every finding shown, with one reason, and drop the stale entries about these documents. Result: the file, how many were added and dropped.

    Findings about suppressions are not accepted: they are mended in a moment. Raises SettingsError for an empty reason, InputError where it cannot be written.
    """
    if not reason.strip():
        raise SettingsError("findings are accepted with a reason", mend="give one: --accept 'adopted on an old document'")
    file = acceptance.find(Path.cwd())
    new, stale = [], []
    for one in checked:
        shown = [f for f in one.report.findings if not f.code.startswith("SUP")]
        name = file.name(one.constitution.source.path)
        new += entries(shown, one.constitution, " ".join(reason.split()), name)
        gone = {f.fingerprint for f in one.report.findings if f.rule == STALE}
        stale += [a for a in file.of(one.constitution.source.path) if fingerprint(STALE, a.principle, a.fingerprint) in gone]
    return acceptance.save(file, new, stale), len(new), len(stale)


def mend(path: str, settings: Settings, *, unsafe: bool = False) -> Mended:
    """Apply the fixes of one file's findings in memory, and read the result again. Raises WhereasError; the file is not touched."""
    if path == files.STDIN:
        raise InputError("cannot be mended in place", where="standard input", mend="name a file")
    constitution = read_file(path, settings.read)
    report = lint(constitution, settings.lint, accepted=acceptance.find(Path.cwd()).of(constitution.source.path))
    source = constitution.source
    fixed = apply(source.text, report.findings, unsafe=unsafe)
    raw = files.read_bytes(path).decode("utf-8").removeprefix(BOM)
    written = (BOM if source.bom else "") + rewritten(raw, fixed.edits)
    lost = damage(constitution.document, parse(written, path=path, settings=settings.read), fixed.mended) if fixed.edits and constitution.document else ""
    return Mended(path, source.text, fixed.text, written, len(fixed.mended), len(fixed.left), lost)


def write(mended: Mended) -> None:
    """Write a mended document. Raises InputError where it cannot be written, or would be read otherwise than it should."""
    if mended.refused:
        raise InputError(f"was not mended: {mended.refused}", where=mended.path, mend="mend it by hand, and report this")
    if mended.new != mended.old:
        files.write_whole(mended.path, mended.written)


def unified(mended: Mended) -> str:
    """The changes as a unified diff; empty if there are none."""
    lines = difflib.unified_diff(mended.old.splitlines(True), mended.new.splitlines(True), mended.path, mended.path)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def poorly_explained(checked: Sequence[Checked], settings: LintSettings) -> list[Checked]:
    """The documents of whose rules fewer percent have a reason than `min_explained` asks for; none where it is not set."""
    least = settings.min_explained
    return [c for c in checked if least is not None and 100 * c.report.explained < least * c.report.rules_read]
