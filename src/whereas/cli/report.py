"""`whereas report`: one page that anybody can open, to look at a document instead of reading about it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from whereas.cli import common
from whereas.model.errors import InputError

DEFAULT = "report.html"
MARK, HEAD_BYTES = b'<meta name="generator" content="whereas">', 1000
"""What a report says of itself in its first bytes."""
FORMATS = {"html": ".html .htm"}


def command(
    context: typer.Context,
    path: Annotated[str, typer.Argument(metavar="FILE", help="A Markdown file; '-' reads standard input.")],
    output: Annotated[str, typer.Option("--output", "-o", metavar="FILE", help="Write the page to this file, whole or not at all; '-' prints it.")] = DEFAULT,
    old: Annotated[str | None, typer.Option("--old", metavar="FILE", help="Show what changed since this version (a file, or REV:PATH).")] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="REV", help="Show what changed since this revision of git.")] = None,
    history: Annotated[bool, typer.Option("--history", help="Show what happened version by version, as git has it.")] = False,
    quiet: common.Quiet = False,
    stdin_filename: common.StdinName = None,
    config: common.ConfigFile = None,
) -> None:
    """Write one self-contained page: overview, the text with rules and reasons marked, the graph, what changed, and how it came to be.

    It opens from disk, asks nothing of any network, and can be read without scripts and on paper.
    """
    from whereas.app.report import page

    common.choose(None, output, FORMATS, "html", other="'-' for standard output")
    common.writable(output, path, old)
    if not _named(context) and Path(output).is_file() and MARK not in Path(output).read_bytes()[:HEAD_BYTES]:
        raise InputError("is there already, and is no report of whereas", where=output, mend="move it, or name the output: -o FILE")
    with common.placing(config):
        text = page(path, common.settings(config), old=old, since=since, history=history, name=stdin_filename)
    if output == "-":
        common.emit(text, None)
        return
    common.emit(text, output)
    if not quiet:
        common.complain(f"wrote {output} ({len(text.encode()) / 1000:,.0f} kB); open it in a browser")


def _named(context: typer.Context) -> bool:
    """Whether the output was named, and is not just what it is called by default."""
    source = context.get_parameter_source("output")
    return source is not None and source.name != "DEFAULT"
