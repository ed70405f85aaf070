"""A diff as annotations of a GitHub run: workflow commands, one a change, the weightiest first.

GitHub shows ten of a sort for each step, so patches are left out unless asked for by `min_severity`, and the last line says how many were.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.render.diff_cards import Names, Options, headline, selected
from whereas.render.style import clip, count
from whereas.render.words import ANEW

if TYPE_CHECKING:
    from whereas.model.change import Change, Diff
    from whereas.model.constitution import Constitution
    from whereas.model.source import Span

LEVEL = {"major": "warning", "minor": "notice", "patch": "notice"}
MOST = 50
"""Annotations that are written at all."""
MINOR = Options(min_severity="minor")


def render(diff: Diff, options: Options = MINOR, old: Constitution | None = None, new: Constitution | None = None) -> str:
    """Workflow commands, one a line. A change that has no place in the new version is shown at the heading of its section there, else at the first line."""
    names = Names.of(old, new)
    if diff.anew:
        return _command(LEVEL["major"], diff.new.path, 1, 1, "written-anew", ANEW)
    if not diff.related:
        return _command("warning", diff.new.path, 1, 1, "unrelated", f"{diff.old.path} and {diff.new.path} are no versions of one document")
    every = [c for c in selected(diff, options) if not c.within or c.severity == "major"]
    if not every and not options.accepted:
        return ""
    lines = [_annotation(c, diff, names) for c in every[:MOST]]
    left = f"; {count(len(every) - MOST, 'more change')} not shown here" if len(every) > MOST else ""
    lines.append(_command("notice", diff.new.path, 1, 1, "whereas diff", f"{headline(diff.changes)}{left}{'; ' * bool(options.accepted)}{options.left_out}"))
    return "".join(lines)


def _annotation(change: Change, diff: Diff, names: Names) -> str:
    old, new = names.texts(change)
    span = change.new.span if change.new else _heading(change, names)
    words = f'"{clip(old, 160)}" -> "{clip(new, 160)}"' if old and new and old != new else f'"{clip(new or old, 240)}"'
    message = f"{names.title(change)}: {change.why}\n{words}"
    line, end = (span.line, span.end_line) if span else (1, 1)
    return _command(LEVEL[change.severity], diff.new.path, line, end, change.kind, message)


def _heading(change: Change, names: Names) -> Span | None:
    """Where the section of a change stands in the new version."""
    those = names.new.principles if names.new else ()
    return next((p.heading for p in those if p.id == change.principle.new), None)


def _command(level: str, path: str, line: int, end: int, title: str, message: str) -> str:
    place = f"file={_property(path)},line={line},endLine={end},title={_property(title)}"
    return f"::{level} {place}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
