"""A rule for which the document gives no reason.

## What it does
Finds rules without a reason in their own sentence, next to them, in a Rationale or Commentary block, or in a footnote they cite; by default, a reason for
their section or list as a whole is enough. Headings and, by default, permissions need none. `--show-reasons` shows what was taken for the reason of each rule.

Its confidence is not the "87% sure" of `whereas parse`, which says how surely the sentence is a rule. It says how surely that rule has no reason, so it is
lower where much is explained around it, or where a sentence beside it may be the reason, and for a bare step of setting something up ("Clone your fork."
below "Setting up"), for which nobody gives one. What is under the threshold is counted as "less sure"; `--all` shows it.

## Why it matters
Whoever follows an unexplained rule cannot tell where it stops to make sense, and whoever amends it cannot tell what would be lost. Values that are
explained carry over to cases nobody wrote down; bare instructions do not.

## Example
    Members shall not lend the key.

## Better
    Members shall not lend the key, because the insurance covers members only.

## Options
- `inherit` (default "section"): which general reasons are enough: "none", "section" (of the rule's own section or list), or "parent" (also a reason in the own
  text of a section around it).
- `permissions` (default false): permissions ("members may ...") need a reason too.
- `strict-authorities` (default []): authority levels whose rules need a reason of their own, whatever `inherit` says; "highest" means the document's highest.
- `strict-absolutes` (default false): rules that say "must", "must not" need a reason of their own, whatever `inherit` says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.lint.doubt import sure_unexplained
from whereas.lint.rule import Context, Option, Rule
from whereas.lint.stubs import rationale_stub

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.constitution import Statement
    from whereas.model.finding import Finding

HIGHEST = "highest"


def check(context: Context) -> Iterator[Finding]:
    """One finding for each rule that nothing explains, the items of a lead-in instead of the lead-in."""
    leads = {r.target for r in context.constitution.relations if r.kind == "continues"}
    for rule in context.facts.rules:
        if rule.modality == "may" and not context.options["permissions"]:
            continue
        if rule.id in leads and rule.text.rstrip().endswith(":"):
            continue
        strict = _strict(context, rule)
        if not _missing(context, rule, strict is not None):
            continue
        message = "no reason is given: say why, here or in a Rationale beside it"
        if rule.explained == "section":
            message = "has only its section's general reason" + (f", and {strict} asks for one of its own" if strict else "")
        yield context.finding(message, rule.span, statement=rule, confidence=sure_unexplained(context.facts, rule), fix=rationale_stub(context.facts, rule))


def _strict(context: Context, rule: Statement) -> str | None:
    """Why a general reason is not enough for this rule, if it is not."""
    if context.options["strict-absolutes"] and rule.modality in {"must", "must_not"}:
        return "its force"
    authority = context.facts.authority(rule.principle)
    named = context.options["strict-authorities"]
    if authority and (authority in named or (HIGHEST in named and context.facts.rank(authority) == 0)):
        return f"its authority ({authority})"
    return None


def _missing(context: Context, rule: Statement, strict: bool) -> bool:
    if rule.explained in {"same", "near"}:
        return False
    inherit = context.options["inherit"]
    if strict or inherit == "none":
        return True
    return rule.explained == "none" and not (inherit == "parent" and _parent_gives_reason(context, rule))


def _parent_gives_reason(context: Context, rule: Statement) -> bool:
    """Whether a section around the rule's own gives a reason in its own text; the title page does not count."""
    facts = context.facts
    at = facts.principles[rule.principle].parent
    while at is not None:
        if any(s.is_reason for s in (facts.statements[i] for i in facts.principles[at].statements)):
            return True
        at = facts.principles[at].parent
    return False


RULE = Rule(
    "unexplained-rule", "REA001", "reasons", "warning", "0.1.0", check, confidence=0.8, fix="unsafe",
    options=(
        Option("inherit", "which general reasons are enough", "section", ("none", "section", "parent")),
        Option("permissions", "permissions need a reason too", False),
        Option("strict-authorities", "authority levels whose rules need a reason of their own", []),
        Option("strict-absolutes", "rules that say must or must not need a reason of their own", False),
    ),
)  # fmt: skip
