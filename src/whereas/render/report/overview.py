"""The first thing a stranger sees: what the document is, how much of it is explained and where not, what most rests on, which findings matter."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from whereas.render.style import clip, count, percent
from whereas.render.words import called

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from whereas.model.constitution import Explained, Modality, Principle, Statement
    from whereas.model.finding import FileReport, Finding
    from whereas.model.shape import Measures
    from whereas.render.report.index import Index

SORTS = {
    "model-spec": "a behaviour specification, of sections with ids and levels of authority",
    "spec-kit": "a project's constitution, of named principles",
    "articles": "a charter, of articles and sections",
    "prose": "a text in prose",
}
WHY: dict[Explained, str] = {"same": "in its own sentence", "near": "nearby", "section": "by its section only", "none": "not explained"}
FORCES: dict[Modality, str] = {"must": "must", "must_not": "must not", "should": "should", "should_not": "should not", "may": "may", "precedence": "ranks"}
LEVELS = ("error", "warning", "info")
TOP, SECTIONS, TEXT_CHARS, TITLE_CHARS = 5, 24, 100, 70
EXAMPLES = 3
"""Findings of one lint rule that are named; the others stand in the margin of the document."""


def overview(index: Index, report: FileReport, measures: Measures) -> dict[str, Any]:
    """What the template needs for the first part of the page."""
    rules = [r for r in index.read.rules if not r.heading]
    sections = _sections(index, rules)
    holders = len({r.principle for r in rules})
    return {
        "sort": SORTS.get(index.read.dialect, index.read.dialect),
        "tiles": [
            ("principles with rules", f"{holders:,}"), ("rules", f"{measures.rules:,}"), ("explained", percent(measures.explained, measures.rules)),
            ("reasons", f"{measures.reasons:,}"), ("findings", f"{len(report.findings):,}"),
        ],
        "sentences": list(_sentences(index, measures, rules)),
        "sections": sections[:SECTIONS], "more_sections": max(len(sections) - SECTIONS, 0), "authorities": _authorities(index, rules, measures),
        "forces": _forces(rules), "why": WHY, "findings": _findings(report.findings, index), "out": _left_out(report),
        "rests": [_rest(index, r.principle, r.direct, r.all) for r in measures.rests[:TOP]],
        "carries": [_carries(index, c.statement, c.rules, c.falls) for c in measures.carries[:TOP]],
        "bare": [{**_link(index, b.principle), "told": f"{b.unexplained} of {count(b.rules, 'rule')}"} for b in measures.bare[:TOP]],
        "circles": [[_link(index, n) for n in c] for c in (*measures.precedence_cycles, *measures.cycles)][:TOP],
        "clashes": [[_link(index, n) for n in (c.first, c.second)] for c in measures.contradictions[:TOP]],
        "chains": [[_link(index, n) for n in chain] for chain in measures.precedence[:TOP]],
        "ladder": [" and ".join(level) for level in measures.ladder],
    }  # fmt: skip


def _sentences(index: Index, m: Measures, rules: list[Statement]) -> Iterable[str]:
    """The shape of the document in a few sentences."""
    if not rules:
        yield f"{called(index.read)} lays down no rule that whereas can read."
        return
    forces = Counter(r.modality for r in rules)
    hard, soft, free = forces["must"] + forces["must_not"], forces["should"] + forces["should_not"], forces["may"]
    parts = ((hard, "demand or forbid"), (soft, "advise"), (free, "allow"), (forces["precedence"], "rank"))
    told = ", ".join(f"{number:,} {what}" for number, what in parts if number)
    yield f"It lays down {count(m.rules, 'rule')} in {count(len({r.principle for r in rules}), 'principle')}: {told}."
    bare = m.rules - m.explained
    yield f"{percent(m.explained, m.rules)} of the rules have a reason" + (f"; {bare:,} rest on nothing that was found." if bare else ".")
    if m.ladder:
        yield f"It ranks {len(m.ladder)} levels of authority: {' above '.join(' and '.join(level) for level in m.ladder)}."
    if _leads([(r.direct, r.all) for r in m.rests]):
        top = m.rests[0]
        yield f"Most rests on “{_title(index, top.principle)}”: {count(top.direct, 'principle')} directly" + (
            f", {top.all:,} in all." if top.all > top.direct else "."
        )
    if _leads([b.unexplained for b in m.bare]) and m.bare[0].unexplained > 1:
        yield f"Most reasons are missing in “{_title(index, m.bare[0].principle)}”: {m.bare[0].unexplained} of {count(m.bare[0].rules, 'rule')} there."


def _leads(weights: Sequence[object]) -> bool:
    """Whether the first of these weighs most: of several that weigh the same, none does."""
    return bool(weights) and (len(weights) == 1 or weights[0] != weights[1])


def _title(index: Index, node: str) -> str:
    return clip(index.titles[node], TITLE_CHARS) if node in index.titles else _quote(index, node)


def _link(index: Index, node: str) -> dict[str, Any]:
    return {"title": _title(index, node), "to": index.anchor(node)}


def _quote(index: Index, statement: str) -> str:
    return f"“{clip(index.words.get(statement, statement), TEXT_CHARS)}”"


def _rest(index: Index, principle: str, direct: int, every: int) -> dict[str, Any]:
    return {**_link(index, principle), "told": f"{direct} directly" + (f", {every} in all" if every > direct else "")}


def _carries(index: Index, statement: str, rules: int, falls: int) -> dict[str, Any]:
    those = "" if falls == rules == 1 else "all " if falls == rules else f"{falls} of them "
    told = count(rules, "rule") + (f", {those}left without a reason if it is given up" if falls else "")
    return {"title": _quote(index, statement), "to": index.anchor(statement), "told": told}


def _bar(name: str, rules: list[Statement], **more: object) -> dict[str, Any]:
    counts = Counter(r.explained or "none" for r in rules)
    return {"name": name, "rules": len(rules), "explained": len(rules) - counts["none"], "share": percent(len(rules) - counts["none"], len(rules)),
            "counts": {why: counts[why] for why in WHY}, **more}  # fmt: skip


def _sections(index: Index, rules: list[Statement]) -> list[dict[str, Any]]:
    """One bar for each outermost section that holds rules; where a single one holds all, for each of those within it."""
    by: dict[str, list[Statement]] = defaultdict(list)
    for rule in rules:
        by[rule.principle].append(rule)
    children: dict[str | None, list[Principle]] = defaultdict(list)
    for p in index.read.principles:
        children[p.parent].append(p)
    within: dict[str, list[Statement]] = {}
    for p in reversed(index.read.principles):
        within[p.id] = [*by[p.id], *(r for c in children[p.id] for r in within.get(c.id, []))]
    shown = [p for p in children[None] if within[p.id]]
    if len(shown) == 1 and sum(bool(within[c.id]) for c in children[shown[0].id]) > 1:
        shown = [p for p in (shown[0], *children[shown[0].id]) if (by if p is shown[0] else within)[p.id]]
        within[shown[0].id] = by[shown[0].id] if shown[0].parent is None and by[shown[0].id] else within[shown[0].id]
    bars = [_bar(clip(index.titles[p.id], TITLE_CHARS), within[p.id], to=index.anchor(p.id)) for p in shown]
    return _scaled(bars)


def _scaled(bars: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """With `parts`: why, offset and width in percent of the longest bar."""
    longest = max((b["rules"] for b in bars), default=1) or 1
    for bar in bars:
        at, parts = 0.0, []
        for why, number in bar["counts"].items():
            width = round(100 * number / longest, 2)
            parts.append({"why": why, "x": round(at, 2), "width": width, "number": number})
            at += width
        bar["parts"] = parts
    return bars


def _authorities(index: Index, rules: list[Statement], measures: Measures) -> list[dict[str, Any]]:
    """One bar for each level of authority, highest first; a principle has its own or that of the nearest one around it that names one."""
    known = {p.id: p for p in index.read.principles}
    by: dict[str, list[Statement]] = defaultdict(list)
    for rule in rules:
        p: Principle | None = known.get(rule.principle)
        while p is not None and not p.authority:
            p = known.get(p.parent or "")
        if p is not None and p.authority:
            by[p.authority].append(rule)
    order = {name.casefold(): n for n, level in enumerate(measures.ladder) for name in level}
    return _scaled([_bar(name, by[name], to=None) for name in sorted(by, key=lambda a: (order.get(a.casefold(), len(order)), a))])


def _forces(rules: list[Statement]) -> list[dict[str, Any]]:
    counts = Counter(r.modality or "must" for r in rules)
    most = max(counts.values(), default=1)
    return [{"name": word, "number": counts[force], "width": round(100 * counts[force] / most, 2)} for force, word in FORCES.items() if counts[force]]


def _findings(findings: tuple[Finding, ...], index: Index) -> list[dict[str, Any]]:
    """Findings by lint rule, the gravest first, each with its first few."""
    by: dict[str, list[Finding]] = defaultdict(list)
    for f in findings:
        by[f.rule].append(f)
    groups = sorted(by.values(), key=lambda g: (min(LEVELS.index(f.severity) for f in g), -len(g)))
    return [
        {
            "rule": g[0].rule, "severity": min((f.severity for f in g), key=LEVELS.index), "number": len(g),
            "first": [{"message": f.message, "line": f.span.line, "to": _place(f, index)} for f in g[:EXAMPLES]],
            "more": max(len(g) - EXAMPLES, 0),
        }
        for g in groups
    ]  # fmt: skip


def _place(f: Finding, index: Index) -> str:
    """Where on the page a finding is: its statement, its principle, the one around its line, else the document."""
    around = next((p.id for p in reversed(index.read.principles) if p.extent.start <= f.span.start < p.extent.end), None)
    return index.anchor(f.statement) or index.anchor(f.principle) or index.anchor(around) or "document"


def _left_out(report: FileReport) -> list[str]:
    """Which findings are not shown, and what the reader could not read."""
    counts = ((report.suppressed, "ignored in the document"), (report.accepted, "accepted"), (report.unsure, "too unsure"))
    return [f"{count(n, 'finding')} not shown: {why}" for n, why in counts if n] + list(report.warnings)
