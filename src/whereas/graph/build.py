"""Constitution -> networkx graph: a node a principle and a statement, an edge a relation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

if TYPE_CHECKING:
    from whereas.model.constitution import Constitution

TITLE_CHARS = 80


def build(constitution: Constitution) -> nx.MultiDiGraph:
    """The graph of a constitution.

    Nodes: principles and statements by id, defined terms as `term:<slug>`; attributes `kind` (section, item, preamble, rule, reason, definition,
    example, scope, other, term), `label`, `line`; principles also `authority`, `norms`, `explained_norms`; rules `modality`, `explained`.
    Edges: `kind` as in the JSON contract, and `contains` from each principle to its statements. Order is that of the document.
    """
    graph = nx.MultiDiGraph(title=constitution.title, path=constitution.source.path)
    rules: dict[str, int] = {}
    explained: dict[str, int] = {}
    for s in constitution.statements:
        if s.is_rule:
            rules[s.principle] = rules.get(s.principle, 0) + 1
            explained[s.principle] = explained.get(s.principle, 0) + (s.explained != "none")
    for p in constitution.principles:
        graph.add_node(
            p.id,
            kind=p.kind,
            label=p.title or p.id,
            line=p.heading.line,
            authority=p.authority or "",
            norms=rules.get(p.id, 0),
            explained_norms=explained.get(p.id, 0),
        )
    for s in constitution.statements:
        graph.add_node(
            s.id,
            kind="rule" if s.is_rule else s.roles[0],
            label=s.text[:TITLE_CHARS],
            line=s.span.line,
            modality=s.modality or "",
            explained=s.explained or "",
            reason=s.is_reason,
        )
        graph.add_edge(s.principle, s.id, kind="contains")
    for r in constitution.relations:
        if r.source not in graph:
            continue
        if r.target not in graph:
            if not r.target.startswith("term:"):
                continue
            graph.add_node(r.target, kind="term", label=r.target.removeprefix("term:"), line=r.span.line if r.span else 0)
        graph.add_edge(r.source, r.target, kind=r.kind)
    return graph
