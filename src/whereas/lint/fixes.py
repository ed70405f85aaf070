"""Applies the edits of findings to a text: those that fit together, each once, and nothing that the fixed text says otherwise than it should.

Two findings may bring the same edit (one Rationale for all rules of a paragraph): it is applied once. Of edits that overlap the first in the document wins; the
other is left for the next run.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from whereas.model.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.document import Document
    from whereas.model.finding import Edit


NEWLINE = re.compile(r"\r\n|\r|\n")


class Fixed(msgspec.Struct, frozen=True):
    """A text with edits applied. `mended`: the findings whose fixes are in it; `left`: those whose fixes would have overlapped; `edits`: what was done,
    ascending and disjoint, in offsets of the old text."""

    text: str
    mended: tuple[Finding, ...]
    left: tuple[Finding, ...]
    edits: tuple[Edit, ...]


def apply(text: str, findings: Sequence[Finding], *, unsafe: bool = False) -> Fixed:
    """Apply the safe fixes of findings, with `unsafe` the others too. O(findings log findings)."""
    mended: list[Finding] = []
    left: list[Finding] = []
    taken: list[Edit] = []
    for finding in sorted((f for f in findings if f.fix and (unsafe or f.fix.safe)), key=lambda f: f.fix.edits[0].span.start if f.fix else 0):
        edits = finding.fix.edits if finding.fix else ()
        fresh = [e for e in edits if e not in taken[-len(edits) :]]
        if fresh and taken and not _follows(taken[-1], fresh[0]):
            left.append(finding)
            continue
        taken += fresh
        mended.append(finding)
    return Fixed(edited(text, taken), tuple(mended), tuple(left), tuple(taken))


def _follows(last: Edit, edit: Edit) -> bool:
    """Whether an edit comes wholly after another, and is not a second one at the same place."""
    return edit.span.start >= last.span.end and edit.span.start > last.span.start


def edited(text: str, edits: Sequence[Edit]) -> str:
    """`text` with ascending, disjoint edits."""
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += (text[at : edit.span.start], edit.text)
        at = edit.span.end
    return "".join([*parts, text[at:]])


def rewritten(raw: str, edits: Sequence[Edit]) -> str:
    """The text as it stands in a file, newlines of any kind, with edits in offsets of the text with LF. What is not edited keeps its newlines; an inserted one
    is like the one before it (the first of the file where there is none).

    >>> from whereas.model.finding import Edit
    >>> from whereas.model.source import Lines
    >>> rewritten("a\\r\\nb\\n", [Edit(Lines("a\\nb\\n").span(1, 1), "\\nx")])
    'a\\r\\nx\\r\\nb\\n'
    """
    newlines = NEWLINE.findall(raw)
    text = NEWLINE.sub("\n", raw)
    parts: list[str] = []
    at = used = 0
    for edit in edits:
        kept, gone = text[at : edit.span.start], text[edit.span.start : edit.span.end]
        parts.append(_with(kept, newlines[used:]))
        used += kept.count("\n")
        like = newlines[max(0, used - 1)] if newlines else "\n"
        parts.append(edit.text.replace("\n", like))
        used += gone.count("\n")
        at = edit.span.end
    return "".join([*parts, _with(text[at:], newlines[used:])])


def _with(text: str, newlines: Sequence[str]) -> str:
    """`text` with its newlines replaced, one by one."""
    lines = text.split("\n")
    return "".join(line + newline for line, newline in zip(lines, [*newlines[: len(lines) - 1], ""], strict=True))


def damage(old: Document, new: Document, mended: Sequence[Finding]) -> str:
    """What a fixed text has lost on being read again; empty if nothing.

    Safe edits leave every principle its title and every other statement its words. Unsafe ones may add statements, and take none away.
    """
    if [p.title for p in old.principles] != [p.title for p in new.principles]:
        return "its principles would be read otherwise"
    touched = [e.span for f in mended if f.fix for e in f.fix.edits if e.span.end > e.span.start]
    kept = {s.text for s in new.statements}
    for statement in old.statements:
        changed = any(span.start < statement.span.end and statement.span.start < span.end for span in touched)
        if not changed and statement.text not in kept:
            return f'"{statement.text[:60]}" would be read otherwise'
    return ""
