"""Readers that others bring: plug-ins of the group `whereas.readers`, asked for readings that are kept beside a document like a person's.

A reader is a callable that takes a Constitution (its statements, as we read them) and gives a `Suggested` for each statement that it knows better:

    def read(constitution):
        return [Suggested(s.id, roles=("other",), confidence=0.9) for s in constitution.statements if s.text.startswith("Once upon a time")]

It runs only when it is asked (`whereas review FILE --reader NAME`), so that lint and diff stay quick and say the same on every machine.
"""

from __future__ import annotations

import difflib
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, get_args

from whereas.model.constitution import MODALITIES, Role
from whereas.model.errors import SettingsError
from whereas.model.readings import Settled, Suggested

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from whereas.model.constitution import Constitution, Statement

GROUP = "whereas.readers"
ROLES = get_args(Role)


def ask(name: str, constitution: Constitution, least: float) -> list[Settled]:
    """What the reader called `name` reads otherwise than we did and is at least so sure of (0..1), in document order.

    Statements that a person settled are left alone. Raises SettingsError where there is no such reader, or where it fails or answers what is no reading.
    """
    try:
        answers = list(_reader(name)(constitution))
    except SettingsError:
        raise
    except Exception as error:  # whatever a plug-in raises
        raise SettingsError(f"the reader '{name}' failed ({type(error).__name__}: {error})", mend="mend or uninstall its package") from error
    statements = {s.id: s for s in constitution.statements}
    found = {}
    for answer in answers:
        fault = _fault(answer, statements)
        if fault:
            raise SettingsError(f"the reader '{name}' answers {fault}", mend="mend or uninstall its package")
        statement = statements[answer.statement]
        if answer.confidence >= least and not statement.by_author and _differs(answer, statement):
            reasons = None if answer.reasons is None else tuple(statements[r].text for r in answer.reasons)
            note = f"{answer.confidence:.0%} sure"
            found[statement.id] = Settled(statement.text, answer.roles, answer.modality, reasons, statement.principle, name, note)
    return [found[s.id] for s in constitution.statements if s.id in found]


def _reader(name: str) -> Callable[[Constitution], Iterable[Suggested]]:
    points = {point.name: point for point in entry_points(group=GROUP)}
    if name not in points:
        near = difflib.get_close_matches(name, points, 1)
        known = f"installed: {', '.join(sorted(points))}" if points else "none is installed"
        raise SettingsError(f"there is no reader '{name}'", mend=f"did you mean '{near[0]}'?" if near else known)
    found = points[name].load()
    if not callable(found):
        raise SettingsError(f"'{points[name].value}' is no reader", mend="name a callable in the entry point")
    return found  # type: ignore[no-any-return]


def _fault(answer: object, statements: dict[str, Statement]) -> str:
    """What is wrong with an answer, or ""."""
    if not isinstance(answer, Suggested):
        return f"what is no reading ({type(answer).__name__})"
    unknown = [i for i in (answer.statement, *(answer.reasons or ())) if i not in statements]
    if unknown:
        return f"about a statement that is not there ('{unknown[0]}')"
    if not answer.roles or not set(answer.roles) <= set(ROLES):
        return f"roles that are none ({', '.join(map(str, answer.roles)) or 'nothing'})"
    if ("rule" in answer.roles) != (answer.modality in MODALITIES):
        return "a rule without its force, or the force of what is no rule"
    return "" if 0 <= answer.confidence <= 1 else f"a confidence of {answer.confidence}"


def _differs(answer: Suggested, statement: Statement) -> bool:
    return (
        set(answer.roles) != set(statement.roles)
        or answer.modality != statement.modality
        or (answer.reasons is not None and set(answer.reasons) != set(statement.explained_by))
    )
