"""A version smaller than the one before.

## What it does
Compares with an earlier version (`--since REV`, `--old FILE`) and finds a declared version that is smaller than the earlier one.

## Why it matters
The same number now names two texts, and whoever asks for the newest gets the oldest. It happens when a template or an old branch is copied over.

## Example
    **Version**: 1.0.0, after 2.0.0.

## Better
    **Version**: 3.0.0, for a document that was written anew.

## Options
None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.lint.rule import Context, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.finding import Finding


def check(context: Context) -> Iterator[Finding]:
    """One finding at the version, if it went back."""
    step, span = context.amendment.step, context.amendment.version_span
    if step.verdict == "went back" and span is not None:
        hint = f"{step.next}, a {step.bump} step" if step.bump != "none" else f"{step.next} again"
        message = f"the version went back from {step.declared.old} to {step.declared.new}: what changed calls for {hint}"
        yield context.finding(message, span, words=f"{step.declared.old} {step.declared.new}")


RULE = Rule("version-went-back", "AME006", "amendment", "error", "0.1.0", check, needs_old=True)
