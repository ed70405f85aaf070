"""What rules about versions say and mend alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.model.finding import Edit, Fix

if TYPE_CHECKING:
    from whereas.lint.amendment import Amendment
    from whereas.lint.rule import Context
    from whereas.model.change import Change


def because(amendment: Amendment) -> str:
    """The changes that force a step, in a clause: the first one, and how many more."""
    changes = amendment.step.counted
    if not changes:
        return "it was written anew"
    return _told(amendment, changes[0]) + (f", and {len(changes) - 1} more" if len(changes) > 1 else "")


def _told(amendment: Amendment, change: Change) -> str:
    what, new, old = change.kind.replace("-", " "), change.principle.new, change.principle.old
    if new is None and old is None:
        return f"{what} ({change.why})"
    title = amendment.new.title(new) if new is not None else amendment.old.title(old)
    plain = change.kind.endswith(("-added", "-removed"))
    return f"{what} {':' if change.kind.startswith('principle') else 'in'} '{title}'".replace(" :", ":") + ("" if plain else f" ({change.why})")


def raised(context: Context) -> Fix | None:
    """Write the version called for. No safe edit: only whoever amends can say that the amendment is done."""
    step, span = context.amendment.step, context.amendment.version_span
    old = context.constitution.version
    at = context.facts.text.find(old, span.start, span.end) if span is not None and old else -1
    if old is None or step.next is None or at < 0:
        return None
    return Fix(f"write {step.next}", (Edit(context.facts.lines.span(at, at + len(old)), step.next),), safe=False)
