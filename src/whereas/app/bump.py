"""Write the version that changes call for into a document: its version line and the date of its last amendment, nothing else."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from whereas.app import files
from whereas.lint.dates import NUMBERS, reread
from whereas.lint.fixes import rewritten
from whereas.model.errors import InputError
from whereas.model.finding import Edit
from whereas.model.settings import ReadSettings
from whereas.model.source import Lines
from whereas.parse import parse
from whereas.parse.conflicts import TOLD, conflicts
from whereas.parse.metadata import unread
from whereas.parse.source import BOM

if TYPE_CHECKING:
    from whereas.model.constitution import Constitution
    from whereas.model.source import Span
    from whereas.model.step import Step

AMENDED = frozenset({"last amended", "amended", "last updated"})
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
AROUND = "*_`\"' ."
"""Marks around a date that are no part of it."""


class Written(msgspec.Struct, frozen=True):
    """What was changed in the file at `path`: the version before and after, and how many dates; `left`: the dates that could not be read, as they stand.
    Nothing was changed if the versions are the same."""

    path: str
    old: str
    new: str
    dates: int
    left: tuple[str, ...] = ()


def write(new: Constitution, step: Step, day: str, settings: ReadSettings = ReadSettings(), *, first: bool = False) -> Written:
    """Put `step.next` and the `day` (ISO date) of the amendment into the file that `new` was read from; a version that agrees, or is larger, is left, as is the
    one that a document declares when it comes (`first`: there was none before).

    Raises InputError for a document of a past revision, that is gone, without a version, or that would be read otherwise than it should afterwards.
    """
    path = new.source.path
    if new.source.rev is not None:
        raise InputError("is a past revision, which nobody can amend", where=f"{new.source.rev}:{path}", mend="name a file")
    if path in {files.STDIN, files.UNNAMED}:
        raise InputError("cannot be written to", where="standard input", mend="name a file")
    if not Path(path).exists():
        raise InputError("is there no more, so there is nothing to write to", where=path)
    unmerged = next(conflicts(new.source.text), None)
    if unmerged is not None:
        raise InputError(TOLD.partition(";")[0], where=f"{path}:{Lines(new.source.text).span(*unmerged).line}", mend="finish the merge first")
    malformed = unread(new.document.metadata) if new.document is not None else None
    if malformed is not None:
        raise InputError(f"'{malformed[0]}' is no version", where=f"{path}:{malformed[1].line}", mend="write it as 1.2.0")
    if first and new.version is not None:
        return Written(path, new.version, new.version, 0)
    if new.version is None or step.next is None or new.document is None:
        raise InputError("declares no version" + (" in its older version" if new.version else ""), where=path, mend="add a line such as '**Version**: 1.0.0'")
    if step.verdict in {"agrees", "larger"}:
        return Written(path, new.version, new.version, 0)
    edits, dates, left = _edits(new, new.version, step.next, day)
    raw = files.read_bytes(path).decode("utf-8")
    body = raw.removeprefix(BOM)
    written = raw[: len(raw) - len(body)] + rewritten(body, edits)
    if parse(written, path=path, settings=settings).version != step.next:
        raise InputError("was not changed: its version would be read otherwise", where=path, mend="write it by hand, and report this")
    files.write_whole(path, written)
    return Written(path, new.version, step.next, dates, left)


def _edits(new: Constitution, old: str, called: str, day: str) -> tuple[list[Edit], int, tuple[str, ...]]:
    """(edits in order of the text, how many dates they set, the dates that are left)."""
    text, lines = new.source.text, Lines(new.source.text)
    found: list[Edit] = []
    left: list[str] = []
    dates = 0
    for name, value, span in new.document.metadata if new.document else ():
        if name == "version":
            at = text.find(old, span.start, span.end)
            found += [Edit(lines.span(at, at + len(old)), called)] if at >= 0 else []
        elif name in AMENDED:
            place = _date(text, value, span)
            if place is None:
                left += [value]
            elif text[place[0] : place[1]] != day:
                found.append(Edit(lines.span(*place), day))
                dates += 1
    return sorted(found, key=lambda e: e.span.start), dates, tuple(left)


def _date(text: str, value: str, span: Span) -> tuple[int, int] | None:
    """Where the date of a line of metadata stands, in ISO or as people write it ("July 1, 2025", "3/4/2025"); None where it cannot be told."""
    match = DATE.search(text, span.start, span.end)
    if match:
        return match.span()
    bare = value.strip(AROUND)
    at = text.find(bare, span.start, span.end) if bare and (reread(bare) or NUMBERS.match(bare)) else -1
    return (at, at + len(bare)) if at >= 0 else None
