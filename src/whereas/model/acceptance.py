"""What somebody accepted for good, and why: the entries of `whereas.accepted.toml`."""

from __future__ import annotations

import msgspec


class Accepted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A finding that is to be told no more. `fingerprint` decides; `path` (relative to the file that holds the entry, with `/`), `principle` (its id)
    and `words` are for those who read the entry. `reason`: why it is accepted, never empty."""

    rule: str
    fingerprint: str
    reason: str
    path: str = ""
    principle: str = ""
    words: str = ""


class AcceptedChange(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A change between two versions that fails no pipeline and is told no more. `path`: the newer version's; `words`: of the newer version, of the
    older where something went. All else as in `Accepted`."""

    kind: str
    fingerprint: str
    reason: str
    path: str = ""
    principle: str = ""
    words: str = ""


class AnsweredFinding(Accepted, frozen=True):
    """An accepted finding, and how many `findings` of the document answer to it: None where its rule did not run (it is turned off, or compares with an
    earlier version). `stale`: none does, or can."""

    findings: int | None = None
    stale: bool = False


class AnsweredChange(AcceptedChange, frozen=True):
    """An accepted change. `stale`: what it speaks of stands in the document no more, so that no comparison with it can hold that change."""

    stale: bool = False
