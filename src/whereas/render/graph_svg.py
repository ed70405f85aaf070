"""The graph as one picture that needs nothing else: an arc diagram in document order, as `graph.layout` has it.

Each row tells whether the rules in it have reasons (a full, half or empty mark, and a bar), how many others rest on it, and its title; each arc leads
from what refers, explains or overrides to its target, where its head is. Kinds differ in colour, dash and head. Good in a README, in light and dark.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from whereas.render.style import clip, count
from whereas.render.templates import environment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.graph import Graph
    from whereas.graph.layout import Arc, Layout, Row
    from whereas.model.constitution import Constitution

ROW, TOP, MARGIN = 22, 96, 16
"""Pixels: height of a row, of the heading with the legend, and free space around."""
GUTTER = 190
"""Pixels that the widest arc may take."""
BAR, LEAST_WIDTH = 64, 640
TITLE_CHARS, CHAR = 74, 6.9
"""Characters of a title that are shown, and pixels that one takes at most on average (13 px sans-serif)."""
INDENT = 15
MUCH = 3
"""How many must rest on a node to make it stand out."""
WORDS = {
    "explains": "explains", "refers-to": "refers to", "overrides": "stands above", "exception-to": "is an exception to", "conflicts-with": "conflicts with",
}  # fmt: skip
FORCE = {"must": "must", "must_not": "must not", "should": "should", "should_not": "should not", "may": "may", "precedence": "ranks"}


def render(layout: Layout, title: str, *, note: str = "") -> str:
    """The whole SVG file. `title`: what the document is called; `note`: a second line under it."""
    widest = max((row.rules for row in layout.rows), default=0)
    x = MARGIN + (GUTTER if layout.arcs else 24)
    rows = [_row(row, number, x, widest) for number, row in enumerate(layout.rows)]
    long = max((r["text_x"] + CHAR * (1.1 if r["much"] or r["top"] else 1) * (len(r["title"]) + len(r["tag"]) + 6) for r in rows), default=0)
    kinds = [k for k in WORDS if any(a.kind == k for a in layout.arcs)]
    return environment().get_template("graph.svg").render(
        title=clip(plain(title), TITLE_CHARS), note=note, width=round(max(long + MARGIN, LEAST_WIDTH)), height=TOP + ROW * len(rows) + MARGIN,
        rows=rows, arcs=[_arc(a, layout.rows, x) for a in layout.arcs], kinds=kinds, margin=MARGIN,
        legend=[{"kind": k, "words": WORDS[k], "x": MARGIN + 150 * n} for n, k in enumerate(kinds)],
    ) + "\n"  # fmt: skip


def plain(text: str) -> str:
    """Without what XML 1.0 cannot hold, and without marks that turn the direction of the text around them."""
    return "".join(c for c in text if (c in "\t\n\r" or " " <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c > "\uffff") and c not in TURNING)


TURNING = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def standing(row: Row) -> str:
    """What a node's mark says, in words, for those who do not see it."""
    if row.is_principle:
        said = "no rules" if not row.rules else f"{row.explained} of {row.rules} rules explained"
    else:
        said = FORCE.get(row.modality, "reason" if row.reason else row.kind) + (", no reason found" if row.why == "none" else "")
    return said + (f"; {row.resting} rest on it" if row.resting else "")


def _row(row: Row, number: int, x: float, widest: int) -> dict[str, Any]:
    y = TOP + ROW * number + ROW / 2
    tag = FORCE.get(row.modality, "reason" if row.reason else "") if not row.is_principle else row.authority
    at = x + 22 + BAR + 42
    return {
        "y": y, "x": x, "state": row.state, "shape": "principle" if row.is_principle else "rule" if row.modality else "reason" if row.reason else "other",
        "radius": round(4.5 + min(row.resting, 12) ** 0.5, 1), "title": clip(" ".join(plain(row.title).split()), TITLE_CHARS), "tag": plain(tag),
        "count": f"{row.explained}/{row.rules}" if row.is_principle and row.rules else "", "bar_x": x + 22, "count_x": x + 22 + BAR + 6,
        "all_width": round(BAR * row.rules / widest, 1) if widest else 0, "width": round(BAR * row.explained / widest, 1) if widest else 0,
        "text_x": at + INDENT * row.depth, "much": row.resting >= MUCH, "resting": row.resting, "top": row.depth == 0 and row.is_principle,
        "standing": standing(row), "line": row.line, "stripe": number % 2 == 1, "row_y": y - ROW / 2,
    }  # fmt: skip


def _arc(arc: Arc, rows: Sequence[Row], x: float) -> dict[str, Any]:
    y1, y2 = (TOP + ROW * n + ROW / 2 for n in (arc.source, arc.target))
    start, end = x - 9, x - 9
    wide = round((GUTTER - 14) * arc.bulge, 1)
    sweep = 0 if y2 > y1 else 1
    path = f"M{start:g} {y1:g}A{wide:g} {abs(y2 - y1) / 2:g} 0 0 {sweep} {end:g} {y2:g}"
    return {"path": path, "kind": arc.kind, "words": f"{plain(rows[arc.source].title)} {WORDS[arc.kind]} {plain(rows[arc.target].title)}"}


def note(constitution: Constitution, part: Graph) -> str:
    """The line under the title: counts of the whole document, and how many of its principles are drawn."""
    rules = [r for r in constitution.rules if not r.heading]
    explained = sum(r.explained != "none" for r in rules)
    return f"{count(len(rules), 'rule')}, {explained:,} explained, {count(len(constitution.reasons), 'reason')}; {count(len(part), 'node')} drawn"
