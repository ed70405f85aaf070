"""`whereas log`: what happened to each principle, version by version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from whereas.cli import common
from whereas.model.errors import SettingsError

if TYPE_CHECKING:
    from whereas.model.history import Log

FORMATS = {"text": ".txt", "json": ".json"}


def command(
    path: Annotated[str, typer.Argument(metavar="FILE", help="A file in a git repository, or a file at a revision (REV:PATH).")],
    format_: common.Format = None,
    output: common.Output = None,
    quiet: common.Quiet = False,
    no_color: common.NoColor = False,
    config: common.ConfigFile = None,
    since: common.Since = None,
    principle: Annotated[str | None, typer.Option("--principle", metavar="ID", help="Only this principle, by any id it ever had, every event in full.")] = None,
    reasons: Annotated[bool, typer.Option("--reasons", help="Only what happened to reasons, in full.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="Also examples, and principles that have only ever stood.")] = False,
) -> None:
    """Tell what happened to each principle, newest first: introduced, renamed, moved, its rules and reasons added, changed, gone.

    Renames of the file and of principles are followed, and versions that cannot be read are skipped. Formats: text, json (`whereas/log/1`).
    """
    from whereas.app import history
    from whereas.render import json, log_text

    kind = common.choose(format_, output, FORMATS, "text")
    common.writable(output, path)
    settings = common.settings(config)
    with common.progress("versions", quiet) as tell:
        found = history.log(history.asked(path, since), settings.read, progress=tell)
    found = _only(found, principle, reasons)
    if kind == "json":
        text = json.dumps(json.log(found))
    else:
        detail = principle is not None or reasons
        text = log_text.render(
            found, colour=common.colour(no_color, output), width=common.width(output), detail=detail, everything=everything or principle is not None
        )
    common.emit(text, output, quiet)


def _only(log: Log, principle: str | None, reasons: bool) -> Log:
    """The log of the principle asked for, or of reasons alone. Raises SettingsError for an id that no version has."""
    import msgspec

    found = log.principles
    if principle is not None:
        wanted = principle.removeprefix("#")
        found = tuple(p for p in found if wanted == p.id) or tuple(p for p in found if wanted in p.known_as)
        if not found:
            near = common.near(wanted, (i for p in log.principles for i in (p.id, *p.known_as)))
            raise SettingsError(f"no principle ever had the id '{wanted}'", where=log.path, mend=near or "'whereas log FILE --all' shows them all")
    if reasons:
        found = tuple(msgspec.structs.replace(p, events=tuple(e for e in p.events if e.kind.startswith("reason-"))) for p in found)
    return msgspec.structs.replace(log, principles=found)
