"""`whereas graph`: a picture of principles and reasons, their graph for other programs, its measures in words, or what a change would touch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, get_args

import typer

from whereas.cli import common
from whereas.model.constitution import RelationKind
from whereas.model.errors import SettingsError

if TYPE_CHECKING:
    from whereas.graph import Graph
    from whereas.graph.view import Level
    from whereas.model.constitution import Constitution

FORMATS = {"text": ".txt", "json": ".json", "svg": ".svg", "graphml": ".graphml", "dot": ".dot .gv", "mermaid": ".mmd", "csv": ".csv"}
SAID = ("text", "json", "csv")
"""Formats of the measures; an impact has the first two."""
LEVELS: tuple[Level, ...] = ("section", "principle", "statement")


def command(
    path: Annotated[str, typer.Argument(metavar="FILE", help="A Markdown file; '-' reads standard input.")],
    format_: common.Format = None,
    output: common.Output = None,
    quiet: common.Quiet = False,
    no_color: common.NoColor = False,
    stdin_filename: common.StdinName = None,
    config: common.ConfigFile = None,
    measures: Annotated[bool, typer.Option("--measures", help="What rests on what, in words (the default), as json or csv.")] = False,
    impact: Annotated[str | None, typer.Option("--impact", metavar="ID", help="Every rule that a change of this principle, statement or term touches.")] = None,
    level: Annotated[str | None, typer.Option("--level", help="What the nodes are: section, principle (the default) or statement.")] = None,
    kinds: Annotated[
        list[str] | None, typer.Option("--kinds", metavar="KIND", help="Only edges of these kinds (explains, refers-to ...; commas or repeatable).")
    ] = None,
    focus: Annotated[str | None, typer.Option("--focus", metavar="ID", help="Only this principle or statement and what is near it.")] = None,
    depth: Annotated[int | None, typer.Option("--depth", min=1, help="With --focus: how many steps away; 1 unless told.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Also principles that hold no rules and that nothing links to.")] = False,
) -> None:
    """Draw the graph of principles and reasons, export it for other programs, or tell its measures in words.

    Formats: text (the measures), svg, json (node-link; with --measures `whereas/measures/1`, with --impact `whereas/impact/1`), graphml (Gephi),
    dot (graphviz), mermaid (GitHub), csv (the measures).
    """
    from whereas.app.graph import read_graph

    kind = common.choose(format_, output, FORMATS, "text")
    if measures and impact is not None:
        raise SettingsError("--measures and --impact are two questions", mend="ask one at a time")
    said = measures or impact is not None or kind in {"text", "csv"}
    if said and kind not in (SAID[:2] if impact is not None else SAID):
        raise SettingsError(f"{'an impact' if impact is not None else 'measures'} cannot be told as '{kind}'", mend=f"use {', '.join(SAID[:2])}")
    chosen = common.one_of(level or "principle", LEVELS, "level")
    if said and (focus is not None or kinds or level is not None):
        raise SettingsError("--focus, --kinds and --level choose what is drawn, and nothing is", mend="name a format such as --format svg")
    if depth is not None and focus is None:
        raise SettingsError("--depth is how far from --focus, and there is none", mend="add --focus ID")
    wanted = [common.one_of(k, get_args(RelationKind), "kind of edge") for given in kinds or () for k in given.split(",")]
    common.writable(output, path)
    constitution, graph = read_graph(path, common.settings(config), name=stdin_filename, conflicts=said or not wanted or "conflicts-with" in wanted)
    if said:
        common.emit(_told(kind, constitution, graph, impact, common.colour(no_color, output), common.width(output)), output, quiet)
        return
    text, left = _drawn(kind, constitution, graph, wanted, level=chosen, focus=focus, depth=depth or 1, everything=everything)
    common.emit(text, output, quiet)
    if left:
        common.complain(f"{left} nodes and edges left out to stay under what GitHub draws; narrow with --focus or --level section")


def _told(kind: str, constitution: Constitution, graph: Graph, impact: str | None, colour: bool, width: int) -> str:
    from whereas.graph.impact import impact as of
    from whereas.graph.measures import measure
    from whereas.render import graph_text, json

    if impact is not None:
        found = of(constitution, graph, _named(impact, graph))
        return json.dumps(found) if kind == "json" else graph_text.render_impact(found, constitution, colour=colour, width=width)
    measured = measure(constitution, graph)
    if kind == "json":
        return json.dumps(measured)
    return graph_text.table(measured, constitution) if kind == "csv" else graph_text.render(measured, constitution, colour=colour, width=width)


def _named(name: str, graph: Graph) -> str:
    """The node of that id; else the defined term of that name."""
    name = name.removeprefix("#")
    term = f"term:{'-'.join(name.lower().split())}"
    return term if name not in graph and term in graph else name


def _drawn(
    kind: str, constitution: Constitution, graph: Graph, kinds: list[RelationKind], *, level: Level, focus: str | None, depth: int, everything: bool
) -> tuple[str, int]:
    """The graph in a format, and how many nodes and edges were left out of it."""
    from whereas.graph import exports, narrow

    svg = kind == "svg"
    shown = [*(kinds or _arcs()), "contains"] if svg else kinds
    part = narrow(graph, level=level, kinds=shown, focus=focus.removeprefix("#") if focus else None, depth=depth, everything=everything)
    if kind == "mermaid":
        return exports.to_mermaid(part)
    if not svg:
        return {"json": exports.to_json, "graphml": exports.to_graphml, "dot": exports.to_dot}[kind](part), 0
    from whereas.graph.layout import layout
    from whereas.render import graph_svg
    from whereas.render.words import called

    return graph_svg.render(layout(part, kinds or _arcs()), called(constitution), note=graph_svg.note(constitution, part)), 0


def _arcs() -> tuple[RelationKind, ...]:
    from whereas.graph.layout import DRAWN

    return DRAWN
