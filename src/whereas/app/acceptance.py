"""`whereas.accepted.toml`: what a team lives with, and why. Nearest upward from the working directory, written beside the settings.

    [[finding]]
    path = "docs/constitution.md"
    rule = "unexplained-rule"
    principle = "badges"
    words = "Members must wear a badge."
    reason = "The county prescribes it."
    fingerprint = "0f3c..."

    [[change]]
    path = "docs/constitution.md"
    kind = "rule-weakened"
    principle = "badges"
    words = "Members should wear a badge."
    reason = "Voted on 3 May."
    fingerprint = "77ab..."

Lists of tables of other names that hold texts, numbers, true or false are kept; comments are not.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from whereas.app import config, files
from whereas.model.acceptance import Accepted, AcceptedChange
from whereas.model.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NAME = "whereas.accepted.toml"
BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
"""A key that TOML takes without quotes."""
HEAD = "# What is accepted for good, and why: `whereas lint --accept REASON` and `whereas diff --accept REASON` add to it and drop what is stale.\n"


MEND = "correct it, or delete it"
Value: TypeAlias = str | int | float | bool


class AcceptedFile(msgspec.Struct, frozen=True):
    """The contents of the file at `path`, which need not be there yet. `other`: tables that are about neither findings nor changes, by name."""

    path: Path
    findings: tuple[Accepted, ...] = ()
    changes: tuple[AcceptedChange, ...] = ()
    other: dict[str, list[dict[str, Value]]] = {}

    def of(self, document: str) -> list[Accepted]:
        """The entries about one document; `document`: as the user named it."""
        name = self.name(document)
        return [a for a in self.findings if a.path in {"", name}]

    def changes_of(self, document: str) -> list[AcceptedChange]:
        """The accepted changes of one document; `document`: its newer version, as the user named it."""
        name = self.name(document)
        return [a for a in self.changes if a.path in {"", name}]

    def gone(self, *documents: str) -> tuple[Accepted, ...]:
        """The entries about files that are not there, and are none of these documents: deleted or renamed ones."""
        named = {self.name(document) for document in documents}
        away = {path for path in {a.path for a in self.findings} - named if self._is_gone(path)}
        return tuple(a for a in self.findings if a.path in away)

    def accepts(self, document: str) -> frozenset[str]:
        """The fingerprints of the changes that are accepted of one document: its own entries, and those of files that are not there, for it may be one of them
        under a new name."""
        own = {a.fingerprint for a in self.changes_of(document)}
        return frozenset(own | {a.fingerprint for a in self.changes if self._is_gone(a.path)})

    def _is_gone(self, path: str) -> bool:
        return bool(path) and not (self.path.parent / path).exists()

    def name(self, document: str) -> str:
        """A document's path as entries name it: relative to the file, with slashes."""
        return Path(os.path.relpath(document, self.path.parent)).as_posix()


def find(start: Path) -> AcceptedFile:
    """The file that governs `start`. Raises InputError (path) for one that cannot be understood, or an entry without a reason."""
    for folder in (start, *start.parents):
        if (folder / NAME).is_file():
            return load(folder / NAME)
    settings = config.find(start)
    return AcceptedFile((settings.parent if settings else start) / NAME)


def load(path: Path) -> AcceptedFile:
    """The contents of one file. Raises InputError."""
    import tomllib

    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise InputError(f"cannot be understood ({error})", where=str(path), mend=MEND) from None
    try:
        findings = msgspec.convert(data.pop("finding", []), tuple[Accepted, ...])
        changes = msgspec.convert(data.pop("change", []), tuple[AcceptedChange, ...])
    except msgspec.ValidationError as error:
        raise InputError(f"cannot be understood ({_plainly(str(error))})", where=str(path), mend=MEND) from None
    other = {name: _tables(name, value, path) for name, value in data.items()}
    bare = next((a for a in findings if not a.reason.strip()), None)
    if bare is not None:
        raise InputError(f"accepts a finding without a reason ({bare.rule} in '{bare.principle}')", where=str(path), mend="say why it is accepted")
    unsaid = next((a for a in changes if not a.reason.strip()), None)
    if unsaid is not None:
        raise InputError(f"accepts a change without a reason ({unsaid.kind} in '{unsaid.principle}')", where=str(path), mend="say why it is accepted")
    return AcceptedFile(path, findings, changes, other)


