"""A reference to a principle or footnote that is not there.

## What it does
Finds links such as `[text](#id)`, `[?](#id)` and `[^note]` whose target is neither the id nor the slug of a principle, nor an HTML anchor, nor a footnote.
A section or an article referred to by a number ("Section 9") is missed where the document numbers such headings and its other references find theirs.
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
from typing import TYPE_CHECKING

from whereas.lint.rule import Context, Rule
from whereas.model.finding import Edit, Fix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.lint.facts import Facts
    from whereas.model.document import Reference
    from whereas.model.finding import Finding

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
    ids = [p.id for p in context.constitution.principles]
    unknown = [r for r in document.references if r.resolved is None]
    marks = [r for r in unknown if r.kind == "footnote"]
    elsewhere = len(marks) >= MANY and not any(b.kind == "footnote" for b in facts.blocks)
    for reference in unknown:
        target = reference.target
        if reference.kind == "footnote":
            if not elsewhere:
                yield context.finding(f"'[^{target}]' leads nowhere: there is no such footnote", reference.span, principle=reference.principle, words=target)
        elif reference.kind == "number":
            message = f"'{reference.text}' leads nowhere: no heading or clause bears that number"
            yield context.finding(message, reference.span, principle=reference.principle, words=target)
        elif target.lower() not in TOP:
            near = difflib.get_close_matches(target, ids, 2, NEAR)
            hint = f"did you mean '#{near[0]}'?" if near else "no heading, id or anchor is called so"
            fix = _fix(facts, reference, near[0]) if len(difflib.get_close_matches(target, ids, 2, SURELY)) == 1 else None
            yield context.finding(f"'#{target}' leads nowhere: {hint}", reference.span, principle=reference.principle, words=target, fix=fix)
    if elsewhere:
        message = f"{len(marks)} footnote marks and no footnote: are the notes kept elsewhere?"
        yield context.finding(message, marks[0].span, words="footnotes", confidence=ELSEWHERE)


def _fix(facts: Facts, reference: Reference, near: str) -> Fix | None:
    """Correct the target."""
    start = facts.text.rfind("#" + reference.target, reference.span.start, reference.span.end)
    if start < 0:
        return None
    span = facts.lines.span(start + 1, start + 1 + len(reference.target))
    return Fix(f"refer to '#{near}'", (Edit(span, near),), safe=True)


RULE = Rule("broken-reference", "STR001", "structure", "error", "0.1.0", check, confidence=0.6, fix="safe")
