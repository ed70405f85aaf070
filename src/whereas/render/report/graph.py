"""The graph of the page: rows of principles in document order, arcs beside them, and what the page's script needs to open, filter and follow them.

Without the script it is the same picture as `whereas graph --format svg`, with titles that lead to the text.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from whereas.graph import narrow
from whereas.graph.layout import DRAWN, layout
from whereas.render.graph_svg import standing
from whereas.render.report.changes import mark
from whereas.render.report.gone import Gone
from whereas.render.report.index import marked
from whereas.render.style import count

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from whereas.graph import Graph
    from whereas.graph.layout import Layout
    from whereas.model.constitution import Constitution, Statement
    from whereas.render.report.gone import GonePrinciple
    from whereas.render.report.index import Index

ROW, GUTTER, BAR = 24, 150, 60
"""Pixels: height of a row, room for arcs and for the bars beside them. The script draws with the same figures."""
MARK_X, BAR_X, WIDTH = 160, 176, 244
BEFORE = "explained-before"
"""The kind of the arcs from removed reasons to the rules that they explained."""
FORCES = ("must", "must_not", "should", "should_not", "may", "precedence")
WHYS = ("none", "section", "near", "same")


def picture(index: Index, graph: Graph, changed: Mapping[str, list[str]], old: Constitution | None = None, removed: Gone | None = None) -> dict[str, Any]:
    """Rows, arcs and the script's data. `changed`: page ids of principles and statements -> the kinds of changes there; `removed`: what `old` had and the
    graph has no longer."""
    removed = removed or Gone()
    keep = [p.id for p in index.read.principles if f"p{index.principle[p.id]}" in changed]
    drawn = layout(narrow(graph, everything=False, keep=keep))
    rows = list(_rows(drawn, index))
    for principle in removed.principles:
        _insert(rows, principle)
    widest = max((r["rules"] for r in rows), default=0)
    place = {}
    for at, row in enumerate(rows):
        place[row["key"]] = at
        row["y"] = ROW * at + ROW / 2
        row["whole"], row["part"] = (round(BAR * row[k] / widest, 1) if widest else 0 for k in ("rules", "explained"))
        row["changed"] = [mark(kind) for kind in changed.get(row["key"], [])]
    keys = [f"p{index.principle[r.id]}" for r in drawn.rows]
    kinds = [k for k in DRAWN if any(k == kind for _, _, kind in graph.edges(data="kind"))]
    return {
        "rows": rows, "arcs": [_path(place[keys[a.source]], place[keys[a.target]], a.bulge, a.kind) for a in drawn.arcs], "height": ROW * len(rows),
        "kinds": [*kinds, *([BEFORE] if removed.lost else [])], "authorities": list(dict.fromkeys(r["authority"] for r in rows if r["authority"])),
        "mark_x": MARK_X, "bar_x": BAR_X, "width": WIDTH, "data": script_json(_data(index, graph, rows, changed, old, removed)),
    }  # fmt: skip


def _rows(drawn: Layout, index: Index) -> Iterator[dict[str, Any]]:
    """The principles that stand. `key`, `above`: page ids of the row and of the one that holds it, or None."""
    shown = {row.id for row in drawn.rows}
    parents = {p.id: p.parent for p in index.read.principles}
    for r in drawn.rows:
        yield {
            "key": f"p{index.principle[r.id]}", "above": _above(r.id, parents, shown, index), "title": r.title, "level": r.depth, "depth": min(r.depth, 8),
            "authority": r.authority, "state": r.state, "rules": r.rules, "explained": r.explained, "resting": r.resting, "told": standing(r),
            "radius": round(4 + min(r.resting, 12) ** 0.5, 1), "gone": False,
        }  # fmt: skip


def _insert(rows: list[dict[str, Any]], gone: GonePrinciple) -> None:
    """A removed principle: behind what stood before it in the same place, else first there."""
    at = {row["key"]: n for n, row in enumerate(rows)}
    above = next((a for a in gone.above if a in at), None)
    before = next((e for e in gone.earlier if e in at and rows[at[e]]["above"] == above), None)
    level = rows[at[above]]["level"] + 1 if above is not None else 0
    place = at[above] + 1 if above is not None else 0
    if before is not None:
        place = next((n for n in range(at[before] + 1, len(rows)) if rows[n]["level"] <= level), len(rows))
    row = {
        "key": gone.id, "above": above, "title": gone.principle.title or gone.principle.id, "level": level, "depth": min(level, 8),
        "authority": gone.principle.authority or "", "state": "gone", "rules": 0, "explained": 0, "resting": 0, "radius": 4.0, "gone": True,
        "told": f"removed; it had {count(gone.rules, 'rule')}, {gone.explained} of them explained",
    }  # fmt: skip
    rows.insert(place, row)


def _path(source: int, target: int, bulge: float, kind: str) -> dict[str, str]:
    y1, y2 = (ROW * n + ROW / 2 for n in (source, target))
    x, wide = MARK_X - 9, round((GUTTER - 12) * bulge, 1)
    return {"kind": kind, "path": f"M{x} {y1:g}A{wide:g} {abs(y2 - y1) / 2:g} 0 0 {0 if y2 > y1 else 1} {x} {y2:g}"}


def _data(index: Index, graph: Graph, rows: list[dict[str, Any]], changed: Mapping[str, list[str]], old: Constitution | None, removed: Gone) -> dict[str, Any]:
    """Ids and numbers only; words are in the page already. `p`: of each row (page id, depth, page id of what holds it or null, authority, explained, rules,
    whether changed, whether gone). `s`: of each rule and reason (page id, page id of its principle, force or -1, why or -1, whether a reason, line, sure in
    percent, number in `k` or -1, whether gone). `k`: the sorts of changes, as sign, label, group. `e`: kind -> pairs of page ids."""
    principles = [
        [r["key"], r["level"], r["above"], r["authority"], r["explained"], r["rules"], int(bool(r["changed"])), int(r["gone"])] for r in rows
    ]  # fmt: skip
    sorts: dict[tuple[str, ...], int] = {}

    def said(s: Statement, key: str, principle: str, is_gone: bool) -> list[Any]:
        kinds = tuple(changed.get(key, ()))
        return [
            key, principle, FORCES.index(s.modality) if s.modality else -1, WHYS.index(s.explained) if s.explained else -1, int(s.is_reason), s.span.line,
            round(100 * s.confidence), sorts.setdefault(kinds, len(sorts)) if kinds else -1, int(is_gone),
        ]  # fmt: skip

    at = {(n, 0, 0): said(s, f"s{n}", f"p{index.principle[s.principle]}", False) for n, s in enumerate(index.read.statements) if marked(s)}
    if old is not None:
        at |= {(g.after, 1, g.was): said(old.statements[g.was], g.id, g.principle, True) for g in removed.statements}
    edges: dict[str, dict[tuple[str, str], None]] = {kind: {} for kind in DRAWN}
    for a, b, kind in graph.edges(data="kind"):
        source, target = index.anchor(a), index.anchor(b)
        if kind in edges and source and target and source != target:
            edges[kind][source, target] = None
    edges[BEFORE] = dict.fromkeys(removed.lost)
    return {
        "p": principles, "s": [at[key] for key in sorted(at)], "k": [[list(mark(kind).values()) for kind in kinds] for kinds in sorts],
        "e": {k: list(v) for k, v in edges.items() if v}, "row": ROW, "gutter": GUTTER, "bar": BAR, "mark": MARK_X, "left": BAR_X,
    }  # fmt: skip


def _above(principle: str, parents: Mapping[str, str | None], shown: set[str], index: Index) -> str | None:
    at = parents.get(principle)
    while at is not None and at not in shown:
        at = parents.get(at)
    return f"p{index.principle[at]}" if at is not None else None


def script_json(value: object) -> str:
    """JSON that may stand in a script element: nothing in it can end the element or begin a comment."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text
