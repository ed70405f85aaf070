"""Questions to the graph, and their answers as plain values. docs/explanation/measures.md defines each and names its source.

What rests on what: a principle rests on those it refers to and on those that explain it; a rule rests on its reasons, and on theirs.

    "Close the gate." <- "Goats wander." <- "They smell the clover."     both reasons carry the rule; without either it falls
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import networkx as nx

from whereas.graph.cycles import cycles
from whereas.graph.view import PRINCIPLES, narrow, resting
from whereas.model.shape import Bare, Carries, Clash, Measures, Rest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whereas.model.constitution import Constitution

LINKS = frozenset({"explains", "refers-to", "overrides", "exception-to"})
"""What links principles; that one contains the other, or that both speak of one matter, does not."""


def measure(constitution: Constitution, graph: nx.MultiDiGraph) -> Measures:
    """The measures of a constitution and its graph (built with `conflicts-with` edges, if contradictions are to be told)."""
    rules = [r for r in constitution.rules if not r.heading]
    principles = narrow(graph, level="principle")
    explains = _digraph(graph, {"explains"})
    above = _digraph(graph, {"overrides"})
    links = _digraph(principles, LINKS)
    bearing = {n for n, d in principles.nodes(data=True) if d["norms"]}
    groups = [tuple(n for n in principles if n in group) for group in nx.weakly_connected_components(links)]
    groups.sort(key=lambda g: -len(g))
    return Measures(
        principles=len(constitution.holding),
        rules=len(rules),
        explained=sum(r.explained != "none" for r in rules),
        reasons=len(constitution.reasons),
        links=links.number_of_edges(),
        rests=_rests(principles),
        bare=_bare(constitution),
        carries=_carries(constitution, explains),
        cycles=cycles(explains.edges),
        precedence_cycles=cycles(above.edges),
        islands=tuple(groups[1:]),
        alone=len(bearing - set(links)),
        contradictions=tuple(dict.fromkeys(Clash(a, b) for a, b, k in graph.edges(data="kind") if k == "conflicts-with")),
        precedence=_chains(above),
        ladder=constitution.authorities or (),
    )


def _digraph(graph: nx.MultiDiGraph, kinds: Iterable[str]) -> nx.DiGraph:
    """Each pair once; nothing that points to itself."""
    return nx.DiGraph((a, b) for a, b, k in graph.edges(data="kind") if k in kinds and a != b)


def _rests(principles: nx.MultiDiGraph) -> tuple[Rest, ...]:
    rest = resting(principles)
    found = [Rest(n, rest.in_degree(n), len(nx.ancestors(rest, n))) for n in principles if n in rest and rest.in_degree(n)]
    return tuple(sorted(found, key=lambda r: (-r.direct, -r.all)))


def _bare(constitution: Constitution) -> tuple[Bare, ...]:
    rules = Counter(r.principle for r in constitution.rules if not r.heading)
    bare = Counter(r.principle for r in constitution.rules if not r.heading and r.explained == "none")
    found = [Bare(p.id, bare[p.id], rules[p.id]) for p in constitution.principles if bare[p.id]]
    return tuple(sorted(found, key=lambda b: (-b.unexplained, b.rules)))


def _carries(constitution: Constitution, explains: nx.DiGraph) -> tuple[Carries, ...]:
    statements = {s.id: s for s in constitution.statements}
    supports = {node: set(explains.predecessors(node)) for node in explains}
    kept = {s.id for s in constitution.rules if s.explained == "same"}
    found = []
    for s in constitution.statements:
        if s.id not in explains or not explains.out_degree(s.id):
            continue
        carried = [n for n in nx.descendants(explains, s.id) if n in statements and statements[n].is_rule]
        found.append(Carries(s.id, len(carried), len(fallen(s.id, explains, supports, kept) & set(carried))))
    return tuple(sorted((c for c in found if c.rules), key=lambda c: (-c.falls, -c.rules)))


def fallen(start: str, explains: nx.DiGraph, supports: dict[str, set[str]], kept: set[str]) -> set[str]:
    """What is left without any support once `start` is given up, `start` itself left out: what all support of which has fallen falls with it, but for
    those in `kept`, which bring a reason of their own."""
    lost = {start}
    waiting = [start]
    while waiting:
        for node in explains.successors(waiting.pop()):
            if node not in lost and node not in kept and supports[node] <= lost:
                lost.add(node)
                waiting.append(node)
    return lost - {start}


def _chains(above: nx.DiGraph) -> tuple[tuple[str, ...], ...]:
    """The longest chain of each connected part, longest first; what goes round in a circle is told apart, as a cycle."""
    found = []
    for part in nx.weakly_connected_components(above):
        straight = nx.DiGraph(above.subgraph(part))
        for circle in list(nx.strongly_connected_components(straight)):
            if len(circle) > 1:
                straight.remove_edges_from(list(straight.subgraph(circle).edges))
        chain = nx.dag_longest_path(straight)
        if len(chain) > 1:
            found.append(tuple(chain))
    return tuple(sorted(found, key=lambda c: (-len(c), c)))


def is_principle(graph: nx.MultiDiGraph, node: str) -> bool:
    """Whether a node is a section, an item or a preamble."""
    return graph.nodes[node]["kind"] in PRINCIPLES
