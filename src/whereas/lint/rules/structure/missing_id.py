"""A section without a permanent id in a document whose sections have one.

## What it does
Where nearly all headings carry an explicit id (`{#quiet}`), finds those with rules that carry none.

## Why it matters
An id outlives every rewording of the title. Without one, references and histories hang on a title that the next editor may polish.

## Example
    ## Quiet hours {#quiet}
    ## Fair shares

## Better
    ## Quiet hours {#quiet}
    ## Fair shares {#fair-shares}

## Options
- `share` (default 0.8): which share of the sections with rules must have an id before the others are told of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.lint.rule import Context, Option, Rule
from whereas.model.finding import Edit, Fix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.lint.facts import Facts
    from whereas.model.constitution import Principle
    from whereas.model.finding import Finding

LEAST_SECTIONS = 4


def check(context: Context) -> Iterator[Finding]:
    """One finding for each section without an id, if most have one."""
    facts = context.facts
    sections = [p for p in context.constitution.principles if p.kind == "section" and p.norms]
    bare = [p for p in sections if "id" not in p.attributes]
    if len(sections) < LEAST_SECTIONS or len(sections) - len(bare) < context.options["share"] * len(sections):
        return
    for principle in bare:
        yield context.finding(
            f"'{principle.title}' has no id, as the other sections do: give it one, such as {{#{principle.id}}}", principle.heading, principle=principle.id,
            words=principle.title, fix=_fix(facts, principle),
        )  # fmt: skip


def _fix(facts: Facts, principle: Principle) -> Fix | None:
    """Write the id that references use already into the heading, if it is one that an attribute may hold."""
    line = principle.heading.line
    block = next((b for b in facts.blocks if b.kind == "heading" and b.span.line == line), None)
    wanted = principle.id
    if block is None or not all(c.isalnum() or c in "-_" for c in wanted) or not wanted[:1].isalpha() or "{" in facts.slice(block.span):
        return None
    if block.span.end_line != block.span.line:
        return None  # underlined headings (===) take no attributes on their line's end
    at = block.span.start + len(facts.slice(block.span).rstrip("# "))
    return Fix(f"add {{#{wanted}}}", (Edit(facts.lines.span(at, at), f" {{#{wanted}}}"),), safe=True)


RULE = Rule(
    "missing-id", "STR007", "structure", "info", "0.1.0", check, fix="safe",
    options=(Option("share", "which share of the sections with rules must have an id before the others are told of", 0.8),),
)  # fmt: skip
