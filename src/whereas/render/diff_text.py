"""A diff for a terminal: one line of counts, at most ten sentences, then one card a principle, rules apart from reasons.

Without colour the changed words stand in `[-...-]` and `{+...+}`, as git's word diff has them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.render.diff_cards import Card, cards, label, loose, outside, part_of_rule
from whereas.render.diff_fate import LOOSE, fate
from whereas.render.diff_marks import marked
from whereas.render.diff_names import Names
from whereas.render.diff_options import Options, selected
from whereas.render.diff_summary import headline, summary
from whereas.render.diff_with_rule import inner
from whereas.render.style import Style, clean, clip, count
from whereas.render.words import ANEW

if TYPE_CHECKING:
    from whereas.model.change import Change, Diff
    from whereas.model.constitution import Constitution
    from whereas.render.diff_marks import Piece

SIGNS = {
    "added": "+", "removed": "-", "strengthened": "^", "weakened": "v", "narrowed": "<", "widened": ">", "reversed": "!", "changed": "~",
    "reworded": "=", "moved": "@", "renamed": "~", "split": "Y", "merged": "M", "raised": "^", "lowered": "v", "relabelled": "=",
}  # fmt: skip
COLOUR = {"major": "red", "minor": "yellow", "patch": "cyan"}
EVERYTHING = Options()
FOLDED = 6
"""Statements of a new or removed principle that are listed; the others are counted."""
CLIPPED, SPARED = 150, 40
"""Characters that are shown of each of them, and those for which none is cut."""


def render(diff: Diff, options: Options = EVERYTHING, old: Constitution | None = None, new: Constitution | None = None) -> str:
    """The text of a diff. With the two constitutions at hand, principles are called by title and references show where they lead."""
    style, names = Style(options.colour, options.width), Names.of(old, new)
    if diff.anew:
        return f"{_header(diff, style)}\n{style(f'{ANEW}  ({diff.bump})', 'bold')}\n"
    if not diff.related:
        return f"{' and '.join(_names(diff))} share hardly a word or a title: they are no versions of one document.\n"
    changes = selected(diff, options)
    lines = [_header(diff, style)]
    if not diff.changes and options.accepted:
        return f"{lines[0]}\nno change but those that were accepted\n{options.left_out}\n"
    if not diff.changes:
        return f"{' and '.join(_names(diff))} say the same: no changes.\n"
    if not changes:
        return f"{lines[0]}\nno change of this sort ({count(len(diff.changes) - len(inner(diff.changes)), 'change')} in all)\n"
    whole = f"  ({diff.bump})" * (changes == list(diff.changes))
    lines += [style(style.wrap(headline(changes) + whole, "  ", first=""), "bold")]
    lines += [style.wrap(clean(line), "    ", first="  * ") for line in summary(changes, names, whole=options.stat)]
    if not options.stat:
        for card in cards(changes, names, fold=True):
            lines += ["", *_card(card, names, style, options)]
    lines += _closing(changes, names, style, options)
    return "\n".join(lines) + "\n"


def _header(diff: Diff, style: Style) -> str:
    versions = [name + (f" (version {v.version})" if v.version else "") for name, v in zip(_names(diff), (diff.old, diff.new), strict=True)]
    return style(clean(f"{versions[0]} -> {versions[1]}"), "dim")


def _names(diff: Diff) -> list[str]:
    return [clean(v.path + (f" @ {v.rev}" if v.rev else "")) for v in (diff.old, diff.new)]


def _card(card: Card, names: Names, style: Style, options: Options) -> list[str]:
    head = f"{clean(card.title)}"
    key = f"  {clean(card.anchor)}" if card.anchor else ""
    lines = [style(head, "bold") + style(key, "dim")]
    for change in card.about:
        lines.append(style.wrap(f"{_label(change, style)}: {clean(change.why)}", "      ", first="  "))
    for title, changes in (("rules", card.rules), ("reasons", card.reasons), ("definitions", card.definitions), ("background", card.reworded)):
        if changes:
            lines.append(style(f"  {title}", "underline"))
            lines += _statements(changes, names, style, options)
    return [*lines, *([style.wrap(clean(f"also: {card.counted}"), "      ", first="  ")] if card.counted else [])]


def _statements(changes: list[Change], names: Names, style: Style, options: Options) -> list[str]:
    """Changes one by one; what came or went with its principle in one line each, and only the first few."""
    inner = [c for c in changes if c.within and not (c.old and c.new)]
    left = inner[FOLDED:] if len(inner) > FOLDED + 1 else []
    lines: list[str] = []
    for change in changes:
        if change in left:
            continue
        lines += _statement(change, names, style, options)
    if left:
        lines.append(style(f"      and {len(left)} more", "dim"))
    return lines


def _statement(change: Change, names: Names, style: Style, options: Options) -> list[str]:
    old, new = (clean(t) for t in names.texts(change))
    label = _label(change, style)
    if not (old and new):
        text = old or new
        colour = "green" if new else "red"
        body = clip(text, CLIPPED) if change.within and len(text) > CLIPPED + SPARED else text
        lines = [style.wrap(style(body, colour), "      ", first=f"    {label} ")]
        return [*lines, *(_why(change, style) if part_of_rule(change) else _fate(change, style))]
    if old == new:
        return [style.wrap(f"{label} {clip(new, 200)}", "      ", first="    "), *_why(change, style)]
    one, two, both = marked(old, new)
    lines = [f"    {label}  {style(_place(change), 'dim')}"]
    if options.word_diff:
        lines.append(style.wrap(_paint(both, style), "      ", first="      "))
    else:
        alone = [_marks(side) for side in (one, two)]
        if alone[0] or not alone[1]:
            lines.append(style.wrap(_paint(one, style), "        ", first="      - "))
        if alone[1] or not alone[0]:
            lines.append(style.wrap(_paint(two, style), "        ", first="      + "))
    return [*lines, *_why(change, style)]


def _marks(pieces: list[Piece]) -> bool:
    """Whether anything is marked: of two sides the one without marks has only words that the other shows as well."""
    return any(p.kind in {"old", "new"} for p in pieces)


def _label(change: Change, style: Style) -> str:
    head, _, tail = change.kind.partition("-")
    words = change.kind.replace("-", " ") if head in {"principle", "authority", "precedence"} else tail or label(change).rpartition(" ")[2]
    return style(f"{SIGNS.get(tail, '~')} {words}", COLOUR[change.severity])


def _place(change: Change) -> str:
    if change.new:
        return f"line {change.new.span.line}"
    return f"old line {change.old.span.line}" if change.old else ""


def _paint(pieces: list[Piece], style: Style) -> str:
    if style.on:
        codes = {"old": ("red", "strike"), "new": ("green", "underline")}
        return "".join(" ".join(style(w, *codes[p.kind]) for w in p.text.split(" ")) if p.kind in codes else p.text for p in pieces)
    marks = {"old": ("[-", "-]"), "new": ("{+", "+}")}
    return "".join(p.text.join(marks.get(p.kind, ("", ""))) for p in pieces)


def _why(change: Change, style: Style) -> list[str]:
    told = f"why: {clean(change.why)}"
    return [style.wrap(style(told, "dim"), "        ", first="      "), *_fate(change, style)]


def _fate(change: Change, style: Style) -> list[str]:
    told = fate(change)
    return [style(f"      {told}", "yellow" if change.reasons in LOOSE else "dim")] if told else []


def _closing(changes: list[Change], names: Names, style: Style, options: Options) -> list[str]:
    nobody, typography = loose(changes)
    lines = []
    entries = [c for c in nobody if c.kind == "metadata-changed"]
    if not options.stat:
        lines += [style.wrap(f"{clean(c.why)}", "    ", first="  ") for c in entries]
        lines += [style.wrap(clip(clean(line), 160), "    ", first="  ") for line in outside(nobody, names)]
    if typography:
        lines.append(style(f"  {typography.why}", "dim"))
    if options.left_out:
        lines.append(style(f"  {options.left_out}", "dim"))
    return ["", *lines] if lines else []
