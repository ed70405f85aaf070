"""A diff as one page that needs nothing else: old and new side by side, a filter by sort, links between what moved and where it went.

There is no script. The page's own style is the only thing its Content-Security-Policy lets in, by hash; every word of the documents is escaped.
"""

from __future__ import annotations

import base64
import hashlib
from importlib import resources
from typing import TYPE_CHECKING, Any

from whereas.render.diff_cards import Card, cards, label, loose, own_why
from whereas.render.diff_fate import LOOSE, sentence
from whereas.render.diff_marks import marked
from whereas.render.diff_names import Names
from whereas.render.diff_options import Options, selected
from whereas.render.diff_summary import headline, summary
from whereas.render.words import ANEW, STRANGERS

if TYPE_CHECKING:
    from whereas.model.change import Change, Diff
    from whereas.model.constitution import Constitution

SORTS = ("principles", "authority", "rules", "reasons", "definitions", "examples", "background")
EVERYTHING = Options()


def render(diff: Diff, options: Options = EVERYTHING, old: Constitution | None = None, new: Constitution | None = None) -> str:
    """The whole page. The same diff gives the same bytes."""
    import jinja2

    names = Names.of(old, new)
    changes = selected(diff, options) if diff.related else []
    style = _file("diff.css") + "".join(f"body:has(#show-{s}:not(:checked)) .sort-{s} {{ display: none; }}\n" for s in SORTS)
    shown = [] if options.stat else cards(changes, names)
    nobody, typography = loose(changes)
    closing = [f"{c.why}: {(c.new or c.old).text}" if c.kind == "other" and (c.new or c.old) else c.why for c in nobody]  # type: ignore[union-attr]
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=False)
    return environment.from_string(_file("diff.html")).render(
        style=style, style_hash=_hash(style), strangers="" if diff.related else ANEW if diff.anew else STRANGERS, bump=diff.bump, sorts=SORTS,
        old_name=_name(diff.old.path, diff.old.rev, diff.old.version), new_name=_name(diff.new.path, diff.new.rev, diff.new.version),
        headline=headline(changes), summary=summary(changes, names, whole=options.stat), cards=[_card(c, names, changes) for c in shown],
        closing=[*closing, *([typography.why] if typography else []), *([options.left_out] if options.left_out else [])],
    ) + "\n"  # fmt: skip


def _file(name: str) -> str:
    return (resources.files("whereas.render") / "templates" / name).read_text(encoding="utf-8")


def _hash(style: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'"


def _name(path: str, rev: str | None, version: str | None) -> str:
    return path + (f" @ {rev}" if rev else "") + (f" (version {version})" if version else "")


def _card(card: Card, names: Names, changes: list[Change]) -> dict[str, Any]:
    about, authority = ([c for c in card.about if c.kind.startswith("authority-") is its] for its in (False, True))
    groups = zip(SORTS, (about, authority, card.rules, card.reasons, card.definitions, card.examples, card.background), strict=True)
    known = {c.id for c in changes}
    return {
        "anchor": card.anchor, "title": card.title, "severity": card.severity,
        "groups": [{"sort": sort, "changes": [_change(c, names, known) for c in found]} for sort, found in groups if found],
    }  # fmt: skip


def _change(change: Change, names: Names, known: set[str]) -> dict[str, Any]:
    old, new = names.texts(change)
    one, two, _ = marked(old, new, whole=True) if old and new else (None, None, None)
    sides = not change.kind.startswith(("principle-added", "principle-removed", "principle-moved"))
    links = [{"id": change.within, "text": "part of this change"}] if change.within in known else []
    same = {"kind": "same"}
    return {
        "id": change.id, "severity": change.severity, "label": label(change), "place": _place(change), "why": own_why(change),
        "sides": sides, "links": links, "fate": sentence(change), "loose": change.reasons in LOOSE,
        "old": one if one is not None else [{**same, "text": old}] if old else [],
        "new": two if two is not None else [{**same, "text": new}] if new else [],
    }  # fmt: skip


def _place(change: Change) -> str:
    lines = [f"line {s.span.line}" if s else "" for s in (change.old, change.new)]
    return " → ".join(line for line in lines if line)
