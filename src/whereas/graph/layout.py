"""Where everything stands in our own drawing of a graph: an arc diagram in the order of the document.

Each node is a row, indented under the one that holds it; each edge an arc beside the rows from its source to its target. Of all the ways looked at whole
it was the only one in which every title could be read (docs/adr/0009).

    Gate          row 0        refers to Fences: arc 0 -> 2
      Hinges      row 1
    Fences        row 2
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from whereas.graph.view import PRINCIPLES, homes, resting

if TYPE_CHECKING:
    from collections.abc import Collection

    import networkx as nx

    from whereas.model.constitution import RelationKind

DRAWN: tuple[RelationKind, ...] = ("explains", "refers-to", "overrides", "exception-to", "conflicts-with")
"""The kinds of edges that are drawn as arcs; what contains, continues or illustrates what, the rows show by where they stand."""
LEAST_BULGE = 0.12
"""Of the room beside the rows: how far the shortest arc reaches out."""


class Row(msgspec.Struct, frozen=True):
    """One node. `depth`: 0 for the outermost; `rules`, `explained`: counts of the rules in it and in what is folded into it; `resting`: how many other
    nodes refer to it or are explained by it; `modality`, `why` (how it is explained): of a rule, else empty; `reason`: whether it gives one."""

    id: str
    title: str
    kind: str
    depth: int
    line: int
    authority: str = ""
    rules: int = 0
    explained: int = 0
    resting: int = 0
    modality: str = ""
    why: str = ""
    reason: bool = False

    @property
    def is_principle(self) -> bool:
        return self.kind in PRINCIPLES

    @property
    def state(self) -> str:
        """ "all", "some" or "none" of its rules have a reason; "empty" if it has no rules."""
        if not self.is_principle:
            return "empty" if not self.modality else "none" if self.why == "none" else "all"
        if not self.rules:
            return "empty"
        return "all" if self.explained == self.rules else "some" if self.explained else "none"


class Arc(msgspec.Struct, frozen=True):
    """One edge, from row `source` to row `target` (0-based); `bulge`: how far it reaches out, 0..1 of the room there is."""

    source: int
    target: int
    kind: str
    bulge: float


class Layout(msgspec.Struct, frozen=True):
    """Rows from top to bottom, arcs with the widest first, so that the shorter lie on top."""

    rows: tuple[Row, ...]
    arcs: tuple[Arc, ...]


def layout(graph: nx.MultiDiGraph, kinds: Collection[str] = DRAWN) -> Layout:
    """The arc diagram of a graph, edges of `kinds` only. Rows are in document order, what a principle holds right behind it."""
    home = homes(graph)
    edges = _edges(graph, home)
    rest = resting(graph)
    lent = {(a, b) for a, b, k in graph.edges(data="kind") if k == "refers-to"} - {(a, b) for a, b, k in edges if k == "refers-to"}
    rest.remove_edges_from(lent)
    rows = tuple(_row(node, depth, graph, rest.in_degree(node) if node in rest else 0) for node, depth in _order(graph, home))
    at = {row.id: number for number, row in enumerate(rows)}
    return Layout(rows, arcs([(at[a], at[b], k) for a, b, k in edges if k in kinds], len(rows)))


def arcs(edges: Collection[tuple[int, int, str]], rows: int) -> tuple[Arc, ...]:
    """Arcs between `rows` rows: the farther apart, the wider, as the square root of the distance, so that near ones can still be told apart."""
    farthest = max((abs(a - b) for a, b, _ in edges), default=1)
    span = max(farthest, min(rows, 12))
    ranked = sorted(edges, key=lambda e: (-abs(e[0] - e[1]), e))
    return tuple(Arc(a, b, kind, round(LEAST_BULGE + (1 - LEAST_BULGE) * (abs(a - b) / span) ** 0.5, 3)) for a, b, kind in ranked)


def _edges(graph: nx.MultiDiGraph, home: dict[str, str]) -> list[tuple[str, str, str]]:
    """Every edge once; without those of a principle that one of its own statements has too."""
    edges = {(a, b, k): None for a, b, k in graph.edges(data="kind") if a != b}
    lent = {(home.get(a), b, k) for a, b, k in edges if graph.nodes[a]["kind"] not in PRINCIPLES}
    return [e for e in edges if e not in lent]


def _order(graph: nx.MultiDiGraph, home: dict[str, str]) -> list[tuple[str, int]]:
    """Nodes with their depth, each behind its holder, in the order of the graph's nodes among those held by one."""
    held: dict[str | None, list[str]] = {}
    for node in graph:
        held.setdefault(home.get(node), []).append(node)
    found: list[tuple[str, int]] = []
    waiting = [(node, 0) for node in reversed(held.get(None, []))]
    while waiting:
        node, depth = waiting.pop()
        found.append((node, depth))
        inside = sorted(held.get(node, []), key=lambda n: (graph.nodes[n]["line"], graph.nodes[n]["kind"] in PRINCIPLES))
        waiting += [(n, depth + 1) for n in reversed(inside)]
    return found


def _row(node: str, depth: int, graph: nx.MultiDiGraph, resting: int) -> Row:
    d = graph.nodes[node]
    return Row(
        node, d["label"], d["kind"], depth, d["line"], d.get("authority", ""), d.get("norms", 0), d.get("explained_norms", 0), resting,
        d.get("modality", ""), d.get("explained", ""), d.get("reason", False),
    )  # fmt: skip
