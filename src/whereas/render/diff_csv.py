"""A diff as a table for researchers: one row a change, folded ones row by row with the change they are part of."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from whereas.render.diff_options import Options, selected

if TYPE_CHECKING:
    from whereas.model.change import Change, Diff, Side

COLUMNS = (
    "id", "member_of", "within", "kind", "severity", "principle_old", "principle_new", "statement_old", "statement_new", "moved", "reasons",
    "rules", "why", "old_line", "new_line", "old_start", "old_end", "new_start", "new_end", "old_text", "new_text", "fingerprint",
)  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that opens so would run as a formula in a spreadsheet."""
EVERYTHING = Options()


def render(diff: Diff, options: Options = EVERYTHING) -> str:
    """Comma-separated, RFC 4180 quoting, LF, a header row. Cells that a spreadsheet would run get a leading apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for change in selected(diff, options):
        writer.writerow(_row(change, ""))
        writer.writerows(_row(member, change.id) for member in change.members)
    return out.getvalue()


def _row(change: Change, member_of: str) -> list[str]:
    old, new = change.old, change.new
    cells = [
        change.id, member_of, change.within or "", change.kind, change.severity, change.principle.old or "", change.principle.new or "",
        change.statement.old or "", change.statement.new or "", "yes" if change.moved else "no", change.reasons or "", " ".join(change.rules),
        change.why, _at(old, "line"), _at(new, "line"), _at(old, "start"), _at(old, "end"), _at(new, "start"), _at(new, "end"),
        old.text if old else "", new.text if new else "", change.fingerprint,
    ]  # fmt: skip
    return [_safe(cell) for cell in cells]


def _at(side: Side | None, name: str) -> str:
    return str(getattr(side.span, name)) if side else ""


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell
