"""Why a sentence was read so, for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.render.features import SIGNS, WHYS, plain
from whereas.render.style import WIDTH, Style, clean, clip
from whereas.render.tree import FORCE

if TYPE_CHECKING:
    from whereas.annotate.explain import Explanation
    from whereas.model.constitution import Constitution, Statement

DOUBT = (
    "how sure lint is that it has none is another figure: it weighs also what is explained around it, and how unsure the readings beside it are, "
    "for one of them may be its reason ('whereas lint --all --format json' shows it)"
)
WHERE = "where it stands, and under what (no word of its own)"


def render(constitution: Constitution, explanations: list[Explanation], *, colour: bool = False, width: int = WIDTH) -> str:
    """One paragraph a statement: the reading, its reasons, and the features that weighed most."""
    style = Style(colour, width)
    read = {s.id: s for s in constitution.statements}
    return "\n".join(_one(e, read.get(e.statement), read, style) for e in explanations)


def _cue(cue: str) -> str:
    """What decided: a word of the sentence, or its place."""
    return WHERE if cue == "position" else f"'{cue}'"


def _one(e: Explanation, s: Statement | None, read: dict[str, Statement], style: Style) -> str:
    place = f"{s.span.line}:{s.span.column} " if s else ""
    lines = [style.wrap(clean(e.text), "  ", first=f"{place}"), ""]
    if s is None:
        return "\n".join([*lines, "  a heading that lays down no norm", ""])
    roles = ", ".join(f"rule ({FORCE[s.modality or 'must']})" if r == "rule" else r for r in s.roles)
    settled = "settled by a person" if s.by_author else "by its kind of place alone" if e.fixed else f"{s.confidence:.0%} sure"
    lines.append(f"  read as {style(roles, 'bold')}, {settled}")
    if s.is_rule:
        lines.append(f"  explained: {s.explained}" + ("" if s.explained != "none" else " (no reason was found for it)"))
        lines += [style.wrap(f'"{clip(clean(read[r].text), 160)}"', "      ", first="    by ") for r in s.explained_by if r in read]
    if s.is_rule and s.explained == "none" and not s.by_author:
        lines.append(style.wrap(DOUBT, "    ", first="    "))
    if s.evidence:
        lines.append("  words that decided: " + ", ".join(_cue(x.cue) for x in s.evidence))
    if not e.fixed:
        lines.append(f"  main clause: {SIGNS.get(e.signs[0], e.signs[0])}; as a reason: {WHYS.get(e.signs[1], e.signs[1])}")
        lines.append(
            "  chances: "
            + ", ".join(f"{r} {c:.2f}" for r, c in e.chances.items())
            + f"  (rule from {e.thresholds['rule']:.2f}, reason from {e.thresholds['reason']:.2f})"
        )
        for role in ("rule", "reason"):
            pulls = [p for p in e.pulls if p.role == role]
            if pulls:
                lines.append(
                    style(style.wrap("; ".join(f"{p.weight:+.2f} {clean(plain(p.feature))}" for p in pulls), "         ", first=f"  {role:<6} "), "dim")
                )
    if e.parties:
        lines.append(style("  whom this document binds, as learnt from it: " + ", ".join(e.parties[:8]), "dim"))
    lines.append(style("  wrong? 'whereas: not-a-rule', 'whereas: rule should' ... in a comment above it, or 'whereas review FILE'", "dim"))
    return "\n".join(lines) + "\n"
