"""How the document came to be: the explained share over its versions, and what happened to each principle, rule and reason, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from whereas.model.history import Log
from whereas.render.report.changes import sign
from whereas.render.style import clip

if TYPE_CHECKING:
    from whereas.model.history import Event, PrincipleLog
    from whereas.render.report.index import Index

REV_CHARS, DATE_CHARS, TEXT_CHARS = 8, 10, 200
WIDTH, HEIGHT, LEFT, TOP = 760, 150, 44, 12
"""Pixels of the curve, and of the free space left of it and above."""
LABELS = 10
"""Versions that are named under the curve at most."""


class Counts(msgspec.Struct, frozen=True):
    """How much one version held. `rules` without headings."""

    principles: int
    rules: int
    explained: int
    reasons: int


class Past(msgspec.Struct, frozen=True):
    """The log of a document, and the counts of each version that could be read, by its revision in hex."""

    log: Log
    counts: dict[str, Counts]


def timeline(past: Past, index: Index) -> dict[str, Any]:
    """What the template needs: the curve and table of versions, then a story for each principle."""
    named = [r for r in past.log.revisions if r.rev in past.counts]
    points = [(r.version or r.date[:DATE_CHARS], past.counts[r.rev]) for r in reversed(named)]
    versions = [
        {
            "rev": r.rev[:REV_CHARS], "date": r.date[:DATE_CHARS], "author": r.author, "subject": r.subject, "version": r.version or "", "skipped": r.skipped,
            "counts": past.counts.get(r.rev), "share": _share(past.counts[r.rev]) if r.rev in past.counts else "",
        }
        for r in past.log.revisions
    ]  # fmt: skip
    stories = [_story(p, index) for p in past.log.principles if p.events]
    return {"versions": versions, "stories": stories, "cut": past.log.cut, "curve": _curve(points), "width": WIDTH, "height": HEIGHT}


def _share(counts: Counts) -> str:
    return f"{counts.explained / counts.rules:.0%}" if counts.rules else "–"


def _curve(points: list[tuple[str, Counts]]) -> dict[str, Any]:
    """The explained share, oldest version on the left: a step apart each, whatever the dates."""
    step = (WIDTH - LEFT - 20) / max(len(points) - 1, 1)
    tall = HEIGHT - TOP - 34
    every = max(1, -(-len(points) // LABELS))
    dots = [
        {
            "x": round(LEFT + step * n, 1), "y": round(TOP + tall * (1 - (c.explained / c.rules if c.rules else 0)), 1),
            "label": name if n % every == 0 or n == len(points) - 1 else "", "told": f"{name}: {c.explained} of {c.rules} rules explained, {c.reasons} reasons",
        }
        for n, (name, c) in enumerate(points)
    ]  # fmt: skip
    grid = [{"y": round(TOP + tall * (1 - part), 1), "label": f"{part:.0%}"} for part in (0, 0.5, 1)]
    return {"dots": dots, "grid": grid, "left": LEFT, "line": " ".join(f"{d['x']},{d['y']}" for d in dots)}


def _story(p: PrincipleLog, index: Index) -> dict[str, Any]:
    return {
        "title": p.title or p.id,
        "to": None if p.gone else index.anchor(p.id),
        "gone": p.gone,
        "known_as": p.known_as,
        "events": [_event(e) for e in p.events],
    }


def _event(e: Event) -> dict[str, Any]:
    told = e.old != e.new and e.kind not in {"principle-added", "principle-removed"}
    return {
        "rev": e.rev[:REV_CHARS], "date": e.date[:DATE_CHARS], "author": e.author, "label": e.kind.replace("-", " "), "sign": sign(e.kind),
        "severity": e.severity, "why": e.why, "old": clip(e.old, TEXT_CHARS) if e.old and told else "",
        "new": clip(e.new, TEXT_CHARS) if e.new and told else "",
    }  # fmt: skip
