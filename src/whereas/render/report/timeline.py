"""How the document came to be: the explained share over its versions, and what happened to each principle, rule and reason, newest first."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from whereas.model.change import ChangeKind
from whereas.model.history import Log
from whereas.render.report.changes import sign
from whereas.render.style import clip, percent

if TYPE_CHECKING:
    from whereas.model.history import CalledLog, Event, Revision
    from whereas.render.report.index import Index

REV_CHARS, DATE_CHARS, TEXT_CHARS = 8, 10, 200
COMING = ("principle-added", "principle-removed")
"""All that happens to a principle that only comes and goes with its document."""
HEIGHT, LEFT, TOP, RIGHT = 150, 44, 12, 20
"""Pixels of the curve, and of the free space left of it, above and right of it."""
COLUMNS = 24
"""Versions at most, the newest, of which each principle's strip shows what happened in them."""
WEIGHTS = ("principle", "rule", "precedence", "authority", "reason", "definition", "example")
"""Which of several events in one version a cell of the strip shows."""
WIDTHS = {"wide": (760, 10), "narrow": (340, 4)}
"""The curve is drawn for both sorts of screens: its width in pixels, and how many versions are named under it at most."""


class Counts(msgspec.Struct, frozen=True):
    """How much one version held. `rules` without headings; `kinds`: how many changes of each kind it brought, by which it differs from the one before it,
    but for sentences that are read otherwise now: split or joined, or taken for something else."""

    principles: int
    rules: int
    explained: int
    reasons: int
    kinds: dict[ChangeKind, int]


class Point(msgspec.Struct, frozen=True):
    """A version on the curve. `anew`: it took the place of another document."""

    name: str
    counts: Counts
    anew: bool


class Past(msgspec.Struct, frozen=True):
    """The log of a document, and the counts of each version that could be read, by its revision in hex."""

    log: Log
    counts: dict[str, Counts]


def timeline(past: Past, index: Index) -> dict[str, Any]:
    """What the template needs: the curve and table of versions, then a story for each principle, with a strip of what happened in which version;
    those to which nothing happened but that the document came or was written anew are only named."""
    named = [r for r in past.log.revisions if r.rev in past.counts]
    points = [Point(r.version or r.date[:DATE_CHARS], past.counts[r.rev], r.anew) for r in reversed(named)]
    days = [r.date[:DATE_CHARS] for r in reversed(named)]
    versions = [
        {
            "rev": r.rev[:REV_CHARS], "date": r.date[:DATE_CHARS], "author": r.author, "subject": r.subject, "version": r.version or "", "skipped": r.skipped,
            "counts": (c := past.counts.get(r.rev)), "share": percent(c.explained, c.rules) if c else "",
            "rules": "written anew" if r.anew else _tally(past, r, "rule"), "reasons": "" if r.anew else _tally(past, r, "reason"),
        }
        for r in past.log.revisions
    ]  # fmt: skip
    columns = [r.rev for r in reversed(named)][-COLUMNS:]
    born = {r.rev for r in named if r.anew or not r.parents}
    told = [(p, all(e.kind in COMING and e.rev in born for e in p.events)) for p in past.log.principles if p.events]
    stories = [_story(p, columns, index) for p, only_came in told if not only_came]
    quiet = [{"title": p.called, "to": None if p.gone else index.anchor(p.id), "gone": p.gone} for p, only_came in told if only_came]
    heads = [p.name for p in points][-COLUMNS:]
    return {
        "versions": versions, "stories": stories, "quiet": quiet, "cut": past.log.cut, "height": HEIGHT, "heads": heads,
        "curves": {name: _curve(points, *size) for name, size in WIDTHS.items()} if points else {}, "back": days != sorted(days),
        "broken": any(p.anew for p in points[1:]), "earlier": len(named) - len(columns), "key": KEY,
    }  # fmt: skip


KEY = (
    ("+", "added"), ("−", "removed"), ("▲", "stronger, raised"), ("▼", "weaker, lowered"), ("⇄", "reversed"), ("≠", "changed"), ("◂", "narrower"),
    ("▸", "wider"), ("→", "moved"), ("~", "reworded, renamed"), ("÷", "split"), ("∪", "merged"), ("·", "nothing"),
)  # fmt: skip
"""What the signs of a strip say."""


