"""One matter that must be done here, and should be done there.

## What it does
Finds pairs of rules that ask for nearly the same with different force: must and should, or must not and should not. Pairs under
headings, or in rows of a table, that name two cases ("For guests" and "For members") are shown with `--all`.

## Why it matters
Readers take the weaker word for leave. Whether the matter is a duty or a recommendation is then decided by which page they opened.

## Example
    Members must clean their bench after use.
    ...
    Members should clean their bench after use.

## Better
    Members must clean their bench after use.

## Options
None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.lint.rule import Context, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.finding import Finding

MIXED = frozenset({frozenset({"must", "should"}), frozenset({"must_not", "should_not"})})


def check(context: Context) -> Iterator[Finding]:
    """One finding a pair, at the weaker of the two."""
    for pair in context.facts.norms.pairs:
        one, other = pair.first.statement, pair.second.statement
        if frozenset({one.modality, other.modality}) not in MIXED or pair.first.push != pair.second.push:
            continue
        weak, strong = (one, other) if (one.modality or "").startswith("should") else (other, one)
        force = (weak.modality or "").replace("_", " "), (strong.modality or "").replace("_", " ")
        message = f"'{force[0]}' here, '{force[1]}' in line {strong.span.line} for one matter ({pair.score:.0%} alike): settle on one"
        yield context.finding(message, weak.span, statement=weak, confidence=pair.sure)


RULE = Rule("mixed-force", "WOR001", "wording", "warning", "0.1.0", check, confidence=0.75)
