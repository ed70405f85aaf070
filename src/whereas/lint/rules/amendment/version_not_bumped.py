"""An amendment under the version of what it amends.

## What it does
Compares with an earlier version (`--since REV`, `--old FILE`) and finds a document whose rules, reasons or words changed while the version that it
declares did not, or that declares none any more. `whereas bump` says which step the changes call for, and writes it.

## Why it matters
Two texts under one version number: whoever cites "version 1.2" no longer says what they follow, and whoever has read it does not read it again. Once the
version is gone, no later amendment is held to a step.

## Example
    **Version**: 1.2.0, before and after a rule was added.

## Better
    **Version**: 1.3.0

## Options
- `least` (default "patch"): the smallest step that has to be taken: "patch" (also for wording, but not for typography), "minor" or "major".
  A version that is gone is told in any case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.lint.rule import Context, Option, Rule
from whereas.lint.versions import because, raised
from whereas.model.change import Bump

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.finding import Finding
    from whereas.model.source import Span

LEVELS: tuple[Bump, ...] = ("patch", "minor", "major")


def check(context: Context) -> Iterator[Finding]:
    """One finding at the version, if it should have been stepped; where it stood or at the first line, if it is gone."""
    step, span = context.amendment.step, context.amendment.version_span
    if step.dropped:
        why = f", a {step.bump} step: {because(context.amendment)}" if step.bump != "none" else " again"
        message = f"the version is gone: it was {step.declared.old}; declare {step.next}{why}"
        yield context.finding(message, span or _first_line(context), words=f"{step.declared.old} gone {step.bump}")
    if (
        step.verdict != "not bumped"
        or span is None
        or all(c.kind == "editorial" for c in step.because)
        or LEVELS.index(step.bump) < LEVELS.index(context.options["least"])
    ):
        return
    message = f"the version is still {step.declared.new}, but what changed calls for {step.next}, a {step.bump} step: {because(context.amendment)}"
    yield context.finding(message, span, words=f"{step.declared.new} {step.bump}", fix=raised(context))


def _first_line(context: Context) -> Span:
    text = context.facts.text
    return context.facts.lines.span(0, len(text.partition("\n")[0]))


RULE = Rule(
    "version-not-bumped", "AME004", "amendment", "warning", "0.1.0", check, fix="unsafe", needs_old=True,
    options=(Option("least", "the smallest step that has to be taken", "patch", ("patch", "minor", "major")),),
)  # fmt: skip
