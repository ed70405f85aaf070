"""A diff as one pull request comment: counts and sentences in sight, a collapsed card a principle, short enough to be posted.

The first line is a mark by which a bot finds its comment to update it. Text of the documents cannot format, link, ping or close anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.model.letters import visible
from whereas.render.diff_cards import Card, cards, label, loose, outside, part_of_rule
from whereas.render.diff_fate import sentence
from whereas.render.diff_marks import marked
from whereas.render.diff_names import Names
from whereas.render.diff_options import Options, selected
from whereas.render.diff_summary import headline, summary
from whereas.render.style import clip, count
from whereas.render.words import ANEW, STRANGERS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whereas.model.change import Change, Diff, Version
    from whereas.model.constitution import Constitution
    from whereas.render.diff_marks import Piece

MARK = "<!-- whereas diff -->"
LIMIT = 65_536
"""Characters that a GitHub comment may hold."""
RESERVE = 5_000
"""Kept free for the line that says what was left out, and the close."""
LINE = 600
"""Characters of one line of the summary."""
SHOWN = 8
"""Statements of one sort that a card shows if they came or went with their principle."""
EVERYTHING = Options()
_SPECIAL = str.maketrans(
    {**{c: "\\" + c for c in "\\`*_{}[]|~!"}, "<": "&lt;", ">": "&gt;", "&": "&amp;", "@": "@\u200b", "#": "\\#\u200b", "\n": " ", "\r": " "}
)


_ENTITIES = str.maketrans({**{c: f"&#{ord(c)};" for c in "&<>[]()*_`~!|\\"}, "@": "@\u200b", "#": "#\u200b"})


def render(diff: Diff, options: Options = EVERYTHING, old: Constitution | None = None, new: Constitution | None = None) -> str:
    """GitHub Markdown of fewer than `LIMIT` characters; what does not fit is counted."""
    names = Names.of(old, new)
    title = f"{MARK}\n### {plain(_name(diff.old))} → {plain(_name(diff.new))}\n\n"
    if not diff.related:
        return f"{title}**{ANEW}** (bump: {diff.bump})\n" if diff.anew else f"{title}{STRANGERS}\n"
    changes = selected(diff, options)
    accepted = f"\n{plain(options.left_out)}\n" if options.left_out else ""
    if not changes:
        return f"{title}No changes.\n{accepted}"
    text = f"{title}**{plain(headline(changes))}** (bump: {diff.bump})\n\n"
    text += "".join(f"- {plain(clip(line, LINE))}\n" for line in summary(changes, names, whole=options.stat))
    if options.stat:
        return text + accepted
    left = []
    for card in cards(changes, names, fold=True):
        part = _card(card, names)
        if len(text) + len(part) > LIMIT - RESERVE:
            left.append(card)
        else:
            text += part
    return text + _left_out(left) + _closing(changes, names) + accepted


def plain(text: str) -> str:
    """Text of a document, so that it is shown and does nothing."""
    told = text.translate(_SPECIAL).replace("://", ":\u200b//").replace("www.", "www\u200b.")
    return "".join(c if visible(c) or c == "\u200b" else " " for c in told)


def _name(side: Version) -> str:
    return " ".join(part for part in (side.path, f"@ {side.rev}" if side.rev else "", side.version) if part)


def _left_out(left: list[Card]) -> str:
    if not left:
        return ""
    titles = ", ".join(plain(clip(c.title, 60)) for c in left[:5]) + (" and others" if len(left) > 5 else "")
    total = sum(len(c.changes) for c in left)
    return f"\n_Left out, for want of space: {count(total, 'change')} of {count(len(left), 'principle')} ({titles}). `whereas diff` shows them all._\n"


def _closing(changes: list[Change], names: Names) -> str:
    nobody, typography = loose(changes)
    lines = [f"- {plain(clip(c.why, 200))}\n" for c in nobody[:5] if c.kind != "other"]
    lines += [f"- {plain(clip(line, 200))}\n" for line in outside(nobody, names)]
    lines += [f"- {typography.why}\n"] if typography else []
    return "\n" + "".join(lines) if lines else ""


def _card(card: Card, names: Names) -> str:
    sorts = {"principle": card.about, "rule": card.rules, "reason": card.reasons, "definition": card.definitions, "background": card.reworded}
    told = ", ".join(count(len(v), f"{k} change") for k, v in sorts.items() if v) or html(card.counted)
    lines = [f"\n<details><summary>{_severity(card.severity)} <b>{html(card.title)}</b>: {told}</summary>\n\n"]
    lines += [f"- {_label(c)}: {plain(clip(c.why, 300))}\n" for c in card.about]
    for title, changes in (("Rules", card.rules), ("Reasons", card.reasons), ("Definitions", card.definitions), ("Background", card.reworded)):
        if changes:
            lines.append(f"\n**{title}**\n\n")
            lines += _statements(changes, names)
    if card.counted:
        lines.append(f"\nalso: {plain(card.counted)}\n")
    return "".join(lines) + "\n</details>\n"


def html(text: str) -> str:
    """Text inside of an HTML tag of the comment, where Markdown is not read."""
    told = "".join(c if visible(c) else " " for c in text.translate(_ENTITIES))
    return told.replace("://", ":\u200b//").replace("www.", "www\u200b.")


def _statements(changes: list[Change], names: Names) -> Iterable[str]:
    inner = [c for c in changes if c.within and not (c.old and c.new)]
    left = inner[SHOWN:] if len(inner) > SHOWN + 1 else []
    for change in changes:
        if change not in left:
            yield _statement(change, names)
    if left:
        yield f"- and {len(left)} more\n"


def _statement(change: Change, names: Names) -> str:
    old, new = names.texts(change)
    fate = sentence(change) and f" {sentence(change)}"
    if not (old and new):
        because = f" ({plain(change.why)})" if part_of_rule(change) else ""
        return f"- {_label(change)}: {plain(clip(old or new, 400))}{because}{fate and f'<br><sub>{fate[1:]}</sub>'}\n"
    if old == new:
        return f"- {_label(change)}: {plain(clip(new, 300))} ({plain(change.why)}){fate and f'<br><sub>{fate[1:]}</sub>'}\n"
    _, _, both = marked(old, new)
    return f"- {_label(change)}: {_paint(both)}<br><sub>{plain(change.why)}.{fate}</sub>\n"


def _paint(pieces: list[Piece]) -> str:
    tags = {"old": ("<del>", "</del>"), "new": ("<ins>", "</ins>")}
    return "".join(plain(p.text).join(tags.get(p.kind, ("", ""))) for p in pieces)


def _label(change: Change) -> str:
    return f"{_severity(change.severity)} {label(change)}"


def _severity(severity: str) -> str:
    return {"major": "🔴", "minor": "🟡", "patch": "⚪"}[severity]
