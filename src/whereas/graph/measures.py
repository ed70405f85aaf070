"""Questions to the graph, and their answers as plain values.

`most referred to`: in-degree over refers-to. `carries`: how many rules a reason explains, itself or through rules that give reasons (transitive over
`explains`). `rests on nothing`: rules without an incoming `explains` and without a reason of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import networkx as nx

if TYPE_CHECKING:
    from whereas.model.constitution import Constitution

TOP = 5


class Measures(msgspec.Struct, frozen=True):
    """Counts of one constitution. Pairs are (id, number), greatest first; `cycles` are lists of statement ids."""

    principles: int
    rules: int
    explained: int
    reasons: int
    referred_to: tuple[tuple[str, int], ...]
    carrying: tuple[tuple[str, int], ...]
    unexplained: tuple[tuple[str, int], ...]
    cycles: tuple[tuple[str, ...], ...]


def measure(constitution: Constitution, graph: nx.MultiDiGraph) -> Measures:
    """The measures of a constitution and its graph."""
    referred: dict[str, int] = {}
    for source, target, kind in graph.edges(data="kind"):
        if kind == "refers-to" and "modality" not in graph.nodes[source]:
            referred[target] = referred.get(target, 0) + 1
    explains = nx.DiGraph((a, b) for a, b, k in graph.edges(data="kind") if k == "explains")
    components = [tuple(sorted(c)) for c in nx.strongly_connected_components(explains) if len(c) > 1]
    carrying = {n: len(nx.descendants(explains, n)) for n in explains if explains.in_degree(n) == 0 or explains.out_degree(n) > 1}
    bare: dict[str, int] = {}
    for s in constitution.rules:
        if s.explained == "none":
            bare[s.principle] = bare.get(s.principle, 0) + 1
    rules = constitution.rules
    return Measures(
        principles=sum(1 for p in constitution.principles if p.norms),
        rules=len(rules),
        explained=sum(r.explained != "none" for r in rules),
        reasons=len(constitution.reasons),
        referred_to=_top(referred),
        carrying=_top(carrying),
        unexplained=_top(bare),
        cycles=tuple(sorted(components)),
    )


def _top(counts: dict[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda c: (-c[1], c[0]))[:TOP])
