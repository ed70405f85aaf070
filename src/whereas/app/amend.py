"""Changes that a team has accepted: told no more and failing nothing, by fingerprint; entries that answer to no change are stale."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from whereas.app import acceptance
from whereas.model.acceptance import AcceptedChange
from whereas.model.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whereas.app.acceptance import AcceptedFile
    from whereas.model.change import Change, Diff

WORDS = 200
"""Characters of a change's words that an entry repeats for those who read it."""


class Weighed(NamedTuple):
    """A diff without its accepted changes, how many those are, and the entries that answer to no change of the whole diff."""

    left: Diff
    accepted: int
    stale: tuple[AcceptedChange, ...]


def weigh(diff: Diff, file: AcceptedFile | None = None) -> Weighed:
    """Set the accepted changes aside. `file`: the one that governs the working directory unless given. Raises InputError."""
    entries = (file or acceptance.find(Path.cwd())).changes_of(diff.new.path)
    known = {a.fingerprint for a in entries}
    left = tuple(c for c in diff.changes if c.fingerprint not in known)
    made = {c.fingerprint for c in diff.changes}
    stale = tuple(a for a in entries if a.fingerprint not in made)
    return Weighed(msgspec.structs.replace(diff, changes=left), len(diff.changes) - len(left), stale)


def accept(diff: Diff, chosen: Iterable[Change], reason: str) -> tuple[AcceptedFile, int, int]:
    """Accept the chosen changes of a diff for one reason, and drop its stale entries. Result: the file, how many were added and dropped.

    Raises SettingsError for an empty reason, InputError where the file cannot be read or written.
    """
    if not reason.strip():
        raise SettingsError("changes are accepted with a reason", mend="give one: --accept 'voted on 3 May'")
    file = acceptance.find(Path.cwd())
    stale = weigh(diff, file).stale
    known = {a.fingerprint for a in file.changes_of(diff.new.path)}
    name = file.name(diff.new.path)
    new = {c.fingerprint: _entry(c, " ".join(reason.split()), name) for c in chosen if c.fingerprint not in known}
    return acceptance.save_changes(file, new.values(), stale), len(new), len(stale)


def _entry(change: Change, reason: str, path: str) -> AcceptedChange:
    shown = change.new or change.old
    words = " ".join(shown.text.split())[:WORDS] if shown else ""
    return AcceptedChange(change.kind, change.fingerprint, reason, path, change.principle.new or change.principle.old or "", words)
