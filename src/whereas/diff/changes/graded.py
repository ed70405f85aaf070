"""A rule that took the form of a row, or left it: the cell beside it, or the head of its column, says how it binds.

"Never block the slipway." that became the row "Block the slipway | MUST NOT" binds as before, though "never" went from its words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.force import asks_leave, titled
from whereas.annotate.tables import column_force, level
from whereas.diff.edits import edit
from whereas.diff.lexicon import denies, marks
from whereas.diff.match.rows import TELLING, row_of
from whereas.diff.roles import reading
from whereas.diff.verdict import DIRECTED, TURNED
from whereas.diff.words import words

if TYPE_CHECKING:
    from whereas.diff.changes.draft import Comparison
    from whereas.diff.verdict import Verdict
    from whereas.diff.view import Unit
    from whereas.model.constitution import Modality

SPELT: dict[Modality, str] = {"must": "must", "must_not": "must not", "should": "should", "should_not": "should not", "may": "may"}
"""A force as a sentence says it."""
OPENING = 2
"""Words that a cell opens with in which it may deny something itself."""


def graded(both: Comparison, units: tuple[Unit, Unit], texts: tuple[str, str]) -> tuple[str, str]:
    """The words of a rule in two versions, of which only one is a cell, that takes its force from its row or its column: the word of force before it, the
    one that the other version has where it binds alike."""
    if (row_of(units[0]) is None) == (row_of(units[1]) is None):
        return texts
    forces = [_lent(both, unit, new=bool(at)) for at, unit in enumerate(units)]
    at = 0 if forces[0] else 1
    force, bare = forces[at], words(texts[at])
    if force is None or marks(bare, ("force",)) or any(denies(word) for word in bare[:OPENING]):
        return texts
    like = next((m.words for m in marks(words(texts[1 - at]), ("force",)) if m.name == force), SPELT[force])
    whole = f"{like} {texts[at]}"
    return (whole, texts[1]) if at == 0 else (texts[0], whole)


def regraded(both: Comparison, old: Unit, new: Unit) -> Verdict | None:
    """Which way a rule of the same words went that a row gives another force than it had outside, or had in it; None if it binds alike."""
    plain = old.statement.text, new.statement.text
    texts = graded(both, (old, new), plain)
    verdict = both.judged(edit(*texts), (reading(old.statement), reading(new.statement))) if texts != plain else None
    return verdict if verdict and verdict.sure and verdict.direction in TURNED | DIRECTED else None


def _lent(both: Comparison, unit: Unit, *, new: bool) -> Modality | None:
    """The force that a rule was read with which its row or its column gives to it; None if neither does."""
    row = row_of(unit)
    if row is None or unit.place is None or unit.statement.modality is None:
        return None
    cells = (other for cell in both.rows[new][row] for other in cell if other is not unit and other.place is not None)
    told = [column_force(unit.place), *(level(other.statement.text, other.place) for other in cells if other.place)]
    return unit.statement.modality if unit.statement.modality in told else None


def grade(both: Comparison, unit: Unit, *, new: bool) -> Unit | None:
    """The short cell that says how the rule of its row binds, as a title over a list would ("Always", "Ask first"); None outside of tables, and where none
    or several say so."""
    row = row_of(unit)
    cells = [other for cell in both.rows[new][row] for other in cell if other is not unit] if row is not None else []
    found = [c for c in cells if len(c.words) < TELLING and c.place and c.place.number == 0 and (titled(c.statement.text) or asks_leave(c.statement.text))]
    return found[0] if len(found) == 1 else None


def tiers(both: Comparison, old: Unit, new: Unit) -> tuple[str, str] | None:
    """What a rule stands under, and stood, that was an item under a title and is a row now, or the other way about; None for any other."""
    grades = grade(both, old, new=False), grade(both, new, new=True)
    if (row_of(old) is None) == (row_of(new) is None) or not any(grades):
        return None
    titles = both.old.principles[old.principle].title, both.new.principles[new.principle].title
    return tuple(found.statement.text if found else title for found, title in zip(grades, titles, strict=True))  # type: ignore[return-value]
