"""Changes that a team has accepted: told no more and failing nothing, by fingerprint.

An entry accepts one amendment, which is in some comparisons and not in others: that a comparison does not hold it makes it stale no more than time does. It is
stale once the words that it accepts are gone from the document in the work tree, for then no comparison with that can hold the change.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from whereas.app import acceptance
from whereas.model.acceptance import AcceptedChange, AnsweredChange
from whereas.model.errors import SettingsError
from whereas.render.diff_with_rule import inner

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from whereas.app.acceptance import AcceptedFile
    from whereas.model.change import Change, Diff
    from whereas.model.constitution import Constitution

WORDS = 200
"""Characters of a change's words that an entry repeats for those who read it."""


JUDGED = ("principle-", "rule-", "reason-", "definition-", "example-")
"""Kinds of which the words tell whether the change can still be: those with a newer version, and those that took something away."""
REMOVED = "-removed"


class Weighed(NamedTuple):
    """A diff without its accepted changes, how many those are, and the entries that are stale."""

    left: Diff
    accepted: int
    stale: tuple[AcceptedChange, ...]


def weigh(diff: Diff, new: Constitution, file: AcceptedFile | None = None) -> Weighed:
    """Set the accepted changes aside. `new`: the newer version; `file`: the one that governs the working directory unless given. Raises InputError."""
    file = file or acceptance.find(Path.cwd())
    entries, known = file.changes_of(diff.new.path), file.accepts(diff.new.path)
    inside, gone = inner(diff.changes), {c.id for c in diff.changes if c.fingerprint in known}
    left = tuple(c for c in diff.changes if c.id not in gone and inside.get(c.id) not in gone)
    made = {c.fingerprint for c in diff.changes}
    stale = tuple(e for e, a in zip(entries, answered(entries, new), strict=True) if a.stale and e.fingerprint not in made)
    return Weighed(msgspec.structs.replace(diff, changes=left), len(gone - inside.keys()), stale)


def answered(entries: Sequence[AcceptedChange], new: Constitution) -> tuple[AnsweredChange, ...]:
    """What became of accepted changes in a document. None is stale in a past revision, for there may be later ones."""
    past = new.source.rev is not None or not entries
    everywhere = "" if past else "\n".join([*(p.title for p in new.principles), *(s.text for s in new.statements), _folded(new.source.text)])
    return tuple(AnsweredChange(**msgspec.structs.asdict(a), stale=not past and _stale(a, new, everywhere)) for a in entries)


def _stale(entry: AcceptedChange, new: Constitution, everywhere: str) -> bool:
    """Whether what was put in is gone, or what was taken away is back."""
    if not entry.words or not entry.kind.startswith(JUDGED):
        return False
    if not entry.kind.endswith(REMOVED):
        return entry.words not in everywhere
    there = [s.text for s in new.statements if s.principle == entry.principle] + [p.title for p in new.principles if p.id == entry.principle]
    return any(entry.words in text for text in there)


def accept(diff: Diff, new: Constitution, chosen: Iterable[Change], reason: str) -> tuple[AcceptedFile, int, int]:
    """Accept the chosen changes of a diff for one reason, and drop the stale entries. `new`: the newer version. Result: the file, how many were added and
    dropped.

    Raises SettingsError for an empty reason, InputError where the file cannot be read or written.
    """
    if not reason.strip():
        raise SettingsError("changes are accepted with a reason", mend="give one: --accept 'voted on 3 May'")
    file = acceptance.find(Path.cwd())
    stale = weigh(diff, new, file).stale
    known = {a.fingerprint for a in file.changes_of(diff.new.path)}
    name = file.name(diff.new.path)
    every = list(chosen)
    inside, taken = inner(diff.changes), {c.id for c in every}
    alone = [c for c in every if inside.get(c.id) not in taken]  # what tells a part of it is accepted with it
    entries = {c.fingerprint: _entry(c, _folded(reason), name) for c in alone if c.fingerprint not in known}
    entries = {key: _elsewhere(entry, new) for key, entry in entries.items()}
    return acceptance.save_changes(file, entries.values(), stale), len(entries), len(stale)


def _entry(change: Change, reason: str, path: str) -> AcceptedChange:
    shown = change.new or change.old
    words = _folded(shown.text)[:WORDS] if shown else ""
    return AcceptedChange(change.kind, change.fingerprint, reason, path, change.principle.new or change.principle.old or "", words)


def _elsewhere(entry: AcceptedChange, new: Constitution) -> AcceptedChange:
    """The entry, with its principle named so that no other is taken for it: where what was removed seems to be there at once, another section has that id
    now, and the same words."""
    back = entry.kind.endswith(REMOVED) and _stale(entry, new, "")
    return msgspec.structs.replace(entry, principle=f"{entry.principle} (of the older version)") if back else entry


def _folded(text: str) -> str:
    return " ".join(text.split())
