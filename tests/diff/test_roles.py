"""What a statement is told as, where the reading is in doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from whereas.app.read import read_bytes
from whereas.diff.roles import subject

if TYPE_CHECKING:
    from whereas.model.constitution import Role, Statement


def statement(text: str, roles: tuple[Role, ...], confidence: float) -> Statement:
    read = read_bytes(f"# Harbour\n\n{text}\n".encode(), path="harbour.md")
    return msgspec.structs.replace(read.statements[-1], roles=roles, confidence=confidence)


@pytest.mark.parametrize(
    ("text", "confidence", "told"),
    [
        ("A boat that leaves at night is written down by the watch.", 0.6, "rule"),
        ("A boat that leaves at night is written down by the watch.", 0.7, "other"),
        ("Long ropes for boats.", 0.6, "other"),
        ("The watch of a harbour has four parts:", 0.6, "other"),
    ],
)
def test_background_that_may_well_be_a_rule_is_told_as_one(text: str, confidence: float, told: str) -> None:
    assert subject(statement(text, ("other",), confidence)) == told


def test_what_may_be_rule_and_reason_is_told_as_a_rule() -> None:
    said = "So that nobody waits, we ring the bell twice at noon."
    assert subject(statement(said, ("rule", "reason"), 0.55)) == "rule"
    assert subject(statement(said, ("reason",), 0.55)) == "reason"


def test_what_a_person_settled_as_background_is_no_rule() -> None:
    said = msgspec.structs.replace(statement("A boat that leaves at night is written down by the watch.", ("other",), 1.0), by_author=True)
    assert subject(said) == "other"
