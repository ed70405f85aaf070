"""Lint documents: read, check, take out what was accepted; accept what is left; mend what can be mended.

A document is mended in memory, in rounds (a fix may lay another one bare, or overlap it), and each round's text is read again before anything is written.
"""

from __future__ import annotations

import difflib
import io
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from whereas.annotate import annotate
from whereas.app import acceptance, files
from whereas.app.read import read_file, readings_beside
from whereas.lint import lint
from whereas.lint.accept import entries
from whereas.lint.fixes import NEWLINE, apply, damage, rewritten
from whereas.lint.rule import fingerprint
from whereas.model.constitution import Constitution
from whereas.model.errors import InputError, SettingsError
from whereas.model.finding import FileReport
from whereas.parse import parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.app.acceptance import AcceptedFile
    from whereas.model.acceptance import Accepted
    from whereas.model.settings import LintSettings, Settings

BOM, STALE = "\ufeff", "stale-acceptance"
ROUNDS = 8
"""How often a document is mended again before what is left is left."""


class Checked(msgspec.Struct, frozen=True):
    """One document, what lint says of it, and what was accepted of it."""

    constitution: Constitution
    report: FileReport
    accepted: tuple[Accepted, ...] = ()


class Mended(msgspec.Struct, frozen=True):
    """One document with fixes applied, in memory. `old`, `new`: its text as the file holds it, with its newlines; `fixes`: how many findings are mended;
    `left`: how many wait for another run; `refused`: why nothing is to be written, empty if all is well."""

    path: str
    old: str
    new: str
    fixes: int = 0
    left: int = 0
    refused: str = ""


def check(paths: Sequence[str], settings: Settings, *, everything: bool = False, stdin_name: str | None = None) -> list[Checked]:
    """Lint each document, in order; `paths` are files or "-". Raises WhereasError."""
    accepted = acceptance.find(Path.cwd())
    found = []
    for path in paths:
        constitution = read_file(path, settings.read, name=stdin_name if path == files.STDIN else None)
        entries_of = tuple(accepted.of(constitution.source.path))
        found.append(Checked(constitution, lint(constitution, settings.lint, everything=everything, accepted=entries_of), entries_of))
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
    """Apply the fixes of one file's findings in memory, reading the result again after each round. Raises WhereasError; the file is not touched."""
    if path == files.STDIN:
        raise InputError("cannot be mended in place", where="standard input", mend="name a file")
    data = files.read_bytes(path)
    parse(data, path=files.shown(path), settings=settings.read)  # says what is wrong with bytes that are no text
    text = data.decode("utf-8")
    accepted = acceptance.find(Path.cwd()).of(path)
    mended = Mended(path, text, text)
    for _ in range(ROUNDS):
        again = _round(mended, settings, accepted, unsafe)
        if again.refused:
            return again
        if again.new == mended.new:
            break
        mended = again
    return mended


def _round(mended: Mended, settings: Settings, accepted: Sequence[Accepted], unsafe: bool) -> Mended:
    """The fixes that fit together now."""
    document = parse(mended.new, path=files.shown(mended.path), settings=settings.read)
    constitution = annotate(document, settings.read, readings=readings_beside(mended.path))
    fixed = apply(document.source.text, lint(constitution, settings.lint, accepted=accepted).findings, unsafe=unsafe)
    bare = mended.new.removeprefix(BOM)
    new = mended.new[: len(mended.new) - len(bare)] + rewritten(bare, fixed.edits)
    lost = damage(document, parse(new, path=mended.path, settings=settings.read), fixed.mended) if fixed.edits else ""
    return Mended(mended.path, mended.old, new, mended.fixes + len(fixed.mended), len(fixed.left), lost)


def write(mended: Mended) -> None:
    """Write a mended document. Raises InputError where it cannot be written, or would be read otherwise than it should."""
    if mended.refused:
        raise InputError(f"was not mended: {mended.refused}", where=mended.path, mend="mend it by hand, and report this")
    if mended.new != mended.old:
        files.write_whole(mended.path, mended.new)


def unified(mended: Mended) -> str:
    """The changes as a unified diff; empty if there are none."""
    old, new = (io.StringIO(NEWLINE.sub("\n", text.removeprefix(BOM)), newline="\n").readlines() for text in (mended.old, mended.new))
    lines = difflib.unified_diff(old, new, mended.path, mended.path)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def poorly_explained(checked: Sequence[Checked], settings: LintSettings) -> list[Checked]:
    """The documents of whose rules fewer percent have a reason than `min_explained` asks for; none where it is not set."""
    least = settings.min_explained
    return [c for c in checked if least is not None and 100 * c.report.explained < least * c.report.rules_read]


def shortfall(checked: Checked, settings: LintSettings) -> str:
    """What to say of a document that is poorly explained."""
    report = checked.report
    share = 100 * report.explained // report.rules_read
    return f"{report.path}: {share} % of {report.rules_read} rules have a reason, under the {settings.min_explained} % asked for"
