"""A rule for which the document gives no reason.

## What it does
Finds rules without a reason in their own sentence, next to them, in a Rationale or Commentary block, in a footnote they cite, or (unless
`accept-section` is off) for their section as a whole.

## Why it matters
Whoever follows an unexplained rule cannot tell where it stops to make sense, and whoever amends it cannot tell what would be lost. Values that are
explained generalise to cases nobody wrote down; bare instructions do not.

## Example
    Members shall not lend the key.

## Better
    Members shall not lend the key, because the insurance covers members only.

## Options
- `accept-section` (default true): a general reason for the section or list explains its rules too.
- `skip-permissions` (default true): a permission ("members may ...") needs no reason of its own.
- `strict-authorities` (default []): authority levels whose rules need a reason of their own, whatever `accept-section` says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.lint.rule import Context, Option, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.constitution import Statement
    from whereas.model.finding import Finding


def check(context: Context) -> Iterator[Finding]:
    """One finding for each rule that nothing explains."""
    principles = context.principles()
    leads = {r.target for r in context.constitution.relations if r.kind == "continues"}
    for rule in context.constitution.rules:
        if rule.heading or (rule.modality == "may" and context.options["skip-permissions"]):
            continue
        authority = principles[rule.principle].authority
        strict = authority in context.options["strict-authorities"]
        if rule.explained == "none" or (rule.explained == "section" and (strict or not context.options["accept-section"])):
            if rule.id in leads and rule.text.rstrip().endswith(":"):
                continue  # its items are told of, one by one
            yield context.finding(_message(rule, strict), rule.span, statement=rule, confidence=rule.confidence)


def _message(rule: Statement, strict: bool) -> str:
    if rule.explained == "section":
        return "has only its section's general reason" + (", and its authority asks for one of its own" if strict else "")
    return "no reason is given: say why, here or in a Rationale beside it"


RULE = Rule(
    "unexplained-rule", "REA001", "reasons", "warning", "0.1.0", check, confidence=0.5,
    options=(
        Option("accept-section", "a general reason for the section or list explains its rules too", True),
        Option("skip-permissions", "a permission needs no reason of its own", True),
        Option("strict-authorities", "authority levels whose rules need a reason of their own", []),
    ),
)  # fmt: skip