def _tally(past: Past, revision: Revision, subject: Literal["rule", "reason"]) -> str:
    """How many of each sign a version brought: "+9 −2 ▼1", and by how much the number differs besides: "(−1)"; nothing of a document's first version."""
    if revision.rev not in past.counts:
        return ""
    here = past.counts[revision.rev]
    counts: Counter[str] = Counter()
    for kind, number in here.kinds.items():
        if kind.split("-")[0] in {subject, "precedence" if subject == "rule" else subject}:
            counts[sign(kind)] += number
    told = [f"{mark}{counts[mark]}" for mark, _ in KEY if counts[mark]]
    before = past.counts.get(revision.parents[0]) if len(revision.parents) == 1 else None
    if before is not None:
        numbers = (here.rules, before.rules) if subject == "rule" else (here.reasons, before.reasons)
        rest = numbers[0] - numbers[1] - counts["+"] + counts["−"]
        told += [f"({'+' if rest > 0 else '−'}{abs(rest)})"] if rest else []
    return " ".join(told)


def _strip(events: tuple[Event, ...], columns: list[str]) -> list[dict[str, str]]:
    """One cell a version, oldest first: its weightiest event, what happened in all; a dot where the principle stood and nothing happened."""
    by: dict[str, list[Event]] = defaultdict(list)
    for e in events:
        by[e.rev].append(e)
    cells = []
    stood = not any(e.kind == "principle-added" and e.rev in columns for e in events)
    for rev in columns:
        here = sorted(by[rev], key=lambda e: WEIGHTS.index(k) if (k := e.kind.split("-")[0]) in WEIGHTS else len(WEIGHTS))
        if here:
            told = Counter(e.kind.replace("-", " ") for e in here)
            stood = here[0].kind != "principle-removed"
            cells.append({"sign": sign(here[0].kind), "cls": here[0].kind.split("-")[0], "told": ", ".join(f"{n} {k}" for k, n in told.items())})
        else:
            cells.append({"sign": "·" if stood else "", "cls": "", "told": ""})
    return cells


def _curve(points: list[Point], width: int, labels: int) -> dict[str, Any]:
    """The explained share, oldest version on the left: a step apart each, whatever the dates; a line for each run of versions of one document."""
    step = (width - LEFT - RIGHT) / max(len(points) - 1, 1)
    tall = HEIGHT - TOP - 34
    every = max(1, -(-len(points) // labels))
    last = len(points) - 1
    dots, lines = [], list[list[str]]()
    for n, p in enumerate(points):
        c = p.counts
        x, y = round(LEFT + step * n, 1), round(TOP + tall * (1 - (c.explained / c.rules if c.rules else 0)), 1)
        told = f"{p.name}: {c.explained} of {c.rules} rules explained, {c.reasons} reasons" + ("; written anew" if p.anew else "")
        label = p.name if n == last or (n % every == 0 and n + every <= last) else ""
        dots.append({"x": x, "y": y, "label": label, "at": width if n == last and n else x, "anchor": "end" if n == last and n else "middle", "told": told})
        if p.anew or not lines:
            lines.append([])
        lines[-1].append(f"{x},{y}")
    grid = [{"y": round(TOP + tall * (1 - part), 1), "label": f"{part:.0%}".replace("%", " %")} for part in (0, 0.5, 1)]
    return {"dots": dots, "grid": grid, "left": LEFT, "width": width, "lines": [" ".join(line) for line in lines]}


def _story(p: CalledLog, columns: list[str], index: Index) -> dict[str, Any]:
    return {
        "title": p.called,
        "to": None if p.gone else index.anchor(p.id),
        "gone": p.gone,
        "known_as": p.known_as,
        "strip": _strip(p.events, columns),
        "events": [_event(e) for e in p.events],
    }


def _event(e: Event) -> dict[str, Any]:
    told = e.old != e.new and e.kind not in {"principle-added", "principle-removed"}
    return {
        "rev": e.rev[:REV_CHARS], "date": e.date[:DATE_CHARS], "author": e.author, "label": e.kind.replace("-", " "), "sign": sign(e.kind),
        "severity": e.severity, "why": e.why, "old": clip(e.old, TEXT_CHARS) if e.old and told else "",
        "new": clip(e.new, TEXT_CHARS) if e.new and told else "",
    }  # fmt: skip
