"""The place for a reason that is still to be written: an unsafe fix, as only a person can say why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.model.finding import Edit, Fix

if TYPE_CHECKING:
    from whereas.lint.facts import Facts
    from whereas.model.constitution import Statement
    from whereas.model.finding import Finding

STUB = "**Rationale**: TODO: say why."


def rationale_stub(facts: Facts, rule: Statement) -> Fix | None:
    """Put a Rationale under the block that the rule stands in: below a paragraph, or as an item under a list item. None in tables, quotes and footnotes.

    All rules of one block have the same fix, which is applied once.
    """
    block, place = facts.block_of(rule), facts.places.get(rule.id)
    if block is None or place is None or block.kind != "paragraph":
        return None
    around = facts.blocks[block.parent] if block.parent is not None else None
    at = facts.lines.start(block.span.end_line)
    line_end = at - 1 if facts.text[at - 1 : at] == "\n" else at
    if facts.text[line_end : line_end + 200].lstrip("\n -").startswith(STUB):
        return None  # it waits there to be written
    span = facts.lines.span(line_end, line_end)
    if around is None:
        return Fix("add a Rationale to be written", (Edit(span, f"\n\n{STUB}"),), safe=False)
    if around.kind != "item":
        return None
    indent = " " * (around.span.column - 1 + _mark_chars(facts.slice(around.span)))
    return Fix("add a Rationale to be written", (Edit(span, f"\n{indent}- {STUB}"),), safe=False)


def is_stub(finding: Finding) -> bool:
    """Whether what mends a finding is only such a place, so that the finding stays until somebody fills it."""
    return finding.fix is not None and any(STUB in edit.text for edit in finding.fix.edits)


def _mark_chars(item: str) -> int:
    """How wide a list item's mark is, with the space behind it."""
    mark = item.split(maxsplit=1)[0] if item.split() else "-"
    return len(mark) + 1
