"""The part of a graph that one wants to see: a level, some kinds of edges, the neighbourhood of one node.

At the level of principles the rule gate/2, which refers to Fences, makes Gate refer to Fences, once however many of its rules do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import networkx as nx

from whereas.model.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Collection, Container

Level = Literal["section", "principle", "statement"]
LEVELS: tuple[Level, ...] = ("section", "principle", "statement")
PRINCIPLES = frozenset({"section", "item", "preamble"})
SHOWN: dict[str, frozenset[str]] = {"section": frozenset({"section", "preamble"}), "principle": PRINCIPLES}
COUNTS = ("norms", "explained_norms")


def narrow(
    graph: nx.MultiDiGraph,
    *,
    level: Level = "principle",
    kinds: Collection[str] = (),
    focus: str | None = None,
    depth: int = 1,
    everything: bool = True,
    keep: Collection[str] = (),
) -> nx.MultiDiGraph:
    """A new graph with the nodes of `level`, edges of `kinds` (all if empty), and, with `focus`, only nodes within `depth` steps of it in any direction.

    Deeper nodes lend their edges and their counts of rules to the principle that holds them. Without `everything`, what no edge of `kinds` but `contains`
    touches is left out if it is a principle that holds no rules, neither itself nor in those below it, a statement that is neither rule nor reason, or a
    heading; nodes in `keep`, and what holds them, stay.
    Raises SettingsError for a focus that there is not.
    """
    part = graph if level == "statement" else _lift(graph, SHOWN[level])
    if kinds:
        part = _with_kinds(part, kinds)
    if focus is not None:
        known(part, focus)
        keep = (*keep, focus)
    if not everything:
        part = _only(part, _worth_showing(part, keep))
    if focus is not None:
        reached = nx.single_source_shortest_path_length(part.to_undirected(as_view=True), focus, cutoff=depth)
        part = _only(part, reached)
    return part if part is not graph else _only(graph, graph)


def known(graph: nx.MultiDiGraph, node: str) -> None:
    """Raises SettingsError, naming the nearest node, if the graph has none of that id."""
    if node in graph:
        return
    import difflib

    near = difflib.get_close_matches(node, [str(n) for n in graph], 1)
    raise SettingsError(f"there is no principle or statement '{node}' at this level", mend=f"did you mean '{near[0]}'?" if near else "see 'whereas parse'")


def resting(graph: nx.MultiDiGraph) -> nx.DiGraph:
    """What rests on what: an edge from each node to what it refers to or is explained by.

    A reference by which a principle sets itself above the other, or makes an exception to it, rests on nothing.
    """
    home = homes(graph)
    apart = {(a, b) for a, b, k in graph.edges(data="kind") if k in {"overrides", "exception-to"}}
    found = nx.DiGraph()
    for a, b, kind in graph.edges(data="kind"):
        if a == b:
            continue
        if kind == "explains":
            found.add_edge(b, a)
        elif kind == "refers-to" and (a, b) not in apart and (home.get(a), b) not in apart:
            found.add_edge(a, b)
    return found


def homes(graph: nx.MultiDiGraph) -> dict[str, str]:
    """Node -> the principle that holds it, for all that are held."""
    found: dict[str, str] = {}
    for source, target, kind in graph.edges(data="kind"):
        if kind == "contains":
            found.setdefault(target, source)
    return found


def _only(graph: nx.MultiDiGraph, kept: Container[str]) -> nx.MultiDiGraph:
    """A graph of its own with the nodes in `kept`, nodes and edges in the order of the document (networkx's subgraph has that of a set)."""
    result = nx.MultiDiGraph(**graph.graph)
    result.add_nodes_from((n, d) for n, d in graph.nodes(data=True) if n in kept)
    result.add_edges_from((a, b, {"kind": k}) for a, b, k in graph.edges(data="kind") if a in kept and b in kept)
    return result


def _lift(graph: nx.MultiDiGraph, shown: frozenset[str]) -> nx.MultiDiGraph:
    """Nodes of the kinds in `shown`; an edge of a hidden node becomes one of its nearest shown holder, once for each kind and pair."""
    home = homes(graph)
    result = nx.MultiDiGraph(**graph.graph)
    result.add_nodes_from((n, dict(d)) for n, d in graph.nodes(data=True) if d["kind"] in shown)
    for node, data in graph.nodes(data=True):
        holder = _holder(node, home, result)
        if holder is not None and holder != node and "norms" in data:
            for count in COUNTS:
                result.nodes[holder][count] += data[count]
    seen: set[tuple[str, str, str]] = set()
    for source, target, kind in graph.edges(data="kind"):
        a, b = _holder(source, home, result), _holder(target, home, result)
        if a is None or b is None or a == b or (a, b, kind) in seen:
            continue
        seen.add((a, b, kind))
        result.add_edge(a, b, kind=kind)
    return result


def _holder(node: str, home: dict[str, str], shown: nx.MultiDiGraph) -> str | None:
    at: str | None = node
    while at is not None and at not in shown:
        at = home.get(at)
    return at


def _with_kinds(graph: nx.MultiDiGraph, kinds: Collection[str]) -> nx.MultiDiGraph:
    result = nx.MultiDiGraph(**graph.graph)
    result.add_nodes_from(graph.nodes(data=True))
    result.add_edges_from((a, b, {"kind": k}) for a, b, k in graph.edges(data="kind") if k in kinds)
    return result


def _speaks(data: dict[str, object]) -> bool:
    """Whether a node is a rule or a reason, and no heading."""
    return bool(data.get("modality") or data.get("reason")) and not data.get("heading")


def _worth_showing(graph: nx.MultiDiGraph, keep: Collection[str] = ()) -> set[str]:
    home = homes(graph)
    kept = {n for n, d in graph.nodes(data=True) if d.get("norms") or d.get("norm_heading") or _speaks(d)}
    kept |= {n for a, b, k in graph.edges(data="kind") if k != "contains" for n in (a, b)}
    kept |= {n for n in keep if n in graph}
    for node in list(kept):
        at = home.get(node)
        while at is not None and at not in kept:
            kept.add(at)
            at = home.get(at)
    return kept
