"""The part of a graph that one wants to see: a level, some kinds of edges, the neighbourhood of one node."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import networkx as nx

from whereas.model.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Collection

Level = Literal["section", "principle", "statement"]
LEVELS: tuple[Level, ...] = ("section", "principle", "statement")
PRINCIPLES = frozenset({"section", "item", "preamble"})
SHOWN: dict[str, frozenset[str]] = {"section": frozenset({"section", "preamble"}), "principle": PRINCIPLES}


def narrow(graph: nx.MultiDiGraph, *, level: Level = "principle", kinds: Collection[str] = (), focus: str | None = None, depth: int = 1) -> nx.MultiDiGraph:
    """A new graph with the nodes of `level` (deeper ones lend their edges to the principle that holds them), edges of `kinds` (all if empty), and, with
    `focus`, only nodes within `depth` steps of it in any direction. Raises SettingsError for a focus that there is not."""
    lifted = graph if level == "statement" else _lift(graph, SHOWN[level])
    if kinds:
        lifted = _with_kinds(lifted, kinds)
    if focus is None:
        return lifted
    if focus not in lifted:
        import difflib

        near = difflib.get_close_matches(focus, [str(n) for n in lifted], 1)
        raise SettingsError(f"there is no principle or statement '{focus}' at this level", mend=f"did you mean '{near[0]}'?" if near else "see 'whereas parse'")
    reached = nx.single_source_shortest_path_length(lifted.to_undirected(as_view=True), focus, cutoff=depth)
    result = nx.MultiDiGraph(**lifted.graph)
    result.add_nodes_from((n, d) for n, d in lifted.nodes(data=True) if n in reached)
    result.add_edges_from((a, b, d) for a, b, d in lifted.edges(data=True) if a in reached and b in reached)
    return result


def _lift(graph: nx.MultiDiGraph, shown: frozenset[str]) -> nx.MultiDiGraph:
    """Nodes of the kinds in `shown`; an edge of a hidden node becomes one of its nearest shown holder, once for each kind and pair."""
    home: dict[str, str] = {}
    for source, target, kind in graph.edges(data="kind"):
        if kind == "contains" and target not in home:
            home[target] = source
    result = nx.MultiDiGraph(**graph.graph)
    result.add_nodes_from((n, d) for n, d in graph.nodes(data=True) if d["kind"] in shown)
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
