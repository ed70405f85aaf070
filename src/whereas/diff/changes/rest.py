"""What is no statement: the version line, comments, tables and whatever else the blocks hold; so that no changed character goes untold."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from whereas.diff.changes.draft import Comparison, Draft, of_unit, side
from whereas.diff.changes.marks import lone_lines
from whereas.diff.judge import judge
from whereas.diff.words import squeezed, words
from whereas.model.change import Pair, Side

if TYPE_CHECKING:
    from whereas.diff.view import Unit, View
    from whereas.model.source import Span

NOBODY = Pair(None, None)
LONG = 8
"""Words of an entry from which only what differs is told."""
LINK = re.compile(r"\[[^\]^][^\]]{0,200}\]:\s*\S+")
"""A line that gives the address of a link; a footnote is none."""
LINK_BEGUN = re.compile(r"\[[^\]^][^\]]{0,200}\]:(\s*\S+)?$")
"""One that goes on in the next line: with the address if it holds none, else with a title."""
ADDRESS = re.compile(r"\S+(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?$")
TITLE = re.compile(r"\"[^\"]*\"$|'[^']*'$|\([^()]*\)$")
HEAD = re.compile(r"!!!|\?\?\?|:::|(?:```|~~~)[`~ ]*\{|:[\w-]+:(?: |$)|\([^()\s][^()]*\)=$")
"""A line that opens an admonition or says how it is shown, or names a place for links."""
Piece = tuple[int, int, str]
"""Start and end of a line between statements, and its text without blanks around it."""
ALIGN = 3_000
"""Pieces of the two texts together that are aligned in order; of more, only those that one side lacks are told."""


def metadata_changes(both: Comparison) -> list[Draft]:
    """Version, dates and other entries of the version line or front matter, in order of name."""
    old, new = _entries(both.old), _entries(both.new)
    found = []
    for name in sorted({*old, *new}):
        a, b = old.get(name), new.get(name)
        if (a and a.text) != (b and b.text):
            why = f"{name}: {a.text if a else 'none'} became {b.text if b else 'none'}"
            if a and b and min(len(a.text.split()), len(b.text.split())) > LONG:
                why = f"{name}: {judge(a.text, b.text).why}"
            found.append(Draft("metadata-changed", NOBODY, NOBODY, a, b, why))
    return found


def metadata_lines(both: Comparison, entries: list[Draft]) -> list[Draft]:
    """The whole lines in which entries stand, beside the first of their changes, so that the changes alone give the new text; in order."""
    found: list[Draft] = []
    forth, back = both.pairing.units.forth, both.pairing.units.back
    sides = [(u, both.new.units[forth[u.index]] if u.index in forth else None) for u in both.old.units]
    for old, new in [*sides, *((None, u) for u in both.new.units if u.index not in back)]:
        dated = {u.sort for u in (old, new) if u is not None}
        if "metadata" not in dated or (old and new and old.statement.text == new.statement.text):
            continue
        ids = Pair(old.id if old else None, new.id if new else None)
        within = next((d for d in entries if _inside(d.old, old) or _inside(d.new, new)), None)
        found.append(Draft("other", NOBODY, ids, of_unit(old), of_unit(new), "the whole line of version and dates", parent=within))
    return found


def _inside(shown: Side | None, unit: Unit | None) -> bool:
    """Whether words of one side stand in a statement."""
    return bool(shown and unit and unit.statement.span.start <= shown.span.start < unit.statement.span.end)


def _entries(view: View) -> dict[str, Side]:
    document = view.constitution.document
    found: dict[str, Side] = {}
    for name, value, span in document.metadata if document else ():
        found.setdefault(name, side(value, span))
    return found


def rest_changes(both: Comparison) -> tuple[list[Draft], list[Draft]]:
    """(changes of other text, changes of mere marks): what no statement, title or metadata entry covers."""
    same_title = both.old.constitution.title == both.new.constitution.title
    old, new = _pieces(both.old, same_title), _pieces(both.new, same_title)
    if [t for _, _, t in old] == [t for _, _, t in new]:
        return [], []
    loud: list[Draft] = []
    quiet: list[Draft] = []
    for a, b in _aligned(old, new, _lone(both, old, new)):
        one = both.old_side(a[0], a[1]) if a else None
        two = both.new_side(b[0], b[1]) if b else None
        marks_only = _addresses(one, two) or (not (one and _says(one.text)) and not (two and _says(two.text)))
        same = bool(one and two and squeezed(_unmarked(one.text)) == squeezed(_unmarked(two.text))) or _numerals(one, two)
        kind = "editorial" if marks_only or same else "other"
        why = "marks between statements" if marks_only or same else _why(both, one, two)
        (quiet if kind == "editorial" else loud).append(Draft(kind, NOBODY, NOBODY, one, two, why))  # type: ignore[arg-type]
    return loud, quiet


def _addresses(one: Side | None, two: Side | None) -> bool:
    """Whether all that is there says where links lead ("[forum]: https://..."), as much a mark as the address that stands in a link itself."""
    return all(LINK.match(shown.text) is not None for shown in (one, two) if shown)


def _lone(both: Comparison, old: list[Piece], new: list[Piece]) -> tuple[set[Piece], set[Piece]]:
    """The pieces of either side that stand on the line of a statement which the other lacks."""
    lines = lone_lines(both)
    return {p for p in old if both.old_lines.span(p[0], p[1]).line in lines[0]}, {p for p in new if both.new_lines.span(p[0], p[1]).line in lines[1]}


def _unmarked(line: str) -> str:
    """A line without the mark of a list item: a list in a comment is no list for Markdown."""
    return line[2:].lstrip() if line[:2] in {"- ", "* ", "+ "} else line


def _says(text: str) -> bool:
    """Whether a piece holds words of its own: the head of an admonition only names what stands in it, and so does a target ("(keys)=")."""
    return any(w.isalpha() and len(w) > 1 for w in words(text)) and HEAD.match(text.lstrip("> ")) is None


def _why(both: Comparison, one: Side | None, two: Side | None) -> str:
    for shown, view in ((one, both.old), (two, both.new)):
        document = view.constitution.document
        report = document.report if document else None
        if shown and report and report.start <= shown.span.start < report.end:
            return "the document's own amendment report differs"
    what = "changed" if one and two else "removed" if one else "added"
    return f"text outside of any statement {what}"


def _numerals(one: Side | None, two: Side | None) -> bool:
    """Whether nothing but the numbers of a list differ."""
    return bool(one and two and not any(w for w in (*words(one.text), *words(two.text)) if not w.isdigit() and len(w) > 1))


def _pieces(view: View, same_title: bool) -> list[tuple[int, int, str]]:
    """Lines of what nothing covers, blank ones left out: (start, end, text without blanks around it)."""
    covered = sorted((s.start, s.end) for s in _spans(view, same_title))
    found: list[tuple[int, int, str]] = []
    at = 0
    for start, end in [*covered, (len(view.text), len(view.text))]:
        if start > at:
            found += _lines(view.text, at, start)
        at = max(at, end)
    return found


def _spans(view: View, same_title: bool) -> list[Span]:
    spans = [s.span for s in view.constitution.statements]
    spans += [p.heading for p in view.constitution.principles]
    document = view.constitution.document
    if document:
        spans += [_entry(view, name, span) for name, _, span in document.metadata]
        titles = {p.heading.line for p in view.constitution.principles}
        spans += [b.span for b in document.blocks if b.kind == "heading" and b.span.line in titles]
        spans += [b.span for b in document.blocks if b.kind == "heading" and b.level == 1][:same_title]
    return spans


def _entry(view: View, name: str, span: Span) -> Span:
    """A metadata entry with its name and quotes, where it has a line of its own."""
    start = view.text.rfind("\n", 0, span.start) + 1
    end = view.text.find("\n", span.end) % (len(view.text) + 1)
    alone = view.text[start : span.start].strip(" \t\"':").lower() == name and not view.text[span.end : end].strip(" \t\"'")
    return msgspec.structs.replace(span, start=start, end=end) if alone else span


def _lines(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    at = start
    for line in text[start:end].split("\n"):
        bare = line.strip()
        if bare:
            lead = at + len(line) - len(line.lstrip())
            begun = LINK_BEGUN.match(found[-1][2]) if found else None
            if begun and (TITLE if begun[1] else ADDRESS).match(bare):
                found[-1] = (found[-1][0], lead + len(bare), f"{found[-1][2]} {bare}")
            else:
                found.append((lead, lead + len(bare), bare))
        at += len(line) + 1
    return found


def _aligned(old: list[Piece], new: list[Piece], lone: tuple[set[Piece], set[Piece]]) -> list[tuple[Piece | None, Piece | None]]:
    """Pieces that differ, put side by side where as many went as came. Marks that moved along with their statements are no change. `lone`: those of either
    side that stand beside a statement which the other lacks."""
    spare = Counter(t for _, _, t in new)
    spare.subtract(Counter(t for _, _, t in old))
    a = _surplus(old, {t: -n for t, n in spare.items() if n < 0}, lone[0])
    b = _surplus(new, {t: n for t, n in spare.items() if n > 0}, lone[1])
    if len(a) + len(b) > ALIGN:
        return [*((p, None) for p in a), *((None, p) for p in b)]
    left, right = [squeezed(t) for _, _, t in a], [squeezed(t) for _, _, t in b]
    found: list[tuple[Piece | None, Piece | None]] = []
    for tag, i, j, k, m in difflib.SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag == "equal" or j - i == m - k:
            found += list(zip(a[i:j], b[k:m], strict=True))
        else:
            found += [(p, None) for p in a[i:j]]
            found += [(None, p) for p in b[k:m]]
    return found


def _surplus(pieces: list[Piece], counts: dict[str, int], lone: set[Piece]) -> list[Piece]:
    """`counts[text]` pieces of each text, in order: those beside a statement that came or went, then the last."""
    found = []
    for piece in sorted(pieces, key=lambda p: (p not in lone, -p[0])):
        if counts.get(piece[2], 0) > 0:
            counts[piece[2]] -= 1
            found.append(piece)
    return sorted(found)
