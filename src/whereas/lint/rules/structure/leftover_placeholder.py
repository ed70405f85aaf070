"""An unfilled placeholder of a template.

## What it does
Finds `[PROJECT_NAME]`, `{{name}}`, `[INSERT ADDRESS]`, `[TODO ...]`, `TODO(...)`, `TODO:` and `TBD` outside of code, examples and comments. A template that
is mostly unfilled is one finding, not forty. Names that are filled in when the text is used, as in a prompt, are none: `${{ name }}`, `{{ name }}` beside
`{% if %}` or `{{#each}}`; where all others are written as programs write them (`{{ pr.number }}`, `{{title}}`), the finding is shown with `--all` only.

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

from whereas.lint.facts import PROSE
from whereas.lint.rule import Context, Option, Rule
from whereas.parse.placeholders import FILLED, MARK, VARIABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.lint.facts import Facts
    from whereas.model.finding import Finding
    from whereas.model.source import Span

USED = 0.4
"""How sure it is that `{{ name }}`, and nothing else, is left over: a prompt or page may be meant to be filled in each time it is used."""
CODE = re.compile(r"`[^`\n]{1,200}`")


def check(context: Context) -> Iterator[Finding]:
    """A finding a placeholder, or one for a template that is mostly unfilled."""
    facts = context.facts
    places = [place for block in facts.blocks if block.leaf and (block.kind in PROSE or block.kind == "front_matter") for place in _marks(facts, block.span)]
    if FILLED.search(facts.text):
        places = [(start, end) for start, end in places if not facts.text.startswith("{{", start)]
    if not places:
        return
    if len(places) >= context.options["template-at"]:
        start, end = places[0]
        sure = USED if all(VARIABLE.match(facts.text, start) for start, _ in places) else 1.0
        message = f"an unfilled template: {len(places)} placeholders, the first is {facts.text[start:end]}; fill them in"
        yield context.finding(message, facts.lines.span(start, end), words="template", confidence=sure)
        return
    sure = USED if all(facts.text.startswith("{{", start) for start, _ in places) else 1.0
    for start, end in places:
        words = facts.text[start:end]
        yield context.finding(f"'{words}' is still to be filled in", facts.lines.span(start, end), words=words, confidence=sure)


def _marks(facts: Facts, span: Span) -> list[tuple[int, int]]:
    words = facts.slice(span)
    hidden = [m.span() for m in CODE.finditer(words)]
    found = [m.span() for m in MARK.finditer(words) if not any(a <= m.start() < b for a, b in hidden) and not _is_quoted(words, m.start())]
    return [(span.start + a, span.start + b) for a, b in found]


def _is_quoted(words: str, at: int) -> bool:
    """Whether the text speaks of the mark, as in: never leave a "TODO:" behind."""
    return at > 0 and words[at - 1] in "\"'“‘"


RULE = Rule(
    "leftover-placeholder", "STR004", "structure", "warning", "0.1.0", check, confidence=0.5,
    options=(Option("template-at", "from this many placeholders on, the document is one unfilled template", 4),),
)  # fmt: skip
