"""The reading as a tree, so that a person can check it: each rule with its force, what explains it, and the words that decided.

Gate  #gate
  MUST       Close the gate behind you.
             explained nearby  (line 3; imperative; 88% sure)
             because: Goats wander.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from whereas.render import words
from whereas.render.style import WIDTH, Style, clean, clip, count

if TYPE_CHECKING:
    from whereas.model.constitution import Constitution, Principle, Statement

FORCE = {"must": "MUST", "must_not": "MUST NOT", "should": "SHOULD", "should_not": "SHOULD NOT", "may": "MAY", "precedence": "RANKS"}
COLOUR = {"must": "red", "must_not": "red", "should": "yellow", "should_not": "yellow", "may": "green", "precedence": "magenta"}
EXPLAINED = {
    "same": "explained in its sentence",
    "near": "explained nearby",
    "section": "explained by its section only",
    "none": "no reason found",
}
REASON_CHARS, OTHER_CHARS = 100, 200
REASONS_SHOWN = 3
HANG = 11
"""Columns of the force before a rule's words."""


def render(constitution: Constitution, *, colour: bool = False, width: int = WIDTH, principle: str | None = None, everything: bool = False) -> str:
    """The tree of one document. `principle`: only this one and what it holds; `everything`: also what is neither rule nor reason."""
    return _Tree(constitution, Style(colour, width), everything).text(principle)


class _Tree:
    def __init__(self, constitution: Constitution, style: Style, everything: bool) -> None:
        self.read, self.style = constitution, style
        self.everything = everything or constitution.language != "en"  # rules are read in English only; of another language the structure is all there is
        self.words = words.shown(constitution)
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
        roots = [p for p in self.read.principles if p.id == only] if only is not None else self.children[None]
        lines = [self._summary(), ""]
        for root in roots:
            shown = self._tree(root, only)
            lines += [*shown, ""] if shown else []
        folded = sum(not n for n in self.norms.values())
        if folded and only is None and not self.everything:
            lines.append(self.style(f"{count(folded, 'principle')} without rules not shown; --all shows them", "dim"))
        lines += [f"note: {clean(w)}" for w in self.read.warnings]
        return "\n".join(lines).rstrip() + "\n"

    def _summary(self) -> str:
        rules = [r for r in self.read.rules if not r.heading]  # titles that are norms are shown, and counted nowhere
        facts = [
            count(sum(1 for n in self.norms.values() if n or self.read.language != "en"), "principle"),
            count(len(rules), "rule"),
            f"{sum(r.explained != 'none' for r in rules):,} explained",
            count(len(self.read.reasons), "reason"),
        ]
        title = self.read.source.path if self.read.title.casefold() in words.UNTITLED else self.read.title
        name = " ".join(clean(part) for part in (title, self.read.version) if part)
        return f"{self.style(name, 'bold')}: {', '.join(facts)}  {self.style(f'({self.read.dialect})', 'dim')}"

    def _tree(self, root: Principle, only: str | None) -> list[str]:
        """The lines of a principle and of those below it, in document order; no recursion, for depth is the document's choice."""
        lines: list[str] = []
        waiting = [(root, 0)]
        while waiting:
            p, depth = waiting.pop()
            if self.everything or self.norms[p.id] or p.id == only:
                lines += self._principle(p, "  " * depth)
                waiting += [(child, depth + 1) for child in reversed(self.children[p.id])]
        return lines

    def _principle(self, p: Principle, pad: str) -> list[str]:
        authority = f"  [{clean(p.authority)}]" if p.authority else ""
        lines = [f"{pad}{self.style(clip(clean(p.title) or p.id, OTHER_CHARS), 'bold')}  {self.style('#' + clean(p.id) + authority, 'dim')}"]
        before: tuple[str, ...] = ()
        for s in self.held[p.id]:
            if s.is_rule:
                lines += self._rule(s, pad + "  ", before)
                before = s.explained_by
            elif self.everything:
                lines.append(self._other(s, pad + "  "))
        return lines

    def _other(self, s: Statement, pad: str) -> str:
        text = self.style.wrap(clip(clean(self.words[s.id]), OTHER_CHARS), pad + " " * HANG, first=f"{pad}{s.roles[0] if s.roles else 'other':<{HANG}}")
        return text if s.is_reason else self.style(text, "dim")

    def _rule(self, s: Statement, pad: str, before: tuple[str, ...]) -> list[str]:
        """`before`: what explains the rule above, so that a Rationale of many rules is printed once."""
        force = FORCE[s.modality or "must"]
        text = self.style.wrap(clean(self.words[s.id]), pad + " " * HANG, first=f"{pad}{force:<{HANG}}")
        tail = pad + " " * HANG
        explained = s.explained or "none"
        status = self.style(EXPLAINED[explained], "red" if explained == "none" else "green")
        lines = [
            text.replace(force, self.style(force, COLOUR[s.modality or "must"]), 1),
            f"{tail}{status}  {self.style(self._why(s), 'dim')}",
        ]
        if s.explained_by and s.explained_by == before:
            return [*lines, f"{tail}{self.style('because:', 'green')} as above"]
        for reason in s.explained_by[:REASONS_SHOWN]:
            lines.append(f"{tail}{self.style('because:', 'green')} {clip(clean(self.words[reason]), REASON_CHARS)}")
        if len(s.explained_by) > REASONS_SHOWN:
            lines.append(tail + self.style(f"and {count(len(s.explained_by) - REASONS_SHOWN, 'more reason')}", "dim"))
        return lines

    def _why(self, s: Statement) -> str:
        cues = ", ".join(dict.fromkeys(clean(e.cue) for e in s.evidence)) or "by its place"
        return f"(line {s.span.line}; {cues}; {'settled by a person' if s.by_author else f'{s.confidence:.0%} sure'})"
