"""What a statement is, for the diff: one subject from its roles, settled between two readings that differ.

The reader may err, or read an unchanged sentence otherwise because its neighbours changed. Where the two versions of a statement are read
differently, what both say wins; else the reading that is surer of itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from whereas.model.constitution import Modality, Role, Statement

Subject = Literal["rule", "reason", "definition", "example", "other"]
ORDER: tuple[Role, ...] = ("rule", "reason", "definition", "example")
"""Of several roles the first decides: a rule that gives its reason is a rule."""


def subject(one: Statement, two: Statement | None = None) -> Subject:
    """What `one` is, or one statement in two versions."""
    roles = set(one.roles)
    if two is not None:
        shared = roles & set(two.roles)
        if one.by_author != two.by_author:
            roles = set((one if one.by_author else two).roles)
        elif shared:
            roles = shared
        elif two.confidence > one.confidence or (two.confidence == one.confidence and two.is_rule):
            roles = set(two.roles)
    for role in ORDER:
        if role in roles:
            return role  # type: ignore[return-value]
    return "other"


def reading(statement: Statement) -> Modality | None:
    """How strong it was read to be; None if it was read as no rule."""
    return statement.modality if statement.is_rule else None
