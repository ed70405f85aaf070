"""Lint documents: read, check, take out what was accepted; accept what is left."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from whereas.app import acceptance, files
from whereas.app.read import read_file
from whereas.lint import lint
from whereas.lint.accept import entries
from whereas.lint.rule import fingerprint
from whereas.model.constitution import Constitution
from whereas.model.errors import SettingsError
from whereas.model.finding import FileReport

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.app.acceptance import AcceptedFile
    from whereas.model.acceptance import Accepted
    from whereas.model.settings import LintSettings, Settings

STALE = "stale-acceptance"


class Checked(msgspec.Struct, frozen=True):
    """One document, what lint says of it, and what was accepted of it."""

    constitution: Constitution
    report: FileReport
    accepted: tuple[Accepted, ...] = ()


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


def poorly_explained(checked: Sequence[Checked], settings: LintSettings) -> list[Checked]:
    """The documents of whose rules fewer percent have a reason than `min_explained` asks for; none where it is not set."""
    least = settings.min_explained
    return [c for c in checked if least is not None and 100 * c.report.explained < least * c.report.rules_read]


def shortfall(checked: Checked, settings: LintSettings) -> str:
    """What to say of a document that is poorly explained."""
    report = checked.report
    share = 100 * report.explained // report.rules_read
    return f"{report.path}: {share} % of {report.rules_read} rules have a reason, under the {settings.min_explained} % asked for"
