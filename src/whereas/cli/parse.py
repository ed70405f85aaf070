"""`whereas parse`: the reading of documents, as a tree for people or JSON for programs."""

from __future__ import annotations

from typing import Annotated

import typer

from whereas.cli import common

FORMATS = {"tree": ".txt", "json": ".json"}


def command(
    paths: Annotated[list[str], typer.Argument(metavar="FILE...", help="Markdown files; '-' reads standard input.")],
    format_: common.Format = None,
    output: common.Output = None,
    quiet: common.Quiet = False,
    no_color: common.NoColor = False,
    stdin_filename: common.StdinName = None,
    config: common.ConfigFile = None,
    principle: Annotated[str | None, typer.Option("--principle", help="Only this principle and those in it.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Also statements that are neither rule nor reason, and principles without norms.")] = False,
) -> None:
    """Show the reading of documents: principles, rules with their force, and the reasons found for them."""
    from whereas.app.read import read_file
    from whereas.render import json, tree

    kind = common.choose(format_, output, FORMATS, "tree")
    settings = common.settings(config)
    read = [read_file(p, settings.read, name=stdin_filename if p == "-" else None) for p in paths]
    if kind == "json":
        text = "".join(json.dumps(json.constitution(c)) for c in read)
    else:
        shown = common.colour(no_color, output)
        text = "\n".join(tree.render(c, colour=shown, principle=principle, everything=everything) for c in read)
    common.emit(text, output, quiet)
