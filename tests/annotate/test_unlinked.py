"""Reasons that explain no rule, and are hardly likelier than the models' cut."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.annotate.reading import Reading
from whereas.annotate.unlinked import let_go
from whereas.parse import parse

LODGE = """# Lodge

Guests like the stove. It was made on the coast.

## Why

The loft is dry.

## Purpose

The lodge serves hikers.

## Doors

Lock the doors.
"""
STOVE, COAST, LOFT, HIKERS, DOORS = range(5)


def after(at: int, reading: Reading, *, linked: bool = False) -> Reading:
    """`reading` of the statement `at` of the lodge's rules, after the unlinked reasons were let go; `linked`: it explains the rule."""
    drafts = [d for d in parse(LODGE, path="lodge.md").statements if not d.heading]
    readings = [Reading(("other",)) for _ in drafts]
    readings[DOORS] = Reading(("rule",), 0.9, confidence=0.9, modality="must")
    readings[at] = reading
    let_go(drafts, readings, [(DOORS, at, "near")] if linked else [])
    return readings[at]


@pytest.mark.parametrize(("at", "likely"), [(STOVE, 0.33), (HIKERS, 0.33), (COAST, 0.33), (COAST, 0.38)])
def test_a_doubtful_reason_for_no_rule_is_none(at: int, likely: float) -> None:
    found = after(at, Reading(("reason",), 0.1, likely, likely))
    assert (found.roles, found.confidence) == (("other",), round(1 - likely, 3))


def test_what_else_it_is_stays() -> None:
    assert after(COAST, Reading(("reason", "example"), 0.1, 0.33, 0.33)).roles == ("example",)


@pytest.mark.parametrize(
    ("at", "reading", "linked"),
    [
        (STOVE, Reading(("reason",), 0.1, 0.33, 0.33), True),
        (STOVE, Reading(("reason",), 0.1, 0.38, 0.38), False),
        (COAST, Reading(("reason",), 0.1, 0.45, 0.45), False),
        (COAST, Reading(("reason",), confidence=0.9), False),
        (COAST, Reading(("reason",), 0.0, 1.0, 0.33, by_author=True), False),
        (COAST, Reading(("rule", "reason"), 0.6, 0.33, 0.33, "must"), False),
        (LOFT, Reading(("reason",), 0.1, 0.33, 0.33), False),
    ],
)
def test_others_stay(at: int, reading: Reading, linked: bool) -> None:
    roles = reading.roles
    assert after(at, reading, linked=linked).roles == roles


@pytest.mark.parametrize(("title", "role"), [("Why", "reason"), ("Purpose", "other"), ("1. Purpose", "other")])
def test_what_a_document_is_for_is_no_reason_by_its_title(title: str, role: str) -> None:
    text = f"# Mill\n\n## {title}\n\nThis guide helps millers work together.\n\n## Doors\n\nLock the doors at night.\n"
    found = annotate(parse(text, path="mill.md"))
    assert [s.roles for s in found.statements] == [(role,), ("rule",)]
