"""`whereas explain`: why one sentence was read as it was."""

from __future__ import annotations

import re
from typing import Annotated

import typer

from whereas.cli import common
from whereas.model.errors import InputError, SettingsError

PLACE = re.compile(r"(?P<path>.+?):(?P<line>\d+)(?::(?P<column>\d+))?")


def command(
    places: Annotated[
        list[str], typer.Argument(metavar="FILE:LINE...", help="Lines of Markdown files; with :COLUMN, as lint gives places, only the sentence there.")
    ],
    no_color: common.NoColor = False,
    config: common.ConfigFile = None,
) -> None:
    """Tell why the sentences on a line were read as they were: roles, force, the reasons found, and the words that decided."""
    for place in places:
        if PLACE.fullmatch(place) is None:
            raise SettingsError(f"'{place}' names no line", mend="write FILE:LINE, such as constitution.md:12")
    common.emit("\n".join(_told(place, no_color, config) for place in places), None)


def _told(place: str, no_color: common.NoColor, config: common.ConfigFile) -> str:
    from whereas.annotate.explain import explain
    from whereas.app.read import read_file
    from whereas.render import explanation

    parts = PLACE.fullmatch(place)
    assert parts is not None, place
    path, number, column = parts["path"], int(parts["line"]), int(parts["column"] or 0)
    settings = common.settings(config)
    read = read_file(path, settings.read)
    document = read.document
    if document is None:
        raise InputError("holds nothing to explain", where=path)
    at = [i for i, s in enumerate(document.statements) if s.span.line <= number <= s.span.end_line]
    if column:
        begun = [i for i in at if (document.statements[i].span.line, document.statements[i].span.column) <= (number, column)]
        at = begun[-1:] or at[:1]
    if not at:
        near = min((s.span.line for s in document.statements), key=lambda n: abs(n - number), default=None)
        raise InputError(
            "no sentence stands on this line",
            where=f"{path}:{number}:1",
            mend=f"{'lines count from 1; ' * (number < 1)}the nearest is on line {near}" if near else "the document holds none",
        )
    return explanation.render(read, explain(document, at, settings.read), colour=common.colour(no_color, None), width=common.width(None))
