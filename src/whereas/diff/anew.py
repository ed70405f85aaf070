"""What came and went where one document stands in the place of another: nothing is known again, so all of the one went and all of the other came.

>>> # old: "You must close the gate, because the goats wander."  new: "Pilots shall inspect every turbine."
>>> # kinds: principle-removed, rule-removed, reason-removed, principle-added, rule-added
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.change import ChangeKind
    from whereas.model.constitution import Constitution, Role

KINDS: dict[Role, tuple[ChangeKind, ChangeKind]] = {
    "rule": ("rule-removed", "rule-added"),
    "reason": ("reason-removed", "reason-added"),
    "definition": ("definition-removed", "definition-added"),
    "example": ("example-removed", "example-added"),
}
"""Role -> the kind of change by which a statement of that role goes, and by which it comes."""


def kinds(old: Constitution, new: Constitution) -> frozenset[ChangeKind]:
    """The kinds of the changes that there would be if `old` had been emptied and `new` written into its place."""
    return frozenset((*_of(old, 0), *_of(new, 1)))


def _of(side: Constitution, way: int) -> Iterator[ChangeKind]:
    if side.principles:
        yield ("principle-removed", "principle-added")[way]
    for role in {role for s in side.statements for role in s.roles}:
        if role in KINDS:
            yield KINDS[role][way]
