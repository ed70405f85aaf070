"""Constitution -> networkx graph: a node a principle and a statement, an edge a relation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.constitution import Constitution, Relation
    from whereas.model.source import Span

TITLE_CHARS = 80
ENTRIES = 3
"""References that a table of contents holds at least."""


def build(constitution: Constitution, more: Sequence[Relation] = ()) -> nx.MultiDiGraph:
    """The graph of a constitution. `more`: relations that reading does not give, such as the `conflicts-with` that lint finds.

    Nodes: principles and statements by id, defined terms as `term:<slug>`; attributes `kind` (section, item, preamble, rule, reason, definition,
    example, scope, other, term), `label`, `line`; principles also `authority`, `norms`, `explained_norms`, `norm_heading`; rules `modality`, `explained`.
    A heading that is a norm says again what stands under it, so `norms` leaves it out, as lint does; `norm_heading` tells of it.
    Edges: `kind` as in the JSON contract, and `contains` from each principle to its statements; without the references in and to a table of contents,
    on which nothing rests. Order is that of the document.
    """
    graph = nx.MultiDiGraph(title=constitution.title, path=constitution.source.path)
    rules: dict[str, int] = {}
    explained: dict[str, int] = {}
    headings = {s.principle for s in constitution.rules if s.heading}
    for s in constitution.rules:
        if not s.heading:
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
            norm_heading=p.id in headings,
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
            heading=s.heading,
        )
        graph.add_edge(s.principle, s.id, kind="contains")
    contents, listed = _contents(constitution)
    for r in (*constitution.relations, *more):
        if r.source not in graph or (r.kind == "refers-to" and (r.target in contents or r.span in listed)):
            continue
        if r.target not in graph:
            if not r.target.startswith("term:"):
                continue
            graph.add_node(r.target, kind="term", label=r.target.removeprefix("term:"), line=r.span.line if r.span else 0)
        graph.add_edge(r.source, r.target, kind=r.kind)
    return graph


def _contents(constitution: Constitution) -> tuple[set[str], set[Span | None]]:
    """(principles that are tables of contents, where their entries refer to what they list): at least `ENTRIES` statements that say nothing but the title
    of their target, in a principle that has neither rule nor reason."""
    titles = {p.id: p.title.casefold() for p in constitution.principles}
    speaking = {s.principle for s in constitution.statements if s.is_rule or s.is_reason}
    entries = {s.id: s for s in constitution.statements if s.principle not in speaking}
    spans: dict[str, set[Span | None]] = {}
    for r in constitution.relations:
        entry = entries.get(r.source)
        if r.kind == "refers-to" and entry is not None and entry.text.casefold() == titles.get(r.target):
            spans.setdefault(entry.principle, set()).add(r.span)
    found = {principle: where for principle, where in spans.items() if len(where) >= ENTRIES}
    return set(found), set().union(*found.values())
