"""A rule that claims to hold in every case, without a reason of its own.

## What it does
Finds rules with "never", "always", "under no circumstances" and the like, for which at most their section gives a general reason. It stands in place of the
finding unexplained-rule for such a rule.

## Why it matters
An absolute rule is the first to be argued with and the last that should be given up. Without its reason nobody can defend it against the case in which
it hurts.

## Example
    Keepers must never open the vault alone.

## Better
    Keepers must never open the vault alone: whoever is alone can be forced.

## Options
- `accept-section` (default false): a general reason for the section or list is enough.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.lint import lexicon
from whereas.lint.clauses import SUBORDINATE
from whereas.lint.doubt import sure_unexplained
from whereas.lint.rule import Context, Option, Rule
from whereas.lint.stubs import rationale_stub

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.finding import Finding

STRICT = frozenset({"must", "must_not"})


def check(context: Context) -> Iterator[Finding]:
    """One finding for each absolute rule without a reason in its sentence or beside it."""
    enough = {"same", "near"} | ({"section"} if context.options["accept-section"] else set())
    leads = {r.target for r in context.constitution.relations if r.kind == "continues"}
    for rule in context.facts.rules:
        if rule.modality not in STRICT or rule.explained in enough or (rule.id in leads and rule.text.rstrip().endswith(":")):
            continue
        found = absolute_word(rule.text)
        if found:
            message = f"'{found}' holds in every case and has no reason of its own: say why"
            yield context.finding(message, rule.span, statement=rule, confidence=sure_unexplained(context.facts, rule), fix=rationale_stub(context.facts, rule))


def absolute_word(text: str) -> str:
    """The first word of a main clause that claims every case; empty if there is none, or the text takes it back."""
    if lexicon.pattern("not_absolute").search(text):
        return ""
    return next((m[0] for m in lexicon.pattern("absolute").finditer(text) if not SUBORDINATE.search(text[: m.start()])), "")


RULE = Rule(
    "absolute-rule-without-own-reason", "REA002", "reasons", "warning", "0.1.0", check, on=False, confidence=0.75, fix="unsafe", replaces=("unexplained-rule",),
    options=(Option("accept-section", "a general reason for the section or list is enough", False),),
)  # fmt: skip
