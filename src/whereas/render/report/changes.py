"""The changes of the page: the diff as cards by principle, each leading to its place in the text, and which rows of the graph changed and how."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from whereas.render.diff_cards import Card, Names, cards, headline, loose, marked, summary

if TYPE_CHECKING:
    from whereas.model.change import Change, Diff, Version
    from whereas.model.constitution import Constitution
    from whereas.render.report.index import Index

SIGNS = {
    "added": "+", "removed": "−", "strengthened": "▲", "weakened": "▼", "reversed": "⇄", "changed": "≠", "narrowed": "◂", "widened": "▸", "moved": "→",
    "reworded": "~", "renamed": "~", "raised": "▲", "lowered": "▼", "relabelled": "~", "split": "⑂", "merged": "⑃",
}  # fmt: skip
"""A mark for each kind's last word, for those who do not see colours."""


def changes(diff: Diff, old: Constitution, index: Index) -> dict[str, Any]:
    """What the template needs; `at`: page ids of principles and statements of the new version -> kinds of their changes."""
    names = Names.of(old, index.read)
    found = list(diff.changes) if diff.related else []
    nobody, typography = loose(found)
    closing = [f"{c.why}: {side.text}" if c.kind == "other" and (side := c.new or c.old) else c.why for c in nobody]
    return {
        "old": _version(diff.old), "new": _version(diff.new), "related": diff.related, "bump": diff.bump, "headline": headline(found),
        "summary": summary(found, names), "cards": [_card(c, names, index) for c in cards(found, names)],
        "closing": [*closing, *([typography.why] if typography else [])], "at": _places(found, index),
    }  # fmt: skip


def sign(kind: str) -> str:
    """The mark of a kind of change.

    >>> sign("rule-weakened"), sign("editorial")
    ('▼', '·')
    """
    return SIGNS.get(kind.rpartition("-")[2], "·")


def _version(version: Version) -> str:
    return version.path + (f" @ {version.rev}" if version.rev else "") + (f" (version {version.version})" if version.version else "")


def _card(card: Card, names: Names, index: Index) -> dict[str, Any]:
    return {"title": card.title, "to": index.anchor(card.key), "severity": card.severity, "changes": [_change(c, names, index) for c in card.changes]}


def _change(change: Change, names: Names, index: Index) -> dict[str, Any]:
    old, new = names.texts(change)
    one, two, _ = marked(old, new, whole=True) if old and new else (None, None, None)
    plain = {"kind": "same"}
    lost = (change.reasons == "removed" and change.kind != "rule-removed") or (change.kind == "reason-removed" and bool(change.rules))
    return {
        "id": change.id, "kind": change.kind, "label": change.kind.replace("-", " "), "sign": sign(change.kind), "severity": change.severity, "why": change.why,
        "sides": not change.kind.startswith(("principle-added", "principle-removed", "principle-moved")), "lost": lost,
        "kept": change.severity == "major" and change.kind.startswith("rule-") and change.reasons == "unchanged" and change.old is not None,
        "old": one if one is not None else [{**plain, "text": old}] if old else [], "new": two if two is not None else [{**plain, "text": new}] if new else [],
        "old_line": change.old.span.line if change.old else 0, "to": index.anchor(change.statement.new) or index.anchor(change.principle.new),
        "new_line": change.new.span.line if change.new else 0,
    }  # fmt: skip


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
    return {place: list(kinds) for place, kinds in found.items()}
