"""What happened to a document over its versions (the shapes of `whereas/log/1` and `whereas/blame/1`)."""

from __future__ import annotations

from typing import Literal

import msgspec

from whereas.model.change import ChangeKind, Severity
from whereas.model.constitution import Modality
from whereas.model.source import Span


class Revision(msgspec.Struct, frozen=True):
    """One commit that touched the document. `rev`: in hex; `date`: when it was written, ISO 8601; `path`: the file's name there; `version`: what the
    document declared then; `skipped`: why this version could not be read, empty if it was; `parents`: the versions before it that it was compared with;
    `anew`: the document was written anew, so that nothing in it is taken for what it was in any of them."""

    rev: str
    date: str
    author: str
    subject: str
    path: str
    version: str | None
    skipped: str
    parents: tuple[str, ...]
    anew: bool


class Event(msgspec.Struct, frozen=True):
    """One thing that happened to a principle. `kind`, `severity`, `why` as in a change; `old`, `new`: the words on either side, null for no such side;
    `within`: it happened because its principle came or went."""

    rev: str
    date: str
    author: str
    kind: ChangeKind
    severity: Severity
    why: str
    old: str | None
    new: str | None
    within: bool


class PrincipleLog(msgspec.Struct, frozen=True):
    """What happened to one principle, newest first. `id`, `title`: its present ones, the last ones where it is `gone`; `known_as`: ids it had before,
    newest first."""

    id: str
    title: str
    gone: bool
    known_as: tuple[str, ...]
    events: tuple[Event, ...]


class CalledLog(PrincipleLog, frozen=True):
    """The same, for people. `called`: its title, with that of what it stands or stood in before it where several principles of the log have the same."""

    called: str


class Log(msgspec.Struct, frozen=True):
    """What happened to a document. `revisions`: newest first, by topology; `cut`: there may be older ones that this shallow clone does not hold.
    `principles`: those that stand, in document order, then those that are gone, the latest to go first."""

    path: str
    cut: bool
    revisions: tuple[Revision, ...]
    principles: tuple[CalledLog, ...]


class Since(msgspec.Struct, frozen=True):
    """Since when something has stood: the commit, its date and author, and how many versions of the document came before it (by topology).
    `rev` is "" for what has not been committed yet."""

    rev: str
    date: str
    author: str
    order: int


class ReasonBlame(msgspec.Struct, frozen=True):
    """A reason that a rule has: a statement's id, its words, and since when it has said what it says."""

    statement: str
    text: str
    since: Since


Mark = Literal["", "reason older than the rule", "rule older than its reason"]


class RuleBlame(msgspec.Struct, frozen=True):
    """One rule that stands. `rule`: since when it has had its present force and meaning; `reason`: since when its present reasons have stood (the newest of
    them), null where it has none; `reasons`: each of them, in document order. `mark`: every reason is older than the rule is as it stands, or the rule stood
    so before it had any of its present reasons."""

    statement: str
    principle: str
    modality: Modality | None
    text: str
    span: Span
    rule: Since
    reason: Since | None
    reasons: tuple[ReasonBlame, ...]
    mark: Mark


class Blame(msgspec.Struct, frozen=True):
    """The rules of a document, in its order. `rev`: the version they stand in, "" for the work tree where it differs from what is committed;
    `cut`: there may be older versions that this shallow clone does not hold; `revisions`: newest first, by topology."""

    path: str
    rev: str
    cut: bool
    revisions: tuple[Revision, ...]
    rules: tuple[RuleBlame, ...]
