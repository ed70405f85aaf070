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
    """The text of a log. Without `everything`, principles that have only ever stood, or only came or went with a document written anew, are counted, and
    examples are left out."""
    style = Style(colour, width)
    subjects = {r.rev: r for r in log.revisions}
    lines = [_summary(log, style), *_skipped(log, style)]
    untold: Counter[str] = Counter()
    for principle in log.principles:
        events = [e for e in principle.events if everything or not e.kind.startswith("example-")]
        fold = "" if everything or detail else _folded(log, principle, events)
        if fold:
            untold[fold] += 1
        elif events:
            lines += ["", _head(principle, style), *_events(events, subjects, style, detail)]
    folded = [style(f"{count(number, 'principle')} {fold} not shown; --all shows them", "dim") for fold, number in untold.items()]
    return "\n".join([*lines, *([""] if folded else []), *folded]) + "\n"


def _folded(log: Log, principle: CalledLog, events: Sequence[Event]) -> str:
    """What is said of all principles at once to which nothing happened but that their document came or went; empty for any other."""
    read = [r for r in log.revisions if not r.skipped]
    anew = {r.rev: f"when the document was written anew ({r.date[:DAY]} {r.rev[:DIGITS]})" for r in read if r.anew}
    born = anew.keys() | {r.rev for r in read if not r.parents}
    came = [e for e in events if e.kind == "principle-added" and e.old is None and e.rev in born]
    went = [e for e in events if e.kind == "principle-removed" and e.new is None and e.rev in anew]
    if len(came) + len(went) < len(events) or not read:
        return ""
    if went:
        return f"gone {anew[went[0].rev]}"
    return f"new {anew[came[0].rev]}" if came and came[0].rev in anew else f"unchanged since {read[-1].date[:DAY]}"


def _summary(log: Log, style: Style) -> str:
    standing = sum(not p.gone for p in log.principles)
    read = [r for r in log.revisions if not r.skipped]
    told = f"{clean(log.path)}: {count(len(read), 'version')}"
    if read:
        told += f", {read[-1].date[:DAY]} to {read[0].date[:DAY]}"
    gone = len(log.principles) - standing
    return style(f"{told}; {count(standing, 'principle')}" + (f", {gone} gone" if gone else ""), "bold")


def _skipped(log: Log, style: Style) -> list[str]:
    lines = [*skipped(log.revisions), *moved(log.revisions)]
    lines += [f"  written anew {r.rev[:DIGITS]} ({r.date[:DAY]}): hardly a word or a title of the version before is left" for r in log.revisions if r.anew]
    if log.cut:
        lines.append("  this is a shallow clone: what happened before its oldest version is not known ('git fetch --unshallow')")
    return [style(line, "yellow") for line in lines]


def skipped(revisions: Sequence[Revision]) -> list[str]:
    """A line for each version that could not be read."""
    return [f"  skipped {r.rev[:DIGITS]} ({r.date[:DAY]}): {clean(r.skipped)}" for r in revisions if r.skipped]


def moved(revisions: Sequence[Revision]) -> list[str]:
    """A line for each version in which the file has another name than in those that it was made from."""
    names = {r.rev: r.path for r in revisions if r.rev}
    before = {r.rev: [names[p] for p in r.parents if p in names] for r in revisions if r.rev}
    return [
        f"  renamed {r.rev[:DIGITS]} ({r.date[:DAY]}): {clean(old[0])} became {clean(r.path)}"
        for r in revisions
        if (old := before.get(r.rev, [])) and r.path not in old
    ]


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
