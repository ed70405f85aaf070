"""The graph's measures in words: what a reader wants to know first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.render.style import Style, clean, clip, count

if TYPE_CHECKING:
    from whereas.graph.measures import Measures
    from whereas.model.constitution import Constitution


def render(measures: Measures, constitution: Constitution, *, colour: bool = False) -> str:
    """A few lines: counts and the explained share, then what others rest on, which reasons carry most, where reasons are missing."""
    style = Style(colour)
    titles = {p.id: p.title or p.id for p in constitution.principles} | {s.id: s.text for s in constitution.statements}
    share = f" ({measures.explained / measures.rules:.0%})" if measures.rules else ""
    lines = [
        f"{count(measures.principles, 'principle')} with norms, {count(measures.rules, 'rule')}, {measures.explained:,} explained{share}, "
        f"{count(measures.reasons, 'reason')}"
    ]
    for head, rows, unit in (
        ("most referred to", measures.referred_to, "reference"),
        ("reasons that carry most", measures.carrying, "rule"),
        ("most rules without a reason", measures.unexplained, "rule"),
    ):
        if rows:
            lines += ["", style(head, "bold")]
            lines += [f"  {count(n, unit):>14}  {clip(clean(titles.get(i, i)), 84)}" for i, n in rows if n]
    for cycle in measures.cycles:
        lines += ["", style("reasons that explain each other in a circle", "red"), *(f"  {clip(clean(titles[i]), 96)}" for i in cycle)]
    return "\n".join(lines) + "\n"
