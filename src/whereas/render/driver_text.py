"""A document that came, went or is in conflict, in one line: there are no two versions to compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.render.style import clean, count

if TYPE_CHECKING:
    from whereas.model.constitution import Constitution


def render(path: str, old: Constitution | None, new: Constitution | None) -> str:
    """The line. One side or both are None."""
    found = new or old
    if found is None:
        return f"{clean(path)}: in conflict; nothing is compared\n"
    rules = [r for r in found.rules if not r.heading]
    explained = sum(r.explained != "none" for r in rules)
    holds = f"{count(len(found.holding), 'principle')}, {count(len(rules), 'rule')}, {explained} explained"
    return f"{clean(path)} is new: {holds}\n" if new is not None else f"{clean(path)} was deleted: it had {holds}\n"
