"""What was taken for the reason of each rule, so that a reader can object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.render import words
from whereas.render.style import Style, clean, clip

if TYPE_CHECKING:
    from whereas.model.constitution import Constitution, Statement

QUOTE_CHARS = 96
HOW = {"same": "in its own words", "near": "beside it", "section": "for its section", "none": "no reason"}


def render(constitution: Constitution, *, colour: bool = False) -> str:
    """Each rule under its principle, and under it each accepted reason, with their lines."""
    style = Style(colour)
    texts = words.shown(constitution)
    statements = {s.id: s for s in constitution.statements}
    titles = {p.id: p.title or p.id for p in constitution.principles}
    lines = [style(clean(constitution.source.path), "underline")]
    home = ""
    for rule in (r for r in constitution.rules if not r.heading):
        if rule.principle != home:
            home = rule.principle
            lines.append(f"  {style(clean(titles.get(home, home)), 'bold')}")
        lines.append(f"    {_quote(rule, texts)}")
        colours = ("red",) if rule.explained == "none" else ("green",)
        lines.append(f"        {style(HOW[rule.explained or 'none'], *colours)}")
        lines += [f"        {_quote(statements[reason], texts)}" for reason in rule.explained_by if reason in statements]
    return "\n".join(lines) + "\n"


def _quote(statement: Statement, texts: dict[str, str]) -> str:
    return f"{statement.span.line}:{statement.span.column} {clip(clean(texts[statement.id]), QUOTE_CHARS)}"
