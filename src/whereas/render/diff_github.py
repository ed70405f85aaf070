"""A diff as annotations of a GitHub run: workflow commands, one a change, the weightiest first.

GitHub shows ten of a sort for each step, so no more are written, what went with its section is told with it, and patches are left out unless asked for by
`min_severity`; the last line says how many were.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from whereas.render.diff_cards import label, own_why
from whereas.render.diff_fate import fate
from whereas.render.diff_marks import around
from whereas.render.diff_names import Names
from whereas.render.diff_options import Options, selected
from whereas.render.diff_summary import headline
from whereas.render.style import clip, count
from whereas.render.words import ANEW

if TYPE_CHECKING:
    from whereas.model.change import Change, Diff
    from whereas.model.constitution import Constitution
    from whereas.model.source import Span

LEVEL = {"major": "warning", "minor": "notice", "patch": "notice"}
MOST = {"warning": 10, "notice": 9}
"""Annotations of a sort that are written; the last notice is the headline."""
BOTH, ALONE = 160, 240
"""Characters that an annotation quotes of each of two sides, and of one alone."""
MINOR = Options(min_severity="minor")


def render(diff: Diff, options: Options = MINOR, old: Constitution | None = None, new: Constitution | None = None) -> str:
    """Workflow commands, one a line. A reason that is gone is shown at the rule that rested on it; what else has no place in the new version at the heading
    of its section there, or where that section stood: at the heading of the one that followed it."""
    names = Names.of(old, new)
    if diff.anew:
        return _command(LEVEL["major"], diff.new.path, 1, 1, "written-anew", ANEW)
    if not diff.related:
        return _command("warning", diff.new.path, 1, 1, "unrelated", f"{diff.old.path} and {diff.new.path} are no versions of one document")
    asked = selected(diff, options)
    gone = {c.id for c in asked if c.kind == "principle-removed"}
    every = [c for c in asked if not c.within or (c.severity == "major" and c.within not in gone)]
    if not every and not options.accepted:
        return ""
    shown = [c for level, most in MOST.items() for c in [c for c in every if LEVEL[c.severity] == level][:most]]
    lines = [_annotation(c, diff, names) for c in shown]
    left = f"; {count(len(every) - len(shown), 'more change')} not shown here" if len(every) > len(shown) else ""
    told = f"{headline(_counted(diff, options))}{left}{'; ' * bool(options.accepted)}{options.left_out}"
    lines.append(_command("notice", diff.new.path, 1, 1, "whereas diff", told))
    return "".join(lines)


def _counted(diff: Diff, options: Options) -> list[Change]:
    """What the last line counts: all sorts that are asked for, and patches too where only the usual has them left out."""
    return selected(diff, replace(options, min_severity="patch") if options.min_severity == MINOR.min_severity else options)


def _annotation(change: Change, diff: Diff, names: Names) -> str:
    old, new = names.texts(change)
    span = change.new.span if change.new else _rule(change, diff, names) or _heading(change, diff, names)
    words = " -> ".join(f'"{side}"' for side in around(old, new, BOTH)) if old and new and old != new else f'"{clip(new or old, ALONE)}"'
    message = f"{names.title(change)}: {own_why(change) or label(change)}{'; ' if fate(change) else ''}{fate(change)}\n{words}"
    line, end = (span.line, span.end_line) if span else (1, 1)
    return _command(LEVEL[change.severity], diff.new.path, line, end, change.kind, message)


def _rule(change: Change, diff: Diff, names: Names) -> Span | None:
    """Where the statement stands out of which something went or, of a reason, the first rule that had it."""
    spans = {s.id: s.span for s in names.new.statements} if names.new else {}
    heirs = {s.old: s.new for s in diff.statements if s.old and s.new}
    rules = [heirs.get(rule, "") for rule in change.rules] if change.kind == "reason-removed" else []
    return next((spans[i] for i in (change.statement.new or "", *rules) if i in spans), None)


def _heading(change: Change, diff: Diff, names: Names) -> Span | None:
    """Where the section of a change stands in the new version or, of one that is gone, that which followed it, else that which went before."""
    headings = {p.id: p.heading for p in names.new.principles} if names.new else {}
    if change.principle.new is not None:
        return headings.get(change.principle.new)
    order = [p.id for p in names.old.principles] if names.old else []
    if change.principle.old not in order:
        return None
    heirs = {p.old: p.new for p in diff.principles if p.old and p.new}
    at = order.index(change.principle.old)
    near = next((heirs[i] for i in (*order[at:], *order[:at][::-1]) if i in heirs), None)
    return headings.get(near or "")


def _command(level: str, path: str, line: int, end: int, title: str, message: str) -> str:
    place = f"file={_property(path)},line={line},endLine={end},title={_property(title)}"
    return f"::{level} {place}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
