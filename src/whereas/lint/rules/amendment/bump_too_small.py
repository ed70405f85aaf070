"""A version step that says less than what changed.

## What it does
Compares with an earlier version (`--since REV`, `--old FILE`) and finds a version that was stepped, but too little: MAJOR is for rules that went, turned or
changed in force or content, MINOR for what was added, narrowed or widened, PATCH for wording. `whereas bump` tells the step and the changes that force it.

## Why it matters
People who follow a constitution decide by the step whether they have to read it again. A patch that takes a rule away is a patch they will not read.

## Example
    **Version**: 1.2.1, after 1.2.0 had a rule that is gone.

## Better
    **Version**: 2.0.0

## Options
None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.lint.rule import Context, Rule
from whereas.lint.versions import because, raised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.finding import Finding


def check(context: Context) -> Iterator[Finding]:
    """One finding at the version, if its step is too small."""
    step, span = context.amendment.step, context.amendment.version_span
    if step.verdict == "too small" and span is not None:
        said = f"{step.declared.old} to {step.declared.new} is a {step.step} step"
        message = f"{said}, but what changed calls for {step.next}, a {step.bump} step: {because(context.amendment)}"
        yield context.finding(
            message, span, words=f"{step.declared.old} {step.declared.new} {step.bump}", confidence=context.amendment.sure_of_step, fix=raised(context)
        )


RULE = Rule("bump-too-small", "AME005", "amendment", "warning", "0.1.0", check, confidence=0.7, fix="unsafe", needs_old=True)
