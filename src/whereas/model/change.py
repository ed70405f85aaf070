"""What differs between two versions (the shape of `whereas/diff/1`)."""

from __future__ import annotations

from typing import Literal

import msgspec

from whereas.model.source import Span

Severity = Literal["major", "minor", "patch"]
Bump = Literal["major", "minor", "patch", "none"]
How = Literal["id", "title", "text", "split", "merge"]
ReasonFate = Literal["none", "unchanged", "reworded", "changed", "added", "removed"]

ChangeKind = Literal[
    "principle-added", "principle-removed", "principle-renamed", "principle-moved", "principle-split", "principle-merged",
    "authority-raised", "authority-lowered", "authority-relabelled",
    "rule-added", "rule-removed", "rule-strengthened", "rule-weakened", "rule-narrowed", "rule-widened", "rule-reversed", "rule-changed",
    "rule-reworded", "rule-moved", "precedence-changed",
    "reason-added", "reason-removed", "reason-changed", "reason-reworded", "reason-moved",
    "definition-added", "definition-removed", "definition-changed",
    "example-added", "example-removed", "example-changed",
    "metadata-changed", "editorial", "other",
]  # fmt: skip


class Pair(msgspec.Struct, frozen=True):
    """Ids on the old and the new side; None where there is no such side."""

    old: str | None
    new: str | None


class Side(msgspec.Struct, frozen=True):
    """Words of one side and where they stand in its document."""

    text: str
    span: Span


class Version(msgspec.Struct, frozen=True):
    """Which document one side is: as the user named it, and the version it declares."""

    path: str
    rev: str | None
    version: str | None


class Match(msgspec.Struct, frozen=True):
    """Who is who: a pair of principle or statement ids, `how` it was found and how alike the two are (0..1). One side may be None."""

    old: str | None
    new: str | None
    how: How | None
    similarity: float


class Change(msgspec.Struct, frozen=True):
    """One change in words of the domain. See DESIGN: `within` is the id of the change that it is part of, `members` the changes folded into it,
    `reasons` (rule changes) what happened to the rule's reasons, `rules` (reason changes) the rules that the reason carries: statement ids of
    the new version, of the old one for a removed reason. `fingerprint`: hex, of principle and words, the same for the same amendment anywhere."""

    id: str
    kind: ChangeKind
    severity: Severity
    principle: Pair
    statement: Pair
    moved: bool
    within: str | None
    old: Side | None
    new: Side | None
    why: str
    reasons: ReasonFate | None = None
    rules: tuple[str, ...] = ()
    members: tuple[Change, ...] = ()
    fingerprint: str = ""


class Diff(msgspec.Struct, frozen=True):
    """All that changed. `related` is False where the two are no versions of one document (then `changes` is empty, and `bump` major)."""

    old: Version
    new: Version
    bump: Bump
    related: bool
    principles: tuple[Match, ...]
    statements: tuple[Match, ...]
    changes: tuple[Change, ...]

    @property
    def anew(self) -> bool:
        """Whether another document was written in the place of the older version, under the name of its file, in whatever folders the two lie."""
        names = [version.path.replace("\\", "/").rpartition("/")[2] for version in (self.old, self.new)]
        return not self.related and names[0] == names[1]
