"""Cycles among pairs: of everything that goes round together, one shortest round."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

if TYPE_CHECKING:
    from collections.abc import Iterable


def cycles(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    """A shortest cycle of each strongly connected component, in the order of the pairs, starting at the node first named. A node that points to itself is a
    cycle of one. O(nodes * pairs) at worst.

    >>> cycles([("a", "b"), ("b", "c"), ("c", "a"), ("c", "d")])
    (('a', 'b', 'c'),)
    """
    graph = nx.DiGraph(pairs)
    order = {node: at for at, node in enumerate(graph)}
    found: list[tuple[str, ...]] = [(node,) for node in graph if graph.has_edge(node, node)]
    for component in nx.strongly_connected_components(graph):
        if len(component) > 1:
            found.append(_shortest(graph.subgraph(component), min(component, key=order.__getitem__)))
    return tuple(sorted(found, key=lambda c: order[c[0]]))


def _shortest(graph: nx.DiGraph, start: str) -> tuple[str, ...]:
    """The shortest way from `start` back to itself."""
    ways = (nx.shortest_path(graph, after, start) for after in graph.successors(start) if after != start)
    way = min(ways, key=len)
    return (start, *way[:-1])
