"""A reference to a principle or footnote that is not there.

## What it does
Finds links such as `[text](#id)`, `[?](#id)` and `[^note]` whose target is neither the id nor the slug of a principle, nor an HTML anchor, nor a footnote.
A document with many footnote marks and no footnote at all keeps its notes elsewhere; that is one finding, shown with `--all` only.

## Why it matters
A rule that refers to another rests on it; when the other was renamed or removed, the rest of the sentence says nothing.

## Example
    As told in [the duties](#dutys), the keeper rings the bell.

## Better
    As told in [the duties](#duties), the keeper rings the bell.

## Options
None.
"""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from whereas.lint.facts import PROSE
from whereas.lint.rule import Context, Rule
from whereas.model.finding import Edit, Fix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.lint.facts import Facts
    from whereas.model.document import Reference
    from whereas.model.finding import Finding

ANCHOR = re.compile(r"<[a-z][a-z0-9]{0,9} [^<>]{0,200}?\b(?:name|id) ?= ?[\"']([^\"'<>]{1,120})[\"']", re.IGNORECASE)
NOTE = re.compile(r"\[\^([^\]\s]{1,60})\](?!:)")
CODE = re.compile(r"`[^`\n]{1,200}`")
TOP = frozenset({"", "top"})
"""Fragments that every page answers to."""
NEAR, SURELY = 0.7, 0.8
"""From which likeness on an id is named as meant, and from which on the fix writes it."""
MANY, ELSEWHERE = 4, 0.3
"""From how many marks without any footnote on the notes are taken to be kept elsewhere, and how sure such a finding is."""


def check(context: Context) -> Iterator[Finding]:
    """One finding for each reference that nothing answers, and each footnote mark without its footnote."""
    facts = context.facts
    document = context.constitution.document
    if document is None:
        return
    anchors = {m[1].lower() for m in ANCHOR.finditer(facts.text)}
    ids = [p.id for p in context.constitution.principles]
    for reference in document.references:
        target = reference.target
        if reference.resolved is not None or (reference.kind == "id" and (target.lower() in TOP or target.lower() in anchors)):
            continue
        if reference.kind == "footnote":
            yield context.finding(_unknown_note(target), reference.span, principle=reference.principle, words=target)
            continue
        near = difflib.get_close_matches(target, ids, 2, NEAR)
        hint = f"did you mean '#{near[0]}'?" if near else "no heading, id or anchor is called so"
        fix = _fix(facts, reference, near[0]) if len(difflib.get_close_matches(target, ids, 2, SURELY)) == 1 else None
        yield context.finding(f"'#{target}' leads nowhere: {hint}", reference.span, principle=reference.principle, words=target, fix=fix)
    read = {r.span.start for r in document.references}
    marks = [m for m in _notes(facts) if m[0] not in read]
    if len(marks) >= MANY and not any(b.kind == "footnote" for b in facts.blocks):
        message = f"{len(marks)} footnote marks and no footnote: are the notes kept elsewhere?"
        yield context.finding(message, facts.lines.span(*marks[0][:2]), words="footnotes", confidence=ELSEWHERE)
        return
    for start, end, name in marks:
        yield context.finding(_unknown_note(name), facts.lines.span(start, end), words=name)


def _unknown_note(name: str) -> str:
    return f"'[^{name}]' leads nowhere: there is no such footnote"


def _notes(facts: Facts) -> Iterator[tuple[int, int, str]]:
    """(start, end, name) of footnote marks in prose, as Markdown leaves them where nothing defines them."""
    for block in facts.blocks:
        if block.leaf and block.kind in PROSE and block.kind != "html":
            words = facts.slice(block.span)
            code = [m.span() for m in CODE.finditer(words)]
            for mark in NOTE.finditer(words):
                if not any(start <= mark.start() < end for start, end in code):
                    yield block.span.start + mark.start(), block.span.start + mark.end(), mark[1]


def _fix(facts: Facts, reference: Reference, near: str) -> Fix | None:
    """Correct the target."""
    start = facts.text.rfind("#" + reference.target, reference.span.start, reference.span.end)
    if start < 0:
        return None
    span = facts.lines.span(start + 1, start + 1 + len(reference.target))
    return Fix(f"refer to '#{near}'", (Edit(span, near),), safe=True)


RULE = Rule("broken-reference", "STR001", "structure", "error", "0.1.0", check, confidence=0.6, fix="safe")
