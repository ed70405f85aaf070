"""Settling uncertain readings: which statements to ask about, and the file that keeps the answers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from whereas.annotate.corrections import fold
from whereas.app.files import write_whole
from whereas.app.read import readings_beside
from whereas.model.readings import Settled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.constitution import Constitution, Statement

HEAD = "# Readings settled by a person; whereas takes them before its own. Keyed by the statement's words. See docs/how-to/settle-readings.md.\n"


def uncertain(constitution: Constitution, limit: int) -> list[Statement]:
    """The statements whose reading is least sure and not settled, least sure first, at most `limit`."""
    open_ = [s for s in constitution.statements if not s.by_author and not s.heading and s.text and s.roles != ("example",)]
    return sorted(open_, key=lambda s: (s.confidence, s.span.start))[:limit]


def context(constitution: Constitution, statement: Statement) -> tuple[str, str]:
    """What one must know to judge a statement: ("under", the lead-in of its list), else ("after", what stands before it in its principle); ("", "") for
    nothing."""
    at = constitution.statements.index(statement)
    places = constitution.document.statements if constitution.document else ()
    lead = places[at].place.lead_in if at < len(places) and places[at].id == statement.id else None
    if lead is not None:
        return "under", places[lead].text
    before = constitution.statements[at - 1] if at else None
    return ("after", before.text) if before is not None and before.principle == statement.principle and not before.heading else ("", "")


def readings_path(path: str) -> str:
    """Where the readings of a document are kept: `NAME.readings.toml` beside it."""
    return str(Path(path).with_suffix(".readings.toml"))


def settle(path: str, answers: list[Settled]) -> str:
    """Add answers to the readings file of `path`, one for the same words replacing an older; returns the file's path. Raises InputError."""
    kept = {(fold(s.words), s.principle): s for s in readings_beside(path).reading}
    for answer in answers:
        kept[fold(answer.words), answer.principle] = answer
    return _write(path, list(kept.values()))


def take_back(path: str, answer: Settled) -> None:
    """Take an answer out of the readings file of `path` again; a file that holds no other goes. Raises InputError."""
    left = [s for s in readings_beside(path).reading if (fold(s.words), s.principle) != (fold(answer.words), answer.principle)]
    if left:
        _write(path, left)
    else:
        Path(readings_path(path)).unlink(missing_ok=True)


def _write(path: str, readings: Sequence[Settled]) -> str:
    target = readings_path(path)
    write_whole(target, HEAD + "".join(_entry(s) for s in readings))
    return target


def _entry(s: Settled) -> str:
    rows = ["\n[[reading]]", f"words = {_text(s.words)}"]
    if s.roles is not None:
        rows.append(f"roles = [{', '.join(_text(r) for r in s.roles)}]")
    for name in ("modality", "principle", "by", "note"):
        value = getattr(s, name)
        if value:
            rows.append(f"{name} = {_text(value)}")
    if s.reasons is not None:
        rows.append(f"reasons = [{', '.join(_text(r) for r in s.reasons)}]")
    return "\n".join(rows) + "\n"


def _text(value: str) -> str:
    """A TOML basic string: JSON's escapes are valid in it, DEL aside."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
