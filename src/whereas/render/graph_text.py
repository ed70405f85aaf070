"""What the graph says, in words: the measures of a constitution, and what an amendment of one place would touch."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from whereas.diff.view import titles
from whereas.render import words
from whereas.render.style import WIDTH, Style, clean, clip, count, percent
from whereas.render.tree import FORCE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from whereas.model.constitution import Constitution
    from whereas.model.shape import Impact, Measures

TOP = 5
"""Entries of each list that are told; JSON and CSV have all."""
TITLE_CHARS, TEXT_CHARS = 60, 100
IMPACT = {
    "refers": "rules that refer to it",
    "rests": "rules that its reasons explain",
    "yields": "rules that yield to it",
    "excepts": "rules that make an exception to it",
    "follows": "rules that refer to those above, by however many steps",
    "inside": "its own rules",
}


def render(measures: Measures, constitution: Constitution, *, colour: bool = False, width: int = WIDTH) -> str:
    """The measures: counts, then what carries, what lacks a reason, and what is wrong."""
    return "\n".join(_Words(constitution, Style(colour, width)).measures(measures)) + "\n"


def render_impact(impact: Impact, constitution: Constitution, *, colour: bool = False, width: int = WIDTH) -> str:
    """The impact of one node: how many rules, then each sort of them with place and words."""
    return "\n".join(_Words(constitution, Style(colour, width)).impact(impact)) + "\n"


class _Words:
    def __init__(self, constitution: Constitution, style: Style) -> None:
        self.read, self.style = constitution, style
        self.titles = titles(constitution)
        self.words = words.shown(constitution)
        self.lines = {p.id: p.heading.line for p in constitution.principles} | {s.id: s.span.line for s in constitution.statements}

    def measures(self, m: Measures) -> list[str]:
        share = f" ({percent(m.explained, m.rules)})" if m.rules else ""
        lines = [
            f"{self.style(clean(words.called(self.read)), 'bold')}: {count(m.rules, 'rule')} in {count(m.principles, 'principle')}, "
            f"{m.explained:,} explained{share}; {count(m.reasons, 'reason')}; {count(m.links, 'link')} between principles"
        ]
        lines += self._list(
            "Principles that most others rest on", [self._rest(r.principle, r.direct, r.all) for r in m.rests], "no principle refers to another"
        )
        bare = m.rules - m.explained
        lines += self._list(
            f"Rules that rest on nothing: {bare:,} of {m.rules:,}" if bare else "Rules that rest on nothing",
            [f"{b.unexplained:>4} of {b.rules:<3} {self._title(b.principle)}" for b in m.bare],
            "none: every rule has a reason" if m.rules else "there are no rules",
        )  # fmt: skip
        lines += self._list(
            "Reasons that carry most, and what falls if one is given up",
            [f"{c.falls:>4} of {count(c.rules, 'rule')}: {self._quote(c.statement)}" for c in m.carries], "no reason carries more than the rule it stands in",
        )  # fmt: skip
        lines += self._list("Circles", [*self._circles(m.cycles, "explain each other"), *self._circles(m.precedence_cycles, "override each other")], "none")
        lines += self._list("Contradictions", [f"{self._quote(c.first)} and {self._quote(c.second)}" for c in m.contradictions], "none found")
        lines += self._list("Islands (linked to each other and to nothing else)", [", ".join(self._title(n) for n in i) for i in m.islands], "none")
        if m.alone:
            lines.append(f"  {count(m.alone, 'principle')} with rules linked to no other")
        ladder = " > ".join("/".join(level) for level in m.ladder)
        chains = [" > ".join(self._title(n) for n in chain) for chain in m.precedence]
        ranks = [*([f"levels of authority: {clean(ladder)}"] if ladder else []), *chains]
        said = [self._quote(s.id) for s in self.read.rules if s.modality == "precedence" and not s.heading]
        nothing = "no principle is set above another" + (", but it is said of other things:" if said else "")
        return [
            *lines,
            *self._list("Precedence", ranks, nothing),
            *([] if ranks else [self.style.wrap(entry, "        ", first="    ") for entry in said[:TOP]]),
        ]

    def impact(self, i: Impact) -> list[str]:
        groups = [(IMPACT[name], getattr(i, name)) for name in IMPACT]
        outside = sum(len(rules) for name, rules in groups if name != IMPACT["inside"])
        named = self._title(i.of) if i.of in self.titles else self._quote(i.of) if i.of in self.words else f"the term '{clean(i.of.removeprefix('term:'))}'"
        lines = [
            self.style.wrap(
                f"A change of {named} may touch {count(outside, 'rule')}" + (f" besides {len(i.inside)} of its own." if i.inside else "."), "  ", first=""
            )
        ]
        for head, rules in groups:
            if rules:
                lines += ["", self.style(f"{head[0].upper()}{head[1:]}: {len(rules)}", "bold")]
                lines += [f"  {self.lines[r]:>5}  {FORCE[self._modality(r)]:<10} {clip(clean(self.words[r]), TEXT_CHARS)}" for r in rules]
        return lines

    def _modality(self, rule: str) -> str:
        return next(s.modality or "must" for s in self.read.statements if s.id == rule)

    def _list(self, head: str, entries: Sequence[str], nothing: str) -> list[str]:
        told = [self.style.wrap(entry, "        ", first="  ") for entry in entries[:TOP]]
        more = [self.style(f"  and {len(entries) - TOP} more (--measures --format json has all)", "dim")] if len(entries) > TOP else []
        return ["", self.style(head, "bold"), *(told or [self.style(f"  {nothing}", "dim")]), *more]

    def _rest(self, principle: str, direct: int, every: int) -> str:
        return f"{direct:>4}  {self._title(principle)}" + (f" ({every} in all)" if every > direct else "")

    def _circles(self, circles: Iterable[Sequence[str]], what: str) -> list[str]:
        return [f"{what}: " + " -> ".join(self._title(n) if n in self.titles else self._place(n) for n in (*c, c[0])) for c in circles]

    def _title(self, principle: str) -> str:
        return f"'{clip(clean(self.titles.get(principle, principle)), TITLE_CHARS)}'"

    def _place(self, statement: str) -> str:
        """Line and column, for several statements may stand on one line."""
        span = next(s.span for s in self.read.statements if s.id == statement)
        return f"line {span.line}:{span.column}"

    def _quote(self, statement: str) -> str:
        return f'"{clip(clean(self.words[statement]), TEXT_CHARS)}" (line {self.lines[statement]})'


def table(measures: Measures, constitution: Constitution) -> str:
    """The measures as CSV: one row an entry; `value` and `of` as the measure's definition says (rests on it / by way of others, and so on)."""
    told = _Words(constitution, Style(False))
    rows: list[tuple[str, str, int | str, int | str]] = [
        *(("rests-on-it", r.principle, r.direct, r.all) for r in measures.rests),
        *(("unexplained", b.principle, b.unexplained, b.rules) for b in measures.bare),
        *(("carries", c.statement, c.falls, c.rules) for c in measures.carries),
        *(("circle", n, number, len(c)) for number, c in enumerate((*measures.cycles, *measures.precedence_cycles), 1) for n in c),
        *(("contradiction", n, number, 2) for number, c in enumerate(measures.contradictions, 1) for n in (c.first, c.second)),
        *(("island", n, number, len(i)) for number, i in enumerate(measures.islands, 1) for n in i),
        *(("precedence", n, number, len(c)) for number, c in enumerate(measures.precedence, 1) for n in c),
    ]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["measure", "id", "line", "value", "of", "words"])
    for measure, node, value, of in rows:
        text = told.titles.get(node) or told.words.get(node, "")
        writer.writerow([measure, node, told.lines.get(node, ""), value, of, text])
    return out.getvalue()
