"""Decides which version step changes call for, and whether the declared one agrees.

The policy is the diff's own severity (MAJOR removes or redefines, MINOR adds or expands, PATCH clarifies). A changed version line, or report of an amendment,
calls for nothing by itself; a document written anew, of which no rule can be recognised, for a MAJOR step.

>>> declared_step("1.2.0", "1.3.0"), declared_step("2.0.0", "1.0.0"), following("1.2.3", "minor")
('minor', 'back', '1.3.0')
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from packaging.version import InvalidVersion, Version

from whereas.model.step import Step, Versions

if TYPE_CHECKING:
    from whereas.model.change import Bump, Change, Diff
    from whereas.model.step import Declared, Verdict

LEVELS: tuple[Bump, ...] = ("major", "minor", "patch")
PARTS = 3


def step(diff: Diff) -> Step:
    """The step that a diff calls for, and the verdict on the one declared."""
    called, because = called_for(diff)
    old, new = diff.old.version, diff.new.version
    said = declared_step(old, new)
    return Step(called, Versions(old, new), said, _verdict(called, said, old), following(old, called) if old else None, because)


def called_for(diff: Diff) -> tuple[Bump, tuple[Change, ...]]:
    """(the step, the changes that force it, the weightiest first); a document written anew has no changes to name."""
    if not diff.related:
        return "major", ()
    changes = [c for c in diff.changes if not _beside(c)]
    level: Bump = next((level for level in LEVELS if any(c.severity == level for c in changes)), "none")
    return level, tuple(c for c in changes if c.severity == level)


def _beside(change: Change) -> bool:
    """Whether a change is of what stands beside the text: version line, dates, the report in a comment."""
    return change.kind == "metadata-changed" or (change.kind == "other" and change.principle.old is None and change.principle.new is None)


def declared_step(old: str | None, new: str | None) -> Declared:
    """The step from one declared version to another: the first part that grew."""
    before, after = _read(old), _read(new)
    if before is None or after is None:
        return "unknown"
    if after < before:
        return "back"
    one, two = _release(before), _release(after)
    return next((level for level, a, b in zip(LEVELS, one, two, strict=True) if a != b), "none")


def following(old: str, called: Bump) -> str | None:
    """The version after `old`, written with as many parts; the last part stands for a finer step. None if `old` is no version.

    >>> following("1.4", "patch"), following("3", "minor"), following("v1.0.1", "major")
    ('1.5', '4', '2.0.0')
    """
    version = _read(old)
    if version is None:
        return None
    if called == "none":
        return old
    parts = list(version.release[:PARTS])
    at = min(LEVELS.index(called), len(parts) - 1)
    return ".".join(str(n) for n in [*parts[:at], parts[at] + 1, *[0] * (len(parts) - at - 1)])


def _verdict(called: Bump, said: Declared, old: str | None) -> Verdict:
    if said == "unknown":
        return "undeclared"
    if said == "back":
        return "went back"
    needed, given = _rank(_sayable(called, old)), _rank(said)
    if needed == given:
        return "agrees"
    if given > needed:
        return "larger"
    return "not bumped" if said == "none" else "too small"


def _sayable(called: Bump, old: str | None) -> Bump:
    """The step that a version of so few parts can say."""
    version = _read(old)
    if version is None or called == "none":
        return called
    return LEVELS[min(LEVELS.index(called), len(version.release) - 1)]


def _rank(level: str) -> int:
    return {"major": 3, "minor": 2, "patch": 1}.get(level, 0)


def _read(text: str | None) -> Version | None:
    try:
        return Version(text) if text else None
    except InvalidVersion:
        return None


def _release(version: Version) -> tuple[int, ...]:
    return (*version.release, 0, 0, 0)[:PARTS]
