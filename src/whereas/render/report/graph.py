"""The graph of the page: rows of principles in document order, arcs beside them, and what the page's script needs to open, filter and follow them.

Without the script it is the same picture as `whereas graph --format svg`, with titles that lead to the text.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from whereas.graph import narrow
from whereas.graph.layout import DRAWN, layout
from whereas.render.graph_svg import standing
from whereas.render.report.index import marked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from whereas.graph import Graph
    from whereas.graph.layout import Layout
    from whereas.render.report.index import Index

ROW, GUTTER, BAR = 24, 150, 60
"""Pixels: height of a row, room for arcs and for the bars beside them. The script draws with the same figures."""
MARK_X, BAR_X, WIDTH = 160, 176, 244
FORCES = ("must", "must_not", "should", "should_not", "may", "precedence")
WHYS = ("none", "section", "near", "same")


def picture(index: Index, graph: Graph, changed: Mapping[str, list[str]]) -> dict[str, Any]:
    """Rows, arcs and the script's data. `changed`: page ids of principles and statements -> the kinds of changes there."""
    drawn = layout(narrow(graph, everything=False))
    widest = max((r.rules for r in drawn.rows), default=0)
    rows = [
        {
            "n": index.principle[r.id], "title": r.title, "id": r.id, "depth": min(r.depth, 8), "authority": r.authority, "state": r.state, "rules": r.rules,
            "explained": r.explained, "resting": r.resting, "told": standing(r), "y": ROW * at + ROW / 2, "radius": round(4 + min(r.resting, 12) ** 0.5, 1),
            "whole": round(BAR * r.rules / widest, 1) if widest else 0, "part": round(BAR * r.explained / widest, 1) if widest else 0,
            "changed": changed.get(f"p{index.principle[r.id]}", []),
        }
        for at, r in enumerate(drawn.rows)
    ]  # fmt: skip
    kinds = [k for k in DRAWN if any(k == kind for _, _, kind in graph.edges(data="kind"))]
    return {
        "rows": rows, "arcs": [_path(a.source, a.target, a.bulge, a.kind) for a in drawn.arcs], "height": ROW * len(rows), "kinds": kinds,
        "authorities": list(dict.fromkeys(r.authority for r in drawn.rows if r.authority)), "mark_x": MARK_X, "bar_x": BAR_X, "width": WIDTH,
        "data": script_json(_data(index, graph, drawn, changed)),
    }  # fmt: skip


def _path(source: int, target: int, bulge: float, kind: str) -> dict[str, str]:
    y1, y2 = (ROW * n + ROW / 2 for n in (source, target))
    x, wide = MARK_X - 9, round((GUTTER - 12) * bulge, 1)
    return {"kind": kind, "path": f"M{x} {y1:g}A{wide:g} {abs(y2 - y1) / 2:g} 0 0 {0 if y2 > y1 else 1} {x} {y2:g}"}


def _data(index: Index, graph: Graph, drawn: Layout, changed: Mapping[str, list[str]]) -> dict[str, Any]:
    """Numbers only; words are in the page already. `p`: of each row (number, depth, parent's number or -1, authority, explained, rules, changed).
    `s`: of each rule and reason (number, principle's number, force or -1, why or -1, whether a reason, line, sure in percent, changed).
    `e`: kind -> pairs of page ids."""
    shown = {row.id for row in drawn.rows}
    parents = {p.id: p.parent for p in index.read.principles}
    rows = [
        [index.principle[r.id], r.depth, _above(r.id, parents, shown, index), r.authority, r.explained, r.rules, int(f"p{index.principle[r.id]}" in changed)]
        for r in drawn.rows
    ]
    statements = [
        [
            n, index.principle[s.principle], FORCES.index(s.modality) if s.modality else -1, WHYS.index(s.explained) if s.explained else -1,
            int(s.is_reason), s.span.line, round(100 * s.confidence), int(f"s{n}" in changed),
        ]
        for n, s in enumerate(index.read.statements)
        if marked(s)
    ]  # fmt: skip
    edges: dict[str, list[list[str]]] = {kind: [] for kind in DRAWN}
    seen = set()
    for a, b, kind in graph.edges(data="kind"):
        source, target = index.anchor(a), index.anchor(b)
        if kind in edges and source and target and source != target and (source, target, kind) not in seen:
            seen.add((source, target, kind))
            edges[kind].append([source, target])
    return {"p": rows, "s": statements, "e": {k: v for k, v in edges.items() if v}, "row": ROW, "gutter": GUTTER, "bar": BAR, "mark": MARK_X, "left": BAR_X}


def _above(principle: str, parents: Mapping[str, str | None], shown: set[str], index: Index) -> int:
    at = parents.get(principle)
    while at is not None and at not in shown:
        at = parents.get(at)
    return index.principle[at] if at is not None else -1


def script_json(value: object) -> str:
    """JSON that may stand in a script element: nothing in it can end the element or begin a comment."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text
