"""`whereas graph`: the graph of principles and reasons for other programs, or its measures in words."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from whereas.cli import common
from whereas.model.errors import SettingsError

FORMATS = {"text": ".txt", "json": ".json", "graphml": ".graphml", "dot": ".dot", "mermaid": ".mmd"}
LEVELS = ("section", "principle", "statement")


def command(
    path: Annotated[str, typer.Argument(metavar="FILE", help="A Markdown file; '-' reads standard input.")],
    format_: common.Format = None,
    output: common.Output = None,
    quiet: common.Quiet = False,
    no_color: common.NoColor = False,
    stdin_filename: common.StdinName = None,
    config: common.ConfigFile = None,
    level: Annotated[str, typer.Option("--level", help="What the nodes are: section, principle or statement.")] = "principle",
    kinds: Annotated[list[str] | None, typer.Option("--kinds", help="Only edges of these kinds (contains, explains, refers-to ...); repeatable.")] = None,
    focus: Annotated[str | None, typer.Option("--focus", help="Only this principle or statement and what is near it.")] = None,
    depth: Annotated[int, typer.Option("--depth", min=1, help="With --focus: how many steps away.")] = 1,
) -> None:
    """Export the graph of principles and reasons, or tell its measures in words."""
    from whereas.app.read import read_file
    from whereas.graph import build, exports, measures, narrow
    from whereas.render import graph_text

    kind = common.choose(format_, output, FORMATS, "text")
    if level not in LEVELS:
        raise SettingsError(f"unknown level '{level}'", mend=f"use {', '.join(LEVELS)}")
    settings = common.settings(config)
    read = read_file(path, settings.read, name=stdin_filename)
    graph = build(read)
    left = 0
    if kind == "text":
        text = graph_text.render(measures.measure(read, graph), read, colour=common.colour(no_color, output))
    else:
        part = narrow(graph, level=level, kinds=tuple(kinds or ()), focus=focus, depth=depth)  # type: ignore[arg-type]
        if kind == "mermaid":
            text, left = exports.to_mermaid(part)
        else:
            text = {"json": exports.to_json, "graphml": exports.to_graphml, "dot": exports.to_dot}[kind](part)
    common.emit(text, output, quiet)
    if left:
        sys.stderr.write(f"whereas: {left} nodes and edges left out to stay under what GitHub draws; narrow with --focus or --level section\n")
