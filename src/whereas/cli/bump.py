"""`whereas bump`: the version step that the changes call for, and the change that forces it."""

from __future__ import annotations

from typing import Annotated

import typer

from whereas.cli import common
from whereas.model.errors import SettingsError

FORMATS = {"text": ".txt", "json": ".json"}


def command(
    old: common.Older,
    new: common.Newer = None,
    format_: common.Format = None,
    output: common.Output = None,
    quiet: common.Quiet = False,
    no_color: common.NoColor = False,
    stdin_filename: common.StdinName = None,
    config: common.ConfigFile = None,
    since: common.Since = None,
    write: Annotated[bool, typer.Option("--write", help="Write the version called for, and the date, into the newer file; nothing else is touched.")] = False,
    date: Annotated[str | None, typer.Option("--date", metavar="YYYY-MM-DD", help="With --write: the date of the amendment, if not today.")] = None,
    check: Annotated[bool, typer.Option("--check", help="Exit 1 if the declared version is not stepped, stepped too little, went back, or is gone.")] = False,
) -> int:
    """Tell the version step that the changes from OLD to NEW call for, the changes that force it, and whether the declared step agrees.

    MAJOR removes or redefines what was there, MINOR adds or expands, PATCH clarifies. Formats: text, json (`whereas/bump/1`).
    """
    from whereas.app import bump
    from whereas.app.compare import compare
    from whereas.app.read import read_given
    from whereas.app.versions import given_pair, unmerged
    from whereas.diff.step import step
    from whereas.render import bump_text, json

    kind = common.choose(format_, output, FORMATS, "text")
    if date is not None and not write:
        raise SettingsError("--date is the date to write, and nothing is written", mend="add --write")
    day = common.day(date)
    common.writable(output, old, new)
    settings = common.settings(config)
    both = given_pair(old, new, settings.read, since=since, stdin_name=stdin_filename)
    versions = read_given(both[0], settings.read), read_given(both[1], settings.read)
    common.warn(unmerged(*both), quiet)
    found = compare(*versions)
    called = step(found)
    text = (
        json.dumps(json.bump(called))
        if kind == "json"
        else bump_text.render(called, *versions, anew=not found.related, colour=common.colour(no_color, output), width=common.width(output))
    )
    if write:
        written = bump.write(versions[1], called, day, settings.read, first=not versions[0].source.text)
        same = written.old == written.new
        done = f"{written.path}: left at {written.old}" if same else f"{written.path}: {written.old} -> {written.new}" + (f", {day}" if written.dates else "")
        left = "".join(f"{written.path}: the date '{value}' was left: write it by hand\n" for value in written.left)
        text += f"{done}\n{left}" if kind == "text" else ""
    common.emit(text, output, quiet)
    failed = called.dropped or called.verdict in {"too small", "not bumped", "went back"}
    return 1 if check and failed and not write else 0
