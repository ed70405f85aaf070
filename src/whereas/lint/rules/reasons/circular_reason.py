"""A reason that only says the rule again.

## What it does
Finds rules whose only reason, in their own sentence after "because", "since", "so that" or the like or in the sentence beside it, has no content word that the
rule does not have.

## Why it matters
The rule counts as explained, the reader is told nothing, and nobody looks for the real reason any more.

## Example
    The gate must be locked at night, because a gate that is unlocked at night is not locked.

## Better
    The gate must be locked at night, because foxes come to the hens.

## Options
None.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whereas.lint.norms import stems
from whereas.lint.rule import Context, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.constitution import Statement
    from whereas.model.finding import Finding
    from whereas.model.source import Span

CUE = re.compile(r"(?<![\w'’-])(?:because|since|as otherwise|so that|in order that|for the reason that|given that)(?= )", re.IGNORECASE)
LEAST_WORDS = 2
"""Content words that a reason must have to be judged."""
ROOT_CHARS = 5
SURE = 0.9


def check(context: Context) -> Iterator[Finding]:
    """One finding for each rule whose only reason says nothing more than the rule."""
    for rule in context.facts.rules:
        told = _within(rule) if rule.explained == "same" else _beside(context, rule)
        if told is None:
            continue
        norm, reason, span = told
        said = stems(reason)
        if len(said) >= LEAST_WORDS and all(_covered(word, stems(norm)) for word in said):
            yield context.finding(
                "the reason only says the rule again: say what it is good for, or what happens otherwise", span, statement=rule,
                confidence=min(SURE, rule.confidence),
            )  # fmt: skip


def _within(rule: Statement) -> tuple[str, str, Span] | None:
    """The norm and the reason of one sentence, parted at its cue; None if another sentence gives a reason besides."""
    match = CUE.search(rule.text)
    if match is None or rule.explained_by or not rule.text[: match.start()].strip():
        return None
    return rule.text[: match.start()], rule.text[match.end() :], rule.span


def _beside(context: Context, rule: Statement) -> tuple[str, str, Span] | None:
    """The norm and the one sentence that explains it."""
    if len(rule.explained_by) != 1 or rule.explained != "near":
        return None
    reason = context.facts.statements[rule.explained_by[0]]
    return None if reason.is_rule else (rule.text, reason.text, reason.span)


def _covered(word: str, rule: frozenset[str]) -> bool:
    """Whether the rule has this word, or one of the same root ("lock" in "unlocked")."""
    root = word.removeprefix("un").removeprefix("non")
    return word in rule or any(len(root) >= ROOT_CHARS - 1 and other[:ROOT_CHARS] == root[:ROOT_CHARS] for other in rule)


RULE = Rule("circular-reason", "REA003", "reasons", "warning", "0.1.0", check, confidence=0.6)