def _plainly(message: str) -> str:
    """msgspec's message in words of the file: "[[finding]] 2: object missing required field 'reason'"."""
    what, _, place = message.partition(" - at `$[")
    number, _, key = place.strip("`").partition("]")
    what = what.replace("`", "'").replace("Object missing required field", "lacks").replace("Object contains unknown field", "holds the unknown key")
    for kind, word in config.WORDS.items():
        what = what.replace(f"'{kind}'", word)
    return f"entry {int(number) + 1}{key and f', {key[1:]}'}: {what[:1].lower()}{what[1:]}" if number.isdigit() else f"{what[:1].lower()}{what[1:]}"


def _tables(name: str, value: object, path: Path) -> list[dict[str, Value]]:
    """A list of tables of the user's own. Raises InputError for anything that could not be written again as it was."""
    try:
        return msgspec.convert(value, list[dict[str, Value]])
    except msgspec.ValidationError:
        what = f"holds '{name}', which is no list of tables with texts, numbers, true or false"
        raise InputError(what, where=str(path), mend=f"write it under [[{_key(name)}]], or keep it elsewhere") from None


def save(file: AcceptedFile, new: Iterable[Accepted], stale: Sequence[Accepted]) -> AcceptedFile:
    """Write the file with new entries added and stale ones dropped, ordered by path; an entry that is there keeps its reason. Where all stays as it is
    nothing is written. Raises InputError."""
    kept = [a for a in file.findings if a not in stale]
    known = {(a.path, a.rule, a.fingerprint) for a in kept}
    every = sorted([*kept, *(a for a in new if (a.path, a.rule, a.fingerprint) not in known)], key=lambda a: a.path)
    return _written(msgspec.structs.replace(file, findings=tuple(every))) if every != list(file.findings) else file


def save_changes(file: AcceptedFile, new: Iterable[AcceptedChange], stale: Sequence[AcceptedChange]) -> AcceptedFile:
    """The same for changes."""
    kept = [a for a in file.changes if a not in stale]
    known = {(a.path, a.fingerprint) for a in kept}
    every = sorted([*kept, *(a for a in new if (a.path, a.fingerprint) not in known)], key=lambda a: a.path)
    return _written(msgspec.structs.replace(file, changes=tuple(every))) if every != list(file.changes) else file


def _written(file: AcceptedFile) -> AcceptedFile:
    import tomllib

    text = _toml(file)
    try:
        tomllib.loads(text)
    except ValueError as error:
        raise InputError(f"was not written: it could not be read again ({error})", where=str(file.path), mend="report this") from None
    files.write_whole(str(file.path), text)
    return file


def _toml(file: AcceptedFile) -> str:
    last = ("principle", "words", "reason", "fingerprint")
    tables: list[tuple[str, dict[str, Value]]] = [("finding", {key: getattr(a, key) for key in ("path", "rule", *last)}) for a in file.findings]
    tables += [("change", {key: getattr(a, key) for key in ("path", "kind", *last)}) for a in file.changes]
    tables += [(name, table) for name, each in file.other.items() for table in each]
    return HEAD + "".join(f"\n[[{_key(name)}]]\n" + "".join(f"{_key(key)} = {_value(value)}\n" for key, value in table.items()) for name, table in tables)


def _key(name: str) -> str:
    return name if BARE_KEY.fullmatch(name) else _quoted(name)


def _value(value: Value) -> str:
    """A value as TOML writes it."""
    return _quoted(value) if isinstance(value, str) else str(value).lower()


def _quoted(value: str) -> str:
    """A TOML basic string; JSON's escapes are TOML's, but for the delete character."""
    import json

    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
