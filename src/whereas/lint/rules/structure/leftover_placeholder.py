"""An unfilled placeholder of a template.

## What it does
Finds `[PROJECT_NAME]`, `{{name}}`, `<your rule here>`, TODO and TBD marks outside code. A template that is mostly unfilled is one finding, not forty.

## Why it matters
A placeholder is no rule. A tool or a newcomer that reads an unfilled template reads a document that asks for nothing.

## Example
    ## [PRINCIPLE_1_NAME]
    [PRINCIPLE_1_DESCRIPTION]

## Better
    ## Quiet hours
    The hall is silent after ten, so that children sleep.

## Options
- `template-at` (default 4): from this many placeholders on, the document is told of as one unfilled template.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whereas.lint.rule import Context, Option, Rule
from whereas.model.source import Lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.finding import Finding

MARK = re.compile(
    r"\[[A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{1,30}){1,6}\]|\{\{ ?[\w .-]{1,40} ?\}\}|\[(?:TODO|TBD|FIXME|XXX|INSERT)[^\]\n]{0,60}\]|\b(?:TODO|TBD|FIXME)\b(?=[:(])|\bTBD\b"
)
CODE = re.compile(r"`[^`\n]{1,200}`")


def check(context: Context) -> Iterator[Finding]:
    """A finding a placeholder, or one for a template that is mostly unfilled."""
    document = context.constitution.document
    if document is None:
        return
    text = document.source.text
    places: list[tuple[int, int]] = []
    for block in document.blocks:
        if block.leaf and block.kind in {"heading", "paragraph", "front_matter"}:
            words = text[block.span.start : block.span.end]
            code = [m.span() for m in CODE.finditer(words)]
            places += [(block.span.start + m.start(), block.span.start + m.end()) for m in MARK.finditer(words) if not any(a <= m.start() < b for a, b in code)]
    if not places:
        return
    lines = Lines(text)
    first = lines.span(*places[0])
    if len(places) >= context.options["template-at"]:
        yield context.finding(f"an unfilled template: {len(places)} placeholders, the first is {text[first.start : first.end]}", first, words="template")
        return
    for start, end in places:
        yield context.finding(f"{text[start:end]} is still to be filled in", lines.span(start, end), words=text[start:end])


RULE = Rule(
    "leftover-placeholder", "STR004", "structure", "warning", "0.1.0", check,
    options=(Option("template-at", "from this many placeholders on, the document is one unfilled template", 4),),
)  # fmt: skip
