"""The graph for other programs: node-link JSON, GraphML (Gephi), DOT (graphviz), Mermaid (GitHub). Each has one way to be escaped, and uses it."""

from __future__ import annotations

import io
import json
from itertools import accumulate
from typing import TYPE_CHECKING

import networkx as nx

from whereas.model.letters import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

MERMAID_LIMIT = 48_000
"""Characters: GitHub draws no Mermaid text of more than 50,000."""
MERMAID_EDGES = 500
"""Mermaid's own limit, which GitHub leaves as it is."""
ARROWS = {
    "contains": "---", "explains": "==>", "refers-to": "-.->", "overrides": "-->|overrides|", "exception-to": "-->|exception to|",
    "conflicts-with": "x--x", "continues": "---", "illustrates": "-.-",
}  # fmt: skip
DOT_EDGES = {
    "contains": 'color="#bbbbbb", arrowhead=none', "explains": 'color="#1b7837", penwidth=2', "refers-to": 'color="#2166ac", style=dashed',
    "overrides": 'color="#b2182b", label="overrides"', "exception-to": 'color="#762a83", label="exception to"',
    "conflicts-with": 'color="#b2182b", label="conflicts with", dir=both, arrowhead=tee, arrowtail=tee',
    "continues": 'color="#bbbbbb", style=dashed, arrowhead=none',
    "illustrates": 'color="#999999", style=dotted',
}  # fmt: skip


def to_json(graph: nx.MultiDiGraph) -> str:
    """Node-link JSON, as `networkx.node_link_graph(data, edges="edges")` reads it."""
    return json.dumps(nx.node_link_data(graph, edges="edges"), ensure_ascii=False) + "\n"


def to_graphml(graph: nx.MultiDiGraph) -> str:
    """GraphML; characters that XML 1.0 cannot hold are left out. Ids of edges and keys are unique in the file, as the format and Gephi demand."""
    clean = nx.MultiDiGraph()
    for node, data in graph.nodes(data=True):
        clean.add_node(_xml(node), **{k: _xml(v) if isinstance(v, str) else v for k, v in data.items()})
    for number, (a, b, d) in enumerate(graph.edges(data=True)):
        clean.add_edge(_xml(a), _xml(b), f"e{number}", **d)
    buffer = io.BytesIO()
    nx.write_graphml_xml(clean, buffer)
    return buffer.getvalue().decode("utf-8") + "\n"


def to_dot(graph: nx.MultiDiGraph) -> str:
    """DOT, left to right, in document order."""
    lines = ["digraph whereas {", "  rankdir=LR;", '  node [shape=box, fontname="sans-serif", fontsize=11];']
    for node, data in graph.nodes(data=True):
        shape = ', style="filled", fillcolor="#fde0dd"' if _bare(data) else ""
        lines.append(f"  {_dot(node)} [label={_dot(_label(data, node))}{shape}];")
    for a, b, kind in _drawn(graph):
        lines.append(f"  {_dot(a)} -> {_dot(b)} [{DOT_EDGES.get(kind, 'color=black')}, tooltip={_dot(kind)}];")
    return "\n".join([*lines, "}"]) + "\n"


def to_mermaid(graph: nx.MultiDiGraph) -> tuple[str, int]:
    """Mermaid flowchart, what has no reason in a thick frame, and how many nodes and edges were left out to stay under what GitHub draws.

    Nodes may take half of the characters."""
    names = {node: f"n{at}" for at, node in enumerate(graph)}
    nodes = {node: f'  {names[node]}["{_mermaid(_label(data, node))}"]{":::bare" if _bare(data) else ""}' for node, data in graph.nodes(data=True)}
    head = "flowchart LR\n  classDef bare stroke:#b3400e,stroke-width:3px"
    shown = dict(zip(nodes, _fitting(nodes.values(), MERMAID_LIMIT // 2), strict=False))
    used = sum(len(line) + 1 for line in (head, *shown.values()))
    edges = [f"  {names[a]} {ARROWS.get(kind, '-->')} {names[b]}" for a, b, kind in _drawn(graph) if a in shown and b in shown]
    kept = _fitting(edges[:MERMAID_EDGES], MERMAID_LIMIT - used)
    left = len(nodes) - len(shown) + len(_drawn(graph)) - len(kept)
    return "\n".join([head, *shown.values(), *kept]) + "\n", left


def _drawn(graph: nx.MultiDiGraph) -> list[tuple[str, str, str]]:
    """The edges that a drawing shows: that an item continues its lead-in goes without saying where one of the two holds the other."""
    edges = list(graph.edges(data="kind"))
    held = {pair for a, b, k in edges if k == "contains" for pair in ((a, b), (b, a))}
    return [(a, b, k) for a, b, k in edges if k != "continues" or (a, b) not in held]


def _bare(data: dict[str, object]) -> bool:
    """Whether a node is a rule without a reason, or a principle none of whose rules has one."""
    return data.get("explained") == "none" or bool(data.get("norms") and not data.get("explained_norms"))


def _fitting(lines: Iterable[str], limit_chars: int) -> list[str]:
    """The first lines that together, each with its newline, take at most `limit_chars`."""
    held = list(lines)
    sizes = accumulate(len(line) + 1 for line in held)
    return [line for line, size in zip(held, sizes, strict=True) if size <= limit_chars]


def _label(data: dict[str, object], node: str) -> str:
    label = str(data.get("label") or node)
    norms, explained = data.get("norms"), data.get("explained_norms")
    return f"{label} ({explained}/{norms})" if isinstance(norms, int) and norms and isinstance(explained, int) else label


def _dot(text: str) -> str:
    """A quoted string; control characters, which graphviz passes on as they are, become spaces."""
    plain = "".join(c if visible(c) else " " for c in text)
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _mermaid(text: str) -> str:
    """Mermaid's own entities (`#34;`) for all that could end a label or be read as markup."""
    return "".join(c if c.isalnum() or c in " .,:()-/" else " " if c.isspace() else f"#{ord(c)};" for c in text)


def _xml(text: str) -> str:
    return "".join(c for c in text if c in "\t\n\r" or " " <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c > "\uffff")
