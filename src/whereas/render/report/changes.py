"""The changes of the page: the diff as cards by principle, each leading to its place in the text, and which rows of the graph changed and how."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from whereas.render.diff_cards import Card, cards, label, loose, own_why
from whereas.render.diff_fate import LOOSE, sentence
from whereas.render.diff_marks import marked
from whereas.render.diff_names import Names
from whereas.render.diff_summary import FIRST, headline, summary
from whereas.render.style import count
from whereas.render.words import ANEW, STRANGERS

if TYPE_CHECKING:
    from whereas.model.change import Change, Diff, Version
    from whereas.model.constitution import Constitution
    from whereas.render.report.gone import Gone
    from whereas.render.report.index import Index

SIGNS = {
    "added": "+", "removed": "−", "strengthened": "▲", "weakened": "▼", "reversed": "⇄", "changed": "≠", "narrowed": "◂", "widened": "▸", "moved": "→",
    "reworded": "~", "renamed": "~", "raised": "▲", "lowered": "▼", "relabelled": "~", "lost": "−", "split": "÷", "merged": "∪",
}  # fmt: skip
"""A mark for each kind's last word, for those who do not see colours."""
GROUPS = {
    "added": "added", "removed": "removed", "lost": "removed", "strengthened": "up", "raised": "up", "weakened": "down", "lowered": "down",
    "reversed": "down",
}  # fmt: skip

HEX, REV_CHARS = frozenset("0123456789abcdef"), 12
"""Revisions in hex are shown by so many digits."""


def changes(diff: Diff, old: Constitution, index: Index, removed: Gone) -> dict[str, Any]:
    """What the template needs; `at`: page ids of principles and statements, those that were removed too -> kinds of their changes."""
    names = Names.of(old, index.read)
    found = list(diff.changes) if diff.related else []
    nobody, typography = loose(found)
    closing = [f"{c.why}: {side.text}" if c.kind == "other" and (side := c.new or c.old) else c.why for c in nobody]
    return {
        "old": _version(diff.old), "new": _version(diff.new), "related": diff.related, "bump": diff.bump, "headline": headline(found),
        "anew": diff.anew, "strangers": ANEW if diff.anew else STRANGERS,
        "summary": summary(found, names), "cards": [_card(c, names, index, removed) for c in cards(found, names)],
        "closing": [*closing, *([typography.why] if typography else [])], "at": _places(found, index) | _removed(removed),
    }  # fmt: skip


def mark(kind: str) -> dict[str, str]:
    """How a change is shown beside a title: its `sign`, its `label` in words, and its `group`, which gives it a colour."""
    return {"sign": sign(kind), "label": kind.replace("-", " "), "group": GROUPS.get(kind.rpartition("-")[2], "other")}


def sign(kind: str) -> str:
    """The mark of a kind of change.

    >>> sign("rule-weakened"), sign("editorial")
    ('▼', '·')
    """
    return SIGNS.get(kind.rpartition("-")[2], "·")


def _version(version: Version) -> str:
    rev = version.rev[:REV_CHARS] if version.rev and HEX.issuperset(version.rev) else version.rev
    return version.path + (f" @ {rev}" if rev else "") + (f" (version {version.version})" if version.version else "")


def _card(card: Card, names: Names, index: Index, removed: Gone) -> dict[str, Any]:
    return {
        "title": card.title,
        "to": None if card.gone else index.anchor(card.key),
        "severity": card.severity,
        "changes": [_change(c, names, index, removed) for c in card.changes],
    }


def _change(change: Change, names: Names, index: Index, removed: Gone) -> dict[str, Any]:
    old, new = names.texts(change)
    one, two, _ = marked(old, new, whole=True) if old and new else (None, None, None)
    plain = {"kind": "same"}
    return {
        "gone": removed.numbers.get(change.id), "kind": change.kind, **mark(change.kind), "label": label(change), "severity": change.severity,
        "why": own_why(change), "sides": not change.kind.startswith(("principle-added", "principle-removed", "principle-moved")), "told": _told(change),
        "loose": change.kind == "reason-removed" or change.reasons in LOOSE,
        "old": one if one is not None else [{**plain, "text": old}] if old else [], "new": two if two is not None else [{**plain, "text": new}] if new else [],
        "old_line": change.old.span.line if change.old else 0, "to": index.anchor(change.statement.new) or index.anchor(change.principle.new),
        "new_line": change.new.span.line if change.new else 0,
    }  # fmt: skip


def _told(change: Change) -> str:
    """What happened to the reasons of a rule, or to the rules of a reason, where a reviewer should look at it."""
    if change.kind == "reason-removed":
        return f"{count(len(change.rules), 'rule')} rested on it." if change.rules else ""
    return sentence(change)


def _removed(removed: Gone) -> dict[str, list[str]]:
    return {p.id: ["principle-removed"] for p in removed.principles} | {s.id: [s.change.kind] for s in removed.statements}


def _places(changes: list[Change], index: Index) -> dict[str, list[str]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for change in (c for top in changes for c in (top, *top.members)):
        if change.kind in {"editorial", "other"}:
            continue
        for place in (index.anchor(change.statement.new), index.anchor(change.principle.new)):
            if place:
                found[place][change.kind] = None
                if change.reasons == "removed" and change.kind != "rule-removed":
                    found[place]["reason-lost"] = None
    weight = {kind: n for n, kind in enumerate(("reason-lost", *(k for k in FIRST if k != "authority-relabelled")))}
    told = {place: sorted(kinds, key=lambda k: weight.get(k, len(weight))) for place, kinds in found.items()}
    return {place: ["principle-added"] if "principle-added" in kinds else kinds for place, kinds in told.items()}  # all in it is new, too
