"""A section with neither text nor subsections.

## What it does
Finds headings with nothing under them: no words, no example, no subsection; the last heading of a document too. A heading that
is a link has its text there. Where a merge conflict is unresolved, its marks make headings of text, and nothing is told.

## Why it matters
A title without a text looks like a principle and binds nobody to anything; mostly it was left over, or its text was lost in a merge.

## Example
    ## Fair shares

    ## Quiet hours
    The hall is silent after ten, so that children sleep.

## Better
    ## Quiet hours
    The hall is silent after ten, so that children sleep.

## Options
None.
"""

from __future__ import annotations

import bisect
import re
from typing import TYPE_CHECKING

from whereas.lint.rule import Context, Rule
from whereas.parse.conflicts import conflicts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.lint.facts import Facts
    from whereas.model.finding import Finding
    from whereas.model.source import Span

NO_TITLE = re.compile(r"//|[a-z_]{2,20}: ")
"""What opens a path or front matter that was taken for a heading, for it stands over a rule of dashes."""
LINKED = re.compile(r"\[[^\[\]\n]{1,300}\](?:\(|\[)|<?https?://")
"""A link in a heading, which leads to what the section has to say."""
NOTHING = frozenset({"heading", "comment", "break"})
"""Kinds of leaf blocks that do not fill a section."""


def check(context: Context) -> Iterator[Finding]:
    """One finding for each headed section without own text and children, unless its title is a rule in itself, or a link to its text."""
    facts = context.facts
    if context.constitution.document is None or any(conflicts(facts.text)):
        return
    parents = {p.parent for p in context.constitution.principles}
    filled = [b.span.start for b in facts.blocks if b.leaf and b.kind not in NOTHING]
    norms = {r.principle for r in context.constitution.rules if r.heading}
    for principle in context.constitution.principles:
        if principle.kind != "section" or principle.id in parents or principle.id in norms:
            continue
        if NO_TITLE.match(principle.title) or LINKED.search(_line(facts, principle.heading)):
            continue
        at = bisect.bisect_right(filled, principle.heading.end)
        if (at < len(filled) and filled[at] < principle.extent.end) or not any(c.isalpha() for c in principle.title):
            continue
        message = f"'{principle.title}' has no text: write it or remove the heading"
        yield context.finding(message, principle.heading, principle=principle.id, words=principle.title)


def _line(facts: Facts, heading: Span) -> str:
    """The lines of the source that a heading stands in, links and all."""
    return facts.text[facts.lines.start(heading.line - 1) : facts.lines.start(heading.end_line)]


RULE = Rule("empty-principle", "STR003", "structure", "warning", "0.1.0", check)
