"""The report of an amendment that project constitutions carry in an HTML comment at their head.

<!--
Sync Impact Report
Version change: 1.1.0 → 2.0.0 (major: rule weakened in 'Gate')
Modified principles:
- Gate: rule weaker ('must' became 'should')
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from whereas.model.letters import visible
from whereas.render.changelog.entries import outermost, place, rules_of, story
from whereas.render.diff_cards import label
from whereas.render.diff_names import Names
from whereas.render.diff_summary import PAST
from whereas.render.style import clip, count

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from whereas.model.change import Change, Diff
    from whereas.model.constitution import Constitution
    from whereas.model.step import Step
    from whereas.render.changelog.entries import Entry

TITLE_CHARS, WHY_CHARS, TOLD = 120, 160, 4
"""Of a title, of what is said of a change; changes of one principle that are told one by one."""
TODO = re.compile(r"TODO\(([A-Z0-9_]{1,60})\)[^\n]{0,200}")
NONE = "None"
COUNTED = ("rule-", "reason-", "definition-")
"""Kinds that are counted where they only came or went."""


def render(diff: Diff, old: Constitution, new: Constitution, step: Step, templates: Sequence[str] = ()) -> str:
    """The comment. `step`: the version step called for and the one declared; `templates`: files that depend on the constitution."""
    names = Names.of(old, new)
    told = story(diff.changes, names)
    added, removed = (_whole(told.entries["Added"], new), _whole(told.entries["Removed"], old)) if diff.related else (_outer(new, old), _outer(old, new))
    modified = _modified(diff.changes, added, names) if diff.related else [f"{t}: written anew" for t in _outer(new, None).values() if t not in added.values()]
    lines = [
        "Sync Impact Report",
        f"Version change: {_version(step, names, diff)}",
        *_list("Modified principles", modified),
        *_list("Added sections", added.values()),
        *_list("Removed sections", removed.values()),
        *_list("Templates requiring updates", [f"⚠ pending: {t}" for t in templates] or ["none found"]),
        *_list("Follow-up TODOs", dict.fromkeys(m[0].strip() for m in TODO.finditer(new.source.text))),
    ]
    return "<!--\n" + "\n".join(map(_inside, lines)) + "\n-->\n"


def _version(step: Step, names: Names, diff: Diff) -> str:
    """The step: as declared, or as called for where none was declared; and what forces it."""
    old, new = step.declared.old or "none", step.declared.new
    if new is None or new == step.declared.old:
        new = step.next or "none"
    if not diff.related:
        why = "written anew"
    elif not step.because:
        why = "nothing but dates and this report" if diff.changes else "nothing changed"
    else:
        why = _because(step.counted, names)
    return f"{old} → {new} ({step.bump}: {why})"


def _because(changes: Sequence[Change], names: Names) -> str:
    """The first of the changes, and how many more there are."""
    first = changes[0]
    head, _, tail = first.kind.partition("-")
    title = f"'{clip(names.title(first), 60)}'"
    why = f"{title} {PAST.get(tail, tail)}" if head == "principle" else f"{head} {PAST.get(tail, tail)} in {title}" if tail else label(first)
    return why + (f", and {len(changes) - 1} more" if len(changes) > 1 else "")


def _whole(entries: Sequence[Entry], side: Constitution) -> dict[str, str]:
    """Principles that came or went as a whole, id -> title with what they held; those inside of another are counted there."""
    alone, inside = outermost(entries, side)
    found = {}
    for entry in alone:
        if entry.whole:
            rules, _ = rules_of(side, [entry.principle, *(e.principle for e in inside.get(entry.principle, ()))])
            found[entry.principle] = f"{clip(entry.title, TITLE_CHARS)} ({count(rules, 'rule')})"
            found |= {e.principle: "" for e in inside.get(entry.principle, ())}
    return {key: line for key, line in found.items() if line} | {key: line for key, line in found.items() if not line}


def _outer(side: Constitution, other: Constitution | None) -> dict[str, str]:
    """The outermost sections of a document that was written anew, but for those whose title the other version has."""
    titles = {p.title for p in other.principles} if other is not None else set()
    return {p.id: clip(p.title, TITLE_CHARS) for p in side.principles if p.parent is None and p.kind == "section" and p.title not in titles}


def _modified(changes: Iterable[Change], added: Collection[str], names: Names) -> list[str]:
    """Principles that stand in both versions and changed otherwise than in examples or typography. `added`: ids of those that do not."""
    by: dict[str, list[Change]] = {}
    for change in (one for c in changes for one in (c.members or (c,))):
        quiet = change.kind.startswith(("example-", "editorial", "metadata-", "principle-added", "principle-removed"))
        quiet = quiet or (change.kind == "other" and change.severity == "patch")
        if change.principle.new is not None and change.principle.new not in added and not quiet:
            by.setdefault(change.principle.new, []).append(change)
    return [_principle(by[k], names) for k in sorted(by, key=lambda k: place((False, k), names))]


def _principle(changes: Sequence[Change], names: Names) -> str:
    title = clip(names.title(changes[0]), TITLE_CHARS)
    renamed = next((c for c in changes if c.kind == "principle-renamed"), None)
    rest = [c for c in changes if c is not renamed]
    lines = [_told(c) for c in rest if (c.old and c.new) or not c.kind.startswith(COUNTED)]
    counts = Counter(c.kind.partition("-")[::2] for c in rest if not (c.old and c.new) and c.kind.startswith(COUNTED))
    lines += [f"{count(n, head) if n > 1 else head} {tail}" for (head, tail), n in counts.items()]
    told = lines[:TOLD] + ([f"and {len(lines) - TOLD} more"] if len(lines) > TOLD else [])
    head = f"{clip(renamed.old.text, TITLE_CHARS)} → {title}" if renamed and renamed.old else title
    return f"{head}: {'; '.join(told)}" if told else f"{head} (renamed)"


def _told(change: Change) -> str:
    head, _, tail = change.kind.partition("-")
    if head in {"principle", "authority"}:
        return clip(change.why, WHY_CHARS)
    noun = "order of precedence" if head == "precedence" else head
    why = f" ({clip(change.why, WHY_CHARS)})" if change.old and change.new and tail not in {"reworded", "moved"} else ""
    return (f"{noun} {PAST.get(tail, tail)}" if tail else label(change)) + why


def _list(title: str, lines: Iterable[str]) -> list[str]:
    told = [f"- {line}" for line in lines if line]
    return [f"{title}:", *told] if told else [f"{title}: {NONE}"]


def _inside(line: str) -> str:
    """A line that cannot end the comment, or open another."""
    return "".join(c if visible(c) else " " for c in line).replace("--", "- -").replace("<!", "< !")
