"""`whereas parse`: the reading of documents, as a tree for people or JSON for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from whereas.cli import common
from whereas.model.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.constitution import Constitution
    from whereas.model.settings import ReadSettings

FORMATS = {"tree": ".txt", "json": ".json .jsonl"}


def command(
    paths: common.Documents = None,
    format_: common.Format = None,
    output: common.Output = None,
    quiet: common.Quiet = False,
    no_color: common.NoColor = False,
    stdin_filename: common.StdinName = None,
    config: common.ConfigFile = None,
    principle: Annotated[str | None, typer.Option("--principle", help="In a tree: only the principle of this id and those in it.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="In a tree: also what is neither rule nor reason, and principles without rules.")] = False,
    jobs: common.Jobs = 0,
) -> int:
    """Show the reading of documents: principles, rules with their force, and the reasons found for them.

    "87% sure" says how surely a sentence is what it is read as. How surely a rule lacks a reason is another figure, which lint tells.

    Formats: tree (for people), json (`whereas/constitution/1`; several files give JSON Lines).
    """
    from whereas.app.paths import expand
    from whereas.app.read import lost_readings
    from whereas.render import json, tree

    kind = common.choose(format_, output, FORMATS, "tree")
    if kind == "json" and principle is not None:
        raise SettingsError("--principle chooses a part of a tree, and JSON holds all of a document", mend="leave out one of the two")
    settings = common.settings(config)
    named = expand(paths or [])
    common.writable(output, *named)
    read, faults = _read(named, settings.read, stdin_filename, jobs)
    if kind == "json":
        wire = [json.constitution(c) for c in read]
        del read  # what was parsed takes as much memory as all that is written
        text = "".join(map(json.dumps, wire))
    else:
        only = None if principle is None else principle.removeprefix("#")
        shown = common.colour(no_color, output)
        text = "\n".join(tree.render(c, colour=shown, width=common.width(output), principle=only, everything=everything) for c in _with(read, only))
    common.emit(text, output, quiet)
    common.warn(faults, False)
    common.warn(lost_readings(named), quiet)
    return common.UNUSABLE if faults else 0


def _read(paths: Sequence[str], settings: ReadSettings, stdin_name: str | None, jobs: int) -> tuple[list[Constitution], list[str]]:
    """Each constitution, and what was wrong with those that could not be read. Raises WhereasError where there is but one."""
    from whereas.app.read import read_file, read_many

    if len(paths) == 1 or "-" in paths:
        return [read_file(p, settings, name=stdin_name if p == "-" else None) for p in paths], []
    from whereas.app.many import parted

    found, faults = parted(read_many(paths, settings, jobs=jobs))
    return found, [f.message for f in faults]


def _with(read: Sequence[Constitution], principle: str | None) -> Sequence[Constitution]:
    """The constitutions that have the principle (all for None). Raises SettingsError if none has."""
    if principle is None:
        return read
    found = [c for c in read if any(p.id == principle for p in c.principles)]
    if not found:
        near = common.near(principle, (p.id for c in read for p in c.principles))
        raise SettingsError(f"no principle has the id '{principle}'", where=read[0].source.path, mend=near or "'--all' shows the ids that there are")
    return found
