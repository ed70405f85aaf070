"""A log for a terminal: for each principle what happened to it, newest first; a line a version, or with `detail` every event in its words.

Shut the gate  #shut  once #gate
  2026-03-02 e697fd9  'Gate' became 'Shut the gate'; moved from 'Farm' to 'Doors'; rule weaker
  2026-01-05 3667600  in the first version
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from whereas.render.diff_marks import marked
from whereas.render.diff_summary import PAST
from whereas.render.diff_text import COLOUR, SIGNS
from whereas.render.style import WIDTH, Style, clean, clip, count

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from whereas.model.history import CalledLog, Event, Log, Revision

DIGITS, DAY = 7, 10
"""Of a commit's name, and of an ISO date."""
WORDS_CHARS = 160
QUIET = ("example-", "rule-reworded", "reason-reworded", "rule-moved", "reason-moved")


def render(log: Log, *, colour: bool = False, width: int = WIDTH, detail: bool = False, everything: bool = False) -> str:
    """The text of a log. Without `everything`, principles that have only ever stood are counted, and examples are left out."""
    style = Style(colour, width)
    subjects = {r.rev: r for r in log.revisions}
    lines = [_summary(log, style), *_skipped(log, style)]
    still = 0
    for principle in log.principles:
        events = [e for e in principle.events if everything or not e.kind.startswith("example-")]
        if not everything and not detail and all(e.kind == "principle-added" and e.old is None and e.rev == log.revisions[-1].rev for e in events):
            still += 1
            continue
        if events:
            lines += ["", _head(principle, style), *_events(events, subjects, style, detail)]
    if still and log.revisions:
        lines += ["", style(f"{count(still, 'principle')} unchanged since {log.revisions[-1].date[:DAY]} not shown; --all shows them", "dim")]
    return "\n".join(lines) + "\n"


def _summary(log: Log, style: Style) -> str:
    standing = sum(not p.gone for p in log.principles)
    told = f"{clean(log.path)}: {count(len(log.revisions), 'version')}"
    if log.revisions:
        told += f", {log.revisions[-1].date[:DAY]} to {log.revisions[0].date[:DAY]}"
    gone = len(log.principles) - standing
    return style(f"{told}; {count(standing, 'principle')}" + (f", {gone} gone" if gone else ""), "bold")


def _skipped(log: Log, style: Style) -> list[str]:
    lines = [f"  skipped {r.rev[:DIGITS]} ({r.date[:DAY]}): {clean(r.skipped)}" for r in log.revisions if r.skipped]
    lines += [f"  written anew {r.rev[:DIGITS]} ({r.date[:DAY]}): hardly a word or a title of the version before is left" for r in log.revisions if r.anew]
    if log.cut:
        lines.append("  this is a shallow clone: what happened before its oldest version is not known ('git fetch --unshallow')")
    return [style(line, "yellow") for line in lines]


def _head(principle: CalledLog, style: Style) -> str:
    known = f"  once {', '.join('#' + clean(i) for i in principle.known_as)}" if principle.known_as else ""
    gone = style("  gone", "red") if principle.gone else ""
    return style(clip(clean(principle.called), WORDS_CHARS), "bold") + style(f"  #{clean(principle.id)}{known}", "dim") + gone


def _events(events: Sequence[Event], subjects: dict[str, Revision], style: Style, detail: bool) -> list[str]:
    lines: list[str] = []
    for rev, group in groupby(events, key=lambda e: e.rev):
        same = list(group)
        when = f"{same[0].date[:DAY]} {rev[:DIGITS]}"
        if detail:
            subject = subjects[rev].subject if rev in subjects else ""
            lines.append(f"  {style(when, 'cyan')}  {clean(same[0].author)}  {style(clip(clean(subject), 80), 'dim')}")
            for event in same:
                lines += _detail(event, style)
        else:
            lines.append(style.wrap(brief(same), " " * 22, first=f"  {when}  ").replace(when, style(when, "cyan"), 1))
    return lines


def brief(events: Iterable[Event]) -> str:
    """What happened to one principle in one version, in one line: what befell the principle itself in words, the rest counted."""
    told: list[str] = []
    counts: Counter[tuple[str, str]] = Counter()
    for event in events:
        head, _, tail = event.kind.partition("-")
        if head in {"principle", "authority"}:
            told.append(clean(event.why.partition(";")[0] if tail == "renamed" else event.why))
        elif not event.within or event.kind not in {"rule-added", "rule-removed", "definition-added", "definition-removed"}:
            counts[head, tail] += 1
    for (head, tail), number in counts.items():
        noun = "order of precedence" if head == "precedence" else head
        told.append(f"{count(number, noun) if number > 1 else noun} {PAST.get(tail, tail)}")
    return "; ".join(told) or "nothing but what is told above"


def _detail(event: Event, style: Style) -> list[str]:
    head, _, tail = event.kind.partition("-")
    label = style(f"{SIGNS.get(tail, '~')} {head} {PAST.get(tail, tail)}", COLOUR[event.severity])
    old, new = clean(event.old or ""), clean(event.new or "")
    if head in {"principle", "authority"}:
        return [style.wrap(f"{label}: {clean(event.why)}", "      ", first="    ")]
    if not (old and new) or old == new:
        why = f"  ({clean(event.why)})" if old == new else ""
        return [style.wrap(f"{label}: {clip(new or old, WORDS_CHARS)}{why}", "      ", first="    ")]
    both = "".join({"old": f"[-{p.text}-]", "new": f"{{+{p.text}+}}"}.get(p.kind, p.text) for p in marked(old, new)[2])
    return [style.wrap(f"{label}: {both}", "      ", first="    "), style.wrap(style(f"why: {clean(event.why)}", "dim"), "        ", first="      ")]
