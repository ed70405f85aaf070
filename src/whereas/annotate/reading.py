"""The reading of one statement on its way: its roles as models and forms of words see them, and what relieves it of one, or corrects it.

>>> said = Reading(("rule", "scope"), rule=0.9)
>>> relieve(said)
>>> said.roles, said.rule
(('scope',), 0.0)
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from whereas.model.constitution import ROLES, Explained, Modality, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.corrections import Correction
    from whereas.annotate.leads import Asked

SURE = 0.9
"""How sure a reading is that a fixed form of words settles."""


@dataclass(slots=True)
class Reading:
    """A statement's reading on its way. `rule`/`reason`: probabilities; `own`: its reason is a part of it that speaks of nothing but its own rule."""

    roles: tuple[Role, ...]
    rule: float = 0.0
    reason: float = 0.0
    confidence: float = 0.5
    modality: Modality | None = None
    by_author: bool = False
    evidence: tuple[tuple[str, int, int], ...] = ()
    own: bool = False


def relieve(reading: Reading, *, of_reason: bool = True) -> None:
    """Take the rule out of a reading, and the reason that it gives for itself (`of_reason`)."""
    kept = tuple(role for role in reading.roles if role not in ({"rule", "reason"} if of_reason else {"rule"}))
    reading.roles, reading.rule, reading.confidence, reading.modality = kept or ("other",), 0.0, SURE, None


def explained(reading: Reading, near: Sequence[bool]) -> Explained:
    """How a rule is explained. `near`: of each reason that is linked to it, whether it stands near, or speaks for a whole section."""
    if "reason" in reading.roles:
        return "same"
    if any(near):
        return "near"
    return "section" if near else "none"


def fill(reading: Reading, what: Asked, *, of_rule: bool, kept: bool = False) -> None:
    """Read what fills its lead-in's clause: a reason for it; or, where that is a rule (`of_rule`), a case in which it holds, and no rule itself, unless it
    names something that this permits (`kept`)."""
    if what == "reason":
        reading.roles, reading.rule, reading.reason, reading.confidence = ("reason",), 0.0, SURE, SURE
    elif of_rule and not kept and "rule" in reading.roles:
        relieve(reading)
    if of_rule and reading.roles == ("other",):
        reading.roles, reading.confidence = ("scope",), SURE


def correct(reading: Reading, correction: Correction) -> None:
    """Take over what a person said of a statement."""
    if correction.named:
        roles = _named(reading)
    else:
        roles, reading.modality = correction.roles or reading.roles, correction.modality
    if correction.drop:
        roles = tuple(r for r in roles if r != correction.drop) or ("other",)
    reading.roles = roles
    reading.confidence, reading.by_author = 1.0, True
    reading.rule, reading.reason = float("rule" in roles), float("reason" in roles)


def _named(reading: Reading) -> tuple[Role, ...]:
    """The roles of what a person names as a reason: a rule too only if it was read as both, or settled as one (corrections of its own come first)."""
    if "reason" in reading.roles:
        return reading.roles
    kept = {r for r in reading.roles if r != "other" and (r != "rule" or reading.by_author)}
    return tuple(r for r in ROLES if r in kept or r == "reason")
