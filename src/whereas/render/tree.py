"""The reading as a tree, so that a person can check it: each rule with its force, the reason found, and the words that decided."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from whereas.render.style import Style, clean, clip, count, wrap

if TYPE_CHECKING:
    from whereas.model.constitution import Constitution, Principle, Statement

FORCE = {"must": "MUST", "must_not": "MUST NOT", "should": "SHOULD", "should_not": "SHOULD NOT", "may": "MAY", "precedence": "RANKS"}
COLOUR = {"must": "red", "must_not": "red", "should": "yellow", "should_not": "yellow", "may": "green", "precedence": "magenta"}
REASON_CHARS = 100


def render(constitution: Constitution, *, colour: bool = False, principle: str | None = None, everything: bool = False) -> str:
    """The tree of one document. `principle`: only this one and what it holds; `everything`: also what is neither rule nor reason."""
    return _Tree(constitution, Style(colour), everything).text(principle)


class _Tree:
    def __init__(self, constitution: Constitution, style: Style, everything: bool) -> None:
        self.read, self.style, self.everything = constitution, style, everything
        self.by_id = {s.id: s for s in constitution.statements}
        self.held: dict[str, list[Statement]] = defaultdict(list)
        for s in constitution.statements:
            self.held[s.principle].append(s)
        self.children: dict[str | None, list[Principle]] = defaultdict(list)
        for p in constitution.principles:
            self.children[p.parent].append(p)
        self.norms: dict[str, int] = {}
        for p in reversed(constitution.principles):
            self.norms[p.id] = p.norms + sum(self.norms.get(c.id, 0) for c in self.children[p.id])

    def text(self, only: str | None) -> str:
        lines = [self._summary(), ""]
        roots = [p for p in self.read.principles if p.id == only] if only else self.children[None]
        for root in roots:
            lines += self._principle(root, 0)
        if only and not roots:
            lines.append(f"no principle '{only}'")
        lines += [self.style(f"note: {clean(w)}", "dim") for w in self.read.warnings]
        return "\n".join(lines).rstrip() + "\n"

    def _summary(self) -> str:
        rules = self.read.rules
        explained = sum(r.explained != "none" for r in rules)
        facts = [
            count(sum(1 for n in self.norms.values() if n), "principle"),
            count(len(rules), "rule"),
            f"{explained:,} explained",
            count(len(self.read.reasons), "reason"),
        ]
        version = f" {self.read.version}" if self.read.version else ""
        title = self.read.title if self.read.title not in {"", "Preamble"} else self.read.source.path
        return self.style(clean(title) + version, "bold") + f": {', '.join(facts)}  " + self.style(f"({self.read.dialect})", "dim")

    def _principle(self, p: Principle, depth: int) -> list[str]:
        if not self.everything and not self.norms[p.id]:
            return []
        pad = "  " * depth
        authority = f"  [{p.authority}]" if p.authority else ""
        title = f"{pad}{self.style(clean(p.title) or p.id, 'bold')}  {self.style('#' + p.id + authority, 'dim')}"
        lines = [title]
        for s in self.held[p.id]:
            lines += self._statement(s, pad + "  ")
        for child in self.children[p.id]:
            lines += self._principle(child, depth + 1)
        return [*lines, ""] if depth == 0 and lines[-1] else lines

    def _statement(self, s: Statement, pad: str) -> list[str]:
        if s.is_rule:
            return self._rule(s, pad)
        if s.is_reason and self.everything:
            return [wrap(clean(s.text), pad + "           ", first=f"{pad}because    ")]
        if self.everything:
            return [self.style(wrap(clip(clean(s.text), 200), pad + "           ", first=f"{pad}{s.roles[0]:<10} "), "dim")]
        return []

    def _rule(self, s: Statement, pad: str) -> list[str]:
        force = FORCE[s.modality or "must"]
        decided = ", ".join(e.cue for e in s.evidence)
        first = f"{pad}{force:<10} "
        body = wrap(clean(s.text), pad + " " * 11, first=first).replace(force, self.style(force, COLOUR[s.modality or "must"]), 1)
        lines = [body]
        tail = f"{pad}{'':11}"
        if s.explained == "none":
            lines.append(tail + self.style("no reason found", "red") + self.style(self._why(s, decided), "dim"))
        elif s.explained == "same":
            lines.append(tail + self.style("explained in the sentence", "green") + self.style(self._why(s, decided), "dim"))
        for reason in s.explained_by[:3]:
            text = clip(clean(self.by_id[reason].text), REASON_CHARS)
            lines.append(tail + self.style("because: ", "green") + text)
        if len(s.explained_by) > 3:
            lines.append(tail + self.style(f"and {count(len(s.explained_by) - 3, 'more reason')}", "dim"))
        return lines

    def _why(self, s: Statement, decided: str) -> str:
        settled = ", settled by a person" if s.by_author else f", {s.confidence:.0%} sure"
        return f"  ({decided or 'by its place'}{settled})"
