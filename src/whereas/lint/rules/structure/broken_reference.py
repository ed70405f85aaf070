"""A reference to a principle or footnote that is not there.

## What it does
Finds links such as `[text](#id)`, `[?](#id)` and `[^note]` whose target is neither the id, nor the title's slug, of a principle, nor a footnote.

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

    from whereas.model.document import Reference
    from whereas.model.finding import Finding


def check(context: Context) -> Iterator[Finding]:
    """One finding for each reference that nothing answers."""
    document = context.constitution.document
    if document is None:
        return
    ids = [p.id for p in context.constitution.principles]
    for reference in document.references:
        if reference.resolved is None:
            mark = "^" if reference.kind == "footnote" else "#"
            near = difflib.get_close_matches(reference.target, ids, 2, 0.75) if mark == "#" else []
            hint = f"did you mean '#{near[0]}'?" if near else f"there is no such {'footnote' if mark == '^' else 'principle'}"
            yield context.finding(
                f"'{mark}{reference.target}' leads nowhere: {hint}", reference.span, principle=reference.principle, words=reference.target,
                fix=_fix(document.source.text, reference, near),
            )  # fmt: skip


def _fix(text: str, reference: Reference, near: list[str]) -> Fix | None:
    """Correct the target where just one id is near."""
    if len(near) != 1:
        return None
    start = text.find("#" + reference.target, reference.span.start, reference.span.end)
    if start < 0:
        return None
    from whereas.model.source import Lines

    span = Lines(text).span(start + 1, start + 1 + len(reference.target))
    return Fix(f"refer to '#{near[0]}'", (Edit(span, near[0]),), safe=True)


RULE = Rule("broken-reference", "STR001", "structure", "error", "0.1.0", check)
