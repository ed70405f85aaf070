"""A term written like those that the document defines, and not defined.

## What it does
In documents that define terms of several words with initial capitals, finds other such terms that rules use again and again without a definition.

## Why it matters
A rule about "Sensitive Requests" reaches exactly as far as that term does. Undefined, each reader draws its bounds, and a later definition silently changes
every rule that uses it.

## Example
    "Quiet Zone" means the ground floor. Members shall not eat in a Quiet Zone or a Work Zone. A Work Zone shall be swept daily.

## Better
    "Quiet Zone" means the ground floor; "Work Zone" means the two sheds.

## Options
- `least-uses` (default 2): rules that must use a capitalised term before it is told of.
- `known` (default []): terms defined elsewhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whereas.lint.rule import Context, Option, Rule
from whereas.lint.spots import spot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.lint.facts import Facts
    from whereas.model.constitution import Statement
    from whereas.model.finding import Finding

TERM = re.compile(r"(?<=[a-z,;] )(?:the |a |an )?([A-Z][a-z]{2,20}(?: (?:of |and )?[A-Z][a-z]{2,20}){1,3})(?![\w’'-])")
QUOTED = re.compile(r"[\"“]([A-Z][\w -]{2,50})[\"”]")
DEFINING = re.compile(r"[\"“]([A-Z][\w -]{2,50})[\"”] (?:means|shall mean|refers to|is defined as|includes|is)\b")
SURE = 0.5


def check(context: Context) -> Iterator[Finding]:
    """One finding a term, where a rule first uses it."""
    facts = context.facts
    defined = _defined(facts)
    if not any(" " in term for term in defined):
        return
    known = defined | {t.lower() for t in context.options["known"]} | {p.title.lower() for p in facts.constitution.principles}
    uses: dict[str, list[tuple[Statement, int, int]]] = {}
    for rule in facts.rules:
        for match in TERM.finditer(rule.text):
            uses.setdefault(match[1], []).append((rule, *match.span(1)))
    title = facts.constitution.title.lower()
    for term, places in uses.items():
        if term.lower() in title:
            continue
        if len({rule.id for rule, _, _ in places}) >= context.options["least-uses"] and not _is_known(term.lower(), known):
            rule, start, end = places[0]
            message = f"'{term}' is written like the terms this document defines, {len(places)} times in rules, and is not defined"
            yield context.finding(message, spot(facts, rule, start, end), statement=rule, words=term, confidence=SURE)


def _defined(facts: Facts) -> set[str]:
    """The terms that have a definition, in lower case."""
    found = {r.target.removeprefix("term:").replace("-", " ") for r in facts.constitution.relations if r.kind == "defines"}
    for statement in facts.constitution.statements:
        pattern = QUOTED if "definition" in statement.roles else DEFINING
        found.update(m[1].lower() for m in pattern.finditer(statement.text))
    return found


def _is_known(term: str, known: set[str]) -> bool:
    return any(form in known for form in (term, term.removesuffix("s"), term.removesuffix("es"), term + "s"))


RULE = Rule(
    "undefined-term", "WOR003", "wording", "info", "0.1.0", check, on=False,
    options=(
        Option("least-uses", "rules that must use a capitalised term before it is told of", 2),
        Option("known", "terms defined elsewhere", []),
    ),
)  # fmt: skip
