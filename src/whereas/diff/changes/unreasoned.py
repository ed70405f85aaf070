"""Rules without the reason in their sentence, by which they are known where the other version does not give it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.changes.clauses import reason_clauses
from whereas.diff.changes.grounds import grounds

if TYPE_CHECKING:
    from whereas.diff.view import Unit


def reasons_in(text: str, *, read: bool) -> list[tuple[int, int]]:
    """Where the reasons inside a sentence stand. `read`: it was read as one that gives a reason."""
    return reason_clauses(text, read=read) or grounds(text)


def without_reasons(text: str, *, read: bool) -> str:
    """A sentence without the reasons inside it.

    >>> without_reasons("Guests must knock, because dogs bark.", read=True)
    'Guests must knock, .'
    """
    for start, end in sorted(reasons_in(text, read=read), reverse=True):
        text = text[:start] + text[end:]
    return text


def drops_reason(part: Unit, whole: Unit) -> bool:
    """Whether a part gives its reason, and the sentence that was made of it gives none."""
    return part.statement.is_rule and part.statement.is_reason and not whole.statement.is_reason
