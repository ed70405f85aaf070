"""What rules about versions say and mend alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.model.change import Pair
from whereas.model.finding import Edit, Fix

if TYPE_CHECKING:
    from whereas.lint.rule import Context
    from whereas.model.step import Step


NOBODY = Pair(None, None)


def because(step: Step) -> str:
    """The changes that force a step, in a clause: the first one, and how many more."""
    if not step.because:
        return "it was written anew"
    first, *others = step.because
    more = f", and {len(others)} more" if others else ""
    what = f"{first.kind.replace('-', ' ')} in '{first.principle.new or first.principle.old}'" if first.principle != NOBODY else first.kind.replace("-", " ")
    return f"{what} ({first.why}){more}"


def raised(context: Context) -> Fix | None:
    """Write the version called for. No safe edit: only whoever amends can say that the amendment is done."""
    step, span = context.amendment.step, context.amendment.version_span
    old = context.constitution.version
    at = context.facts.text.find(old, span.start, span.end) if span is not None and old else -1
    if old is None or step.next is None or at < 0:
        return None
    return Fix(f"write {step.next}", (Edit(context.facts.lines.span(at, at + len(old)), step.next),), safe=False)
